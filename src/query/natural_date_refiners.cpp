#include "query/natural_date_refiners.hpp"

#include <algorithm>

#include "query/natural_date_joins.hpp"
#include "query/natural_date_zones.hpp"

namespace vaultask::query::natural_date {
namespace {

using Dates = std::vector<Found>;

/// Of two dates that overlap the longer one stays, of two of one length the first.
void remove_overlaps(Dates& dates) {
  Dates kept;
  for (Found& date : dates) {
    if (kept.empty() || date.index >= kept.back().text_end()) {
      kept.push_back(std::move(date));
    } else if (date.text.size() > kept.back().text.size()) {
      kept.back() = std::move(date);
    }
  }
  dates = std::move(kept);
}

/// What stands between two dates. They may overlap since one has taken a zone into it; the library
/// then sees the text that both hold.
Text text_between(Text text, const Found& left, const Found& right) {
  const std::size_t from = std::min({left.text_end(), right.index, text.size()});
  const std::size_t to = std::min(std::max(left.text_end(), right.index), text.size());
  return text.substr(from, to - from);
}

/// Joins neighbours from the left; what is joined may be joined again.
void join_neighbours(const Input& input, const Joint& joint, Dates& dates) {
  Dates joined;
  for (Found& right : dates) {
    if (joined.empty()) {
      joined.push_back(std::move(right));
      continue;
    }
    Found& left = joined.back();
    const Pair pair{left, right, text_between(input.text, left, right)};
    if (!joint.holds(pair)) {
      joined.push_back(std::move(right));
      continue;
    }
    Joined one = joint.join(pair);
    left.text.append(pair.between).append(right.text);
    left.start = one.start;
    left.end = one.end;
  }
  dates = std::move(joined);
}

/// "12" and "12." and "10.30" alone are numbers; one blank in them does not matter.
bool is_number(std::u16string text) {
  if (const auto blank = text.find(u' '); blank != Text::npos) text.erase(blank, 1);
  const std::size_t whole = count_digits(text, 0);
  return whole == text.size() ||
         (text[whole] == u'.' && whole + 1 + count_digits(text, whole + 1) == text.size());
}

bool lies_behind(const Components& date, const Reference& reference) {
  const Time time = date.time();
  return time && *time < reference.now;
}

void move_year_ahead(Found& date, const Reference& reference) {
  // A year may not have the day: the library gives up after three.
  for (int i = 0; i < 3 && lies_behind(date.start, reference); ++i) {
    date.start.imply(Part::year, date.start.get(Part::year) + 1);
    if (date.end) date.end->imply(Part::year, date.end->get(Part::year) + 1);
  }
}

/// To the first such weekday after the day of reference.
void move_weekday_ahead(Components& date, const Reference& reference) {
  const auto wanted = static_cast<int>(date.get(Part::weekday));
  const int days = (wanted - weekday(reference.now) + 6) % 7 + 1;
  date.imply_date(plus(reference.now, days, Unit::day));
}

/// Under forwardDate: what would lie behind, and does not say so, lies ahead.
void move_ahead(const Input& input, Dates& dates) {
  if (!input.forward) return;
  for (Found& date : dates) {
    if (!lies_behind(date.start, input.reference)) continue;
    if (date.start.only_day_and_month()) move_year_ahead(date, input.reference);
    if (!date.start.only_weekday() || !lies_behind(date.start, input.reference)) continue;
    move_weekday_ahead(date.start, input.reference);
  }
}

bool is_unlikely(const Found& date) {
  return is_number(date.text) || !date.start.exists() || (date.end && !date.end->exists());
}

}  // namespace

Dates refine(const Input& input, Dates dates) {
  remove_overlaps(dates);
  read_zone_offsets(input, dates);
  read_zone_names(input, dates);
  for (const Joint& joint : {kWeekdayAndDate, kDistanceAndDate, kDateAndTime, kFirstAndLastDate}) {
    join_neighbours(input, joint, dates);
  }
  remove_overlaps(dates);
  move_ahead(input, dates);
  std::erase_if(dates, is_unlikely);
  return dates;
}

}  // namespace vaultask::query::natural_date

#include "query/natural_date_joins.hpp"

#include <algorithm>
#include <array>

#include "query/natural_date_amount.hpp"

namespace vaultask::query::natural_date {
namespace {

Text trimmed(Text text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool earlier(const Components& a, const Components& b) {
  const Time left = a.time(), right = b.time();
  return left && right && *left < *right;
}

// ---- a weekday and a date ----

bool is_weekday_and_date(const Pair& pair) {
  const Components& weekday = pair.left.start;
  if (!weekday.only_weekday() || weekday.certain(Part::hour)) return false;
  if (!pair.right.start.certain(Part::day)) return false;
  const Text behind_comma = pair.between.substr(has(pair.between, 0, u',') ? 1 : 0);
  return trimmed(behind_comma).empty();
}

Joined join_weekday(const Pair& pair) {
  const std::int64_t weekday = pair.left.start.get(Part::weekday);
  Joined date{pair.right.start, pair.right.end};
  date.start.assign(Part::weekday, weekday);
  if (date.end) date.end->assign(Part::weekday, weekday);
  return date;
}

// ---- a distance and a date ----

/// Whether the text ends in one of the words, behind a blank.
bool ends_in(Text text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    if (text.size() <= word.size()) return false;
    const std::size_t at = text.size() - word.size();
    return is_space(text[at - 1]) && after_word(text, at, word);
  });
}

bool is_before(Text text) {
  return ends_in(text, {"before", "from"});
}

bool is_distance_and_date(const Pair& pair) {
  const Components& date = pair.right.start;
  return trimmed(pair.between).empty() &&
         (is_before(pair.left.text) || ends_in(pair.left.text, {"after", "since"})) &&
         date.time() && date.get(Part::day) != 0 && date.get(Part::month) != 0 &&
         date.get(Part::year) != 0;
}

Joined join_distance(const Pair& pair) {
  const Amount amount = Amount::parse(pair.left.text);
  const Reference there = pair.right.start.as_reference();
  return {(is_before(pair.left.text) ? amount.reversed() : amount).from(there), std::nullopt};
}

// ---- a date and a time ----

bool is_date_and_time(const Pair& pair) {
  constexpr std::array<Text, 9> kBetween{u"",   u"T",  u"at", u"after", u"before",
                                         u"on", u"of", u",",  u"-"};
  const Components &left = pair.left.start, &right = pair.right.start;
  const bool parts =
      (left.only_date() && right.only_time()) || (right.only_date() && left.only_time());
  return parts &&
         std::find(kBetween.begin(), kBetween.end(), trimmed(pair.between)) != kBetween.end();
}

Components with_time(const Components& date, const Components& time) {
  Components both = date;
  const auto copy = [&](Part part, bool certain) {
    if (certain) {
      both.assign(part, time.get(part));
    } else {
      both.imply(part, time.get(part));
    }
  };
  const bool hour = time.certain(Part::hour);
  const bool second = hour && time.certain(Part::second);
  copy(Part::hour, hour);
  copy(Part::minute, hour);
  copy(Part::second, second);
  copy(Part::millisecond, second && time.certain(Part::millisecond));
  if (time.certain(Part::utc_offset)) copy(Part::utc_offset, true);
  if (time.certain(Part::meridiem)) {
    copy(Part::meridiem, true);
  } else if (time.has(Part::meridiem) && !both.has(Part::meridiem)) {
    copy(Part::meridiem, false);
  }
  const bool afternoon = both.has(Part::meridiem) && both.get(Part::meridiem) == kPm;
  if (afternoon && both.get(Part::hour) < 12) {
    const std::int64_t later = both.get(Part::hour) + 12;
    hour ? both.assign(Part::hour, later) : both.imply(Part::hour, later);
  }
  return both;
}

Joined join_time(const Pair& pair) {
  const bool date_first = pair.left.start.only_date();
  const Found& date = date_first ? pair.left : pair.right;
  const Found& time = date_first ? pair.right : pair.left;
  Joined both{with_time(date.start, time.start), std::nullopt};
  if (!date.end && !time.end) return both;
  both.end = with_time(date.end.value_or(date.start), time.end.value_or(time.start));
  if (!date.end && earlier(*both.end, both.start)) {
    // "tomorrow 9pm - 1am". On the last day of a month there is no next one, as in the library.
    const std::int64_t next = both.end->get(Part::day) + 1;
    both.end->certain(Part::day) ? both.end->assign(Part::day, next)
                                 : both.end->imply(Part::day, next);
  }
  return both;
}

// ---- the first and the last date ----

bool is_first_and_last(const Pair& pair) {
  if (pair.left.end || pair.right.end) return false;
  const Text between = trimmed(pair.between);
  return between == u"-" || (between.size() == 2 && after_word(between, 0, "to"));
}

/// A weekday moved by a week, if it then is on the right side of the other date.
bool move_week(Components& weekday, int days, const Components& other) {
  const Time moved = plus(weekday.time(), days, Unit::day);
  const Time there = other.time();
  if (!weekday.only_weekday() || !moved || !there) return false;
  if (days < 0 ? *moved >= *there : *moved <= *there) return false;
  weekday.imply_date(moved);
  return true;
}

Joined join_range(const Pair& pair) {
  Components first = pair.left.start, last = pair.right.start;
  if (!first.only_weekday() && !last.only_weekday()) {
    first.adopt(last);
    last.adopt(first);
  }
  const bool reversed = earlier(last, first);
  if (reversed && !move_week(first, -7, last) && !move_week(last, 7, first)) {
    std::swap(first, last);
  }
  return {first, last};
}

}  // namespace

const Joint kWeekdayAndDate{is_weekday_and_date, join_weekday};
const Joint kDistanceAndDate{is_distance_and_date, join_distance};
const Joint kDateAndTime{is_date_and_time, join_time};
const Joint kFirstAndLastDate{is_first_and_last, join_range};

}  // namespace vaultask::query::natural_date

#include "task/recurrence_words.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace vaultask::task {
namespace {

using Kind = RuleWordKind;

/// A word and its spellings.
struct Spelling {
  Kind kind;
  int value;
  std::array<std::string_view, 4> spellings;
};
/// No spelling belongs to two words, so that the longest that fits decides.
constexpr std::array<Spelling, 40> kSpellings{{
    {Kind::every, 0, {"every"}},
    {Kind::minute, 0, {"minute", "minutes"}},
    {Kind::hour, 0, {"hour", "hours"}},
    {Kind::day, 0, {"day", "days"}},
    {Kind::working_day, 0, {"weekday", "weekdays"}},
    {Kind::week, 0, {"week", "weeks"}},
    {Kind::month, 0, {"month", "months"}},
    {Kind::year, 0, {"year", "years"}},
    {Kind::on, 0, {"on", "in"}},
    {Kind::at, 0, {"at"}},
    {Kind::the, 0, {"the"}},
    {Kind::for_, 0, {"for"}},
    {Kind::until, 0, {"until", "til"}},
    {Kind::first, 0, {"first"}},
    {Kind::second, 0, {"second"}},
    {Kind::third, 0, {"third"}},
    {Kind::last, 0, {"last"}},
    {Kind::weekday_name, 0, {"mo", "mon", "monday"}},
    {Kind::weekday_name, 1, {"tu", "tue", "tues", "tuesday"}},
    {Kind::weekday_name, 2, {"we", "wed", "wedn", "wednesday"}},
    {Kind::weekday_name, 3, {"th", "thu", "thur", "thursday"}},
    {Kind::weekday_name, 4, {"fr", "fri", "friday"}},
    {Kind::weekday_name, 5, {"sa", "sat", "saturday"}},
    {Kind::weekday_name, 6, {"su", "sun", "sunday"}},
    {Kind::month_name, 1, {"jan", "january"}},
    {Kind::month_name, 2, {"feb", "february"}},
    {Kind::month_name, 3, {"mar", "march"}},
    {Kind::month_name, 4, {"apr", "april"}},
    {Kind::month_name, 5, {"may"}},
    {Kind::month_name, 6, {"jun", "june"}},
    {Kind::month_name, 7, {"jul", "july"}},
    {Kind::month_name, 8, {"aug", "august"}},
    {Kind::month_name, 9, {"sep", "sept", "september"}},
    {Kind::month_name, 10, {"oct", "october"}},
    {Kind::month_name, 11, {"nov", "november"}},
    {Kind::month_name, 12, {"dec", "december"}},
    {Kind::other, 0, {"one"}},
    {Kind::other, 0, {"two"}},
    {Kind::other, 0, {"three"}},
    {Kind::other, 0, {"time", "times"}},
}};

/// The length of the word for "," at the start of the text; 0 if there is none.
std::size_t comma_length(std::string_view text) {
  if (text.starts_with(',')) return 1;
  if (text.starts_with("and")) return 3;
  if (text.starts_with("or")) return 2;
  return 0;
}

}  // namespace

RuleWord RuleWords::next() {
  while (rest_.starts_with(' ')) rest_.remove_prefix(1);
  if (rest_.empty()) return {};
  if (strings::is_digit(rest_.front())) return next_number();
  if (comma_length(rest_) != 0) return next_comma();
  const Spelling* best = nullptr;
  std::size_t length = 0;
  for (const Spelling& row : kSpellings) {
    for (const std::string_view spelling : row.spellings) {
      if (spelling.size() <= length || !rest_.starts_with(spelling)) continue;
      best = &row;
      length = spelling.size();
    }
  }
  if (best == nullptr) {
    rest_ = {};
    return {};
  }
  rest_.remove_prefix(length);
  return {best->kind, best->value, {}};
}

RuleWord RuleWords::next_number() {
  if (rest_.front() == '0') {
    rest_ = {};
    return {};
  }
  const auto length = static_cast<std::size_t>(
      std::find_if_not(rest_.begin(), rest_.end(), strings::is_digit) - rest_.begin());
  RuleWord word{Kind::number, 0, rest_.substr(0, length)};
  rest_.remove_prefix(length);
  for (const std::string_view suffix : {"th", "nd", "rd", "st"}) {
    if (!rest_.starts_with(suffix)) continue;
    word.kind = Kind::nth;
    rest_.remove_prefix(suffix.size());
    break;
  }
  return word;
}

RuleWord RuleWords::next_comma() {
  while (const std::size_t length = comma_length(rest_)) {
    rest_.remove_prefix(length);
    while (rest_.starts_with(' ')) rest_.remove_prefix(1);
  }
  return {Kind::comma, 0, {}};
}

}  // namespace vaultask::task

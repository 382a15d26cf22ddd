// The words of a recurrence rule: rrule.js's English tokens.
#pragma once

#include <cstdint>
#include <string_view>

namespace vaultask::task {

enum class RuleWordKind : std::uint8_t {
  end,  ///< Of the text, or of what can be read of it.
  number,
  nth,  ///< 1st, 22nd
  first,
  second,
  third,
  last,
  every,
  minute,
  hour,
  day,
  working_day,  ///< "weekday"
  week,
  month,
  year,
  on,
  at,
  the,
  for_,
  until,
  comma,         ///< A run of commas, "and", "or"
  weekday_name,  ///< value: Monday 0 … Sunday 6
  month_name,    ///< value: 1 … 12
  other,         ///< A known word that no rule has a place for: "two", "times"
};

struct RuleWord {
  RuleWordKind kind = RuleWordKind::end;
  int value = 0;
  std::string_view digits;  ///< Of a number or nth.
};

/// Cuts a rule into words: at each place the longest known word, whatever follows it, so that
/// "Mondays" is a Monday and then nothing that is known. Views the text. Linear.
class RuleWords {
 public:
  /// The text must be in lower case.
  explicit RuleWords(std::string_view text) : rest_(text) {}

  /// The next word; `end` from the first place on where no known word stands.
  [[nodiscard]] RuleWord next();
  /// What stands behind the last word.
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  RuleWord next_number();
  RuleWord next_comma();

  std::string_view rest_;
};

}  // namespace vaultask::task

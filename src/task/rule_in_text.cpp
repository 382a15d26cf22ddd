#include "task/rule_in_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.hpp"
#include "task/recurrence.hpp"
#include "task/recurrence_words.hpp"

namespace vaultask::task {
namespace {

using strings::is_alnum;

/// Whether rrule.js knows the word; "Mondays" counts, as it does for people.
bool is_rule_word(std::string_view word) {
  const std::string lower = strings::to_lower(word);
  if (lower == "when" || lower == "done") return true;
  RuleWords words(lower);
  while (!words.rest().empty()) {
    const bool plural = words.rest() == "s" && words.rest().size() < lower.size();
    if (!plural && words.next().kind == RuleWordKind::end) return false;
    if (plural) break;
  }
  return true;
}

/// Whether a rule cannot end with the word: it leads to what stands behind it, "every week and".
bool leads_on(std::string_view run) {
  const std::string_view word = run.substr(run.rfind(' ') + 1);
  if (strings::equals_ci(word, "done")) return !strings::to_lower(run).ends_with(" when done");
  constexpr std::array<std::string_view, 10> kLeading{"on",  "in", "at",    "the", "for",
                                                      "and", "or", "until", "til", "when"};
  return std::any_of(kLeading.begin(), kLeading.end(),
                     [&](auto leading) { return strings::equals_ci(word, leading); });
}

}  // namespace

std::string_view rule_at_start(std::string_view text) {
  constexpr std::size_t kLongestRule = 120;
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size() && at < kLongestRule;) {
    const auto stop = std::min(text.find_first_not_of(" ,", at), text.size());
    std::size_t word_end = stop;
    while (word_end < text.size() && is_alnum(text[word_end])) ++word_end;
    if (word_end == stop || !is_rule_word(text.substr(stop, word_end - stop))) break;
    end = at = word_end;
  }
  for (std::string_view run = text.substr(0, end); !run.empty();) {
    if (!leads_on(run) && Recurrence::parse(run)) return run;
    const auto blank = run.find_last_of(" ,");
    if (blank == std::string_view::npos) break;
    run = run.substr(0, run.find_last_not_of(" ,", blank) + 1);
  }
  return {};
}

}  // namespace vaultask::task

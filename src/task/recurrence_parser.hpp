// Reads a recurrence rule in rrule.js's English.
#pragma once

#include <optional>
#include <string_view>

#include "task/recurrence_rule.hpp"

namespace vaultask::task {

/// "every 2 weeks on Monday" → the rule, as `RRule.parseText` of rrule.js 2.8.1 reads it: it stops
/// without complaint at the first word that has no place, and some it passes over. nullopt where
/// rrule.js throws or finds no word. The case of letters does not matter. Linear in the text.
[[nodiscard]] std::optional<RecurrenceRule> parse_recurrence_rule(std::string_view text);

}  // namespace vaultask::task

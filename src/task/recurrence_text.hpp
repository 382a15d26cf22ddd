// Writes a recurrence rule in rrule.js's English.
#pragma once

#include <string>

#include "task/recurrence_rule.hpp"

namespace vaultask::task {

/// The rule → "every 2 weeks on Monday", as `toText` of rrule.js 2.8.1 writes it. That is not
/// always English ("the 53th Friday"), nor all of the rule: an hourly rule's days are left out.
[[nodiscard]] std::string recurrence_text(const RecurrenceRule& rule);

}  // namespace vaultask::task

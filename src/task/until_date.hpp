// The date behind "until" in a recurrence rule.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vaultask::task {

/// "January 1, 2026" → hours since 1970-01-01, read as JavaScript's Date.parse in Chromium
/// (V8) reads free text: a month may be named anywhere, two-digit years are of 1950 to 2049, days
/// beyond the month's end run over, and words before the first number do not matter. nullopt for
/// what is no date there ("January 1st"), and, as rrule.js has it, for the first moment of 1970.
/// @param text letters in lower case, digits, ",", " " and "!" only.
/// Times are UTC. Linear in the text.
[[nodiscard]] std::optional<std::int64_t> parse_until_date(std::string_view text);

}  // namespace vaultask::task

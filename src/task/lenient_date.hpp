// A date as people write it behind a date sign, though the plugin reads one spelling only.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <vaultask/date.hpp>

namespace vaultask::task {

struct LenientDate {
  /// The day, where the spelling leaves no doubt: 2025-11-14, 2025-1-2, 2025/11/14, 2025.11.14,
  /// [[2025-11-14]]. Not 11/12/2025, and not a word.
  std::optional<Date> date;
  bool exact = false;        ///< YYYY-MM-DD, as the plugin wants it.
  bool linked = false;       ///< It stands in [[…]].
  bool time_behind = false;  ///< A time of day follows, which is not part of `length`.
  std::size_t length = 0;    ///< Bytes of what looks like a date; 0 for nothing of the kind.
};

/// Whether a text begins as days are named in words: "tomorrow", "Fri 14 Nov", "next week".
[[nodiscard]] bool begins_with_day_word(std::string_view text);

/// Reads what `text` begins with.
[[nodiscard]] LenientDate read_lenient_date(std::string_view text);

}  // namespace vaultask::task

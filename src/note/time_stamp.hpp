// Time stamps of transcripts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace vaultask::note {

/// A stamp at the beginning of a text.
struct TimeStamp {
  std::optional<std::int64_t> milliseconds;  ///< nullopt for a damaged one, "[00:0x:12]"
  std::size_t length = 0;                    ///< Bytes of it, brackets included.
  bool in_brackets = false;
};

/// Reads HH:MM:SS or MM:SS, each with or without a fraction, bare or in [ ] or ( ); in brackets it
/// may be the beginning of a span, "[00:12 - 00:15]". Hours are below 24, minutes and seconds below
/// 60, but minutes without hours go up to 599. What stands in square brackets, begins with a digit
/// and holds a colon is a stamp even if damaged.
[[nodiscard]] std::optional<TimeStamp> parse_time_stamp(std::string_view text);

}  // namespace vaultask::note

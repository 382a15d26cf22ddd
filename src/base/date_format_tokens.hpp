// The tokens of a date format: how each is written, and what it reads.
#pragma once

#include <string>
#include <string_view>

#include <vaultask/date.hpp>

#include "base/date_format_fields.hpp"

namespace vaultask::date_format {

struct Token {
  std::string_view spelling;
  /// Null where moment writes the spelling itself.
  std::string (*write)(Date date);
  /// Takes what the token matches off the beginning of `rest`, as long as it goes; false where it
  /// matches nothing or no value of the token. Null where moment expects the spelling itself.
  bool (*read)(std::string_view& rest, Fields& fields);
  /// Its value depends on the zone, or is an instant.
  bool zoned = false;
};

/// The longest token `text` begins with; null if none.
[[nodiscard]] const Token* find_token(std::string_view text);

}  // namespace vaultask::date_format

// Single-byte code pages that UTF-8 is mistaken for.
#pragma once

#include <cstdint>

namespace vaultask::text {

enum class CodePage : std::uint8_t { mac_roman, windows_1252 };

/// The byte of a character beyond ASCII, also of its other spellings in use; 0 where it has none.
[[nodiscard]] std::uint8_t byte_of(CodePage page, char32_t character);

/// The character a byte from 0x80 on is read as.
[[nodiscard]] char32_t character_of(CodePage page, std::uint8_t byte);

}  // namespace vaultask::text

// Unicode properties and foldings, through ICU.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/strings.hpp"

namespace vaultask::text {

/// White space as JavaScript's \s and trim() see it: also NBSP, BOM and all Unicode spaces.
[[nodiscard]] bool is_js_space_beyond_ascii(char32_t c);
[[nodiscard]] inline bool is_js_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= 0x09 && c <= 0x0D) : is_js_space_beyond_ascii(c);
}
/// A letter that begins a capitalised word: upper or title case, or a letter of a script that has
/// no case (so that 李 counts).
[[nodiscard]] bool starts_capitalised(char32_t c);
/// A letter, digit or combining mark.
[[nodiscard]] bool is_word_beyond_ascii(char32_t c);
[[nodiscard]] inline bool is_word(char32_t c) {
  return c < 0x80 ? strings::is_alnum(static_cast<char>(c)) : is_word_beyond_ascii(c);
}

/// JavaScript's length of the text: its UTF-16 units.
[[nodiscard]] std::size_t utf16_length(std::string_view text);

/// JavaScript's trim(): without is_js_space at both ends.
[[nodiscard]] std::string_view trim_js(std::string_view text);
[[nodiscard]] std::string_view trim_js_left(std::string_view text);

/// JavaScript's toLocaleLowerCase() in English. Invalid UTF-8 becomes U+FFFD.
[[nodiscard]] std::string to_lower(std::string_view text);

/// The form in which paths compare: composed (NFC), in lower case, NBSP as a blank. So a name is
/// found whether macOS or a keyboard wrote its accents. Invalid UTF-8 becomes U+FFFD.
[[nodiscard]] std::string path_key(std::string_view path);

/// For comparing names: case and diacritics folded, ’ as ', runs of space as one. Two names that
/// fold alike are the same name.
[[nodiscard]] std::string fold_name(std::string_view name);

}  // namespace vaultask::text

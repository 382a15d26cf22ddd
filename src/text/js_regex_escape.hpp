// Escapes of JavaScript's regular expressions: \n, \x41, \d, \p{Lu} …
#pragma once

#include <string>
#include <variant>

#include "text/js_char_set.hpp"
#include "text/js_regex_reader.hpp"

namespace vaultask::text {

/// What an escape stands for: one character, or any of several.
using JsCharacters = std::variant<char32_t, CharSet>;

[[nodiscard]] CharSet to_set(const JsCharacters& characters);

/// How escapes read, beside the flags.
struct JsEscapeRules {
  const JsRegexFlags& flags;
  bool named_groups = false;  ///< The pattern has groups with names, so that \k is no letter.
  bool in_class = false;
};

/// The escape whose backslash was passed; one of a character or a class of characters (not \b, \B,
/// \k or a back-reference). Without the flags u and v what has no meaning stands for itself
/// (ECMA-262, annex B.1.2).
[[nodiscard]] JsCharacters read_js_escape(JsRegexReader& reader, const JsEscapeRules& rules);

/// What follows "\u" where it is hexadecimal; nullopt, and nothing passed, where it is not.
/// With `by_code_points`, the braces of \u{1F680} and pairs of surrogates are understood.
[[nodiscard]] std::optional<char32_t> read_js_unicode_escape(JsRegexReader& reader,
                                                             bool by_code_points);

}  // namespace vaultask::text

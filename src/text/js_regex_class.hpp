// Classes of JavaScript's regular expressions: [a-z], [^\d].
#pragma once

#include "text/js_char_set.hpp"
#include "text/js_regex_escape.hpp"
#include "text/js_regex_reader.hpp"

namespace vaultask::text {

/// The class whose "[" was passed, with its "]"; closed over case.
[[nodiscard]] CharSet read_js_class(JsRegexReader& reader, JsEscapeRules rules);

}  // namespace vaultask::text

// JavaScript's regular expressions, read as ECMA-262 (2025) has them, annex B.1.2 included.
#pragma once

#include <string_view>

#include <vaultask/result.hpp>

#include "text/js_regex_tree.hpp"

namespace vaultask::text {

/// The tree of `body`, what stands between the slashes, in UTF-8. Errors: what JavaScript refuses
/// (parse_query), and what has no counterpart in the tree (unsupported): look-around and
/// back-references. The place's column counts in the characters of the body, from 1.
[[nodiscard]] Result<JsRegexNode> parse_js_regex(std::string_view body, const JsRegexFlags& flags);

}  // namespace vaultask::text

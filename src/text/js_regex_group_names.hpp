// Groups of a JavaScript regular expression, and their names.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "text/js_regex_reader.hpp"

namespace vaultask::text {

using JsGroupNames = std::set<std::u32string>;

/// What must be known of the groups before the pattern is read: whether \2 or \k is a reference
/// depends on groups that may stand behind it.
struct JsGroupCount {
  unsigned groups = 0;
  bool named = false;
};
[[nodiscard]] JsGroupCount count_js_groups(JsRegexReader reader);

/// The name behind "(?<" or "\k<", with its ">"; refused, and empty, where it is none.
[[nodiscard]] std::u32string read_js_group_name(JsRegexReader& reader);

}  // namespace vaultask::text

// Filters joined by AND, OR, XOR and NOT.
#pragma once

#include <functional>
#include <string_view>

#include "query/filter.hpp"

namespace vaultask::query {

/// Makes a filter of what stands in one pair of delimiters.
using ParseFilter = std::function<FilterResult(std::string_view)>;

/// `(not done) AND ((due today) OR NOT (has due date))`; nullopt for a line that has neither
/// delimiters nor an operator in front of one.
///
/// Each filter stands in delimiters, of one kind on a line: ( ), [ ], { } or " ". Operators are
/// written in capitals; NOT binds strongest, then XOR, AND, OR. As in the plugin
/// (BooleanField.ts) the line is cut as text, wherever an operator stands between delimiters: so a
/// filter may hold "AND", but loses the brackets it ends with. Linear time.
[[nodiscard]] FilterResult parse_boolean(std::string_view line, const ParseFilter& parse);

}  // namespace vaultask::query

// Properties of the task's note, without JavaScript: a field of vaultask's own.
#pragma once

#include <string_view>
#include <vector>

#include "query/field.hpp"

namespace vaultask::query {

/// `property NAME is VALUE`, `property NAME includes TEXT`, `property NAME regex matches /…/`,
/// `has property NAME`, `no property NAME`. A NAME may hold blanks; in quotes, the words of an
/// operator, too. Of a list, any value counts.
[[nodiscard]] FilterResult filter_by_property(std::string_view line, const Context& context);

/// By the first value: numbers by their size, then texts; notes without the property last. The name
/// is FieldContext::argument.
[[nodiscard]] SortKey property_key(const Task& task, const FieldContext& context);

/// One group for each value, or "(No NAME)".
[[nodiscard]] std::vector<std::string> property_groups(const Task& task,
                                                       const FieldContext& context);

}  // namespace vaultask::query

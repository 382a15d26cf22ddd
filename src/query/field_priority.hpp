// The priority of a task, and the plugin's urgency score.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/field.hpp"

namespace vaultask::query {

/// `priority (is)? (above|below|not)? lowest|low|none|medium|high|highest`
[[nodiscard]] FilterResult filter_by_priority(std::string_view line, const Context& context);
[[nodiscard]] SortKey priority_key(const Task& task, const FieldContext& context);
/// "%%1%%High priority"
[[nodiscard]] std::vector<std::string> priority_groups(const Task& task,
                                                       const FieldContext& context);

/// The most urgent first.
[[nodiscard]] SortKey urgency_key(const Task& task, const FieldContext& context);
/// With two decimals.
[[nodiscard]] std::vector<std::string> urgency_groups(const Task& task,
                                                      const FieldContext& context);

}  // namespace vaultask::query

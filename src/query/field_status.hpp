// What the box says, and whether the task comes back: status, status.type, status.name, recurring,
// recurrence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/field.hpp"

namespace vaultask::query {

/// `done`, `not done`
[[nodiscard]] FilterResult filter_by_status(std::string_view line, const Context& context);
[[nodiscard]] SortKey status_key(const Task& task, const FieldContext& context);
[[nodiscard]] std::vector<std::string> status_groups(const Task& task, const FieldContext& context);

/// `status.type is TODO`, `status.type is not DONE`; any line that begins with `status.type` is
/// for it.
[[nodiscard]] FilterResult filter_by_status_type(std::string_view line, const Context& context);
[[nodiscard]] SortKey status_type_key(const Task& task, const FieldContext& context);
[[nodiscard]] std::vector<std::string> status_type_groups(const Task& task,
                                                          const FieldContext& context);

/// `status.name includes progress`
[[nodiscard]] FilterResult filter_by_status_name(std::string_view line, const Context& context);
[[nodiscard]] SortKey status_name_key(const Task& task, const FieldContext& context);
[[nodiscard]] std::vector<std::string> status_name_groups(const Task& task,
                                                          const FieldContext& context);

/// `is recurring`, `is not recurring`
[[nodiscard]] FilterResult filter_by_recurring(std::string_view line, const Context& context);
[[nodiscard]] SortKey recurring_key(const Task& task, const FieldContext& context);
[[nodiscard]] std::vector<std::string> recurring_groups(const Task& task,
                                                        const FieldContext& context);

/// `recurrence includes week`: the rule in the plugin's words.
[[nodiscard]] FilterResult filter_by_recurrence(std::string_view line, const Context& context);
[[nodiscard]] std::vector<std::string> recurrence_groups(const Task& task,
                                                         const FieldContext& context);

}  // namespace vaultask::query

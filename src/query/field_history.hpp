// What the journal knows of a task. Fields of vaultask's own (product.md, sections 3 and 6).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/field.hpp"

namespace vaultask::query {

/// `due moved more than N times`, `due moved less than N times`, `due moved N times`: days on which
/// the due date moved, earlier or later. `due moved since DATE`: it moved on that day or later.
[[nodiscard]] FilterResult filter_by_due_moved(std::string_view line, const Context& context);
/// Most slips first: moves to a later day.
[[nodiscard]] SortKey slips_key(const Task& task, const FieldContext& context);
[[nodiscard]] std::vector<std::string> slips_groups(const Task& task, const FieldContext& context);

/// `first seen before DATE` and all other forms of dates.
[[nodiscard]] FilterResult filter_by_first_seen(std::string_view line, const Context& context);
[[nodiscard]] SortKey first_seen_key(const Task& task, const FieldContext& context);
[[nodiscard]] std::vector<std::string> first_seen_groups(const Task& task,
                                                         const FieldContext& context);

/// `closed in DATE-RANGE` and all other forms of dates: of a task that is done, the day on which it
/// was closed, by its done date or by the run that saw it.
[[nodiscard]] FilterResult filter_by_closed(std::string_view line, const Context& context);
[[nodiscard]] SortKey closed_key(const Task& task, const FieldContext& context);
[[nodiscard]] std::vector<std::string> closed_groups(const Task& task, const FieldContext& context);

}  // namespace vaultask::query

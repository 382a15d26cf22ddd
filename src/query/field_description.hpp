// The description of a task: as it is searched, as it is sorted, as it is shuffled.
#pragma once

#include <string_view>

#include "query/field.hpp"

namespace vaultask::query {

/// `description includes TEXT` and its kin. The first occurrence of the global filter is no part of
/// the description there (DescriptionField.value of the plugin).
[[nodiscard]] FilterResult filter_by_description(std::string_view line, const Context& context);

/// As the plugin compares descriptions (DescriptionField.cleanDescription): without the global
/// filter, a link at the beginning as the text it shows, marks of emphasis at the beginning left
/// out.
[[nodiscard]] SortKey description_key(const Task& task, const FieldContext& context);

/// A hash of the day and the description, the plugin's, so that both shuffle alike.
[[nodiscard]] SortKey random_key(const Task& task, const FieldContext& context);

}  // namespace vaultask::query

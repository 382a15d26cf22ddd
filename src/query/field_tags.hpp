// The tags of a task, and its id.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/field.hpp"

namespace vaultask::query {

/// `tags include TEXT`, `tag includes TEXT` and their kin, `has tags`, `no tags`: any of the tags.
[[nodiscard]] FilterResult filter_by_tags(std::string_view line, const Context& context);
/// By the tag of FieldContext::nth.
[[nodiscard]] SortKey tag_key(const Task& task, const FieldContext& context);
/// One group for each tag, or "(No tags)".
[[nodiscard]] std::vector<std::string> tag_groups(const Task& task, const FieldContext& context);

/// `has id`, `no id`, `id includes TEXT` and its kin.
[[nodiscard]] FilterResult filter_by_id(std::string_view line, const Context& context);
[[nodiscard]] SortKey id_key(const Task& task, const FieldContext& context);
[[nodiscard]] std::vector<std::string> id_groups(const Task& task, const FieldContext& context);

}  // namespace vaultask::query

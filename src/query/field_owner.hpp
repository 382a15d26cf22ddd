// Owners, vaultask's own field.
#pragma once

#include <string_view>

#include "query/field.hpp"

namespace vaultask::query {

/// `owner is NAME`, `owner is not NAME`, `owner is me`, `owner includes TEXT`,
/// `owner does not include TEXT`, `has owner`, `no owner`. A name is matched as the vault knows
/// people: alias, case and diacritics do not matter, and a first name suffices where only one
/// person bears it.
[[nodiscard]] FilterResult filter_by_owner(std::string_view line, const Context& context);

/// By the first owner; tasks without one last.
[[nodiscard]] SortKey owner_key(const Task& task, const FieldContext& context);

/// One group for each owner, or "(No owner)".
[[nodiscard]] std::vector<std::string> owner_groups(const Task& task, const FieldContext& context);

}  // namespace vaultask::query

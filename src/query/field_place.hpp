// Where a task stands among others: in its list, and in what it waits for.
#pragma once

#include <string_view>

#include "query/filter.hpp"

namespace vaultask::query {

/// `exclude sub-items`
[[nodiscard]] FilterResult filter_sub_items(std::string_view line, const Context& context);

/// `has depends on`, `no depends on`
[[nodiscard]] FilterResult filter_by_depends_on(std::string_view line, const Context& context);

/// `is blocked`, `is not blocked`, `is blocking`, `is not blocking`: over all tasks of the vault,
/// see Context::dependencies.
[[nodiscard]] FilterResult filter_by_blocking(std::string_view line, const Context& context);

}  // namespace vaultask::query

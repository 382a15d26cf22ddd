// What a task accrues to, vaultask's own field.
#pragma once

#include <string_view>

#include "query/field.hpp"

namespace vaultask::query {

/// `accrues to NAME`: the task reaches the note over any number of steps (task/accrual.hpp,
/// note/lineage.hpp). NAME is a [[link]], a path, a file's name, a title or an alias.
/// `accrues to nothing`: it reaches no note that has a level. Asks Context::lineage at once.
[[nodiscard]] FilterResult filter_by_lineage(std::string_view line, const Context& context);

}  // namespace vaultask::query

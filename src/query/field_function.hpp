// `by function`: JavaScript, which Context::script runs.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/task.hpp>

#include "query/field.hpp"
#include "query/filter.hpp"

namespace vaultask::query {

/// `filter by function EXPRESSION`.
[[nodiscard]] FilterResult filter_by_function(std::string_view line, const Context& context);

/// Why a line with JavaScript is not carried out: it is turned off (`parse_query`), or there is
/// nothing to run it (`unsupported`). nullopt where it is.
[[nodiscard]] std::optional<Error> script_refusal(std::string_view line, const Context& context);

/// Whether the expression, which stands in the line, is JavaScript at all.
[[nodiscard]] Result<void> check_script(std::string_view line, std::string_view expression,
                                        const Context& context);

/// What the tasks sort by. The errors are those of the plugin: keys of two types, or of none that
/// has an order. A single task is compared with nothing, so its key may be anything.
[[nodiscard]] Result<std::vector<SortKey>> script_sort_keys(std::string_view expression,
                                                            std::span<const Task* const> tasks,
                                                            const Context& context);

/// The texts of each task's groups.
[[nodiscard]] Result<std::vector<std::vector<std::string>>> script_groups(
    std::string_view expression, const std::vector<Task>& tasks, const Context& context);

}  // namespace vaultask::query

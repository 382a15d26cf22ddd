// A query in the words of the Tasks plugin's own `explain`.
#pragma once

#include <string>
#include <string_view>

#include "query/query.hpp"

namespace vaultask::query {

/// The whole explanation as the plugin shows it above an answer and copies it: the global filter,
/// the global query, the Query File Defaults and the query itself, each with its filters, groups,
/// sorting, layout and limits in this order (explainResults, Explainer, Statement and Explanation
/// of the plugin). Lines that only vaultask understands stand as they are. `options` are those the
/// query was parsed with.
[[nodiscard]] std::string explain_as_plugin(const Query& query, const Context& context,
                                            const QueryOptions& options);

/// What a filter means, without indentation; "" where that repeats its line. The words on joined
/// filters come from Explanation.asString() of the plugin.
[[nodiscard]] std::string filter_in_plugin(const Explanation& explanation, std::string_view line);

}  // namespace vaultask::query

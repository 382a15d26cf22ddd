// What a query means, line by line.
#pragma once

#include <string>

#include <vaultask/query.hpp>

#include "query/query.hpp"

namespace vaultask::query {

/// Every line that was carried out, with where it comes from and what it means, and the same in the
/// plugin's words. `options` are those the query was parsed with.
[[nodiscard]] QueryExplanation explain(const Query& query, const Context& context,
                                       const QueryOptions& options);

/// What a filter means in words of ours; filters that are joined stand below their operator,
/// indented by two blanks.
[[nodiscard]] std::string filter_in_words(const Explanation& explanation);

}  // namespace vaultask::query

// What a query means, for people.
#pragma once

#include <string>

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>

namespace vaultask::render {

/// A list, one item for each line of the query; filters that are joined are nested below. Ends with
/// a newline.
[[nodiscard]] std::string explanation_list(const QueryExplanation& explanation);

/// A table: the line, what it means, where it comes from. Filters that are joined have rows of
/// their own.
[[nodiscard]] Section explanation_section(const QueryExplanation& explanation);

}  // namespace vaultask::render

// `rollup by` as a page.
#pragma once

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>

namespace vaultask::render {

/// A table with a row for each group of QueryResult::rollup, which must be there; the total stands
/// in the summary.
[[nodiscard]] Document rollup_table(const QueryResult& result);

}  // namespace vaultask::render

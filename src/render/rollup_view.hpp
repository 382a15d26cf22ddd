// `rollup by` as a page.
#pragma once

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>

namespace vaultask::render {

/// A table with a row for each group; the total stands in the summary.
[[nodiscard]] Document rollup_page(const Rollup& rollup);

}  // namespace vaultask::render

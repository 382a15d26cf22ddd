// Pages as aligned tables for a terminal.
#pragma once

#include <string>

#include <vaultask/document.hpp>
#include <vaultask/render.hpp>

namespace vaultask::render {

/// Where the table is wider than options.width, columns are cut, the first one last.
[[nodiscard]] std::string write_table(const Document& document, const RenderOptions& options);

}  // namespace vaultask::render

// Pages as aligned tables for a terminal.
#pragma once

#include <string>

#include <vaultask/document.hpp>
#include <vaultask/render.hpp>

namespace vaultask::render {

/// The widest column of text gives way where the table is wider than options.width.
[[nodiscard]] std::string write_table(const Document& document, const RenderOptions& options);

}  // namespace vaultask::render

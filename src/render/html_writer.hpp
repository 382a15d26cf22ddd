// Pages and results as HTML: one file each, for readers without Obsidian.
#pragma once

#include <string>

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>
#include <vaultask/render.hpp>

namespace vaultask::render {

[[nodiscard]] std::string write_html(const Document& document, const RenderOptions& options = {});
/// Headings, a table or a list for each group, and the count above them.
[[nodiscard]] std::string write_html(const QueryResult& result, const RenderOptions& options = {});

}  // namespace vaultask::render

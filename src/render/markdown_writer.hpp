// Pages and results as Markdown.
#pragma once

#include <string>

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>
#include <vaultask/render.hpp>

namespace vaultask::render {

[[nodiscard]] std::string write_markdown(const Document& document,
                                         const RenderOptions& options = {});
/// Headings, a list for each group, and the count below; made on two threads where it is long.
void write_markdown(const QueryResult& result, const RenderOptions& options, const TextSink& sink);
[[nodiscard]] std::string write_markdown(const QueryResult& result,
                                         const RenderOptions& options = {});

}  // namespace vaultask::render

// Charts as Mermaid, for Markdown.
#pragma once

#include <string>

#include <vaultask/chart.hpp>

namespace vaultask::render {

/// A fenced block that Obsidian draws without a plugin: `pie`, `xychart-beta` or `gantt`, written
/// so that Mermaid 11.4 and newer read it (test/charts). "" for a chart that is empty.
///
/// Of several series of bars only the first one is drawn as bars, for Mermaid draws one over the
/// other; it has no legend either, so the title names their colours. Where there are more labels than can be
/// read, the axis of lines counts them, and bars lie.
[[nodiscard]] std::string mermaid_block(const Chart& chart);

}  // namespace vaultask::render

// Charts as SVG, for pages in HTML.
#pragma once

#include <string>

#include <vaultask/chart.hpp>

namespace vaultask::render {

/// The drawing, with a title and a description for those who do not see it; the colours come from
/// the page's style. "" for a chart that is empty.
/// @param id  begins the ids in it, which differ from those of the page's other charts
[[nodiscard]] std::string svg_chart(const Chart& chart, const std::string& id);

}  // namespace vaultask::render

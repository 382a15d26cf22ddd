// Charts of pages as HTML.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <vaultask/chart.hpp>

namespace vaultask::render {

/// The drawing with its title, and a table of its data to open. "" for a chart that is empty.
/// @param number   differs from those of the page's other charts
/// @param heading  what stands above it: a title that says the same is left out
[[nodiscard]] std::string html_chart(const Chart& chart, std::size_t number,
                                     std::string_view heading);

}  // namespace vaultask::render

#include "render/table_writer.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "render/cell_text.hpp"
#include "text/display_width.hpp"

namespace vaultask::render {
namespace {

constexpr const char* kBold = "\033[1m";
constexpr const char* kPlain = "\033[0m";
constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 18;  ///< A column gives way to this width and no further.
constexpr std::size_t kTallest = 6;     ///< Lines of a cell; a text that is longer yet is cut.

/// "[[path|label]]" as its label: a terminal shows no links.
std::string without_links(std::string_view text) {
  std::string out;
  for (;;) {
    const auto open = text.find("[[");
    const auto close = open == text.npos ? text.npos : text.find("]]", open);
    if (close == text.npos) return out.append(text);
    const std::string_view inner = text.substr(open + 2, close - open - 2);
    const auto bar = inner.rfind('|');
    out += text.substr(0, open);
    out += bar == inner.npos ? inner : inner.substr(bar + 1);
    text.remove_prefix(close + 2);
  }
}

struct Grid {
  std::vector<const Column*> columns;
  std::vector<std::vector<std::string>> rows;  ///< The first holds the labels.
  std::vector<std::size_t> widths;
};

Grid make_grid(const Section& section) {
  Grid grid;
  grid.rows.emplace_back();
  for (const Column& column : section.columns) {
    if (column.data_only) continue;
    grid.columns.push_back(&column);
    grid.rows[0].push_back(column.label);
  }
  for (const auto& cells : section.rows) {
    auto& row = grid.rows.emplace_back();
    for (std::size_t i = 0; i < section.columns.size(); ++i) {
      const Column& column = section.columns[i];
      if (column.data_only) continue;
      std::string text = cell_text(cells[i]);
      if (column.markdown) text = without_links(text);
      row.push_back(strings::printable(text));
    }
  }
  grid.widths.assign(grid.columns.size(), 0);
  for (const auto& row : grid.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      grid.widths[i] = std::max(grid.widths[i], text::display_width(row[i]));
    }
  }
  return grid;
}

/// Takes from the widest column until all fits or none can give way.
void fit(Grid& grid, int width) {
  if (width <= 0 || grid.widths.empty()) return;
  auto& widths = grid.widths;
  std::size_t total = kGap * (widths.size() - 1);
  for (const std::size_t w : widths) total += w;
  for (; total > static_cast<std::size_t>(width); --total) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= kNarrowest) return;
    --*widest;
  }
}

/// Texts that are wider than their column go on below.
void write_row(const Grid& grid, const std::vector<std::string>& row, std::string& out) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    cells.push_back(text::wrap_to_width(row[i], grid.widths[i], kTallest));
    height = std::max(height, cells.back().size());
  }
  for (std::size_t n = 0; n < height; ++n) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string text = n < cells[i].size() ? cells[i][n] : std::string();
      const std::string pad(grid.widths[i] - text::display_width(text), ' ');
      if (i > 0) line += std::string(kGap, ' ');
      line += grid.columns[i]->right ? pad + text : text + pad;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
}

}  // namespace

std::string write_table(const Document& document, const RenderOptions& options) {
  std::string out;
  const auto bold = [&](const std::string& text) {
    return options.color ? kBold + text + kPlain : text;
  };
  if (!document.title.empty()) out += bold(strings::printable(document.title)) + "\n";
  if (!document.title.empty() && !document.summary.empty()) {
    out += strings::printable(document.summary) + "\n";
  }
  for (const Section& section : document.sections) {
    if (is_empty(section, false)) continue;
    if (!out.empty()) out += '\n';
    if (!section.title.empty()) out += bold(strings::printable(section.title)) + '\n';
    if (!section.text.empty()) out += strings::printable(section.text) + '\n';
    if (!has_table(section)) continue;
    Grid grid = make_grid(section);
    fit(grid, options.width);
    for (const auto& row : grid.rows) {
      write_row(grid, row, out);
      if (&row != &grid.rows.front()) continue;
      std::vector<std::string> rule;
      for (const std::size_t width : grid.widths) {
        std::string dashes;
        for (std::size_t i = 0; i < width; ++i) dashes += "─";
        rule.push_back(std::move(dashes));
      }
      write_row(grid, rule, out);
    }
  }
  if (document.title.empty() && !document.summary.empty()) {
    out += (out.empty() ? "" : "\n") + strings::printable(document.summary) + '\n';
  }
  return out;
}

}  // namespace vaultask::render

// What the writers of pages share.
#pragma once

#include <algorithm>
#include <charconv>
#include <string>

#include <vaultask/document.hpp>

namespace vaultask::render {

[[nodiscard]] inline std::string cell_text(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* number = std::get_if<double>(&cell)) {
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, *number).ptr};
  }
  return {};
}

/// A titled section that has nothing to show: kept for programs, left out on pages.
[[nodiscard]] inline bool is_empty(const Section& section, bool charts) {
  const bool drawn = charts && std::any_of(section.charts.begin(), section.charts.end(),
                                           [](const Chart& chart) { return !chart.empty(); });
  return section.rows.empty() && section.text.empty() && !drawn && !section.title.empty();
}

/// Whether a section that is shown has a table: without rows only where it has no title either.
[[nodiscard]] inline bool has_table(const Section& section) {
  return !section.columns.empty() && (!section.rows.empty() || section.title.empty());
}

/// The path of the note that a column's texts come from; "" for none.
[[nodiscard]] inline std::string note_of(const Section& section, const std::vector<Cell>& row,
                                         const Column& column) {
  if (column.note.empty()) return {};
  for (std::size_t i = 0; i < section.columns.size(); ++i) {
    if (section.columns[i].key == column.note) return cell_text(row[i]);
  }
  return {};
}

}  // namespace vaultask::render

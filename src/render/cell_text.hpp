// What the writers of pages share.
#pragma once

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
[[nodiscard]] inline bool is_empty(const Section& section) {
  return section.rows.empty() && section.text.empty() && !section.title.empty();
}

}  // namespace vaultask::render

// Tables of pages as HTML.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <vaultask/document.hpp>

namespace vaultask::render {

struct TableView {
  std::string_view name;  ///< What a reader who does not see it is told that it is.
  /// Whether the task of a row is overdue; its column `due` says so, then. Empty: none is.
  std::function<bool(std::size_t row)> late{};
};

/// The rows of the section, in a box of its own that scrolls where it is wider than the page. The
/// page's script can sort them unless their order means something.
/// Numbers above zero in columns named `overdue` and `days_late` stand out, too.
[[nodiscard]] std::string html_table(const Section& section, const NoteLinks& links,
                                     const TableView& view);

}  // namespace vaultask::render

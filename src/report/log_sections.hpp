// Decisions, risks and questions as tables.
#pragma once

#include <string>
#include <vector>

#include <vaultask/document.hpp>

#include "report/log_entries.hpp"

namespace vaultask::report {

/// A decision, where it stands.
struct Decision {
  const Series* series = nullptr;
  Mention mention;
};

/// What the tables' titles and headings call the items: "Risk", "Question", "Decision".
[[nodiscard]] std::string item_label(ItemKind kind);

// Each table has the rows in the order given. Its `path` and `line` are the place that the text was
// read from, the last one for risks and questions. `group` goes into a column for programs.

/// Key "decisions".
[[nodiscard]] Section decision_section(const std::vector<Decision>& decisions,
                                       const std::string& group = {});
/// Risks or questions that are open, with their age in days on `as_of`. Key "open".
[[nodiscard]] Section open_section(ItemKind kind, const std::vector<const LogEntry*>& entries,
                                   Date as_of, const std::string& group = {});
/// Those that were closed, how, and what was said. Key "closed".
[[nodiscard]] Section closed_section(ItemKind kind, const std::vector<const LogEntry*>& entries,
                                     const std::string& group = {});

}  // namespace vaultask::report

// THE table of reports. A new report is one file ending in its row, and one line in registry.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/document.hpp>
#include <vaultask/error.hpp>
#include <vaultask/history.hpp>
#include <vaultask/note.hpp>
#include <vaultask/result.hpp>
#include <vaultask/task.hpp>

#include "note/lineage.hpp"

namespace vaultask::note {
class People;
}

namespace vaultask::report {

/// The vault as a report sees it. Reports are pure functions of this.
struct Input {
  Date today;
  const std::vector<Task>& tasks;               ///< All, in order of path and line.
  const std::vector<NoteInfo>& notes;           ///< All, in order of path.
  const note::People& people;                   ///< Knows who "me" is, too.
  const std::vector<Diagnostic>& findings;      ///< Of single notes, for a report that needs them.
  std::vector<std::string> arguments;           ///< As given behind the report's name.
  const History& history = no_history();        ///< The journal, for a report that needs it.
  const note::Lineage& lineage = no_lineage();  ///< What accrues to what, likewise.
  /// What the notes' sections say, in order of path, likewise.
  const std::vector<NoteLog>& logs = no_logs();
  std::vector<std::string> mbr_parts{};  ///< As the settings want them; none for the usual ones.

  [[nodiscard]] static const History& no_history() {
    static const History kNone;
    return kNone;
  }
  [[nodiscard]] static const note::Lineage& no_lineage() {
    static const note::Lineage kNone;
    return kNone;
  }
  [[nodiscard]] static const std::vector<Diagnostic>& no_findings() {
    static const std::vector<Diagnostic> kNone;
    return kNone;
  }
  [[nodiscard]] static const std::vector<NoteLog>& no_logs() {
    static const std::vector<NoteLog> kNone;
    return kNone;
  }
};

/// What a report reads besides tasks, notes and people.
struct Needs {
  bool history = false;      ///< Input::history; an error where there can be no journal.
  bool any_history = false;  ///< Input::history, empty where there can be no journal.
  bool lineage = false;      ///< Input::lineage
  bool logs = false;         ///< Input::logs
  bool findings = false;     ///< Input::findings
};

struct Report {
  std::string_view name;
  std::string_view summary;
  Result<Document> (*run)(const Input& input);
  Needs needs{};
};

[[nodiscard]] std::span<const Report> reports();
/// nullptr for no such report.
[[nodiscard]] const Report* find_report(std::string_view name);

}  // namespace vaultask::report

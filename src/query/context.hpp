// What a query's words refer to besides the tasks: the day and time, the people, the settings, the
// note it stands in.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/query.hpp>
#include <vaultask/result.hpp>

#include "query/note_facts.hpp"

namespace vaultask::note {
class Lineage;
class People;
}  // namespace vaultask::note

namespace vaultask::task {
class Dependencies;
}

namespace vaultask::query {

class HistoryByPlace;
class ScriptEngine;

/// The settings that decide what a query means.
struct QueryRules {
  std::string global_filter;
  /// The global filter is left out where a description is shown (removeGlobalFilter).
  bool remove_global_filter = false;
  std::string global_query;  ///< Instructions that stand before every query.
  std::vector<Preset> presets = default_presets();
  bool javascript = true;  ///< Queries may hold JavaScript.
  /// Tasks stay in the order of path and line (the plugin's debugSettings.ignoreSortInstructions).
  bool ignore_sorting = false;
};

/// Must outlive every query parsed with it. There is no other clock below the command line.
struct Context {
  Date today;
  const note::People* people = nullptr;  ///< Not null. Knows who "me" is, too.
  /// The time of day: "in 12 hours" may be tomorrow.
  int second_of_day = 0;
  int utc_offset_minutes = 0;  ///< What the clock is ahead of UTC: "2025-11-14T23:30Z".
  /// Over all tasks of the vault. Set before a query is evaluated that needs_all_tasks().
  const task::Dependencies* dependencies = nullptr;
  /// Of the vault's notes. Set before a query is evaluated that needs_notes().
  const NotesByPath* notes = nullptr;
  /// Of the journal. Set before a query is evaluated that needs_history().
  const HistoryByPlace* history = nullptr;
  const QueryFile* file = nullptr;  ///< The note the query stands in; nullptr for none.
  QueryRules rules{};
  /// Runs JavaScript; nullptr: there is none, and what takes it is refused.
  ScriptEngine* script = nullptr;
  /// Plain expressions are carried out without it (script_shape.hpp).
  bool recognise_scripts = true;
  /// What accrues to what, read when a line first needs it; not null. Empty: there are no notes.
  std::function<Result<const note::Lineage*>()> lineage{};
};

}  // namespace vaultask::query

// The answer of a query.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <vaultask/task.hpp>

namespace vaultask {

/// A heading above a group. Its text is the plugin's own: "%%1%%High priority" sorts before
/// "%%3%%Normal priority"; what stands between %% is not for people's eyes.
struct GroupHeading {
  int level = 0;  ///< 0 for the first `group by` of the query.
  std::string text;

  friend bool operator==(const GroupHeading&, const GroupHeading&) = default;
};

struct TaskGroup {
  /// Those that differ from the group before, so at most one for each level.
  std::vector<GroupHeading> headings;
  std::vector<std::size_t> tasks;  ///< Indices into QueryResult::tasks, in order.
};

/// What a query found. Owns its tasks.
struct QueryResult {
  std::vector<Task> tasks;        ///< In the order of the query's sorting.
  std::vector<TaskGroup> groups;  ///< At least one; a task can stand in several.
  std::size_t total_before_limit = 0;
  std::string count_text;  ///< "3 tasks" or "3 of 5 tasks"
};

/// One kind of instruction or value, for help texts: what it is and how it is written.
struct LanguageEntry {
  std::string name;
  std::string summary;
  std::vector<std::string> examples;
  std::string sort_by;     ///< The word behind `sort by`; "" where that cannot be.
  std::string group_by;    ///< The word behind `group by`; "" where that cannot be.
  bool extension = false;  ///< Obsidian itself does not understand it.
};

/// The language, from the tables by which it is parsed.
[[nodiscard]] std::vector<LanguageEntry> query_language();

}  // namespace vaultask

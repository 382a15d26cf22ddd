// A task with all that follows from it and from what stands around it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <vaultask/task.hpp>

namespace vaultask {

/// A link on a task's line, to a note or file of the vault.
struct TaskLink {
  std::string original;                 ///< "[[Dana Whitfield|Dana]]"
  std::string target;                   ///< As written, with its subpath: "Dana Whitfield".
  std::string display;                  ///< What is shown for it: "Dana".
  std::optional<std::string> leads_to;  ///< Path of the note or other file; nullopt for none.

  friend bool operator==(const TaskLink&, const TaskLink&) = default;
};

/// A plain value: it owns its texts. Lines count from 1.
struct TaskDetails {
  Task task;
  std::string description_without_tags;
  /// The line as the plugin would write it: the fields behind the description, in its order.
  std::string rewritten;
  TaskDate happens;          ///< The earliest of start, scheduled and due.
  double urgency = 0.0;      ///< The plugin's score.
  bool is_blocked = false;   ///< It waits for a task that is not done.
  bool is_blocking = false;  ///< A task not done waits for it.
  int root_line = 0;         ///< Of the outermost list item around it; its own if there is none.
  std::vector<int> child_lines;  ///< Of the list items nested directly in it, in order.
  std::vector<TaskLink> links;   ///< In order; embeds are none.
};

}  // namespace vaultask

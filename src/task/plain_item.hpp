// List items that are no tasks, where tasks stand around them.
#pragma once

#include <string>
#include <vector>

namespace vaultask::task {

/// A list item that is no task, in a list with tasks.
struct PlainItem {
  int line = 0;
  int parent_line = 0;   ///< The list item it is nested in; 0 if none, its own where two share it.
  std::string original;  ///< The whole line.
  bool crlf = false;     ///< As in Task.

  friend bool operator==(const PlainItem&, const PlainItem&) = default;
};

/// Those of one note, in order of line.
struct NoteItems {
  std::string path;
  std::vector<PlainItem> items;

  friend bool operator==(const NoteItems&, const NoteItems&) = default;
};

}  // namespace vaultask::task

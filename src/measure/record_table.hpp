// All tasks of a vault over time.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "measure/task_record.hpp"

namespace vaultask::measure {

/// The notes of a vault by path. Refers to them.
class NotesByPath {
 public:
  explicit NotesByPath(const std::vector<NoteInfo>& notes);
  /// nullptr for a note that is not there.
  [[nodiscard]] const NoteInfo* find(std::string_view path) const;

 private:
  std::unordered_map<std::string_view, const NoteInfo*> notes_;
};

/// The tasks that stand in notes, in their order, then those of the journal that stand in none any
/// more. The records refer to the arguments.
/// @param tasks    in order of path (bytewise) and line.
/// @param history  as the journal has it: in the same order.
[[nodiscard]] std::vector<TaskRecord> make_records(const std::vector<Task>& tasks,
                                                   const NotesByPath& notes, const History& history,
                                                   Date today);

}  // namespace vaultask::measure

// States written as notes, for the tests of the journal.
#pragma once

#include <string>
#include <vector>

#include "journal/task_state.hpp"
#include "task/note_record.hpp"

namespace vaultask::test {

/// A note: its path and its lines.
struct NoteText {
  std::string path;
  std::string text;
};

/// The tasks of notes, as a run sees them: in order of path and line. Owners are left out.
inline std::vector<journal::TaskState> states_of(const std::vector<NoteText>& notes) {
  std::vector<journal::TaskState> states;
  for (const NoteText& note : notes) {
    for (const Task& task : task::read_note(note.path, note.text, {}).tasks) {
      states.push_back(journal::state_of(task));
    }
  }
  return states;
}

}  // namespace vaultask::test

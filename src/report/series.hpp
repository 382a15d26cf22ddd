// Which meetings belong together.
#pragma once

#include <string>
#include <vector>

#include <vaultask/note.hpp>

namespace vaultask::report {

/// Meetings that are held again and again.
struct Series {
  std::string name;                    ///< `series:`, else the entity, else the note's title.
  std::string folder;                  ///< Where its meetings belong; "" for those of a `series:`.
  std::vector<const NoteInfo*> notes;  ///< In order of date and, of one day, of path.
};

/// The series of the notes, which must outlive them, in order of name and folder.
///
/// Notes of the same `series:` are one, wherever they lie; the others, where they have the same
/// entity and the same `folder:` (without that, the folder they lie in). Names compare by
/// text::fold_name. A note that says neither series nor entity is a series of its own: a folder
/// alone may hold meetings that have nothing to do with each other, and one would end the risks of
/// the other. So is a note without a date, which has no place in the order of the others.
[[nodiscard]] std::vector<Series> find_series(const std::vector<NoteInfo>& notes);

}  // namespace vaultask::report

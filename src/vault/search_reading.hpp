// Reading notes for their words, on two threads.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include <vaultask/error.hpp>

#include "base/files.hpp"
#include "note/section_kinds.hpp"
#include "search/note_columns.hpp"
#include "store/note_files.hpp"

namespace vaultask {

struct CutNote {
  const store::NoteFile* file = nullptr;
  std::optional<Error> error;  ///< Why it could not be read.
  std::uint64_t hash = 0;      ///< Of the bytes that were read, which may not be the index's.
  search::NoteColumns columns;
};

/// Reads and cuts the notes and hands them to `take` on the calling thread, in any order; `take`
/// returning false ends it. Holds no more than some hundred notes at once.
void cut_notes(const files::Fd& root, const std::vector<const store::NoteFile*>& notes,
               const note::SectionNames& names, bool with_transcripts,
               const std::function<bool(const CutNote&)>& take);

}  // namespace vaultask

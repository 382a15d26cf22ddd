// What the index knows of the notes' files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/result.hpp>

namespace vaultask::store {

class IndexReader;

struct NoteFile {
  std::string path;
  std::string title;
  std::optional<Date> date;
  std::uint64_t hash = 0;
  bool plain = false;        ///< Its bytes were its text, and vaultask wrote no part of it.
  int transcript_first = 0;  ///< Lines, from 1; 0 for none.
  int transcript_last = 0;
};

/// All notes but pages that vaultask wrote, in order of path (bytewise).
[[nodiscard]] Result<std::vector<NoteFile>> read_note_files(IndexReader& index);

}  // namespace vaultask::store

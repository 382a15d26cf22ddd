// Bringing the database of words up to date with the index.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/search.hpp>

#include "note/section_kinds.hpp"
#include "store/note_files.hpp"
#include "store/search_file.hpp"

namespace vaultask {

/// What an update needs to know.
struct SearchUpdater {
  const std::string& vault;        ///< Its folder.
  const std::string& database;     ///< The folder of search.db; "" for one in memory.
  const std::string& fingerprint;  ///< Of the settings.
  const note::SectionNames& names;
  const std::function<void(std::size_t, std::size_t)>& progress;
  bool transcripts = false;

  /// Opens the database as it stands now, and brings it up to date before where it is not: reads
  /// notes that are new or changed and forgets those that are gone. Nothing is locked or written
  /// where nothing changed. A database that cannot be used is built anew. Notes that cannot be read
  /// stay as they were, and are counted. Errors: `locked`, `store`.
  [[nodiscard]] Result<store::SearchReader> open(const std::vector<store::NoteFile>& notes,
                                                 bool rebuild, SearchUpdate& update) const;
};

}  // namespace vaultask

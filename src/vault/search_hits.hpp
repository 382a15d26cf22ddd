// The places of notes where words stand, read from the notes as they are now.
#pragma once

#include <cstddef>
#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/search.hpp>

#include "base/files.hpp"
#include "store/note_files.hpp"
#include "task/note_record.hpp"
#include "vault/search_candidates.hpp"

namespace vaultask {

struct SearchHits {
  std::vector<SearchHit> hits;
  std::size_t notes = 0;  ///< That have one.
  std::size_t read = 0;   ///< Candidates that were looked at, from the first.
};

/// Reads candidates, the best first, until `limit` places are found, at most three of a note. A
/// note that cannot be read, or does not hold the words any more, is left out.
[[nodiscard]] Result<SearchHits> read_hits(const files::Fd& root,
                                           const std::vector<const store::NoteFile*>& candidates,
                                           const SearchWords& words, const SearchRequest& request,
                                           const task::ReadRules& rules);

}  // namespace vaultask

// Which notes hold the words that are sought, the best first.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <vaultask/result.hpp>

#include "search/search_text.hpp"
#include "store/note_files.hpp"
#include "store/search_file.hpp"

namespace vaultask {

/// What is sought, as the store takes it.
struct SearchWords {
  std::vector<std::string> wanted, unwanted;  ///< Expressions of store/match_text.hpp.
  std::vector<double> weights;                ///< Of the wanted ones, once they were counted.
};
[[nodiscard]] SearchWords expressions_of(const search::SearchText& text);

struct SearchScope {
  std::function<bool(const store::NoteFile&)> holds;  ///< Which notes may be found.
  bool transcripts = false;
};

/// The notes that hold all wanted words, the best first; of two that are as good, the later one,
/// then by path. A superset may come, by notes that hold an unwanted word, or words that stand side
/// by side across two places: whoever reads them decides. Sets `words.weights`.
[[nodiscard]] Result<std::vector<const store::NoteFile*>> find_candidates(
    store::SearchReader& reader, const std::vector<store::NoteFile>& notes,
    const SearchScope& scope, SearchWords& words);

}  // namespace vaultask

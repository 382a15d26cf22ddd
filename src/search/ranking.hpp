// Which notes come first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace vaultask::search {

/// How often a note holds a word; a note may have several, which add up.
struct Posting {
  std::int64_t note = 0;
  double frequency = 0;  ///< Weighed by where it stands: more in a title than in the text.
};

/// The lengths of all notes there are, in bytes.
using NoteLengths = std::unordered_map<std::int64_t, double>;

struct RankedNote {
  std::int64_t note = 0;
  double score = 0;
};

/// What a word tells: much where few notes hold it (the idf of BM25, never negative).
[[nodiscard]] double word_weight(std::size_t notes_with_it, std::size_t notes);

/// The notes that hold all words, by BM25 (k1 = 1.2, b = 0.75), in no order. `words` are the
/// postings of each word; those of notes without a length do not count.
[[nodiscard]] std::vector<RankedNote> rank_notes(const std::vector<std::vector<Posting>>& words,
                                                 const NoteLengths& lengths);

/// How many different notes with a length the postings name.
[[nodiscard]] std::size_t count_notes(const std::vector<Posting>& postings,
                                      const NoteLengths& lengths);

}  // namespace vaultask::search

#include "search/ranking.hpp"

#include <cmath>

namespace vaultask::search {
namespace {

constexpr double kSaturation = 1.2;    ///< k1: how soon more of the same word tells nothing new.
constexpr double kLengthShare = 0.75;  ///< b: how much a long note's words count less.

using Frequencies = std::unordered_map<std::int64_t, double>;

Frequencies by_note(const std::vector<Posting>& postings, const NoteLengths& lengths) {
  Frequencies sums;
  for (const Posting& posting : postings) {
    if (lengths.contains(posting.note)) sums[posting.note] += posting.frequency;
  }
  return sums;
}

double mean_of(const NoteLengths& lengths) {
  // Sums of whole numbers, so the order plays no part.
  double sum = 0;
  for (const auto& [note, length] : lengths) sum += length;
  return lengths.empty() || sum == 0 ? 1 : sum / static_cast<double>(lengths.size());
}

}  // namespace

double word_weight(std::size_t notes_with_it, std::size_t notes) {
  const auto with = static_cast<double>(notes_with_it), all = static_cast<double>(notes);
  return std::log(1 + (all - with + 0.5) / (with + 0.5));
}

std::size_t count_notes(const std::vector<Posting>& postings, const NoteLengths& lengths) {
  return by_note(postings, lengths).size();
}

std::vector<RankedNote> rank_notes(const std::vector<std::vector<Posting>>& words,
                                   const NoteLengths& lengths) {
  const double mean = mean_of(lengths);
  Frequencies scores;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Frequencies held = by_note(words[i], lengths);
    const double weight = word_weight(held.size(), lengths.size());
    Frequencies next;
    for (const auto& [note, frequency] : held) {
      const auto before = scores.find(note);
      if (i > 0 && before == scores.end()) continue;
      const double length = kLengthShare * lengths.at(note) / mean + 1 - kLengthShare;
      const double share = frequency * (kSaturation + 1) / (frequency + kSaturation * length);
      next[note] = (i > 0 ? before->second : 0) + weight * share;
    }
    scores = std::move(next);
  }
  std::vector<RankedNote> ranked;
  ranked.reserve(scores.size());
  for (const auto& [note, score] : scores) ranked.push_back({note, score});
  return ranked;
}

}  // namespace vaultask::search

#include "vault/search_candidates.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "search/ranking.hpp"
#include "store/match_text.hpp"

namespace vaultask {
namespace {

using Postings = std::vector<search::Posting>;

Result<void> append(Postings& postings, const Result<std::vector<store::WordCount>>& counts) {
  if (!counts) return fail(counts.error());
  for (const store::WordCount& count : *counts) postings.push_back({count.id, count.frequency});
  return {};
}

Result<Postings> find_word(store::SearchReader& reader, const std::string& expression,
                           bool transcripts) {
  Postings postings;
  if (auto done = append(postings, reader.find_in_notes(expression)); !done) {
    return fail(done.error());
  }
  if (!transcripts) return postings;
  if (auto done = append(postings, reader.find_in_transcripts(expression)); !done) {
    return fail(done.error());
  }
  return postings;
}

/// The notes that an index of words knows, by their ids there.
class KnownNotes {
 public:
  /// Both in order of path.
  KnownNotes(const std::vector<store::NoteFile>& notes,
             const std::vector<store::SearchSource>& sources, bool transcripts) {
    auto note = notes.begin();
    for (const store::SearchSource& source : sources) {
      while (note != notes.end() && note->path < source.path) ++note;
      if (note == notes.end() || note->path != source.path) continue;
      const auto said = transcripts ? source.transcript_length.value_or(0) : 0;
      lengths_.emplace(source.id, static_cast<double>(source.length + said));
      files_.emplace(source.id, &*note);
    }
  }

  [[nodiscard]] const search::NoteLengths& lengths() const { return lengths_; }
  [[nodiscard]] const store::NoteFile* file(std::int64_t id) const { return files_.at(id); }

 private:
  search::NoteLengths lengths_;
  std::unordered_map<std::int64_t, const store::NoteFile*> files_;
};

bool comes_first(const std::pair<double, const store::NoteFile*>& a,
                 const std::pair<double, const store::NoteFile*>& b) {
  if (a.first != b.first) return a.first > b.first;
  if (a.second->date != b.second->date) return a.second->date > b.second->date;
  return a.second->path < b.second->path;
}

}  // namespace

SearchWords expressions_of(const search::SearchText& text) {
  SearchWords words;
  for (const auto& term : text.wanted) {
    words.wanted.push_back(store::match_phrase(term.text, term.prefix));
  }
  for (const auto& term : text.unwanted) {
    words.unwanted.push_back(store::match_phrase(term.text, term.prefix));
  }
  return words;
}

Result<std::vector<const store::NoteFile*>> find_candidates(
    store::SearchReader& reader, const std::vector<store::NoteFile>& notes,
    const SearchScope& scope, SearchWords& words) {
  const auto sources = reader.sources();
  if (!sources) return fail(sources.error());
  const KnownNotes known(notes, *sources, scope.transcripts);
  std::vector<Postings> postings;
  words.weights.clear();
  for (const std::string& expression : words.wanted) {
    auto found = find_word(reader, expression, scope.transcripts);
    if (!found) return fail(found.error());
    words.weights.push_back(
        search::word_weight(search::count_notes(*found, known.lengths()), known.lengths().size()));
    postings.push_back(std::move(*found));
  }
  std::vector<std::pair<double, const store::NoteFile*>> ranked;
  for (const search::RankedNote& note : search::rank_notes(postings, known.lengths())) {
    const store::NoteFile* file = known.file(note.note);
    if (scope.holds(*file)) ranked.emplace_back(note.score, file);
  }
  std::sort(ranked.begin(), ranked.end(), comes_first);
  std::vector<const store::NoteFile*> candidates;
  candidates.reserve(ranked.size());
  for (const auto& [score, file] : ranked) candidates.push_back(file);
  return candidates;
}

}  // namespace vaultask

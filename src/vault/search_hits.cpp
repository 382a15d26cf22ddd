#include "vault/search_hits.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/log.hpp"
#include "base/strings.hpp"
#include "search/choose_places.hpp"
#include "search/note_places.hpp"
#include "store/match_text.hpp"
#include "store/place_table.hpp"
#include "vault/query_blocks.hpp"

namespace vaultask {
namespace {

constexpr std::size_t kPlacesOfNote = 3;
constexpr std::size_t kLongestSnippet = 300;  ///< Bytes.

/// The first place from `at` on, or before it, where a character begins.
std::size_t character_at(std::string_view text, std::size_t at, bool before) {
  const auto is_inside = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
  };
  while (at > 0 && is_inside(at)) before ? --at : ++at;
  return at;
}

/// On one line, and not longer than anybody reads: a word may be as long as its note.
std::string tidy(const store::Snippet& snippet) {
  std::string text = snippet.text;
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (text.size() <= kLongestSnippet) return std::string(strings::trim(text));
  const std::size_t before = std::min(snippet.found, kLongestSnippet / 3);
  const std::size_t begin = character_at(text, snippet.found - before, false);
  const std::size_t end = character_at(text, std::min(begin + kLongestSnippet, text.size()), true);
  const std::string_view cut = strings::trim(std::string_view(text).substr(begin, end - begin));
  return (begin > 0 ? "…" : "") + std::string(cut) + (end < text.size() ? "…" : "");
}

/// Looks for words in the places of one note after the other.
class HitReader {
 public:
  HitReader(store::PlaceTable& table, const SearchWords& words, const SearchRequest& request)
      : table_(table), words_(words), request_(request), any_(store::match_any(words.wanted)) {}

  /// The places of a note that are to be shown.
  Result<std::vector<SearchHit>> read(const store::NoteFile& file, const search::NotePlaces& note) {
    first_ = next_;
    for (const search::Place& place : note.places) {
      if (auto added = table_.add(next_++, place.text); !added) return fail(added.error());
    }
    for (const std::string& expression : words_.unwanted) {
      const auto found = table_.find(expression, first_, next_);
      if (!found) return fail(found.error());
      if (!found->empty()) return std::vector<SearchHit>();
    }
    std::vector<search::WordPlaces> places;
    for (std::size_t i = 0; i < words_.wanted.size(); ++i) {
      auto found = table_.find(words_.wanted[i], first_, next_);
      if (!found) return fail(found.error());
      for (std::size_t& number : *found) number -= first_;
      places.push_back({words_.weights[i], std::move(*found)});
    }
    std::vector<SearchHit> hits;
    const std::size_t first = first_;  // lines of places get numbers behind those of the places
    for (const std::size_t i :
         search::choose_places(note.places, places, request_.kinds, kPlacesOfNote)) {
      auto hit = describe(file, note, note.places[i], first + i);
      if (!hit) return fail(hit.error());
      hits.push_back(std::move(*hit));
    }
    return hits;
  }

 private:
  Result<SearchHit> describe(const store::NoteFile& file, const search::NotePlaces& note,
                             const search::Place& place, std::size_t number) {
    const auto line = find_line(place);
    if (!line) return fail(line.error());
    const auto snippet = table_.snippet(any_, number);
    if (!snippet) return fail(snippet.error());
    return SearchHit{file.path, note.title,    file.date,     place.kind,
                     *line,     place.heading, tidy(*snippet)};
  }

  /// Of a place of several lines, the first one that holds most of the words.
  Result<int> find_line(const search::Place& place) {
    const auto lines = strings::split(place.text, '\n');
    if (lines.size() == 1) return place.line;
    const std::size_t first = next_;
    for (const std::string_view line : lines) {
      if (auto added = table_.add(next_++, line); !added) return fail(added.error());
    }
    std::vector<double> value(lines.size(), 0);
    for (std::size_t i = 0; i < words_.wanted.size(); ++i) {
      const auto found = table_.find(words_.wanted[i], first, next_);
      if (!found) return fail(found.error());
      for (const std::size_t number : *found) value[number - first] += words_.weights[i];
    }
    const auto best = std::max_element(value.begin(), value.end());
    return place.line + static_cast<int>(best - value.begin());
  }

  store::PlaceTable& table_;
  const SearchWords& words_;
  const SearchRequest& request_;
  std::string any_;
  std::size_t first_ = 0;  ///< Number of the note's first place.
  std::size_t next_ = 0;
};

/// Tables grow; a new one from time to time keeps what is searched for one note small.
constexpr std::size_t kNotesOfTable = 16;

}  // namespace

Result<SearchHits> read_hits(const files::Fd& root,
                             const std::vector<const store::NoteFile*>& candidates,
                             const SearchWords& words, const SearchRequest& request,
                             const task::ReadRules& rules) {
  SearchHits found;
  while (found.read < candidates.size() && found.hits.size() < request.limit) {
    auto table = store::PlaceTable::make();
    if (!table) return fail(table.error());
    HitReader reader(*table, words, request);
    const std::size_t end = std::min(candidates.size(), found.read + kNotesOfTable);
    while (found.read < end && found.hits.size() < request.limit) {
      const store::NoteFile& file = *candidates[found.read++];
      const auto content = files::read_at(root, file.path, kLargestNote);
      if (!content) {
        log::debug(to_string(content.error()));
        continue;
      }
      const bool said = request.searches_transcripts();
      auto hits = reader.read(file, search::read_places(file.path, content->bytes, rules, said));
      if (!hits) return fail(hits.error());
      if (!hits->empty()) ++found.notes;
      for (SearchHit& hit : *hits) {
        if (found.hits.size() < request.limit) found.hits.push_back(std::move(hit));
      }
    }
  }
  return found;
}

}  // namespace vaultask

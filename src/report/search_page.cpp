#include "report/search_page.hpp"

#include <vaultask/note.hpp>

#include "base/strings.hpp"
#include "report/source_link.hpp"

namespace vaultask::report {
namespace {

std::string search_summary(std::size_t hits, const FoundCounts& found) {
  if (hits == 0) return "Nothing found.";
  const auto count = [](std::size_t n, std::string_view noun) {
    return strings::counted(static_cast<long long>(n), noun);
  };
  const std::string places = count(hits, "place") + " in " + count(found.notes, "note");
  if (found.left == 0) return (found.is_cut ? "The best " : "") + places + '.';
  return "The best " + places + "; " + count(found.left, "more note") +
         (found.left == 1 ? " holds the words." : " hold the words.");
}

std::vector<Cell> hit_row(const SearchHit& hit) {
  NoteInfo note;
  note.title = hit.title;
  note.date = hit.date;
  Cell date;
  if (hit.date) date = hit.date->to_iso();
  return {std::string(to_string(hit.kind)),
          hit.snippet,
          source_link(&note, hit.path, hit.heading),
          hit.path + ':' + std::to_string(hit.line),
          date,
          hit.title,
          hit.path,
          std::int64_t{hit.line},
          hit.heading};
}

}  // namespace

Document search_page(const std::string& text, const std::vector<SearchHit>& hits,
                     const FoundCounts& found) {
  Document page;
  page.name = "search";
  page.title = "Search: " + text;
  page.summary = search_summary(hits.size(), found);
  if (hits.empty()) return page;
  Section& section = page.sections.emplace_back();
  section.key = "hits";
  section.ordered = true;
  Column snippet{"text", "Text"};
  snippet.note = "path";
  section.columns = {{"kind", "Kind"}, snippet, {"note", "Note", false, true}, {"place", "Place"}};
  section.columns.back().code = true;
  for (const char* key : {"date", "title", "path", "line", "heading"}) {
    section.columns.push_back({key, key, false, false, true});
  }
  for (const SearchHit& hit : hits) section.rows.push_back(hit_row(hit));
  return page;
}

}  // namespace vaultask::report

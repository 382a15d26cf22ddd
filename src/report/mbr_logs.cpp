// The parts of a review that tell what meetings decided, feared and asked.
#include <iterator>

#include "report/log_sections.hpp"
#include "report/logs.hpp"
#include "report/mbr_parts.hpp"

namespace vaultask::report {
namespace {

std::string counted(const std::string& title, const Section& section) {
  return title + " (" + std::to_string(section.rows.size()) + ')';
}

}  // namespace

Sections decisions_part(const Review& review) {
  const std::vector<Series> series = find_series(review.input.notes);
  Section section = decision_section(find_decisions(review.input, series, review.period));
  section.title = counted("Decisions", section);
  return {section};
}

Sections risks_part(const Review& review) {
  const std::vector<Series> series = find_series(review.input.notes);
  const auto all = follow_items(series, by_path(review.input.logs), ItemKind::risk, review.as_of());
  std::vector<const LogEntry*> raised, older;
  for (const LogEntry* entry : open_entries(all)) {
    const bool is_new = entry->raised_on() && review.period.holds(*entry->raised_on());
    (is_new ? raised : older).push_back(entry);
  }
  Section fresh = open_section(ItemKind::risk, raised, review.as_of());
  fresh.key = "risks_new";
  fresh.title = counted("New risks", fresh);
  Section still = open_section(ItemKind::risk, older, review.as_of());
  still.key = "risks_open";
  still.title = counted("Risks still open", still);
  return {fresh, still};
}

Sections questions_part(const Review& review) {
  const std::vector<Series> series = find_series(review.input.notes);
  const auto all =
      follow_items(series, by_path(review.input.logs), ItemKind::question, review.as_of());
  Section section = open_section(ItemKind::question, open_entries(all), review.as_of());
  section.key = "questions_open";
  section.title = counted("Open questions", section);
  return {section};
}

}  // namespace vaultask::report

#include "report/lineage_report.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "measure/record_table.hpp"
#include "render/escape.hpp"

namespace vaultask::report {
namespace {

std::string link_to(const note::Lineage::Note& note) {
  return render::wikilink(note.path, "", note.title);
}

std::string level_of(const note::Lineage& lineage, const note::Lineage::Note& note) {
  return note.level ? lineage.levels()[*note.level] : "";
}

Cell percent(std::int64_t part, std::int64_t all) {
  return all == 0 ? Cell() : Cell((100 * part + all / 2) / all);
}

Section outline(const note::Lineage& lineage, const LineageTable& table) {
  Section section;
  section.key = "lineage";
  section.title = "Objectives and key results";
  section.ordered = true;
  section.columns = {
      {"note", "Note", false, true},     {"level", "Level"},     {"done_of_all", "Done"},
      {"percent_done", "Done %", true},  {"open", "Open", true}, {"overdue", "Overdue", true},
      {"last_activity", "Last activity"}};
  for (const auto* key : {"depth", "tasks_done", "tasks_all", "path"}) {
    section.columns.push_back({key, key, false, false, true});
  }
  for (const LineageCounts& row : table.rows) {
    const auto& note = lineage.notes()[row.note];
    std::string indent;
    for (std::size_t i = 0; i < row.depth; ++i) indent += "\u2003";
    section.rows.push_back({indent + link_to(note), level_of(lineage, note),
                            std::to_string(row.done) + " of " + std::to_string(row.all),
                            percent(row.done, row.all), row.counts.open, row.counts.overdue,
                            row.last_activity ? Cell(row.last_activity->to_iso()) : Cell(),
                            static_cast<std::int64_t>(row.depth), row.done, row.all, note.path});
  }
  return section;
}

/// Those without a task, each once.
Section without_work(const note::Lineage& lineage, const LineageTable& table) {
  Section section;
  section.key = "without_work";
  section.columns = {
      {"note", "Note", false, true}, {"level", "Level"}, {"path", "path", false, false, true}};
  std::vector<std::size_t> notes;
  for (const LineageCounts& row : table.rows) {
    if (row.all == 0) notes.push_back(row.note);
  }
  std::sort(notes.begin(), notes.end());
  notes.erase(std::unique(notes.begin(), notes.end()), notes.end());
  for (const std::size_t one : notes) {
    const auto& note = lineage.notes()[one];
    section.rows.push_back({link_to(note), level_of(lineage, note), note.path});
  }
  section.title = "Without work (" + std::to_string(section.rows.size()) + ')';
  return section;
}

}  // namespace

std::vector<Section> lineage_sections(const Input& input, const LineageTable& table, Date as_of) {
  std::vector<Section> sections{outline(input.lineage, table), without_work(input.lineage, table)};
  const auto open = std::count_if(table.without.begin(), table.without.end(),
                                  [&](const auto* task) { return task->open_on(as_of); });
  sections.front().text = strings::counted(static_cast<int>(open), "open task") +
                          (open == 1 ? " accrues" : " accrue") +
                          " to none of these; the query \"accrues to nothing\" lists them.";
  if (!input.lineage.loops().empty()) {
    sections.front().text += " Some notes accrue to themselves; vaultask doctor names them.";
  }
  return sections;
}

Result<Document> lineage(const Input& input) {
  if (!input.arguments.empty()) {
    return fail(ErrorCode::usage, "lineage does not know \"" + input.arguments.front() + '"');
  }
  const measure::NotesByPath notes(input.notes);
  const auto tasks = measure::make_records(input.tasks, notes, input.history, input.today);
  const LineageTable table =
      count_lineage(input.lineage, tasks, {measure::unknown_day(), input.today});
  Document page;
  page.name = "lineage";
  page.title = "What the work accrues to";
  page.summary = "As of " + input.today.to_iso() + '.';
  page.sections = lineage_sections(input, table, input.today);
  return page;
}

}  // namespace vaultask::report

#include "task/note_record.hpp"

#include <iterator>
#include <map>

#include "note/note_parser.hpp"
#include "task/line_parser.hpp"
#include "text/source_text.hpp"

namespace vaultask::task {
namespace {

/// Which lines stand in transcripts, by line from 1.
std::vector<bool> transcript_lines(const note::ParsedNote& parsed) {
  std::vector<bool> lines(parsed.source.line_count() + 1);
  for (const auto& range : parsed.transcripts) {
    for (int n = range.first; n <= range.last; ++n) lines[static_cast<std::size_t>(n)] = true;
  }
  return lines;
}

/// The impossible dates of a task, as diagnostics.
void diagnose_dates(const Task& task, std::vector<Diagnostic>& out) {
  for (const DateField& field : kDateFields) {
    const TaskDate& date = task.*field.member;
    if (!date.is_invalid()) continue;
    out.push_back({Severity::warning, "date-impossible",
                   std::string(field.name) + " date " + date.to_string() + " does not exist",
                   Place{task.path, task.line, 0}, "write a day that the calendar has"});
  }
}

}  // namespace

NoteRecord read_note(std::string path, std::string bytes, const ReadRules& rules) {
  note::ParsedNote parsed = note::parse_note(std::move(path), std::move(bytes));
  NoteRecord record;
  const auto scheduled = filename_date(rules.filename_date, parsed.info.path);
  const std::vector<bool> in_transcript = transcript_lines(parsed);
  auto heading = parsed.headings.begin();
  std::string heading_text;
  std::map<int, int>
      enclosing_task;  // for each list item: itself if a task, else the one around it
  for (const auto& item : parsed.items) {
    while (heading != parsed.headings.end() && heading->line < item.line) {
      heading_text = heading->text;
      ++heading;
    }
    const int parent_line = item.parent_line == item.line ? 0 : item.parent_line;
    const auto around = enclosing_task.find(parent_line);
    const int parent_task = around == enclosing_task.end() ? 0 : around->second;
    enclosing_task.emplace(item.line, parent_task);
    if (in_transcript[static_cast<std::size_t>(item.line)]) continue;
    if (!record.tasks.empty() && record.tasks.back().line == item.line) continue;
    const std::string_view line = parsed.source.line(static_cast<std::size_t>(item.line));
    const auto split = split_task_line(line);
    if (!split) continue;
    if (split->text.find(rules.global_filter) == std::string_view::npos) continue;
    Task task;
    task.path = parsed.info.path;
    task.line = item.line;
    task.parent_line = parent_line;
    task.parent_task_line = parent_task;
    task.heading = heading_text;
    task.original = line;
    parse_task_body(*split, rules.statuses, task, rules.format);
    std::erase(task.tags, rules.global_filter);  // the plugin: a tag that is the filter is no tag
    infer_scheduled(task, scheduled);
    diagnose_dates(task, record.diagnostics);
    record.mentions.push_back(find_mentions(task.description));
    enclosing_task[item.line] = item.line;
    record.tasks.push_back(std::move(task));
  }
  record.encoding = text::to_string(parsed.source.encoding());
  record.is_person = note::is_person_note(parsed.info, rules.people_folder);
  record.info = std::move(parsed.info);
  record.aliases = std::move(parsed.aliases);
  record.properties = std::move(parsed.properties);
  record.headings = std::move(parsed.headings);
  record.diagnostics.insert(record.diagnostics.begin(),
                            std::make_move_iterator(parsed.diagnostics.begin()),
                            std::make_move_iterator(parsed.diagnostics.end()));
  return record;
}

}  // namespace vaultask::task

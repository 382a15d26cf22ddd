#include "task/note_record.hpp"

#include <algorithm>

#include "note/note_parser.hpp"
#include "task/line_findings.hpp"
#include "task/line_parser.hpp"
#include "task/list_findings.hpp"
#include "text/source_text.hpp"

namespace vaultask::task {
namespace {

using note::SectionKind;

/// Every task carries its heading: long ones would multiply. No person writes such a heading.
constexpr std::size_t kLongestHeading = 1000;

/// As much of the text as `most` bytes hold, no character cut.
std::string utf8_head(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80) --most;
  return std::string(text.substr(0, most));
}

/// Makes tasks, plain items and findings of a note's list items.
class ListReader {
 public:
  ListReader(const note::ParsedNote& parsed, const ReadRules& rules, NoteRecord& record)
      : parsed_(parsed),
        rules_(rules),
        record_(record),
        name_date_(filename_date(rules.filename_date, parsed.info.path)),
        first_item_(parsed.source.line_count() + 1, kNone),
        around_(parsed.items.size()) {}

  void read() {
    reserve_tasks();
    for (std::size_t i = 0; i < parsed_.items.size(); ++i) {
      const int line = parsed_.items[i].line;
      std::size_t& first = first_item_[static_cast<std::size_t>(line)];
      if (first == kNone) first = i;
      around_[i].parent = parent_of(i);
      const std::size_t parent = around_[i].parent;
      around_[i].task_line = parent == kNone ? 0 : around_[parent].task_line;
      move_to(line);
      if (section_ == SectionKind::transcript) {
        if (first == i) find_task_in_transcript(line);
      } else if (!read_task(i)) {
        find_missed_task(i);
      }
    }
    keep_plain_items();
    find_boxes_in_text();
  }

 private:
  void reserve_tasks() {
    const auto boxes = std::count_if(parsed_.items.begin(), parsed_.items.end(),
                                     [](const auto& item) { return !item.checkbox.empty(); });
    record_.tasks.reserve(static_cast<std::size_t>(boxes));
    record_.mentions.reserve(static_cast<std::size_t>(boxes));
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  struct Around {
    std::size_t parent = kNone;  ///< The item that it is nested in.
    int task_line = 0;           ///< Of itself if it is a task, else of the nearest task around it.
    bool is_task = false;
    bool above_task = false;  ///< A task is nested in it, however deep.
  };

  std::string_view line_text(int line) const {
    return parsed_.source.line(static_cast<std::size_t>(line));
  }

  bool ends_with_crlf(int line) const {
    return parsed_.source.ends_with_crlf(static_cast<std::size_t>(line));
  }

  std::size_t parent_of(std::size_t i) const {
    const int parent_line = parsed_.items[i].parent_line;
    if (parent_line == 0) return kNone;
    const std::size_t parent = first_item_[static_cast<std::size_t>(parent_line)];
    return parent == i ? kNone : parent;
  }

  /// The heading above the line, and the kind of the section around it.
  void move_to(int line) {
    while (next_heading_ < parsed_.headings.size() && parsed_.headings[next_heading_].line < line) {
      heading_ = utf8_head(parsed_.headings[next_heading_++].text, kLongestHeading);
    }
    while (next_section_ < parsed_.sections.size() &&
           parsed_.sections[next_section_].lines.last < line) {
      ++next_section_;
    }
    const bool inside = next_section_ < parsed_.sections.size() &&
                        parsed_.sections[next_section_].lines.first <= line;
    section_ = inside ? std::optional(parsed_.sections[next_section_].kind) : std::nullopt;
  }

  bool read_task(std::size_t i) {
    const markdown::ListItem& item = parsed_.items[i];
    // Two items may share a line, "- [ ] 1. text"; it is one task.
    if (first_item_[static_cast<std::size_t>(item.line)] != i) return false;
    const std::string_view line = line_text(item.line);
    const auto split = split_task_line(line);
    if (!split || split->text.find(rules_.global_filter) == std::string_view::npos) return false;
    const bool same_section =
        !record_.tasks.empty() && record_.tasks.back().section_line == item.section_line;
    const int section_index = same_section ? record_.tasks.back().section_index + 1 : 0;
    Task& task = record_.tasks.emplace_back();
    task.path = path_;
    task.line = item.line;
    task.parent_line = item.parent_line;
    task.parent_task_line = around_[i].task_line;
    task.section_line = item.section_line;
    task.section_index = section_index;
    task.heading = heading_;
    task.original = line;
    task.crlf = ends_with_crlf(item.line);
    parse_task_body(*split, rules_.statuses, task, rules_.format);
    std::erase(task.tags, rules_.global_filter);  // the plugin: a tag that is the filter is no tag
    find_line_problems(task, split->text, rules_.statuses, rules_.format, record_.diagnostics);
    infer_scheduled(task, name_date_);
    record_.mentions.push_back(find_mentions(task.description));
    around_[i].task_line = item.line;
    around_[i].is_task = true;
    for (std::size_t up = around_[i].parent; up != kNone && !around_[up].above_task;
         up = around_[up].parent) {
      around_[up].above_task = true;
    }
    return true;
  }

  void keep_plain_items() {
    for (std::size_t i = 0; i < parsed_.items.size(); ++i) {
      const Around& around = around_[i];
      const bool related = around.above_task || around.task_line != 0;
      if (around.is_task || !related) continue;
      const markdown::ListItem& item = parsed_.items[i];
      // A line gives one row, however many items share it.
      const auto& kept = record_.plain_items;
      if (!kept.empty() && kept.back().line == item.line) continue;
      record_.plain_items.push_back({item.line, item.parent_line, std::string(line_text(item.line)),
                                     ends_with_crlf(item.line)});
    }
  }

  void add(const char* code, std::string message, int line, std::string hint,
           std::string correction, Severity severity = Severity::warning) {
    record_.diagnostics.push_back({severity, code, std::move(message),
                                   Place{parsed_.info.path, line, 0}, std::move(hint),
                                   std::move(correction)});
  }

  void find_task_in_transcript(int line) {
    if (!split_task_line(line_text(line))) return;
    add("task-in-transcript", "a checkbox stands in the transcript", line,
        "move it to the action items if somebody agreed to do it", "", Severity::note);
  }

  bool find_malformed_checkbox(int line) {
    std::string corrected = correct_checkbox(line_text(line));
    if (corrected.empty()) return false;
    add("checkbox-malformed", "this looks like a checkbox and is none", line,
        "a checkbox is one character in brackets, with a blank before and behind them",
        std::move(corrected));
    return true;
  }

  void find_missed_task(std::size_t i) {
    const markdown::ListItem& item = parsed_.items[i];
    const std::string_view line = line_text(item.line);
    if (find_malformed_checkbox(item.line)) return;
    // Details below a task need no box of their own.
    const bool action = section_ == SectionKind::action_items && around_[i].task_line == 0 &&
                        item.checkbox.empty() && around_[i].parent == kNone;
    if (!action) return;
    if (std::string corrected = with_checkbox(line); !corrected.empty()) {
      add("action-without-checkbox", "a bullet among action items is no task", item.line,
          "give it a checkbox", std::move(corrected), Severity::note);
    }
  }

  /// Boxes in lines that are no list items: "-[ ] text", "☐ text".
  void find_boxes_in_text() {
    for (const markdown::LineSpan& span : parsed_.text) {
      for (int n = span.first_line; n <= span.last_line; ++n) {
        if (first_item_[static_cast<std::size_t>(n)] != kNone) continue;
        if (may_hold_checkbox(line_text(n)) && !in_transcript(n)) find_malformed_checkbox(n);
      }
    }
  }

  /// Lines are asked for in order.
  bool in_transcript(int line) {
    const auto& ranges = parsed_.transcripts;
    while (next_transcript_ < ranges.size() && ranges[next_transcript_].last < line) {
      ++next_transcript_;
    }
    return next_transcript_ < ranges.size() && ranges[next_transcript_].first <= line;
  }

  const note::ParsedNote& parsed_;
  const SharedText path_ = parsed_.info.path;
  const ReadRules& rules_;
  NoteRecord& record_;
  std::optional<Date> name_date_;
  std::vector<std::size_t> first_item_;  ///< On each line, from 1.
  std::vector<Around> around_;           ///< For each item.
  SharedText heading_;
  std::optional<SectionKind> section_;
  std::size_t next_heading_ = 0;
  std::size_t next_section_ = 0;
  std::size_t next_transcript_ = 0;
};

}  // namespace

NoteRecord read_note(std::string path, std::string bytes, const ReadRules& rules) {
  note::ParsedNote parsed = note::parse_note(std::move(path), std::move(bytes), rules.sections);
  if (parsed.is_page) {
    NoteRecord page;
    page.info = std::move(parsed.info);
    page.encoding = text::to_string(parsed.source.encoding());
    page.properties = "{}";
    page.is_page = true;
    return page;
  }
  if (!parsed.info.date) {
    parsed.info.date = note::daily_note_date(rules.daily_notes, parsed.info.path);
  }
  NoteRecord record;
  record.diagnostics = std::move(parsed.diagnostics);
  ListReader(parsed, rules, record).read();
  record.encoding = text::to_string(parsed.source.encoding());
  record.is_person = note::is_person_note(parsed.info, rules.people_folder);
  record.regions = parsed.regions;
  record.info = std::move(parsed.info);
  record.aliases = std::move(parsed.aliases);
  record.properties = std::move(parsed.properties_json);
  record.headings = std::move(parsed.headings);
  record.tags = std::move(parsed.marks.tags);
  record.links = std::move(parsed.marks.links);
  record.section_contents = std::move(parsed.section_contents);
  record.transcript = std::move(parsed.transcript);
  return record;
}

}  // namespace vaultask::task

#include "report/log_sections.hpp"

#include <algorithm>

#include "note/item_text.hpp"
#include "render/escape.hpp"
#include "report/source_link.hpp"

namespace vaultask::report {
namespace {

std::string iso(const std::optional<Date>& date) {
  return date ? date->to_iso() : std::string();
}

Cell days_between(const std::optional<Date>& from, const std::optional<Date>& to) {
  if (!from || !to) return std::monostate{};
  return std::int64_t{to->days() - from->days()};
}

std::string meeting_link(const Mention& mention) {
  return source_link(mention.note, mention.note->path, mention.item->heading);
}

/// The same as a date, where the meeting itself is named beside it.
std::string date_link(const Mention& mention) {
  const NoteInfo& note = *mention.note;
  return note.date ? render::wikilink(note.path, mention.item->heading, note.date->to_iso())
                   : meeting_link(mention);
}

Column text_column(ItemKind kind) {
  Column column{"text", item_label(kind)};
  column.note = "path";
  return column;
}

Column remark_column() {
  Column column{"remark", "Remark"};
  column.note = "path";
  return column;
}

void add_data_columns(Section& section, std::initializer_list<const char*> names) {
  for (const char* name : names) section.columns.push_back({name, name, false, false, true});
}

/// What all tables say of a row for programs; its columns are kPlace.
void add_place(std::vector<Cell>& row, const Series& series, const Mention& mention,
               const std::string& group) {
  row.emplace_back(mention.note->entity);
  row.emplace_back(series.name);
  row.emplace_back(group);
  row.emplace_back(mention.note->path);
  row.emplace_back(std::int64_t{mention.item->line});
}

constexpr std::initializer_list<const char*> kPlace{"entity", "series", "group", "path", "line"};

/// How often it was said; its columns are kCourse.
void add_course(std::vector<Cell>& row, const LogEntry& entry) {
  row.emplace_back(std::int64_t{entry.mentions});
  row.emplace_back(std::int64_t{entry.times_reopened});
}

constexpr std::initializer_list<const char*> kCourse{"mentions", "times_reopened"};

bool stands(const Decision& decision) {
  return decision.mention.item->state == ItemState::open;
}

}  // namespace

std::string item_label(ItemKind kind) {
  switch (kind) {
    case ItemKind::decision:
      return "Decision";
    case ItemKind::risk:
      return "Risk";
    case ItemKind::question:
      return "Question";
    case ItemKind::outcome:
      return "Outcome";
    case ItemKind::key_fact:
      return "Fact";
  }
  return {};
}

Section decision_section(const std::vector<Decision>& decisions, const std::string& group) {
  Section section;
  section.key = "decisions";
  section.columns = {{"date", "Date"}, text_column(ItemKind::decision)};
  section.columns.push_back({"meeting", "Meeting", false, true});
  // Nearly all stand: that need not be said on a page.
  const bool all_stand = std::all_of(decisions.begin(), decisions.end(), stands);
  section.columns.push_back({"state", "State", false, false, all_stand});
  section.columns.push_back(remark_column());
  section.columns.back().data_only = all_stand;
  add_data_columns(section, kPlace);
  for (const Decision& decision : decisions) {
    const auto& [series, mention] = decision;
    const LogItem& item = *mention.item;
    std::vector<Cell> row{iso(mention.note->date), item.text, meeting_link(mention)};
    row.emplace_back(std::string(stands(decision) ? "stands" : note::to_string(item.state)));
    row.emplace_back(item.remark);
    add_place(row, *series, mention, group);
    section.rows.push_back(std::move(row));
  }
  return section;
}

Section open_section(ItemKind kind, const std::vector<const LogEntry*>& entries, Date as_of,
                     const std::string& group) {
  Section section;
  section.key = "open";
  section.columns = {text_column(kind), {"raised", "Raised"}, {"age_days", "Age", true}};
  section.columns.push_back({"raised_in", "Raised in", false, true});
  section.columns.push_back({"last_in", "Last mention", false, true});
  add_data_columns(section, {"state"});
  add_data_columns(section, kCourse);
  add_data_columns(section, kPlace);
  for (const LogEntry* entry : entries) {
    std::vector<Cell> row{entry->last.item->text,
                          iso(entry->raised_on()),
                          days_between(entry->raised_on(), as_of),
                          meeting_link(entry->first),
                          date_link(entry->last),
                          std::string(to_string(entry->state))};
    add_course(row, *entry);
    add_place(row, *entry->series, entry->last, group);
    section.rows.push_back(std::move(row));
  }
  return section;
}

Section closed_section(ItemKind kind, const std::vector<const LogEntry*>& entries,
                       const std::string& group) {
  Section section;
  section.key = "closed";
  section.columns = {text_column(kind), {"closed", "Closed"}, {"state", "How"}, remark_column()};
  section.columns.push_back({"raised", "Raised"});
  section.columns.push_back({"age_days", "Days open", true});
  section.columns.push_back({"raised_in", "Raised in", false, true});
  section.columns.push_back({"closed_in", "Closed in", false, true});
  add_data_columns(section, kCourse);
  add_data_columns(section, kPlace);
  for (const LogEntry* entry : entries) {
    const NoteInfo& closing = *entry->closed_in;
    // Of what is gone, the closing note holds nothing to lead to.
    const bool stands_there = entry->last.note == entry->closed_in;
    std::vector<Cell> row{
        entry->last.item->text,
        iso(entry->closed_on()),
        std::string(to_string(entry->state)),
        entry->last.item->remark,
        iso(entry->raised_on()),
        days_between(entry->raised_on(), entry->closed_on()),
        meeting_link(entry->first),
        source_link(&closing, closing.path, stands_there ? entry->last.item->heading : "")};
    add_course(row, *entry);
    add_place(row, *entry->series, entry->last, group);
    section.rows.push_back(std::move(row));
  }
  return section;
}

}  // namespace vaultask::report

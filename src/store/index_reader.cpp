#include "store/index_reader.hpp"

#include <unordered_map>

#include "base/strings.hpp"
#include "note/section_items.hpp"
#include "store/database_file.hpp"
#include "store/facts.hpp"
#include "store/person_rows.hpp"
#include "store/statements.hpp"
#include "store/task_rows.hpp"

namespace vaultask {
namespace embedded {
extern const std::string_view index_schema_sql;
}

namespace store {

namespace {

SqlTable::Value value_at(const Statement& row, int column) {
  if (row.is_null(column)) return std::monostate{};
  if (row.is_integer(column)) return row.integer(column);
  if (row.is_real(column)) return row.real(column);
  return std::string(row.text(column));
}

std::optional<ItemKind> item_kind(std::string_view name) {
  const auto kind = note::find_section_kind(name);
  if (!kind || !note::has_items(*kind)) return std::nullopt;
  return note::item_kind(*kind);
}

/// A row of kItemsOfNote; nullopt for words that we do not write.
std::optional<LogItem> item_at(const Statement& row) {
  const auto kind = item_kind(row.text(0));
  const auto state = note::find_item_state(row.text(3));
  if (!kind || !state) return std::nullopt;
  return LogItem{*kind,  static_cast<int>(row.integer(1)), std::string(row.text(2)),
                 *state, std::string(row.text(4)),         std::string(row.text(5))};
}

}  // namespace

std::string_view index_schema() {
  return embedded::index_schema_sql;
}

Result<IndexReader> IndexReader::begin(Connection connection) {
  if (auto begun = connection.execute(sql::kBeginReading); !begun) return fail(begun.error());
  // The transaction's view begins with its first read.
  if (const auto first = connection.number(sql::kCountNotes); !first) return fail(first.error());
  return IndexReader(std::move(connection));
}

Result<IndexReader> IndexReader::open(const std::string& folder, const std::string& fingerprint) {
  const std::string path = database_path(folder);
  const auto kind = inspect(path);
  if (!kind) return fail(kind.error());
  switch (*kind) {
    case FileKind::none:
      return fail(ErrorCode::not_found, "there is no index yet", "run `vaultask index` first");
    case FileKind::other:
      return fail(ErrorCode::store, "the index was written by another version of vaultask",
                  "run `vaultask index`: it builds a new one");
    case FileKind::damaged:
      return fail(ErrorCode::store, "the index " + path + " is damaged",
                  "run `vaultask index`: it builds a new one");
    case FileKind::current:
      break;
  }
  auto connection = Connection::open(path, Connection::Mode::read_only);
  if (!connection) return fail(connection.error());
  auto reader = begin(std::move(*connection));
  if (!reader) return reader;
  const auto stored = read_fact(reader->db_, kFingerprintKey);
  if (!stored) return fail(stored.error());
  if (*stored == fingerprint) return reader;
  return fail(ErrorCode::store, "the index is of another vault or of other settings",
              "run `vaultask index`: it builds a new one");
}

Result<std::vector<Task>> IndexReader::tasks(const task::Selection& selection) {
  return read_tasks(db_, selection);
}

Result<std::vector<task::PlacedLink>> IndexReader::links_in_text() {
  auto rows = db_.prepare(sql::kLinksInText);
  if (!rows) return fail(rows.error());
  std::vector<task::PlacedLink> links;
  while (rows->step()) {
    TaskLink link{std::string(rows->text(2)), std::string(rows->text(3)),
                  std::string(rows->text(4)), std::nullopt};
    if (!rows->is_null(5)) link.leads_to = rows->text(5);
    links.push_back(
        {std::string(rows->text(0)), static_cast<int>(rows->integer(1)), std::move(link)});
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return links;
}

Result<std::vector<NoteLink>> IndexReader::links() {
  auto rows = db_.prepare(sql::kAllLinks);
  if (!rows) return fail(rows.error());
  std::vector<NoteLink> links;
  while (rows->step()) {
    NoteLink& link = links.emplace_back();
    link.path = rows->text(0);
    if (!rows->is_null(1)) link.line = static_cast<int>(rows->integer(1));
    link.property = rows->text(2);
    link.original = rows->text(3);
    link.target = rows->text(4);
    link.display = rows->text(5);
    if (!rows->is_null(6)) link.leads_to = rows->text(6);
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return links;
}

Result<std::vector<NoteTag>> IndexReader::tags() {
  auto rows = db_.prepare(sql::kAllTags);
  if (!rows) return fail(rows.error());
  std::vector<NoteTag> tags;
  while (rows->step()) {
    tags.push_back({std::string(rows->text(0)), rows->is_null(1), std::string(rows->text(2))});
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return tags;
}

Result<std::vector<NoteInfo>> IndexReader::notes() {
  auto rows = db_.prepare(sql::kNotes);
  if (!rows) return fail(rows.error());
  auto participants = db_.prepare(sql::kParticipantsOfNote);
  if (!participants) return fail(participants.error());
  std::vector<NoteInfo> notes;
  while (rows->step()) {
    NoteInfo info;
    info.path = rows->text(1);
    info.title = rows->text(2);
    info.type = rows->text(3);
    info.date = Date::parse(rows->text(4));
    info.entity = rows->text(5);
    info.next_touchpoint = Date::parse(rows->text(6));
    info.source = rows->text(7);
    if (!rows->is_null(8)) info.duration_seconds = static_cast<int>(rows->integer(8));
    info.series = rows->text(9);
    info.folder = rows->text(10);
    participants->start(rows->integer(0));
    while (participants->step()) info.participants.emplace_back(participants->text(0));
    if (auto status = participants->status(); !status) return fail(status.error());
    notes.push_back(std::move(info));
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return notes;
}

Result<std::vector<NoteOutline>> IndexReader::outlines() {
  auto aliases = db_.prepare(sql::kAliases);
  if (!aliases) return fail(aliases.error());
  std::unordered_map<std::int64_t, std::vector<std::string>> by_note;
  while (aliases->step()) by_note[aliases->integer(0)].emplace_back(aliases->text(1));
  if (auto status = aliases->status(); !status) return fail(status.error());
  auto rows = db_.prepare(sql::kOutlines);
  if (!rows) return fail(rows.error());
  std::vector<NoteOutline> notes;
  while (rows->step()) {
    NoteOutline& note = notes.emplace_back();
    note.path = rows->text(1);
    note.title = rows->text(2);
    note.type = rows->text(3);
    note.properties = rows->text(4);
    if (const auto found = by_note.find(rows->integer(0)); found != by_note.end()) {
      note.aliases = std::move(found->second);
    }
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return notes;
}

Result<std::vector<NoteLog>> IndexReader::note_logs() {
  auto kinds = db_.prepare(sql::kSectionKinds);
  if (!kinds) return fail(kinds.error());
  auto items = db_.prepare(sql::kItemsOfNote);
  if (!items) return fail(items.error());
  std::vector<NoteLog> logs;
  std::int64_t last_note = -1;
  while (kinds->step()) {
    const auto kind = item_kind(kinds->text(2));
    if (!kind) continue;
    if (kinds->integer(0) != last_note) {
      last_note = kinds->integer(0);
      NoteLog& log = logs.emplace_back();
      log.path = kinds->text(1);
      items->start(last_note);
      while (items->step()) {
        if (auto item = item_at(*items)) log.items.push_back(std::move(*item));
      }
      if (auto status = items->status(); !status) return fail(status.error());
    }
    logs.back().kinds.push_back(*kind);
  }
  if (auto status = kinds->status(); !status) return fail(status.error());
  return logs;
}

Result<std::vector<std::string>> IndexReader::properties() {
  auto rows = db_.prepare(sql::kProperties);
  if (!rows) return fail(rows.error());
  std::vector<std::string> all;
  while (rows->step()) all.emplace_back(rows->text(0));
  if (auto status = rows->status(); !status) return fail(status.error());
  return all;
}

Result<std::optional<NoteProperties>> IndexReader::properties_of(std::string_view path) {
  auto note = db_.prepare(sql::kPropertiesOfNote);
  if (!note) return fail(note.error());
  auto tags = db_.prepare(sql::kPropertyTagsOfNote);
  if (!tags) return fail(tags.error());
  std::optional<NoteProperties> found;
  note->start(path);
  if (note->step()) {
    found.emplace();
    found->json = note->text(1);
    tags->start(note->integer(0));
    while (tags->step()) found->tags.emplace_back(tags->text(0));
    if (auto status = tags->status(); !status) return fail(status.error());
  }
  if (auto status = note->status(); !status) return fail(status.error());
  return found;
}

Result<std::vector<task::NoteItems>> IndexReader::plain_items() {
  auto rows = db_.prepare(sql::kPlainItems);
  if (!rows) return fail(rows.error());
  std::vector<task::NoteItems> notes;
  while (rows->step()) {
    if (notes.empty() || notes.back().path != rows->text(0)) {
      notes.push_back({std::string(rows->text(0)), {}});
    }
    notes.back().items.push_back({static_cast<int>(rows->integer(1)),
                                  static_cast<int>(rows->integer(2)), std::string(rows->text(3)),
                                  rows->integer(4) != 0});
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return notes;
}

Result<std::vector<Person>> IndexReader::people() {
  return read_people(db_);
}

Result<std::vector<Diagnostic>> IndexReader::diagnostics() {
  auto rows = db_.prepare(sql::kDiagnostics);
  if (!rows) return fail(rows.error());
  std::vector<Diagnostic> found;
  while (rows->step()) {
    found.push_back({static_cast<Severity>(rows->integer(0)), std::string(rows->text(1)),
                     std::string(rows->text(2)),
                     Place{std::string(rows->text(3)), static_cast<int>(rows->integer(4)), 0},
                     std::string(rows->text(5)), std::string(rows->text(6))});
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return found;
}

Result<std::vector<std::string>> IndexReader::paths(const char* select) {
  auto rows = db_.prepare(select);
  if (!rows) return fail(rows.error());
  std::vector<std::string> paths;
  while (rows->step()) paths.emplace_back(rows->text(0));
  if (auto status = rows->status(); !status) return fail(status.error());
  return paths;
}

Result<std::vector<std::string>> IndexReader::damaged_notes() {
  return paths(sql::kDamagedNotes);
}
Result<std::vector<std::string>> IndexReader::notes_with_regions() {
  return paths(sql::kNotesWithRegions);
}
Result<std::vector<std::string>> IndexReader::pages() {
  return paths(sql::kPages);
}

Result<Counts> IndexReader::counts() {
  auto rows = db_.prepare(sql::kCounts);
  if (!rows) return fail(rows.error());
  if (!rows->step()) return fail(ErrorCode::store, "the index cannot be counted");
  return Counts{static_cast<std::size_t>(rows->integer(0)),
                static_cast<std::size_t>(rows->integer(1)),
                static_cast<std::size_t>(rows->integer(2))};
}

Result<SqlTable> IndexReader::query(std::string_view text) {
  db_.allow_reading_only();
  std::string_view rest;
  auto rows = db_.prepare(text, &rest);
  const char* hint = "one SELECT over the tables of `vaultask schema`; writing is not allowed";
  if (!rows) {
    Error error = rows.error();
    error.code = ErrorCode::usage;
    error.hint = hint;
    return fail(error);
  }
  if (rows->column_count() == 0 || !rows->read_only()) {
    return fail(ErrorCode::usage, "this is no SELECT", hint);
  }
  const auto more = db_.prepare(rest);  // a comment is no statement
  if (!more || more->column_count() > 0) {
    return fail(ErrorCode::usage, "there is more than one statement", hint);
  }
  SqlTable table;
  for (int i = 0; i < rows->column_count(); ++i) table.columns.emplace_back(rows->column_name(i));
  while (rows->step()) {
    std::vector<SqlTable::Value> row;
    for (int i = 0; i < rows->column_count(); ++i) row.push_back(value_at(*rows, i));
    table.rows.push_back(std::move(row));
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return table;
}

Result<std::string> IndexReader::dump() {
  std::string out;
  for (const char* text : sql::kDump) {
    auto rows = db_.prepare(text);
    if (!rows) return fail(rows.error());
    while (rows->step()) {
      for (int i = 0; i < rows->column_count(); ++i) {
        out += i == 0 ? "" : "|";
        out += rows->is_null(i) ? "NULL" : strings::printable(rows->text(i));
      }
      out += '\n';
    }
    if (auto status = rows->status(); !status) return fail(status.error());
  }
  return out;
}

}  // namespace store
}  // namespace vaultask

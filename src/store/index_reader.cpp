#include "store/index_reader.hpp"

#include "base/strings.hpp"
#include "store/content_reader.hpp"
#include "store/database_file.hpp"
#include "store/facts.hpp"
#include "store/link_targets.hpp"
#include "store/packed_rows.hpp"
#include "store/person_rows.hpp"
#include "store/statements.hpp"
#include "store/task_rows.hpp"

namespace vaultask {
namespace embedded {
extern const std::string_view index_schema_sql;
extern const std::string_view index_indexes_sql;
}  // namespace embedded

namespace store {

namespace {

SqlTable::Value value_at(const Statement& row, int column) {
  if (row.is_null(column)) return std::monostate{};
  if (row.is_integer(column)) return row.integer(column);
  if (row.is_real(column)) return row.real(column);
  return std::string(row.text(column));
}

std::vector<std::string> property_tags(std::string_view packed) {
  std::vector<std::string> tags;
  PackedReader rows(packed);
  while (rows.next()) {
    const bool in_properties = rows.integer() == 0;
    if (in_properties) tags.emplace_back(rows.text());
  }
  return tags;
}

}  // namespace

std::string_view index_schema() {
  return embedded::index_schema_sql;
}

Result<IndexReader> IndexReader::begin(Connection connection) {
  if (auto set = connection.execute(sql::kFewPages); !set) return fail(set.error());
  if (auto begun = connection.execute(sql::kBeginReading); !begun) return fail(begun.error());
  // The transaction's view begins with its first read.
  if (const auto first = connection.number(sql::kFirstRead); !first) return fail(first.error());
  return IndexReader(std::move(connection));
}

Result<IndexReader> IndexReader::open(const std::string& folder, const std::string& fingerprint) {
  const std::string path = database_path(folder);
  auto inspected = inspect(path);
  if (!inspected) return fail(inspected.error());
  switch (inspected->kind) {
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
  auto reader = begin(std::move(*inspected->connection));
  if (!reader) return reader;
  const auto stored = read_fact(reader->db_, kFingerprintKey);
  if (!stored) return fail(stored.error());
  if (*stored == fingerprint) return reader;
  return fail(ErrorCode::store, "the index is of another vault or of other settings",
              "run `vaultask index`: it builds a new one");
}

Result<std::vector<Task>> IndexReader::tasks(const task::Selection& selection,
                                             bool original_lines) {
  return read_tasks(db_, selection, original_lines);
}

Result<std::vector<NoteLink>> IndexReader::links() {
  return read_links(db_);
}
Result<std::vector<std::string>> IndexReader::link_targets(std::span<const WrittenLink> links) {
  return read_link_targets(db_, links);
}
Result<std::vector<NoteTag>> IndexReader::tags() {
  return read_tags(db_);
}
Result<std::vector<NoteLog>> IndexReader::note_logs() {
  return read_note_logs(db_);
}
Result<std::vector<task::NoteItems>> IndexReader::plain_items() {
  return read_plain_items(db_);
}
Result<std::vector<Diagnostic>> IndexReader::diagnostics() {
  return read_diagnostics(db_);
}

Result<std::vector<NoteInfo>> IndexReader::notes() {
  auto rows = db_.prepare(sql::kNotes);
  if (!rows) return fail(rows.error());
  std::vector<NoteInfo> notes;
  while (rows->step()) {
    NoteInfo info;
    info.path = rows->text(0);
    info.title = rows->text(1);
    info.type = rows->text(2);
    info.date = Date::parse(rows->text(3));
    info.entity = rows->text(4);
    info.next_touchpoint = Date::parse(rows->text(5));
    info.source = rows->text(6);
    if (!rows->is_null(7)) info.duration_seconds = static_cast<int>(rows->integer(7));
    info.series = rows->text(8);
    info.folder = rows->text(9);
    info.participants = unpack_names(rows->text(10));
    notes.push_back(std::move(info));
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return notes;
}

Result<std::vector<NoteOutline>> IndexReader::outlines() {
  auto rows = db_.prepare(sql::kOutlines);
  if (!rows) return fail(rows.error());
  std::vector<NoteOutline> notes;
  while (rows->step()) {
    NoteOutline& note = notes.emplace_back();
    note.path = rows->text(0);
    note.title = rows->text(1);
    note.type = rows->text(2);
    note.properties = rows->text(3);
    note.aliases = unpack_names(rows->text(4));
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return notes;
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
  auto tags = db_.prepare(sql::kTagsOfNote);
  if (!tags) return fail(tags.error());
  std::optional<NoteProperties> found;
  note->start(path);
  if (note->step()) {
    found.emplace();
    found->json = note->text(1);
    tags->start(note->integer(0));
    if (tags->step()) found->tags = property_tags(tags->text(0));
    if (auto status = tags->status(); !status) return fail(status.error());
  }
  if (auto status = note->status(); !status) return fail(status.error());
  return found;
}

Result<std::vector<Person>> IndexReader::people() {
  return read_people(db_);
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
  return read_counts(db_);
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

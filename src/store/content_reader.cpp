#include "store/content_reader.hpp"

#include <optional>
#include <string>
#include <utility>

#include "note/section_items.hpp"
#include "store/packed_links.hpp"
#include "store/packed_rows.hpp"
#include "store/statements.hpp"

namespace vaultask::store {
namespace {

/// Calls take(path, list) for each row (path, packed list) of the select.
template <class Take>
Result<void> for_each_list(Connection& db, const char* select, Take take) {
  auto rows = db.prepare(select);
  if (!rows) return fail(rows.error());
  while (rows->step()) take(std::string(rows->text(0)), PackedReader(rows->text(1)), *rows);
  return rows->status();
}

std::optional<ItemKind> item_kind(std::string_view name) {
  const auto kind = note::find_section_kind(name);
  if (!kind || !note::has_items(*kind)) return std::nullopt;
  return note::item_kind(*kind);
}

NoteLink link_at(std::string_view path, PackedReader& row) {
  NoteLink link = unpack_link(row);
  link.path = path;
  return link;
}

/// The text of the nearest heading above a line. Lines are asked for in order.
class HeadingAbove {
 public:
  explicit HeadingAbove(std::string_view headings) : headings_(headings) { read_next(); }

  const std::string& operator()(int line) {
    while (any_next_ && next_line_ < line) {
      text_ = headings_.text();
      read_next();
    }
    return text_;
  }

 private:
  void read_next() {
    any_next_ = headings_.next();
    if (!any_next_) return;
    next_line_ = static_cast<int>(headings_.integer());
    headings_.skip();  // its level
  }

  PackedReader headings_;
  bool any_next_ = false;
  int next_line_ = 0;
  std::string text_;
};

/// Outcomes and key facts stand in the index for search and SQL; no report asks for them.
bool is_followed(ItemKind kind) {
  return kind == ItemKind::decision || kind == ItemKind::risk || kind == ItemKind::question;
}

/// Words that we do not write are passed over.
std::vector<LogItem> log_items(std::string_view packed, std::string_view headings) {
  std::vector<LogItem> items;
  HeadingAbove heading(headings);
  PackedReader rows(packed);
  while (rows.next()) {
    const int line = static_cast<int>(rows.integer());
    const auto kind = item_kind(rows.text());
    if (!kind || !is_followed(*kind)) continue;
    std::string text(rows.text());
    const auto state =
        rows.skip_null() ? std::optional(ItemState::open) : note::find_item_state(rows.text());
    if (!state) continue;
    items.push_back(
        {*kind, line, heading(line), *state, std::move(text), std::string(rows.text())});
  }
  return items;
}

}  // namespace

Result<std::vector<NoteLink>> read_links(Connection& db) {
  std::vector<NoteLink> links;
  auto done = for_each_list(db, sql::kAllLinks,
                            [&](const std::string& path, PackedReader rows, const Statement&) {
                              while (rows.next()) {
                                NoteLink link = link_at(path, rows);
                                if (!link.embed) links.push_back(std::move(link));
                              }
                            });
  if (!done) return fail(done.error());
  return links;
}

Result<std::vector<NoteTag>> read_tags(Connection& db) {
  std::vector<NoteTag> tags;
  auto done = for_each_list(db, sql::kAllTags,
                            [&](const std::string& path, PackedReader rows, const Statement&) {
                              while (rows.next()) {
                                const bool in_properties = rows.integer() == 0;
                                tags.push_back({path, in_properties, std::string(rows.text())});
                              }
                            });
  if (!done) return fail(done.error());
  return tags;
}

Result<std::vector<NoteLog>> read_note_logs(Connection& db) {
  std::vector<NoteLog> logs;
  auto done = for_each_list(db, sql::kNoteLogs,
                            [&](const std::string& path, PackedReader kinds, const Statement& row) {
                              NoteLog log;
                              while (kinds.next()) {
                                if (const auto kind = item_kind(kinds.text()))
                                  log.kinds.push_back(*kind);
                              }
                              if (log.kinds.empty()) return;
                              log.path = path;
                              log.items = log_items(row.text(2), row.text(3));
                              logs.push_back(std::move(log));
                            });
  if (!done) return fail(done.error());
  return logs;
}

Result<std::vector<task::NoteItems>> read_plain_items(Connection& db) {
  std::vector<task::NoteItems> notes;
  auto done = for_each_list(
      db, sql::kPlainItems, [&](const std::string& path, PackedReader rows, const Statement&) {
        auto& items = notes.emplace_back(task::NoteItems{path, {}}).items;
        while (rows.next()) {
          const int line = static_cast<int>(rows.integer());
          const int parent_line = static_cast<int>(rows.integer());
          std::string original(rows.text());
          items.push_back({line, parent_line, std::move(original), rows.integer() != 0});
        }
      });
  if (!done) return fail(done.error());
  return notes;
}

Result<std::vector<Diagnostic>> read_diagnostics(Connection& db) {
  std::vector<Diagnostic> found;
  auto done = for_each_list(db, sql::kDiagnostics,
                            [&](const std::string& path, PackedReader rows, const Statement&) {
                              while (rows.next()) {
                                Diagnostic& one = found.emplace_back();
                                one.place = Place{path, static_cast<int>(rows.integer()), 0};
                                one.severity = static_cast<Severity>(rows.integer());
                                one.code = rows.text();
                                one.message = rows.text();
                                one.hint = rows.text();
                                one.correction = rows.text();
                              }
                            });
  if (!done) return fail(done.error());
  return found;
}

}  // namespace vaultask::store

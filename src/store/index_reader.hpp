// Reading the index.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <vaultask/note.hpp>
#include <vaultask/result.hpp>
#include <vaultask/task.hpp>

#include "store/counts.hpp"
#include "store/sqlite.hpp"
#include "task/plain_item.hpp"
#include "task/selection.hpp"
#include "task/task_details.hpp"

namespace vaultask::store {

struct WrittenLink;

/// A result of somebody's own SQL.
struct SqlTable {
  using Value = std::variant<std::monostate, std::string, std::int64_t, double>;  ///< NULL first.
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;
};

struct NoteProperties {
  std::string json;               ///< See note/properties_json.hpp.
  std::vector<std::string> tags;  ///< Those among them, with "#".
};

/// What a note is called, and all it says of itself.
struct NoteOutline {
  std::string path, title, type;
  std::vector<std::string> aliases;
  std::string properties;  ///< As JSON, see note/properties_json.hpp.
};

/// A link of a note, its properties or its text.
struct NoteLink {
  std::string path;      ///< Of the note it stands in.
  int line = 0;          ///< From 1; 0 in the properties.
  std::string property;  ///< "related.0"; "" in the text.
  bool embed = false;
  std::string original, target, display;
  std::optional<std::string> leads_to;  ///< Path of a note or another file.
};

struct NoteTag {
  std::string path;
  bool in_properties = false;
  std::string tag;  ///< With "#".
};

/// Sees one state, that of the last complete index when it was opened, whatever is written
/// meanwhile. Not thread-safe; open one for each thread.
class IndexReader {
 public:
  /// not_found where there is no index yet; store where it is of another version or damaged.
  /// An index of another vault or of other settings than the fingerprint's is an error, too.
  [[nodiscard]] static Result<IndexReader> open(const std::string& folder,
                                                const std::string& fingerprint);
  /// Reads through a connection at hand, as an index in memory must.
  [[nodiscard]] static Result<IndexReader> begin(Connection connection);

  /// The tasks of a selection (a superset may come), in order of path (bytewise) and line; without
  /// Task::original where nobody asks for it.
  [[nodiscard]] Result<std::vector<Task>> tasks(const task::Selection& selection,
                                                bool original_lines = true);
  /// All links but embeds, and all tags; those of the properties stand first in each note.
  [[nodiscard]] Result<std::vector<NoteLink>> links();
  [[nodiscard]] Result<std::vector<NoteTag>> tags();
  /// Where these lead: see read_link_targets().
  [[nodiscard]] Result<std::vector<std::string>> link_targets(std::span<const WrittenLink> links);
  /// All notes but pages that vaultask wrote, in order of path, participants as written.
  [[nodiscard]] Result<std::vector<NoteInfo>> notes();
  /// The same notes, in the same order.
  [[nodiscard]] Result<std::vector<NoteOutline>> outlines();
  /// The decisions, risks and questions of the notes that say anything of them or of outcomes and
  /// key facts, in order of path.
  [[nodiscard]] Result<std::vector<NoteLog>> note_logs();
  /// The properties of all notes as JSON, in the order of notes().
  [[nodiscard]] Result<std::vector<std::string>> properties();
  /// Those of one note; nullopt for a note that is not there.
  [[nodiscard]] Result<std::optional<NoteProperties>> properties_of(std::string_view path);
  /// The list items around tasks that are none, of the notes that have any, in order of path.
  [[nodiscard]] Result<std::vector<task::NoteItems>> plain_items();
  /// The people the vault knows, in order of name.
  [[nodiscard]] Result<std::vector<Person>> people();
  [[nodiscard]] Result<std::vector<Diagnostic>> diagnostics();
  /// The paths of notes that have regions, and of the pages that vaultask wrote whole, in order.
  [[nodiscard]] Result<std::vector<std::string>> notes_with_regions();
  [[nodiscard]] Result<std::vector<std::string>> pages();
  /// The paths of notes that were read as repaired, in order.
  [[nodiscard]] Result<std::vector<std::string>> damaged_notes();
  [[nodiscard]] Result<Counts> counts();
  /// Runs one SELECT of the user's. Anything that could write is refused.
  [[nodiscard]] Result<SqlTable> query(std::string_view sql);
  /// The whole index as text, for comparing two of them.
  [[nodiscard]] Result<std::string> dump();

  /// For other parts of the store only.
  [[nodiscard]] Connection& connection() { return db_; }

 private:
  explicit IndexReader(Connection connection) : db_(std::move(connection)) {}
  Result<std::vector<std::string>> paths(const char* select);
  Connection db_;
};

/// The schema, as it stands in the sqlite3 shell, with its documentation.
[[nodiscard]] std::string_view index_schema();

}  // namespace vaultask::store

// What a note has many of: headings, tags, links, what its sections say, who spoke, its plain list
// items and what is wrong in it. One row of the table content for each note, a packed list for each
// kind (packed_rows.hpp); written here, read by content_reader.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include <vaultask/result.hpp>

#include "store/packed_rows.hpp"
#include "store/resolve_link.hpp"
#include "store/sqlite.hpp"
#include "task/note_record.hpp"

namespace vaultask::note {
class LinkResolver;
}

namespace vaultask::store {

/// Keeps its statements prepared; the connection must outlive it.
class ContentRows {
 public:
  [[nodiscard]] static Result<ContentRows> prepare(Connection& db);

  /// Adds what the note has; a note that has none of it gets no row. `resolve` tells where its
  /// links lead.
  Result<void> add(std::int64_t note_id, const task::NoteRecord& record,
                   const ResolveLink& resolve);
  /// Where its links led is remembered until the next note is removed: added again, they need not
  /// be resolved. That holds where no note came or went; else all links are resolved in the end.
  Result<void> remove(std::int64_t note_id);

 private:
  using LedTo = std::unordered_map<std::string, std::optional<std::string>>;  ///< By target.

  Result<void> remember_links(std::int64_t note_id);
  void pack(const task::NoteRecord& record, const ResolveLink& resolve);

  Statement insert_, delete_, links_of_note_;
  std::int64_t removed_note_ = 0;
  LedTo led_to_;  ///< Of the note that was removed last.
  PackedRows headings_, tags_, links_, section_items_, section_kinds_, transcript_, speakers_,
      list_items_, diagnostics_;
};

/// Decides for all links anew where they lead, which depends on the notes there are, and writes
/// those that lead elsewhere now.
[[nodiscard]] Result<void> resolve_links(Connection& db, const note::LinkResolver& resolver);

}  // namespace vaultask::store

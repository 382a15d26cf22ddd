// Writing the index: one transaction for each run, by one process at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <vaultask/result.hpp>

#include "note/people.hpp"
#include "store/file_state.hpp"
#include "store/packed_folder.hpp"
#include "store/resolve_link.hpp"
#include "task/note_record.hpp"
#include "task/owners.hpp"

namespace vaultask::note {
class LinkResolver;
}

namespace vaultask::store {

class Connection;
class IndexReader;
struct Committed;

/// What a run changed in the index, for the journal.
struct IndexChanges {
  /// The state it started from and the one it left, as digests: the same where it changed no task,
  /// "" where the index was built anew.
  std::string before, after;
  /// Notes that were added, changed or removed, or whose tasks got other owners. In order of path,
  /// each once; empty where the index was built anew.
  std::vector<std::string> paths;
};

/// The only door through which the index changes. Until commit() everybody else sees the last
/// complete index; a writer that is destroyed or killed before leaves it as it was. Not
/// thread-safe.
class IndexWriter {
 public:
  struct Options {
    std::string folder;       ///< Where index.db lives; made if it does not exist.
    std::string fingerprint;  ///< Of all settings that decide rows; another one means a rebuild.
    bool rebuild = false;
  };

  /// Takes the lock (error `locked` where another run holds it) and opens the index. A missing one,
  /// one of another schema version or fingerprint, and a damaged one are built anew in a file of
  /// their own that takes the old one's place on commit; a damaged one is moved aside then.
  [[nodiscard]] static Result<IndexWriter> open(const Options& options);
  /// An index that lives in memory only.
  [[nodiscard]] static Result<IndexWriter> in_memory();

  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;
  ~IndexWriter();

  /// Whether the index starts empty.
  [[nodiscard]] bool fresh() const;
  /// "" or, where the old index is damaged, where commit() moves it.
  [[nodiscard]] const std::string& set_aside() const;
  /// How many notes the vault has by what was seen of it before; 0 where nothing was, or a rebuild
  /// was asked for.
  [[nodiscard]] std::size_t expected_notes() const;
  /// What expected_notes() shall be in the next run.
  Result<void> expect_notes(std::size_t notes);

  /// Until end_reading() all is read of one moment, which costs less than a moment each.
  Result<void> begin_reading();
  Result<void> end_reading();
  /// What the vault's folders held when they were looked at last; see FolderRows.
  Result<bool> find_folder(const std::string& path, PackedFolder& folder);
  [[nodiscard]] Result<std::vector<PackedFolder>> folders();
  [[nodiscard]] Result<std::vector<PackedFolder>> folders_below(const std::string& path);
  /// Writes nothing where that is known already.
  Result<void> put_folder(const PackedFolder& folder);
  Result<void> remove_folders_below(const std::string& path);

  /// The paths of all notes but pages, in order (bytewise).
  [[nodiscard]] Result<std::vector<std::string>> note_paths();
  /// Of a note's bytes when it was read last.
  [[nodiscard]] Result<std::uint64_t> hash_of(std::int64_t note_id);
  /// Adds a note, under the id that `state` has, if any; one of the same path must have been
  /// removed. `resolve` tells where its links lead. Returns its id.
  Result<std::int64_t> add(const task::NoteRecord& record, const FileState& state,
                           std::uint64_t hash, const ResolveLink& resolve);
  Result<void> remove(std::int64_t note_id);
  [[nodiscard]] Result<bool> has_tasks(std::int64_t note_id);
  /// The file bears other times, but its content is as indexed.
  Result<void> touch(const FileState& state);

  /// Remembers a digest of the files that are no notes; returns whether it is another one.
  Result<bool> put_attachments(const std::string& digest);
  /// Decides for all links anew where they lead.
  Result<void> resolve_links(const note::LinkResolver& resolver);

  /// Whether what was added and removed may change who the vault knows.
  [[nodiscard]] bool names_other_people() const;
  /// The people as they were decided last.
  [[nodiscard]] Result<note::People> people();
  /// All places of the index that name people.
  [[nodiscard]] Result<std::vector<note::PersonSource>> person_sources(
      const std::string& people_folder);
  /// Replaces the people where they differ from the stored ones; returns whether they did.
  Result<bool> put_people(const note::People& people);
  [[nodiscard]] Result<std::vector<std::int64_t>> notes_with_tasks();
  /// Decides the owners of a note's tasks anew.
  Result<void> resolve_owners(std::int64_t note_id, const note::People& people);

  /// From now on take_changes() tells of an index in memory, too.
  void keep_changes();
  /// The notes that changed since it was asked last: see IndexChanges::paths.
  [[nodiscard]] std::vector<std::string> take_changes();
  /// For other parts of the store only.
  [[nodiscard]] Connection& connection();

  /// Makes the changes visible and lasting and becomes a reader. The lock is held on.
  Result<Committed> commit() &&;

 private:
  struct Impl;
  explicit IndexWriter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace vaultask::store

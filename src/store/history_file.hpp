// The file history.db: where it is, whether it is ours and sound, and what happens where it is not.
//
// The index can be built anew, the journal cannot. So a journal of a newer version is refused and
// never touched; one of an older version is copied (history.db.v1) before it is migrated; a damaged
// one is set aside (history.db.corrupt-1), never overwritten, and a new one begun.
#pragma once

#include <string>
#include <utility>

#include <vaultask/result.hpp>

#include "store/sqlite.hpp"

namespace vaultask::store {

/// Raised whenever history_schema.sql changes; a step from the version before belongs into
/// history_migration.cpp then.
inline constexpr int kHistoryVersion = 2;
/// Written into the file's header ("vtsj").
inline constexpr int kHistoryApplicationId = 0x7674736A;

[[nodiscard]] std::string history_path(const std::string& folder);

/// An open journal. A new one is filled beside its place, where nobody sees it and nothing needs to
/// be saved step by step; one that is not kept is gone with its last owner.
class HistoryFile {
 public:
  HistoryFile(Connection db, std::string folder, std::string set_aside, bool is_new)
      : db_(std::move(db)),
        folder_(std::move(folder)),
        set_aside_(std::move(set_aside)),
        is_new_(is_new) {}
  HistoryFile(HistoryFile&& other) noexcept
      : db_(std::move(other.db_)),
        folder_(std::move(other.folder_)),
        set_aside_(std::move(other.set_aside_)),
        is_new_(std::exchange(other.is_new_, false)) {}
  HistoryFile& operator=(HistoryFile&&) = delete;
  ~HistoryFile();

  [[nodiscard]] Connection& db() { return db_; }
  /// "" or, where the old journal was damaged, where it is now.
  [[nodiscard]] const std::string& set_aside() const { return set_aside_; }
  /// Puts a new one in its place, lastingly, when its first transaction is committed and no
  /// statement of it is left; it is open there then. Does nothing for others.
  Result<void> keep();

 private:
  Connection db_;
  std::string folder_;
  std::string set_aside_;
  bool is_new_;
};

/// Opens the folder's journal for writing, or begins one. The whole file is checked where it is
/// small, or where a run that was writing did not come to its end; else only its ends are looked
/// at, since a check takes about a second for each gigabyte. Errors, all `store`: a newer version,
/// somebody else's file, no regular file.
[[nodiscard]] Result<HistoryFile> open_history(const std::string& folder);

/// Opens it for reading only. not_found where there is none; `store` where it is damaged or of
/// another version.
[[nodiscard]] Result<Connection> open_history_to_read(const std::string& folder);

/// Moves a journal out of the way: to "history.db<word>-1", with the next free number; returns
/// where it is then. Nobody may have it open.
[[nodiscard]] Result<std::string> set_history_aside(const std::string& folder,
                                                    const std::string& word = ".corrupt");

/// While it lives, the folder holds the file history.open; one that was left behind tells that a
/// run was killed while it wrote.
class WritingMark {
 public:
  explicit WritingMark(const std::string& folder);
  WritingMark(const WritingMark&) = delete;
  WritingMark& operator=(const WritingMark&) = delete;
  ~WritingMark();

 private:
  std::string path_;
};

}  // namespace vaultask::store

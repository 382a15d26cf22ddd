// What a folder of the vault held when it was looked at last.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.hpp"
#include "store/file_state.hpp"

namespace vaultask::store {

/// Entries left alone, by reason.
struct SkippedEntries {
  int hidden = 0;           ///< Names that begin with a full stop: .obsidian, .trash, .git.
  int links = 0;            ///< Symbolic links: their targets are indexed where they are, or are
                            ///< none of the vault's business.
  int not_files = 0;        ///< Named like a note, but a pipe, socket or device.
  int conflict_copies = 0;  ///< Of sync programs: they would double every task.
  int excluded = 0;         ///< By the settings.

  SkippedEntries& operator+=(const SkippedEntries& more) {
    hidden += more.hidden;
    links += more.links;
    not_files += more.not_files;
    conflict_copies += more.conflict_copies;
    excluded += more.excluded;
    return *this;
  }
  friend bool operator==(const SkippedEntries&, const SkippedEntries&) = default;
};

struct ListedNote {
  std::string name;
  FileState state;

  friend bool operator==(const ListedNote&, const ListedNote&) = default;
};

/// Lists are in order of name, bytewise, each name once.
struct FolderListing {
  std::string path;  ///< Relative to the vault, "" for its own folder.
  /// Of the folder: while it bears this one, it holds these entries. nullopt where that is not
  /// sure, so that the folder must be listed.
  std::optional<files::Stamp> stamp;
  std::vector<ListedNote> notes;
  std::vector<std::string> folders;
  std::vector<std::string> attachments;  ///< Other files; links may lead to them.
  SkippedEntries skipped;

  /// The path of an entry.
  [[nodiscard]] std::string path_of(std::string_view name) const {
    std::string entry = path.empty() ? "" : path + '/';
    return entry += name;
  }
  friend bool operator==(const FolderListing&, const FolderListing&) = default;
};

}  // namespace vaultask::store

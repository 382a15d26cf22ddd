// The files of a vault: its notes, and the names of all others.
#pragma once

#include <string>
#include <vector>

#include <vaultask/error.hpp>
#include <vaultask/result.hpp>

#include "base/files.hpp"
#include "scan/ignore.hpp"

namespace vaultask::scan {

struct FoundFile {
  std::string path;
  files::Stamp stamp;
};

/// Files and folders left alone, by reason.
struct Skipped {
  int hidden = 0;           ///< Names that begin with a full stop: .obsidian, .trash, .git.
  int links = 0;            ///< Symbolic links: their targets are indexed where they are, or are
                            ///< none of the vault's business.
  int not_files = 0;        ///< Named like a note, but a pipe, socket or device.
  int conflict_copies = 0;  ///< Of sync programs: they would double every task.
  int excluded = 0;         ///< By the settings.

  Skipped& operator+=(const Skipped& more) {
    hidden += more.hidden;
    links += more.links;
    not_files += more.not_files;
    conflict_copies += more.conflict_copies;
    excluded += more.excluded;
    return *this;
  }
};

struct Walk {
  std::vector<FoundFile> files;  ///< The notes, in order of path, bytewise.
  std::vector<std::string>
      attachments;  ///< Paths of other files that links may lead to, unordered.
  Skipped skipped;
  std::vector<Error> unreadable;  ///< Folders and files that could not be looked at.
};

/// Lists the *.md files below the root, with their states, and all others by name. Follows no link
/// and opens no file; two threads share the folders. The error is that the root itself cannot be listed.
[[nodiscard]] Result<Walk> walk(const files::Fd& root, const Ignore& ignore);

}  // namespace vaultask::scan

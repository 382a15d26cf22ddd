// One folder of the vault, held by its descriptor, and the names in it.
//
// The names in a vault may be changed by others at any moment, a folder to a link among them. So a
// path is walked once, step by step without links, and everything else is said relative to the
// descriptor that was reached.
#pragma once

#include <string>
#include <vector>

#include <vaultask/result.hpp>

#include "base/files.hpp"

struct stat;

namespace vaultask::writing {

/// A path, taken apart: "Projects/Tax.md" is "Projects" and "Tax.md".
struct SplitPath {
  std::string folder;  ///< "" for the vault's own folder.
  std::string name;
};
[[nodiscard]] SplitPath split_path(const std::string& path);

/// Whether something may be written there: a relative path of a note, all of whose parts are
/// visible (vaultask writes into no .git, no .obsidian), without ".." and NUL. The error is a
/// refusal.
[[nodiscard]] Result<void> check_note_path(const std::string& path);

/// Opens the folder of a note, a part of its path at a time. A link among them is refused.
/// not_found where there is no such folder, unless `make`: then it is made, durably.
[[nodiscard]] Result<files::Fd> open_folder_of(const files::Fd& root, const std::string& note_path,
                                               bool make);

/// What stands under a name, links not followed.
[[nodiscard]] Result<struct stat> stat_name(const files::Fd& folder, const std::string& name,
                                            const std::string& path);

struct FolderEntry {
  std::string name;
  bool is_folder = false;  ///< A folder itself, not a link to one.
};
/// All names but "." and "..", in no order. `path` is what an error names.
[[nodiscard]] Result<std::vector<FolderEntry>> list_folder(const files::Fd& folder,
                                                           const std::string& path);

// The four below return 0 or the number of the error, which decides what is done next.

/// Exchanges two names at once. EINVAL or ENOSYS where the file system cannot.
[[nodiscard]] int exchange_names(const files::Fd& folder, const std::string& a,
                                 const std::string& b);

/// Renames unless the new name is taken (EEXIST). EINVAL or ENOSYS where the file system cannot.
[[nodiscard]] int rename_to_free_name(const files::Fd& folder, const std::string& from,
                                      const std::string& to);

/// The same for names that nobody but vaultask makes: where the file system has no such rename, the
/// name is looked up first.
[[nodiscard]] int rename_if_free(const files::Fd& folder, const std::string& from,
                                 const std::string& to);

/// Renames over whatever stands there.
[[nodiscard]] int rename_over(const files::Fd& folder, const std::string& from,
                              const std::string& to);

/// Whether an error number of the above means that the file system does not know the operation.
[[nodiscard]] bool is_unknown_to_file_system(int error_number);

/// Removes a name. Not finding it is a success.
[[nodiscard]] Result<void> remove_name(const files::Fd& folder, const std::string& name,
                                       const std::string& path);

/// An Error of what went wrong after the new note took its place.
[[nodiscard]] Error written_but(Error error);

/// An Error that says why a note is not written, and what to do about it.
[[nodiscard]] Error refusal(const std::string& path, std::string reason, std::string hint);

}  // namespace vaultask::writing

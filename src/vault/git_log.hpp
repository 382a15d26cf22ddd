// The history of a vault that git keeps.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <vaultask/result.hpp>

#include "vault/child_process.hpp"

namespace vaultask {

struct GitChange {
  std::string path;  ///< Relative to the vault.
  std::string blob;  ///< "" for a file that is gone.
};

struct GitCommit {
  std::string name;          ///< Its hash.
  std::int64_t seconds = 0;  ///< Of its commit date, since 1970.
  std::vector<GitChange> changes;
};

/// The commits of the checked-out branch that changed something below the folder, the earliest
/// first, each against its first parent; what a merge brought counts as the merge's. The folder may
/// be part of a larger repository. not_found where git knows nothing of it.
[[nodiscard]] Result<std::vector<GitCommit>> read_git_log(const std::string& folder);

/// Reads the files of commits, through one `git cat-file --batch`.
class GitBlobs {
 public:
  [[nodiscard]] static Result<GitBlobs> open(const std::string& folder);
  [[nodiscard]] Result<std::string> read(const std::string& blob);

 private:
  explicit GitBlobs(ChildProcess git) : git_(std::move(git)) {}
  ChildProcess git_;
};

}  // namespace vaultask

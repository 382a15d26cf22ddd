// The rows of the table folder: one for each folder of the vault.
#pragma once

#include <string>
#include <vector>

#include <vaultask/result.hpp>

#include "store/packed_folder.hpp"
#include "store/sqlite.hpp"

namespace vaultask::store {

/// Reads and writes them, with statements that are prepared once. The connection must outlive it.
class FolderRows {
 public:
  [[nodiscard]] static Result<FolderRows> prepare(Connection& db);

  /// Makes `folder`, whose memory is used again, what is known of a folder; false where nothing
  /// is.
  Result<bool> find(const std::string& path, PackedFolder& folder);
  /// All of them, in order of path.
  [[nodiscard]] Result<std::vector<PackedFolder>> all();
  /// Those of a folder in the vault and of all below it, in order of path.
  [[nodiscard]] Result<std::vector<PackedFolder>> below(const std::string& path);
  Result<void> put(const PackedFolder& folder);
  /// Forgets a folder in the vault and all below it.
  Result<void> remove_below(const std::string& path);

 private:
  Statement find_, all_, below_, put_, remove_below_;
};

}  // namespace vaultask::store

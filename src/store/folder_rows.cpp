#include "store/folder_rows.hpp"

#include <cstdint>
#include <optional>

#include "store/statements.hpp"

namespace vaultask::store {
namespace {

/// A row of the statement that reads them.
void read(const Statement& row, PackedFolder& folder) {
  int column = 0;
  folder.path = row.text(column++);
  folder.stamp.reset();
  if (!row.is_null(column)) {
    folder.stamp = {row.integer(column), row.integer(column + 1), row.integer(column + 2),
                    static_cast<std::uint64_t>(row.integer(column + 3))};
  }
  column += 4;
  for (std::string* list : {&folder.notes, &folder.folders, &folder.attachments}) {
    *list = row.text(column++);
  }
  SkippedEntries& skipped = folder.skipped;
  for (int* count : {&skipped.hidden, &skipped.links, &skipped.not_files, &skipped.conflict_copies,
                     &skipped.excluded}) {
    *count = static_cast<int>(row.integer(column++));
  }
}

Result<std::vector<PackedFolder>> read_all(Statement& rows) {
  std::vector<PackedFolder> folders;
  while (rows.step()) read(rows, folders.emplace_back());
  if (auto status = rows.status(); !status) return fail(status.error());
  rows.reset();
  return folders;
}

/// The paths below a folder lie between "Folder/" and "Folder0": "0" is the character behind "/".
std::string first_below(const std::string& path) {
  return path + '/';
}
std::string behind_below(const std::string& path) {
  return path + '0';
}

}  // namespace

Result<FolderRows> FolderRows::prepare(Connection& db) {
  FolderRows rows;
  const std::string one = std::string(sql::kFolders) + sql::kWhereFolder,
                    all = std::string(sql::kFolders) + sql::kByPath,
                    below = std::string(sql::kFolders) + sql::kWhereBelow + sql::kByPath;
  auto prepared = db.prepare_all({{&rows.find_, one.c_str()},
                                  {&rows.all_, all.c_str()},
                                  {&rows.below_, below.c_str()},
                                  {&rows.put_, sql::kPutFolder},
                                  {&rows.remove_below_, sql::kDeleteFoldersBelow}});
  if (!prepared) return fail(prepared.error());
  return rows;
}

Result<bool> FolderRows::find(const std::string& path, PackedFolder& folder) {
  find_.start(path);
  const bool found = find_.step();
  if (found) read(find_, folder);
  if (auto status = find_.status(); !status) return fail(status.error());
  find_.reset();
  return found;
}

Result<std::vector<PackedFolder>> FolderRows::all() {
  all_.start();
  return read_all(all_);
}

Result<std::vector<PackedFolder>> FolderRows::below(const std::string& path) {
  const std::string first = first_below(path), behind = behind_below(path);
  below_.start(path, first, behind);
  return read_all(below_);
}

Result<void> FolderRows::put(const PackedFolder& folder) {
  std::optional<std::int64_t> size, mtime, ctime, inode;
  if (folder.stamp) {
    size = folder.stamp->size;
    mtime = folder.stamp->mtime_ns;
    ctime = folder.stamp->ctime_ns;
    inode = static_cast<std::int64_t>(folder.stamp->inode);
  }
  const SkippedEntries& skipped = folder.skipped;
  return put_.run(folder.path, size, mtime, ctime, inode, folder.notes, folder.folders,
                  folder.attachments, skipped.hidden, skipped.links, skipped.not_files,
                  skipped.conflict_copies, skipped.excluded);
}

Result<void> FolderRows::remove_below(const std::string& path) {
  const std::string first = first_below(path), behind = behind_below(path);
  return remove_below_.run(path, first, behind);
}

}  // namespace vaultask::store

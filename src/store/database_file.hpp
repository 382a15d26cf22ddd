// The file index.db: where it is, whether it is ours, and how a new one takes its place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <vaultask/result.hpp>

#include "store/sqlite.hpp"

namespace vaultask::store {

/// Raised whenever index_schema.sql or the meaning of a row changes, or what the listing of a folder
/// leaves out (scan/list_folder): folders that did not change are not listed again.
inline constexpr int kSchemaVersion = 10;
/// Written into the file's header ("vtsk"), so that no other program's database is ever replaced.
inline constexpr int kApplicationId = 0x7674736B;

/// The rows of `meta`: the fingerprint of the settings, a digest of the people, and the name of the
/// state of its tasks, by which the journal tells whether it has seen it.
inline constexpr const char* kFingerprintKey = "settings";
inline constexpr const char* kPeopleKey = "people";
inline constexpr const char* kStateKey = "state";

/// What the system just said (errno), as an error of the database.
[[nodiscard]] Error store_error(std::string_view doing, std::string_view path);

[[nodiscard]] std::string database_path(const std::string& folder);
[[nodiscard]] std::string lock_path(const std::string& folder);

enum class FileCheck { none, empty, own };
/// Whether a database may be opened at all: the error says that it is no regular file, belongs to
/// somebody else, or can be written by others.
[[nodiscard]] Result<FileCheck> check_file(const std::string& path);

enum class FileKind {
  none,     ///< there is no file
  current,  ///< ours, of this schema version
  other,    ///< ours, of another version
  damaged,  ///< not a database, or one that cannot be read
};
struct Inspected {
  FileKind kind = FileKind::none;
  /// Reads the file; only where it is current. While it is open, a second one opens quicker.
  std::optional<Connection> connection;
};
/// The error says that the file is somebody else's, or cannot be looked at now.
[[nodiscard]] Result<Inspected> inspect(const std::string& path);
/// The same for another kind of database.
[[nodiscard]] Result<Inspected> inspect(const std::string& path, int application_id, int version);

/// Creates the schema in an empty database.
[[nodiscard]] Result<void> create_schema(Connection& connection);

/// Moves `fresh` to `path`, in `folder`, where nothing is yet, lastingly.
[[nodiscard]] Result<void> publish_new(const std::string& fresh, const std::string& path,
                                       const std::string& folder);

/// Makes `fresh` the database of the folder, lastingly. Where there is none: fsync, rename, fsync
/// of the folder. An old one is overwritten in one transaction, so that whoever reads it goes on
/// seeing its own state, and a kill at any point leaves the old one or the new one.
[[nodiscard]] Result<void> publish(const std::string& fresh, const std::string& folder);
/// The same for another database, at `path` in the folder.
[[nodiscard]] Result<void> publish_as(const std::string& path, const std::string& fresh,
                                      const std::string& folder);

/// Removes a database file and its logs, if they are there.
void remove_database(const std::string& path);

/// A free name for a database that has to make room: "<path><word>-1".
[[nodiscard]] std::string name_aside(const std::string& path, const std::string& word = ".corrupt");

}  // namespace vaultask::store

#include "store/database_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/files.hpp"
#include "base/retry.hpp"
#include "store/index_reader.hpp"
#include "store/statements.hpp"

namespace vaultask::store {
namespace {

Result<void> sync(const std::string& path, int flags) {
  const files::Fd fd(retrying([&] { return ::open(path.c_str(), flags | O_CLOEXEC); }));
  const bool saved = fd.valid() && retrying([&] { return ::fsync(fd.get()); }) == 0;
  if (!saved) return fail(store_error("cannot save", path));
  return {};
}

}  // namespace

Error store_error(std::string_view doing, std::string_view path) {
  Error error = files::os_error(doing, path, errno);
  error.code = ErrorCode::store;
  return error;
}

std::string database_path(const std::string& folder) {
  return folder + "/index.db";
}
std::string lock_path(const std::string& folder) {
  return folder + "/index.lock";
}

Result<FileCheck> check_file(const std::string& path) {
  struct stat st {};
  if (::lstat(path.c_str(), &st) != 0) {
    if (errno == ENOENT) return FileCheck::none;
    return fail(store_error("cannot look at", path));
  }
  if (!S_ISREG(st.st_mode)) return fail(ErrorCode::store, path + " is not a regular file");
  if (st.st_uid != ::geteuid() || (st.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
    return fail(ErrorCode::store, path + " belongs to somebody else or others may write to it",
                "chown it and chmod go-w it, or name another folder with --db");
  }
  return st.st_size == 0 ? FileCheck::empty : FileCheck::own;
}

Result<Inspected> inspect(const std::string& path) {
  return inspect(path, kApplicationId, kSchemaVersion);
}

Result<Inspected> inspect(const std::string& path, int application_id, int version) {
  const auto file = check_file(path);
  if (!file) return fail(file.error());
  if (*file == FileCheck::none) return Inspected{FileKind::none, {}};
  if (*file == FileCheck::empty) return Inspected{FileKind::damaged, {}};
  auto connection = Connection::open(path, Connection::Mode::read_only);
  if (!connection) return fail(connection.error());
  connection->keep_log();
  const auto id = connection->number(sql::kApplicationId);
  if (!id && id.error().code == ErrorCode::damaged) return Inspected{FileKind::damaged, {}};
  if (!id) return fail(id.error());
  if (*id != application_id) {
    return fail(ErrorCode::store, path + " is not an index of vaultask",
                "name another folder with --db");
  }
  const auto found = connection->number(sql::kUserVersion);
  if (!found) return fail(found.error());
  if (*found != version) return Inspected{FileKind::other, {}};
  return Inspected{FileKind::current, std::move(*connection)};
}

Result<void> create_schema(Connection& connection) {
  if (auto made = connection.execute(index_schema()); !made) return made;
  return connection.execute("PRAGMA application_id = " + std::to_string(kApplicationId) +
                            "; PRAGMA user_version = " + std::to_string(kSchemaVersion));
}

Result<void> publish_new(const std::string& fresh, const std::string& path,
                         const std::string& folder) {
  if (auto synced = sync(fresh, O_RDONLY); !synced) return synced;
  // The log of a database that somebody deleted must not be taken for that of this one.
  for (const char* suffix : {"-wal", "-shm"}) ::unlink((path + suffix).c_str());
  if (std::rename(fresh.c_str(), path.c_str()) != 0) {
    return fail(store_error("cannot put", path));
  }
  return sync(folder, O_RDONLY | O_DIRECTORY);
}

Result<void> publish(const std::string& fresh, const std::string& folder) {
  return publish_as(database_path(folder), fresh, folder);
}

Result<void> publish_as(const std::string& path, const std::string& fresh,
                        const std::string& folder) {
  struct stat st {};
  if (::lstat(path.c_str(), &st) != 0) return publish_new(fresh, path, folder);
  {
    auto from = Connection::open(fresh, Connection::Mode::read_only);
    if (!from) return fail(from.error());
    auto to = Connection::open(path, Connection::Mode::read_write);
    // Its log, as large as the whole, is not kept: closing the database takes it in.
    if (!to) return fail(to.error());
    if (auto copied = from->copy_to(*to); !copied) return copied;
  }
  remove_database(fresh);
  return {};
}

void remove_database(const std::string& path) {
  for (const char* suffix : {"", "-wal", "-shm"}) ::unlink((path + suffix).c_str());
}

std::string name_aside(const std::string& path, const std::string& word) {
  for (int n = 1;; ++n) {
    std::string aside = path + word + '-' + std::to_string(n);
    if (::access(aside.c_str(), F_OK) != 0) return aside;
  }
}

}  // namespace vaultask::store

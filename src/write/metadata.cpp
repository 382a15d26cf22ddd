#include "write/metadata.hpp"

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <string_view>
#include <vector>

#include "base/retry.hpp"
#include "base/strings.hpp"
#include "write/file_bytes.hpp"

namespace vaultask::writing {
namespace {

Error cannot_copy(const std::string& what, const std::string& path, int error_number) {
  Error error = files::os_error("not written: cannot copy the " + what, path, error_number);
  error.code = ErrorCode::io;
  return error;
}

/// Reads a value whose length is asked for first and may grow meanwhile. nullopt with errno set.
template <class Call>
std::optional<std::string> read_growing(Call call) {
  for (;;) {
    const ssize_t size = retrying([&] { return call(nullptr, 0); });
    if (size < 0) return std::nullopt;
    std::string value(static_cast<std::size_t>(size), '\0');
    if (size == 0) return value;
    const ssize_t used = retrying([&] { return call(value.data(), value.size()); });
    if (used >= 0) {
      value.resize(static_cast<std::size_t>(used));
      return value;
    }
    if (errno != ERANGE) return std::nullopt;
  }
}

/// The names of a file's extended attributes; none where the file system has no such thing.
Result<std::vector<std::string>> attribute_names(const files::Fd& file, const std::string& path) {
  const auto list =
      read_growing([&](char* to, std::size_t size) { return ::flistxattr(file.get(), to, size); });
  if (!list && errno == EOPNOTSUPP) return std::vector<std::string>{};
  if (!list) return fail(cannot_copy("extended attributes", path, errno));
  std::vector<std::string> names;
  for (const auto name : strings::split(*list, '\0')) {
    if (!name.empty()) names.emplace_back(name);
  }
  return names;
}

std::optional<std::string> attribute(const files::Fd& file, const std::string& name) {
  return read_growing(
      [&](char* to, std::size_t size) { return ::fgetxattr(file.get(), name.c_str(), to, size); });
}

/// Sets only what differs: security labels and the like may be read by all, but set by root alone.
Result<void> copy_attribute(const files::Fd& from, const files::Fd& to, const std::string& name,
                            const std::string& path) {
  const auto value = attribute(from, name);
  if (!value && errno == ENODATA) return {};
  if (!value) return fail(cannot_copy("extended attribute " + name, path, errno));
  if (attribute(to, name) == value) return {};
  const int done = retrying(
      [&] { return ::fsetxattr(to.get(), name.c_str(), value->data(), value->size(), 0); });
  if (done != 0) return fail(cannot_copy("extended attribute " + name, path, errno));
  return {};
}

Result<void> remove_attribute(const files::Fd& to, const std::string& name,
                              const std::string& path) {
  const int done = retrying([&] { return ::fremovexattr(to.get(), name.c_str()); });
  if (done != 0 && errno != ENODATA) {
    return fail(cannot_copy("extended attributes", path, errno));
  }
  return {};
}

Result<void> copy_attributes(const files::Fd& from, const files::Fd& to, const std::string& path) {
  const auto wanted = attribute_names(from, path);
  if (!wanted) return fail(wanted.error());
  const auto present = attribute_names(to, path);
  if (!present) return fail(present.error());
  for (const auto& name : *present) {
    if (std::find(wanted->begin(), wanted->end(), name) != wanted->end()) continue;
    if (const auto removed = remove_attribute(to, name, path); !removed) return removed;
  }
  for (const auto& name : *wanted) {
    if (const auto copied = copy_attribute(from, to, name, path); !copied) return copied;
  }
  return {};
}

}  // namespace

Result<void> copy_metadata(const files::Fd& from, const files::Fd& to, const std::string& path) {
  const auto wanted = stat_of(from, path);
  if (!wanted) return fail(wanted.error());
  const auto present = stat_of(to, path);
  if (!present) return fail(present.error());
  if (wanted->st_uid != present->st_uid || wanted->st_gid != present->st_gid) {
    if (retrying([&] { return ::fchown(to.get(), wanted->st_uid, wanted->st_gid); }) != 0) {
      return fail(cannot_copy("owner and group", path, errno));
    }
  }
  // The mode last: a change of owner clears bits of it, and an access control list sets some.
  if (const auto copied = copy_attributes(from, to, path); !copied) return copied;
  if (retrying([&] { return ::fchmod(to.get(), wanted->st_mode & 07777U); }) != 0) {
    return fail(cannot_copy("mode", path, errno));
  }
  const auto copied = stat_of(to, path);
  if (!copied) return fail(copied.error());
  // The kernel drops a set-group-ID bit that we may not give, and says nothing.
  if (copied->st_mode != wanted->st_mode) return fail(cannot_copy("mode", path, EPERM));
  return {};
}

}  // namespace vaultask::writing

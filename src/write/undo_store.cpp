#include "write/undo_store.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/retry.hpp"
#include "write/file_bytes.hpp"
#include "write/folder.hpp"
#include "write/undo_entry.hpp"

namespace vaultask::writing {
namespace {

constexpr std::int64_t kNanosecondsADay = 86'400'000'000'000;
constexpr std::int64_t kLargestNote = 32 << 20;
constexpr std::int64_t kLargestEntry = kLargestNote + (64 << 10);  // with its header
constexpr std::string_view kUnfinished = "unfinished.tmp";

/// Errors of the store are not errors of a note.
tl::unexpected<Error> store_error(Error error) {
  error.code = ErrorCode::store;
  error.message = "undo store: " + error.message;
  return fail(std::move(error));
}

Result<void> write_durably(const files::Fd& folder, const std::string& name,
                           const std::string& header, std::string_view bytes) {
  files::Fd file(retrying([&] {
    return ::openat(folder.get(), name.c_str(),
                    O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  }));
  if (!file.valid()) return fail(files::os_error("cannot make", name, errno));
  if (auto done = write_all(file, header, name); !done) return done;
  if (auto done = write_all(file, bytes, name); !done) return done;
  if (auto done = sync(file, name); !done) return done;
  return close(std::move(file), name);
}

/// Newest run first; in a run by path; the later write of a note first.
bool stands_before(const UndoEntry& a, const UndoEntry& b) {
  if (a.run != b.run) return a.run > b.run;
  if (a.path != b.path) return a.path < b.path;
  if (a.file.size() != b.file.size()) return a.file.size() > b.file.size();
  return a.file > b.file;
}

}  // namespace

Result<UndoStore> UndoStore::open(const std::string& folder) {
  if (const auto made = files::make_private_directory(folder); !made) return fail(made.error());
  files::Fd fd(retrying(
      [&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC); }));
  if (!fd.valid()) return store_error(files::os_error("cannot open", folder, errno));
  return UndoStore(folder, std::move(fd));
}

Result<UndoEntry> UndoStore::keep(std::int64_t run, const std::string& path,
                                  std::string_view old_bytes, std::uint64_t new_hash) const {
  UndoEntry entry;
  entry.run = run;
  entry.path = path;
  entry.old_hash = files::content_hash(old_bytes);
  entry.new_hash = new_hash;
  entry.size = static_cast<std::int64_t>(old_bytes.size());
  if (entry.size > kLargestNote) return fail(ErrorCode::store, "undo store: too large: " + path);
  // Under a name of its own until it is whole: a run that is killed leaves no torn entry.
  const std::string unfinished(kUnfinished);
  if (auto gone = remove_name(folder_, unfinished, path_); !gone) return store_error(gone.error());
  auto done = write_durably(folder_, unfinished, undo_header(entry), old_bytes);
  int error_number = EEXIST;
  for (int number = 1; done && error_number == EEXIST; ++number) {
    entry.file = undo_file_name(entry, number);
    error_number = rename_if_free(folder_, unfinished, entry.file);
  }
  if (done && error_number != 0) {
    done = fail(files::os_error("cannot name " + entry.file, path_, error_number));
  }
  if (done) done = sync(folder_, path_);
  if (done) return entry;
  (void)remove_name(folder_, unfinished, path_);  // the error that came first is the one to tell
  return store_error(done.error());
}

Result<void> UndoStore::discard(const UndoEntry& entry) const {
  if (auto gone = remove_name(folder_, entry.file, path_); !gone) return store_error(gone.error());
  return {};
}

Result<UndoList> UndoStore::list(const std::optional<std::string>& path) const {
  const auto files = list_folder(folder_, path_);
  if (!files) return store_error(files.error());
  UndoList list;
  for (const auto& [name, is_folder] : *files) {
    if (name == kUnfinished || (path && is_undo_file_name(name) && !names_note(name, *path))) {
      continue;
    }
    const auto content = files::read_at(folder_, name, kLargestEntry);
    auto parsed = content ? parse_undo(content->bytes) : std::nullopt;
    if (!parsed || !is_undo_file_name(name)) {
      list.damaged.push_back(name);
      continue;
    }
    parsed->entry.file = name;
    if (!path || *path == parsed->entry.path) list.entries.push_back(std::move(parsed->entry));
  }
  std::sort(list.entries.begin(), list.entries.end(), stands_before);
  std::sort(list.damaged.begin(), list.damaged.end());
  return list;
}

Result<std::string> UndoStore::read(const UndoEntry& entry) const {
  const auto content = files::read_at(folder_, entry.file, kLargestEntry);
  if (!content) return store_error(content.error());
  const auto parsed = parse_undo(content->bytes);
  if (!parsed || parsed->entry.path != entry.path || parsed->entry.old_hash != entry.old_hash) {
    return fail(ErrorCode::damaged, "undo store: " + entry.file + " is damaged");
  }
  return std::string(parsed->bytes);
}

Result<int> UndoStore::prune(std::int64_t now_ns) const {
  const auto files = list_folder(folder_, path_);
  if (!files) return store_error(files.error());
  int removed = 0;
  for (const auto& [name, is_folder] : *files) {
    const bool is_old =
        is_undo_file_name(name) && run_of(name) < now_ns - kKeptDays * kNanosecondsADay;
    if (!is_old && name != kUnfinished) continue;
    if (auto gone = remove_name(folder_, name, path_); !gone) return store_error(gone.error());
    ++removed;
  }
  return removed;
}

}  // namespace vaultask::writing

#include "write/temporaries.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

#include "base/retry.hpp"
#include "write/file_bytes.hpp"
#include "write/folder.hpp"
#include "write/read_lease.hpp"

namespace vaultask::writing {
namespace {

constexpr std::string_view kStart = ".~vaultask-";
constexpr std::string_view kEnd = ".tmp";
constexpr std::size_t kHashDigits = 16;
// ".~vaultask-", kind, "-", hash, "-", hash, ".tmp"
constexpr std::size_t kNameSize = kStart.size() + 2 + kHashDigits + 1 + kHashDigits + kEnd.size();
constexpr std::int64_t kLargestNote = 16 << 20;

std::optional<std::uint64_t> parse_hash(std::string_view digits) {
  std::uint64_t value = 0;
  for (const char c : digits) {
    const std::size_t digit = std::string_view("0123456789abcdef").find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    value = value << 4U | digit;
  }
  return value;
}

class Recoverer {
 public:
  explicit Recoverer(const files::Fd& root) : root_(root) {}

  Result<Recovery> run() {
    std::vector<std::string> folders{""};  // explicit: depth belongs to the vault's owner
    while (!folders.empty()) {
      const std::string path = std::move(folders.back());
      folders.pop_back();
      const auto visited = visit(path, folders);
      if (visited) continue;
      if (path.empty()) return fail(visited.error());
      if (visited.error().code != ErrorCode::not_found) result_.kept.push_back(visited.error());
    }
    return std::move(result_);
  }

 private:
  Result<void> visit(const std::string& path, std::vector<std::string>& folders) {
    const auto folder = files::open_directory_at(root_, path);
    if (!folder) return fail(folder.error());
    // Whole before anything is removed: a listing may skip names meanwhile.
    const auto entries = list_folder(*folder, path.empty() ? "." : path);
    if (!entries) return fail(entries.error());
    const std::string prefix = path.empty() ? "" : path + '/';
    for (const FolderEntry& entry : *entries) {
      if (const auto name = parse_temporary_name(entry.name)) {
        recover(*folder, entry.name, *name, prefix + entry.name);
      } else if (entry.is_folder && entry.name.front() != '.') {
        folders.push_back(prefix + entry.name);
      }
    }
    return {};
  }

  void recover(const files::Fd& folder, const std::string& file, const TemporaryName& name,
               const std::string& path) {
    auto may_go = holds_nothing_of_anybodys(folder, file, name, path);
    if (!may_go) return result_.kept.push_back(may_go.error());
    const auto removed = remove_name(folder, file, path);
    if (!removed) return result_.kept.push_back(removed.error());
    result_.removed.push_back(path);
  }

  /// The error says what it holds instead.
  static Result<void> holds_nothing_of_anybodys(const files::Fd& folder, const std::string& file,
                                                const TemporaryName& name,
                                                const std::string& path) {
    const auto st = stat_name(folder, file, path);
    if (!st) return fail(st.error());
    if (!S_ISREG(st->st_mode)) return fail(kept(path, "is not a regular file"));
    if (name.kind == TemporaryName::Kind::fresh) return {};
    const files::Fd opened(retrying([&] {
      return ::openat(folder.get(), file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    }));
    if (!opened.valid()) return fail(files::os_error("cannot open", path, errno));
    const ReadLease lease(opened);
    const auto content = files::read_at(folder, file, kLargestNote);
    if (!content) return fail(content.error());
    const std::uint64_t hash = files::content_hash(content->bytes);
    if (hash != name.before && hash != name.after) return fail(kept(path, "holds a note's text"));
    // An editor that opened the note before it was exchanged may be about to write.
    if (lease.has_writer()) return fail(kept(path, "is being written to"));
    return {};
  }

  static Error kept(const std::string& path, const std::string& what) {
    Error error;
    error.code = ErrorCode::io;
    error.message = "a temporary file of an interrupted run " + what + " and was kept";
    error.place = Place{path, 0, 0};
    error.hint = "compare it with the notes beside it, then delete it";
    return error;
  }

  const files::Fd& root_;
  Recovery result_;
};

}  // namespace

std::string to_string(const TemporaryName& name) {
  std::array<char, kNameSize + 1> text{};
  std::snprintf(text.data(), text.size(), ".~vaultask-%c-%016llx-%016llx.tmp",
                static_cast<char>(name.kind), static_cast<unsigned long long>(name.before),
                static_cast<unsigned long long>(name.after));
  return text.data();
}

std::optional<TemporaryName> parse_temporary_name(std::string_view name) {
  if (name.size() != kNameSize || !name.starts_with(kStart) || !name.ends_with(kEnd)) {
    return std::nullopt;
  }
  const std::string_view rest = name.substr(kStart.size());
  const auto before = parse_hash(rest.substr(2, kHashDigits));
  const auto after = parse_hash(rest.substr(3 + kHashDigits, kHashDigits));
  const bool is_known = rest[0] == 'n' || rest[0] == 's';
  if (!is_known || rest[1] != '-' || rest[2 + kHashDigits] != '-' || !before || !after) {
    return std::nullopt;
  }
  return TemporaryName{static_cast<TemporaryName::Kind>(rest[0]), *before, *after};
}

Result<Recovery> recover_temporaries(const files::Fd& root) {
  return Recoverer(root).run();
}

}  // namespace vaultask::writing

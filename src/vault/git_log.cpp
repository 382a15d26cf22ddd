#include "vault/git_log.hpp"

#include <charconv>
#include <string_view>

#include "base/strings.hpp"

namespace vaultask {
namespace {

/// A repository's own settings may name programs for git to run, and a vault may come from anybody:
/// what these commands could reach of them is switched off.
std::vector<std::string> git(const std::string& folder, std::vector<std::string> arguments) {
  std::vector<std::string> all{"git",
                               "-C",
                               folder,
                               "--no-pager",
                               "--no-optional-locks",
                               "--literal-pathspecs",
                               "-c",
                               "core.fsmonitor=false",
                               "-c",
                               "core.hooksPath=/dev/null",
                               "-c",
                               "log.showSignature=false",
                               "-c",
                               "protocol.allow=never"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return all;
}

/// Takes the text up to the next NUL.
std::string_view take_field(std::string_view& rest) {
  const auto end = rest.find('\0');
  const std::string_view field = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  return field;
}

/// ":100644 100644 <old> <new> M" → <new>, "" where the file is gone or is no plain file.
std::string blob_of(std::string_view change) {
  const auto parts = strings::split(change, ' ');
  if (parts.size() != 5 || parts[4].starts_with('D') || !parts[1].starts_with("100")) return "";
  return std::string(parts[3]);
}

/// A record of the log: "commit <name> <seconds>" and its changes, parted by NUL.
std::vector<GitCommit> parse_log(std::string_view log) {
  constexpr std::string_view kCommit = "commit ";
  std::vector<GitCommit> commits;
  while (!log.empty()) {
    std::string_view field = take_field(log);
    while (field.starts_with('\n')) field.remove_prefix(1);
    if (field.starts_with(kCommit)) {
      const auto parts = strings::split(field, ' ');
      GitCommit& commit = commits.emplace_back();
      if (parts.size() > 1) commit.name = parts[1];
      if (parts.size() > 2) {
        std::from_chars(parts[2].data(), parts[2].data() + parts[2].size(), commit.seconds);
      }
    } else if (field.starts_with(':') && !commits.empty()) {
      std::string path(take_field(log));
      commits.back().changes.push_back({std::move(path), blob_of(field)});
    }
  }
  return commits;
}

}  // namespace

Result<std::vector<GitCommit>> read_git_log(const std::string& folder) {
  auto child = ChildProcess::start(
      git(folder, {"log", "--first-parent", "--diff-merges=first-parent", "--reverse",
                   "--no-renames", "--no-ext-diff", "--no-textconv", "--raw", "-z", "--no-abbrev",
                   "--relative", "--no-color", "--format=commit %H %ct", "HEAD", "--", "."}));
  if (!child) return fail(child.error());
  const auto log = child->read_all();
  if (!log) return fail(log.error());
  if (child->finish() != 0) {
    return fail(ErrorCode::not_found, "git knows no history of " + folder,
                "the vault must lie in a git repository with a commit");
  }
  return parse_log(*log);
}

Result<GitBlobs> GitBlobs::open(const std::string& folder) {
  auto child = ChildProcess::start(git(folder, {"cat-file", "--batch"}));
  if (!child) return fail(child.error());
  return GitBlobs(std::move(*child));
}

Result<std::string> GitBlobs::read(const std::string& blob) {
  if (auto asked = git_.write(blob + '\n'); !asked) return fail(asked.error());
  const auto header = git_.read_line();  // "<name> blob <size>"
  if (!header) return fail(header.error());
  const auto parts = strings::split(*header, ' ');
  std::size_t size = 0;
  if (parts.size() != 3 ||
      std::from_chars(parts[2].data(), parts[2].data() + parts[2].size(), size).ec != std::errc()) {
    return fail(ErrorCode::io, "git has lost the object " + blob);
  }
  auto bytes = git_.read(size);
  if (!bytes) return bytes;
  const auto end = git_.read(1);
  return end ? std::move(bytes) : end;
}

}  // namespace vaultask

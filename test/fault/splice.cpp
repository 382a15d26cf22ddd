// A small stand-in for `vaultask render`: it rewrites the regions of notes through safe_write, and
// does nothing else that could hide a fault.
//
//   fault_splice [--plain] [--rounds N] [--settle SECONDS] [--state DIR] [--allow-unsafe-fs]
//                [--page NOTE] VAULT [NOTE...]
//
// A region stands between a line that begins with "<!-- vaultask:begin" (its comment may go on
// until a line "-->") and one that begins with "<!-- vaultask:end". It is filled with the open
// tasks of tasks.md and of the note itself, so equal notes give equal regions. Without NOTE: all
// notes at the top of the vault. --page: a note that holds nothing but these tasks, made if it is
// not there. --plain writes as so many programs do, a temporary file and a rename, to show what the
// harness finds then.
//
// Exit status: 0 all notes are as they should be, 1 some were left, 3 an error.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "write/folder.hpp"
#include "write/safe_write.hpp"
#include "write/temporaries.hpp"

namespace vaultask::writing {
namespace {

constexpr std::int64_t kLargestNote = 16 << 20;
constexpr std::string_view kBegin = "<!-- vaultask:begin";
constexpr std::string_view kEnd = "<!-- vaultask:end";
constexpr std::string_view kOpenTask = "- [ ] ";

struct Options {
  bool plain = false;
  bool allow_unsafe_fs = false;
  int rounds = 1;
  std::int64_t settle_seconds = 0;
  std::string state;
  std::string page;
  std::string vault;
  std::vector<std::string> notes;
};

Options parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const bool has_value = i + 1 < argc;
    if (word == "--plain") {
      options.plain = true;
    } else if (word == "--allow-unsafe-fs") {
      options.allow_unsafe_fs = true;
    } else if (word == "--rounds" && has_value) {
      options.rounds = std::atoi(argv[++i]);
    } else if (word == "--settle" && has_value) {
      options.settle_seconds = std::atoi(argv[++i]);
    } else if (word == "--state" && has_value) {
      options.state = argv[++i];
    } else if (word == "--page" && has_value) {
      options.page = argv[++i];
    } else if (options.vault.empty()) {
      options.vault = word;
    } else {
      options.notes.emplace_back(word);
    }
  }
  return options;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// A note as a region parts it.
struct Parts {
  std::string_view above;  ///< To the end of the opening comment.
  std::string_view below;  ///< From the end marker on.
};

std::optional<Parts> parts_of(std::string_view note) {
  std::size_t at = 0;
  bool in_comment = false;
  std::optional<std::size_t> body;
  for (const auto line : lines_of(note)) {
    if (line.starts_with(kEnd) && body) return Parts{note.substr(0, *body), note.substr(at)};
    at += line.size();
    if (line.starts_with(kBegin)) in_comment = true;
    if (in_comment && line.find("-->") != std::string_view::npos) {
      in_comment = false;
      body = at;
    }
  }
  return std::nullopt;
}

void add_tasks(std::string_view text, std::string& body) {
  for (const auto line : lines_of(text)) {
    if (line.starts_with(kOpenTask) && line.ends_with('\n')) {
      body += "- ☐ ";
      body += line.substr(kOpenTask.size());
    }
  }
}

class Splicer {
 public:
  Splicer(const files::Fd& root, const Options& options, const UndoStore* undo)
      : root_(root), options_(options) {
    rules_.settle_ns = options.settle_seconds * 1'000'000'000;
    rules_.conflict_day = "2025-11-15";
    rules_.undo = undo;
    rules_.run = now();
    rules_.allow_unsafe_fs = options.allow_unsafe_fs;
  }

  int run() {
    recover();
    for (int round = 0; round < options_.rounds; ++round) {
      for (const auto& note : notes()) splice(note);
      if (!options_.page.empty()) write_page(options_.page);
    }
    for (const auto& [what, count] : counts_) std::printf("%s %d\n", what.c_str(), count);
    return status_;
  }

 private:
  static std::int64_t now() {
    return std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
  }

  void fail_with(const Error& error) {
    std::fputs(to_string(error).c_str(), stderr);
    status_ = 3;
  }

  void recover() {
    const auto recovery = recover_temporaries(root_);
    if (!recovery) return fail_with(recovery.error());
    for (const Error& kept : recovery->kept) fail_with(kept);
  }

  std::vector<std::string> notes() {
    if (!options_.notes.empty()) return options_.notes;
    std::vector<std::string> notes;
    const auto entries = list_folder(root_, options_.vault);
    if (!entries) {
      fail_with(entries.error());
      return notes;
    }
    for (const auto& entry : *entries) {
      const bool is_note = entry.name.ends_with(".md") && entry.name.front() != '.';
      if (is_note && !entry.is_folder) notes.push_back(entry.name);
    }
    std::sort(notes.begin(), notes.end());
    return notes;
  }

  void splice(const std::string& path) {
    const auto note = files::read_at(root_, path, kLargestNote);
    if (!note) return fail_with(note.error());
    const auto parts = parts_of(note->bytes);
    if (!parts) return;
    auto tasks = open_tasks();
    if (!tasks) return fail_with(tasks.error());
    std::string body = std::move(*tasks);
    add_tasks(parts->above, body);
    add_tasks(parts->below, body);
    const std::string after = std::string(parts->above) + body + std::string(parts->below);
    options_.plain ? write_plainly(path, after) : write_safely(path, note->bytes, after);
  }

  void write_page(const std::string& path) {
    const auto tasks = open_tasks();
    if (!tasks) return fail_with(tasks.error());
    const auto page = files::read_at(root_, path, kLargestNote);
    if (!page && page.error().code != ErrorCode::not_found) return fail_with(page.error());
    write_safely(path, page ? std::optional<std::string>(page->bytes) : std::nullopt, *tasks);
  }

  Result<std::string> open_tasks() {
    std::string body;
    const auto tasks = files::read_at(root_, "tasks.md", kLargestNote);
    if (!tasks && tasks.error().code != ErrorCode::not_found) return fail(tasks.error());
    if (tasks) add_tasks(tasks->bytes, body);
    return body;
  }

  void write_safely(const std::string& path, const std::optional<std::string>& before,
                    const std::string& after) {
    constexpr const char* kNames[] = {"unchanged", "written", "busy", "conflict"};
    rules_.now_ns = now();
    const auto outcome = safe_write(root_, {path, before, after}, rules_);
    if (!outcome) return fail_with(outcome.error());
    ++counts_[kNames[static_cast<int>(outcome->state)]];
    if (outcome->why.empty()) return;
    std::fprintf(stderr, "%s: left: %s\n", path.c_str(), outcome->why.c_str());
    if (!outcome->conflict_copy.empty()) {
      std::fprintf(stderr, "%s: kept as %s\n", path.c_str(), outcome->conflict_copy.c_str());
    }
    if (status_ == 0) status_ = 1;
  }

  void write_plainly(const std::string& path, const std::string& after) {
    const files::Fd file(
        ::openat(root_.get(), ".plain.tmp", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    const bool done =
        file.valid() &&
        ::write(file.get(), after.data(), after.size()) == static_cast<ssize_t>(after.size()) &&
        ::fsync(file.get()) == 0 && rename_over(root_, ".plain.tmp", path) == 0;
    if (!done) return fail_with(files::os_error("cannot write", path, errno));
    ++counts_["written"];
  }

  const files::Fd& root_;
  const Options& options_;
  WriteRules rules_;
  std::map<std::string, int> counts_;
  int status_ = 0;
};

int run(const Options& options) {
  const auto root = files::open_directory(options.vault);
  if (!root) {
    std::fputs(to_string(root.error()).c_str(), stderr);
    return 3;
  }
  if (options.state.empty()) return Splicer(*root, options, nullptr).run();
  const auto undo = UndoStore::open(options.state + "/undo");
  if (!undo) {
    std::fputs(to_string(undo.error()).c_str(), stderr);
    return 3;
  }
  return Splicer(*root, options, &*undo).run();
}

}  // namespace
}  // namespace vaultask::writing

int main(int argc, char** argv) {
  const auto options = vaultask::writing::parse(argc, argv);
  if (options.vault.empty()) {
    std::fputs("usage: fault_splice [OPTION...] VAULT [NOTE...]\n", stderr);
    return 2;
  }
  return vaultask::writing::run(options);
}

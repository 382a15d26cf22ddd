#include "scan/read_ahead.hpp"

#include "base/parallel.hpp"
#include "scan/prefetch.hpp"
#include "scan/stamps.hpp"

namespace vaultask::scan {
namespace {

constexpr std::int64_t kLargestNote = 16 << 20;

ReadNote read_one(const files::Fd& root, const Change& change, std::uint64_t known_hash,
                  const task::ReadRules& rules, std::int64_t scan_start_ns) {
  ReadNote note;
  note.state = change.known;
  auto content = files::read_at(root, change.path, kLargestNote);
  if (!content) {
    note.record = fail(content.error());
    return note;
  }
  note.state.stamp = content->stamp;
  note.state.racy = is_racy(content->stamp, scan_start_ns);
  note.hash = files::content_hash(content->bytes);
  if (!change.is_new() && known_hash == note.hash &&
      change.known.stamp.size == content->stamp.size) {
    note.same_content = true;
    return note;
  }
  note.record = task::read_note(change.path, std::move(content->bytes), rules);
  return note;
}

}  // namespace

void read_in_order(const files::Fd& root, const std::vector<Change>& changes,
                   const std::vector<std::uint64_t>& known_hashes, const task::ReadRules& rules,
                   std::int64_t scan_start_ns, const std::function<bool(const ReadNote&)>& take) {
  Prefetch prefetch(root, changes);
  std::size_t taken = 0;
  make_in_order<ReadNote>(
      changes.size(),
      [&](std::size_t i) {
        return read_one(root, changes[i], known_hashes[i], rules, scan_start_ns);
      },
      [&](const ReadNote& note) {
        prefetch.read(++taken);
        return take(note);
      });
}

}  // namespace vaultask::scan

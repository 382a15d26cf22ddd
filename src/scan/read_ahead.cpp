#include "scan/read_ahead.hpp"

#include "base/parallel.hpp"

namespace vaultask::scan {
namespace {

constexpr std::int64_t kLargestNote = 16 << 20;

/// Times on disk advance in ticks of a few milliseconds; a file written within a tick of being read
/// can be written again and bear the same time. Editors and sync programs set the modification time
/// themselves, so it gets a wider margin.
constexpr std::int64_t kChangeTick = 20'000'000;
constexpr std::int64_t kModifiedMargin = 2'000'000'000;

bool is_racy(const files::Stamp& stamp, std::int64_t scan_start_ns) {
  return stamp.mtime_ns >= scan_start_ns - kModifiedMargin ||
         stamp.ctime_ns >= scan_start_ns - kChangeTick;
}

ReadNote read_one(const files::Fd& root, const Change& change, const task::ReadRules& rules,
                  std::int64_t scan_start_ns) {
  ReadNote note;
  note.state.path = change.found->path;
  if (change.known != nullptr) {
    note.state.note_id = change.known->note_id;
    note.state.is_page = change.known->is_page;
  }
  auto content = files::read_at(root, change.found->path, kLargestNote);
  if (!content) {
    note.record = fail(content.error());
    return note;
  }
  note.state.stamp = content->stamp;
  note.state.racy = is_racy(content->stamp, scan_start_ns);
  note.state.hash = files::content_hash(content->bytes);
  if (change.known != nullptr && change.known->hash == note.state.hash &&
      change.known->stamp.size == content->stamp.size) {
    note.same_content = true;
    return note;
  }
  note.record = task::read_note(change.found->path, std::move(content->bytes), rules);
  return note;
}

}  // namespace

void read_in_order(const files::Fd& root, const std::vector<Change>& changes,
                   const task::ReadRules& rules, std::int64_t scan_start_ns,
                   const std::function<bool(ReadNote)>& take) {
  make_in_order<ReadNote>(
      changes.size(),
      [&](std::size_t i) { return read_one(root, changes[i], rules, scan_start_ns); }, take);
}

}  // namespace vaultask::scan

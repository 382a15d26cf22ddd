#include "scan/scanner.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/log.hpp"
#include "base/strings.hpp"
#include "scan/read_ahead.hpp"
#include "scan/update.hpp"
#include "scan/walk.hpp"

namespace vaultask::scan {
namespace {

/// A text by which two sets of attachments are told apart.
std::string attachments_digest(const Walk& walk) {
  return std::to_string(walk.attachments_sum) + '/' + std::to_string(walk.attachments);
}

/// A vault that has lost more than a tenth of its notes since it was last whole is taken for one
/// that is half synced, or half mounted.
std::size_t missing_notes(std::size_t found, std::size_t expected) {
  return found * 10 < expected * 9 ? expected - found : 0;
}

/// Walks the vault beside what the index knows of it.
Result<Walk> walk_beside(store::IndexWriter& writer, const files::Fd& root, const Ignore& ignore,
                         std::int64_t now_ns) {
  if (auto begun = writer.begin_reading(); !begun) return fail(begun.error());
  auto found =
      walk(root, ignore, now_ns, [&](const std::string& path, store::PackedFolder& folder) {
        return writer.find_folder(path, folder);
      });
  if (auto ended = writer.end_reading(); !ended) return fail(ended.error());
  return found;
}

/// Moves the notes of folders that are gone to the other notes that are.
Result<void> forget_gone_folders(store::IndexWriter& writer, Walk& walk) {
  for (const std::string& path : walk.gone_folders) {
    const auto folders = writer.folders_below(path);
    if (!folders) return fail(folders.error());
    store::FolderListing listing;
    for (const auto& folder : *folders) {
      unpack(folder, listing);
      for (const auto& note : listing.notes) {
        walk.gone.push_back({listing.path_of(note.name), note.state});
      }
    }
    if (auto removed = writer.remove_folders_below(path); !removed) return removed;
  }
  std::ranges::sort(walk.gone, {}, &GoneNote::path);
  return {};
}

/// Remembers the folders as they are. A new note that could not be read is not among what they
/// hold, so that they are listed again.
Result<void> put_folders(store::IndexWriter& writer, Walk& walk) {
  for (store::FolderListing& listing : walk.folders) {
    const auto unread = std::ranges::remove(listing.notes, std::int64_t{0},
                                            [](const auto& note) { return note.state.note_id; });
    if (!unread.empty()) listing.stamp.reset();
    listing.notes.erase(unread.begin(), unread.end());
    if (auto put = writer.put_folder(pack(listing)); !put) return put;
  }
  return {};
}

/// Pairs of a note that is gone and a new one that are the same file: a rename changes neither its
/// inode nor its size nor when it was written.
std::size_t count_renamed(const Walk& walk) {
  const auto identity = [](const files::Stamp& stamp) {
    return std::tuple(stamp.inode, stamp.size, stamp.mtime_ns);
  };
  std::map<decltype(identity({})), std::size_t> gone;
  for (const GoneNote& note : walk.gone) ++gone[identity(note.known.stamp)];
  std::size_t renamed = 0;
  for (const Change& change : walk.to_read) {
    if (!change.is_new()) continue;
    const auto found = gone.find(identity(change.known.stamp));
    if (found == gone.end() || found->second == 0) continue;
    --found->second;
    ++renamed;
  }
  return renamed;
}

Result<std::vector<std::uint64_t>> known_hashes(store::IndexWriter& writer, const Walk& walk) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(walk.to_read.size());
  for (const Change& change : walk.to_read) {
    const auto hash =
        change.is_new() ? Result<std::uint64_t>(0) : writer.hash_of(change.known.note_id);
    if (!hash) return fail(hash.error());
    hashes.push_back(*hash);
  }
  return hashes;
}

}  // namespace

Result<IndexReport> scan(const files::Fd& root, store::IndexWriter& writer, const ScanRules& rules,
                         std::int64_t now_ns, const Progress& progress) {
  auto found = walk_beside(writer, root, rules.ignore, now_ns);
  if (!found) return fail(found.error());
  if (found->notes == 0 && writer.expected_notes() > 0) {
    return fail(ErrorCode::incomplete,
                "the vault holds no note, but the index has " +
                    std::to_string(writer.expected_notes()) + ": it is left as it is",
                "is the vault mounted and synced? `vaultask index --full` accepts it as it is");
  }

  IndexReport report;
  report.rebuilt = writer.fresh();
  report.set_aside = writer.set_aside();
  report.notes = found->notes;
  report.missing = missing_notes(report.notes, writer.expected_notes());
  report.hidden = static_cast<std::size_t>(found->skipped.hidden);
  report.links = static_cast<std::size_t>(found->skipped.links);
  report.not_files = static_cast<std::size_t>(found->skipped.not_files);
  report.conflict_copies = static_cast<std::size_t>(found->skipped.conflict_copies);
  report.excluded = static_cast<std::size_t>(found->skipped.excluded);
  report.unreadable = found->unreadable;
  report.unchanged = found->notes - found->to_read.size();
  if (report.missing == 0) {
    if (auto noted = writer.expect_notes(report.notes); !noted) return fail(noted.error());
  }
  const auto attachments_changed = writer.put_attachments(attachments_digest(*found));
  if (!attachments_changed) return fail(attachments_changed.error());
  if (auto forgotten = forget_gone_folders(writer, *found); !forgotten) {
    return fail(forgotten.error());
  }
  log::debug(strings::counted(static_cast<long long>(found->notes), "note") + " found, " +
             std::to_string(found->to_read.size()) + " to read, " +
             std::to_string(found->gone.size()) + " gone");

  Update update(writer, report, *found, *attachments_changed);
  for (const GoneNote& note : found->gone) {
    if (auto removed = update.remove(note.known); !removed) return fail(removed.error());
  }
  const auto hashes = known_hashes(writer, *found);
  if (!hashes) return fail(hashes.error());
  Result<void> written;
  std::size_t next = 0;
  read_in_order(root, found->to_read, *hashes, rules.read, now_ns, [&](const ReadNote& note) {
    written = update.take(found->to_read[next++], note);
    if (progress) progress(next, found->to_read.size());
    return written.has_value();
  });
  if (!written) return fail(written.error());
  if (auto resolved = update.resolve(rules); !resolved) return fail(resolved.error());
  if (auto put = put_folders(writer, *found); !put) return fail(put.error());
  report.renamed = std::min({count_renamed(*found), report.added, report.removed});
  report.added -= report.renamed;
  report.removed -= report.renamed;
  return report;
}

}  // namespace vaultask::scan

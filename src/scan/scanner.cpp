#include "scan/scanner.hpp"

#include <algorithm>
#include <functional>
#include <future>
#include <optional>

#include "base/log.hpp"
#include "base/strings.hpp"
#include "note/link_resolver.hpp"
#include "note/people.hpp"
#include "scan/diff.hpp"
#include "scan/read_ahead.hpp"
#include "scan/walk.hpp"

namespace vaultask::scan {
namespace {

/// Writes what was read; remembers which notes' owners must be decided.
class Update {
 public:
  using NotesInSight = std::function<std::vector<std::string>()>;

  /// `notes` gives those the walk found, without those known as pages of ours: a page must not draw
  /// the links to itself that lead to the person it is about. `attachments_changed`: others of them
  /// than in the last run.
  Update(store::IndexWriter& writer, IndexReport& report, NotesInSight notes,
         const std::vector<std::string>& attachments, bool attachments_changed)
      : writer_(writer),
        report_(report),
        notes_(std::move(notes)),
        attachments_(attachments),
        attachments_changed_(attachments_changed) {}

  Result<void> take(ReadNote note, bool known) {
    ++report_.opened;
    if (!note.record) return take_failure(note.record.error(), note.state, known);
    if (note.same_content) {
      ++report_.unchanged;
      return writer_.touch(note.state);
    }
    if (known && note.state.stamp.size == 0) {
      const auto had_tasks = writer_.has_tasks(note.state.note_id);
      if (!had_tasks) return fail(had_tasks.error());
      if (*had_tasks) return take_failure(emptied(note.state.path), note.state, known);
    }
    pages_changed_ = pages_changed_ || note.record->is_page != note.state.is_page;
    if (known) {
      if (auto removed = writer_.remove(note.state.note_id); !removed) return removed;
    }
    auto id = writer_.add(*note.record, note.state, resolve_);
    if (!id) return fail(id.error());
    ++(known ? report_.changed : report_.added);
    touched_.push_back(*id);
    return {};
  }

  Result<void> remove(const store::FileState& state) {
    ++report_.removed;
    return writer_.remove(state.note_id);
  }

  /// Owners and links depend on all notes. So they are decided last.
  Result<void> resolve(const ScanRules& rules) {
    const bool notes_changed = !touched_.empty() || report_.removed > 0;
    if (notes_changed || attachments_changed_) {
      if (auto resolved = resolve_links(); !resolved) return resolved;
    }
    return notes_changed ? resolve_owners(rules) : Result<void>();
  }

 private:
  Result<void> resolve_owners(const ScanRules& rules) {
    if (writer_.names_other_people()) return resolve_owners_of_all(rules);
    const auto people = writer_.people();
    if (!people) return fail(people.error());
    return resolve_owners_of_touched(*people);
  }

  Result<void> resolve_owners_of_all(const ScanRules& rules) {
    auto sources = writer_.person_sources(rules.read.people_folder);
    if (!sources) return fail(sources.error());
    for (auto& self : note::self_source(rules.self)) sources->push_back(std::move(self));
    const note::People people(std::move(*sources));
    auto changed = writer_.put_people(people);
    if (!changed) return fail(changed.error());
    if (*changed) {
      auto all = writer_.notes_with_tasks();
      if (!all) return fail(all.error());
      touched_ = std::move(*all);
    }
    return resolve_owners_of_touched(people);
  }

  Result<void> resolve_owners_of_touched(const note::People& people) {
    for (const std::int64_t id : touched_) {
      if (auto resolved = writer_.resolve_owners(id, people); !resolved) return resolved;
    }
    return {};
  }

  /// The links of the notes that were written are right if the notes of the index are those in
  /// sight; those of the other notes if no file came or went.
  Result<void> resolve_links() {
    const bool as_seen = report_.unreadable.empty() && !vanished_any_ && !pages_changed_;
    const bool same_files = report_.added + report_.removed == 0 && !attachments_changed_;
    if (as_seen && (same_files || writer_.fresh())) return {};
    auto files = writer_.files();
    if (!files) return fail(files.error());
    std::vector<std::string> paths;
    for (auto& file : *files) {
      if (!file.is_page) paths.push_back(std::move(file.path));
    }
    return writer_.resolve_links(note::LinkResolver(with_attachments(std::move(paths))));
  }

  /// All that a link may lead to.
  std::vector<std::string> with_attachments(std::vector<std::string> notes) const {
    notes.insert(notes.end(), attachments_.begin(), attachments_.end());
    return notes;
  }

  Result<void> take_failure(const Error& error, const store::FileState& state, bool known) {
    if (error.code == ErrorCode::not_found) {  // deleted since the walk
      vanished_any_ = true;
      if (!known) return {};
      ++report_.removed;
      return writer_.remove(state.note_id);
    }
    report_.unreadable.push_back(error);
    return {};
  }

  /// A sync program makes a file first and fills it later.
  static Error emptied(const std::string& path) {
    return {ErrorCode::io,
            "the note is empty now, and held tasks before",
            Place{path, 0, 0},
            {},
            "is it synced yet? Delete it if it is meant to be gone; `vaultask index --full` takes "
            "the vault as it is"};
  }

  store::IndexWriter& writer_;
  IndexReport& report_;
  NotesInSight notes_;
  const std::vector<std::string>& attachments_;
  bool attachments_changed_;
  /// Made when the first link asks: of one note that changes, most links lead where they led.
  std::optional<note::LinkResolver> resolver_;
  const store::ResolveLink resolve_ = [this](std::string_view target, std::string_view path) {
    if (!resolver_) resolver_.emplace(with_attachments(notes_()));
    return resolver_->resolve(target, path);
  };
  std::vector<std::int64_t> touched_;
  bool vanished_any_ = false;   ///< A note was deleted between the walk and its reading.
  bool pages_changed_ = false;  ///< A page of ours became a note, or a note a page.
};

/// A text by which two sets of paths are told apart, in whichever order they come: sorting them
/// would cost a run without any change more than all else.
std::string digest(const std::vector<std::string>& paths) {
  std::uint64_t sum = 0;
  for (const std::string& path : paths) sum += files::content_hash(path);
  return std::to_string(sum) + '/' + std::to_string(paths.size());
}

/// Both lists are sorted by path.
std::vector<std::string> notes_in_sight(const std::vector<FoundFile>& files,
                                        const std::vector<store::FileState>& known) {
  std::vector<std::string> paths;
  paths.reserve(files.size());
  auto state = known.begin();
  for (const auto& file : files) {
    while (state != known.end() && state->path < file.path) ++state;
    const bool is_page = state != known.end() && state->path == file.path && state->is_page;
    if (!is_page) paths.push_back(file.path);
  }
  return paths;
}

/// A vault that has lost more than a tenth of its notes since it was last whole is taken for one
/// that is half synced, or half mounted.
std::size_t missing_notes(std::size_t found, std::size_t expected) {
  return found * 10 < expected * 9 ? expected - found : 0;
}

/// Notes below a folder that could not be listed are not gone, only out of sight.
std::vector<const store::FileState*> really_removed(const Diff& diff, const Walk& found) {
  std::vector<const store::FileState*> removed;
  for (const auto* state : diff.removed) {
    const bool hidden =
        std::any_of(found.unreadable.begin(), found.unreadable.end(), [&](const Error& error) {
          return error.place && (state->path == error.place->path ||
                                 state->path.starts_with(error.place->path + '/'));
        });
    if (!hidden) removed.push_back(state);
  }
  return removed;
}

}  // namespace

Result<IndexReport> scan(const files::Fd& root, store::IndexWriter& writer, const ScanRules& rules,
                         std::int64_t now_ns, const Progress& progress) {
  auto walking = std::async(std::launch::async, [&] { return walk(root, rules.ignore); });
  auto known = writer.files();
  auto found = walking.get();
  if (!found) return fail(found.error());
  if (!known) return fail(known.error());
  if (found->files.empty() && writer.expected_notes() > 0) {
    return fail(ErrorCode::incomplete,
                "the vault holds no note, but the index has " +
                    std::to_string(writer.expected_notes()) + ": it is left as it is",
                "is the vault mounted and synced? `vaultask index --full` accepts it as it is");
  }

  IndexReport report;
  report.rebuilt = writer.fresh();
  report.set_aside = writer.set_aside();
  report.notes = found->files.size();
  report.missing = missing_notes(report.notes, writer.expected_notes());
  report.hidden = static_cast<std::size_t>(found->skipped.hidden);
  report.links = static_cast<std::size_t>(found->skipped.links);
  report.not_files = static_cast<std::size_t>(found->skipped.not_files);
  report.conflict_copies = static_cast<std::size_t>(found->skipped.conflict_copies);
  report.excluded = static_cast<std::size_t>(found->skipped.excluded);
  report.unreadable = found->unreadable;

  const Diff diff = compare(found->files, *known);
  log::debug(strings::counted(static_cast<long long>(found->files.size()), "note") + " found, " +
             std::to_string(diff.to_read.size()) + " to read, " +
             std::to_string(diff.removed.size()) + " gone");
  report.unchanged = diff.unchanged;
  if (report.missing == 0) {
    if (auto noted = writer.expect_notes(report.notes); !noted) return fail(noted.error());
  }
  const auto attachments_changed = writer.put_attachments(digest(found->attachments));
  if (!attachments_changed) return fail(attachments_changed.error());
  if (diff.to_read.empty() && diff.removed.empty() && !*attachments_changed) return report;
  Update update(
      writer, report, [&] { return notes_in_sight(found->files, *known); }, found->attachments,
      *attachments_changed);
  for (const auto* state : really_removed(diff, *found)) {
    if (auto removed = update.remove(*state); !removed) return fail(removed.error());
  }
  Result<void> written;
  std::size_t next = 0;
  read_in_order(root, diff.to_read, rules.read, now_ns, [&](ReadNote note) {
    const Change& change = diff.to_read[next++];
    written = update.take(std::move(note), change.known != nullptr);
    if (progress) progress(next, diff.to_read.size());
    return written.has_value();
  });
  if (!written) return fail(written.error());
  if (auto resolved = update.resolve(rules); !resolved) return fail(resolved.error());
  report.renamed = std::min({diff.renamed, report.added, report.removed});
  report.added -= report.renamed;
  report.removed -= report.renamed;
  return report;
}

}  // namespace vaultask::scan

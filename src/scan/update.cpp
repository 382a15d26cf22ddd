#include "scan/update.hpp"

#include <algorithm>

#include "base/append.hpp"
#include "note/people.hpp"

namespace vaultask::scan {
namespace {

/// The paths to which links may lead.
struct LinkTargets {
  /// Without those known as pages of ours: a page must not draw the links to itself that lead to
  /// the person it is about.
  std::vector<std::string> notes;
  std::vector<std::string> attachments;

  void add(const store::FolderListing& listing) {
    for (const auto& note : listing.notes) {
      if (!note.state.is_page) notes.push_back(listing.path_of(note.name));
    }
    for (const auto& name : listing.attachments) attachments.push_back(listing.path_of(name));
  }
};

/// Those of the folders as they are, changed ones and others; what is gone is forgotten already.
Result<LinkTargets> read_link_targets(store::IndexWriter& writer, const Walk& walk) {
  LinkTargets targets;
  std::vector<std::string_view> changed;
  for (const auto& listing : walk.folders) {
    changed.emplace_back(listing.path);
    targets.add(listing);
  }
  std::ranges::sort(changed);
  const auto known = writer.folders();
  if (!known) return fail(known.error());
  store::FolderListing listing;
  for (const auto& folder : *known) {
    if (std::ranges::binary_search(changed, folder.path)) continue;
    unpack(folder, listing);
    targets.add(listing);
  }
  return targets;
}

note::LinkResolver make_resolver(std::vector<std::string> notes,
                                 std::vector<std::string> attachments) {
  append(notes, std::move(attachments));
  return note::LinkResolver(std::move(notes));
}

/// A sync program makes a file first and fills it later.
Error emptied(const std::string& path) {
  return {ErrorCode::io,
          "the note is empty now, and held tasks before",
          Place{path, 0, 0},
          {},
          "is it synced yet? Delete it if it is meant to be gone; `vaultask index --full` takes "
          "the vault as it is"};
}

}  // namespace

Result<void> Update::take(const Change& change, const ReadNote& note) {
  ++report_.opened;
  if (!note.record) return take_failure(note.record.error(), change);
  if (note.same_content) {
    ++report_.unchanged;
    listed(change).state = note.state;
    return writer_.touch(note.state);
  }
  if (!change.is_new() && note.state.stamp.size == 0) {
    const auto had_tasks = writer_.has_tasks(note.state.note_id);
    if (!had_tasks) return fail(had_tasks.error());
    if (*had_tasks) return take_failure(emptied(change.path), change);
  }
  pages_changed_ = pages_changed_ || note.record->is_page != note.state.is_page;
  if (!change.is_new()) {
    if (auto removed = writer_.remove(note.state.note_id); !removed) return removed;
  }
  auto id = writer_.add(*note.record, note.state, note.hash, resolve_);
  if (!id) return fail(id.error());
  if (!targets_status_) return targets_status_;
  ++(change.is_new() ? report_.added : report_.changed);
  store::FileState& state = listed(change).state;
  state = note.state;
  state.note_id = *id;
  state.is_page = note.record->is_page;
  touched_.push_back(*id);
  return {};
}

Result<void> Update::remove(const store::FileState& state) {
  ++report_.removed;
  return writer_.remove(state.note_id);
}

Result<void> Update::resolve(const ScanRules& rules) {
  const bool notes_changed = !touched_.empty() || report_.removed > 0;
  if (notes_changed || attachments_changed_) {
    if (auto resolved = resolve_links(); !resolved) return resolved;
  }
  return notes_changed ? resolve_owners(rules) : Result<void>();
}

store::ListedNote& Update::listed(const Change& change) {
  return walk_.folders[change.folder].notes[change.note];
}

Result<void> Update::resolve_owners(const ScanRules& rules) {
  if (writer_.names_other_people()) return resolve_owners_of_all(rules);
  const auto people = writer_.people();
  if (!people) return fail(people.error());
  return resolve_owners_of_touched(*people);
}

Result<void> Update::resolve_owners_of_all(const ScanRules& rules) {
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

Result<void> Update::resolve_owners_of_touched(const note::People& people) {
  for (const std::int64_t id : touched_) {
    if (auto resolved = writer_.resolve_owners(id, people); !resolved) return resolved;
  }
  return {};
}

/// The links of the notes that were written are right if the notes of the index are those in
/// sight; those of the other notes if no file came or went.
Result<void> Update::resolve_links() {
  const bool as_seen = report_.unreadable.empty() && !vanished_any_ && !pages_changed_;
  const bool same_files = report_.added + report_.removed == 0 && !attachments_changed_;
  if (as_seen && (same_files || writer_.fresh())) return {};
  auto notes = writer_.note_paths();
  if (!notes) return fail(notes.error());
  auto targets = read_link_targets(writer_, walk_);
  if (!targets) return fail(targets.error());
  return writer_.resolve_links(make_resolver(std::move(*notes), std::move(targets->attachments)));
}

Result<void> Update::take_failure(const Error& error, const Change& change) {
  if (error.code == ErrorCode::not_found) {  // deleted since the walk
    vanished_any_ = true;
    if (change.is_new()) return {};
    ++report_.removed;
    listed(change).state.note_id = 0;
    return writer_.remove(change.known.note_id);
  }
  report_.unreadable.push_back(error);
  return {};
}

std::optional<std::string> Update::resolve_link(std::string_view target, std::string_view path) {
  if (!resolver_) {
    auto targets = read_link_targets(writer_, walk_);
    if (!targets) {
      targets_status_ = fail(targets.error());
      return std::nullopt;
    }
    resolver_.emplace(make_resolver(std::move(targets->notes), std::move(targets->attachments)));
  }
  return resolver_->resolve(target, path);
}

}  // namespace vaultask::scan

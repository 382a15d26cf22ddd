#include "scan/replay.hpp"

#include "note/people.hpp"
#include "store/index_tasks.hpp"

namespace vaultask::scan {
namespace {

/// Everything in a folder whose name begins with a full stop is hidden.
bool is_hidden(const std::string& path) {
  return path.starts_with('.') || path.find("/.") != std::string::npos;
}

bool lies_in_excluded_folder(const std::string& path, const Ignore& ignore) {
  for (auto slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1)) {
    if (ignore.excludes(path.substr(0, slash + 1))) return true;
  }
  return false;
}

}  // namespace

Result<Replay> Replay::begin(const ScanRules& rules) {
  auto index = store::IndexWriter::in_memory();
  if (!index) return fail(index.error());
  index->keep_changes();
  return Replay(std::move(*index), rules);
}

bool Replay::is_note(const std::string& path) const {
  return path.ends_with(".md") && !is_hidden(path) && !is_conflict_copy(path) &&
         !rules_->ignore.excludes(path) && !lies_in_excluded_folder(path, rules_->ignore);
}

Result<std::vector<store::NoteNow>> Replay::apply(std::vector<ReplayedNote> notes) {
  // Links decide nothing about tasks.
  const store::ResolveLink no_links = [](std::string_view, std::string_view) {
    return std::optional<std::string>();
  };
  std::vector<std::int64_t> touched;
  for (ReplayedNote& note : notes) {
    if (const auto known = ids_.find(note.path); known != ids_.end()) {
      if (auto removed = index_.remove(known->second); !removed) return fail(removed.error());
      ids_.erase(known);
    }
    if (!note.bytes) continue;
    store::FileState state;
    const std::uint64_t hash = files::content_hash(*note.bytes);
    const auto record = task::read_note(note.path, std::move(*note.bytes), rules_->read);
    const auto id = index_.add(record, state, hash, no_links);
    if (!id) return fail(id.error());
    ids_.emplace(note.path, *id);
    touched.push_back(*id);
  }
  if (auto resolved = resolve_owners(std::move(touched)); !resolved) return fail(resolved.error());
  auto tasks = store::IndexTasks::prepare(index_.connection());
  if (!tasks) return fail(tasks.error());
  std::vector<store::NoteNow> changed;
  for (const std::string& path : index_.take_changes()) {
    auto now = tasks->note(path);
    if (!now) return fail(now.error());
    changed.push_back(std::move(*now));
  }
  return changed;
}

Result<void> Replay::resolve_owners(std::vector<std::int64_t> touched) {
  auto sources = index_.person_sources(rules_->read.people_folder);
  if (!sources) return fail(sources.error());
  for (auto& self : note::self_source(rules_->self)) sources->push_back(std::move(self));
  const note::People people(std::move(*sources));
  const auto others = index_.put_people(people);
  if (!others) return fail(others.error());
  if (*others) {
    auto all = index_.notes_with_tasks();
    if (!all) return fail(all.error());
    touched = std::move(*all);
  }
  for (const std::int64_t id : touched) {
    if (auto resolved = index_.resolve_owners(id, people); !resolved) return resolved;
  }
  return {};
}

}  // namespace vaultask::scan

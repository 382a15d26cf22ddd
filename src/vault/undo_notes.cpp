#include "vault/undo_notes.hpp"

#include <ctime>
#include <set>

#include "vault/query_blocks.hpp"
#include "vault/today.hpp"
#include "write/safe_write.hpp"
#include "write/undo_store.hpp"

namespace vaultask {
namespace {

using writing::UndoEntry;

/// "2025-11-15 02:00:07", on the machine's clock.
std::string time_text(std::int64_t ns) {
  const auto seconds = static_cast<std::time_t>(ns / 1'000'000'000);
  std::tm local{};
  ::localtime_r(&seconds, &local);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &local);
  return text;
}

/// The newest entry of the note, or those of the newest run, one for each note.
std::vector<UndoEntry> to_restore(const writing::UndoList& list, const std::string& note) {
  std::vector<UndoEntry> chosen;
  std::set<std::string> seen;
  for (const UndoEntry& entry : list.entries) {
    if (!note.empty() && !chosen.empty()) break;
    if (entry.run != list.entries.front().run) break;
    if (seen.insert(entry.path).second) chosen.push_back(entry);
  }
  return chosen;
}

Error left(const std::string& path, std::string why, std::string hint) {
  return {ErrorCode::io, std::move(why), Place{path, 0, 0}, {}, std::move(hint)};
}

/// Puts one note back.
Result<void> restore(const files::Fd& root, const writing::UndoStore& store, const UndoEntry& entry,
                     bool overwrite, const writing::WriteRules& rules) {
  const auto old = store.read(entry);
  if (!old) return fail(old.error());
  const auto now = files::read_at(root, entry.path, kLargestNote);
  if (!now && now.error().code != ErrorCode::not_found) return fail(now.error());
  if (now && !overwrite && files::content_hash(now->bytes) != entry.new_hash) {
    return fail(left(entry.path, "the note changed since vaultask wrote it: left as it is",
                     "--force puts the older text back all the same; what is there now is kept"));
  }
  writing::NoteChange change;
  change.path = entry.path;
  if (now) change.before = now->bytes;
  change.after = *old;
  const auto outcome = writing::safe_write(root, change, rules);
  if (!outcome) return fail(outcome.error());
  const bool done = outcome->state == writing::WriteState::written ||
                    outcome->state == writing::WriteState::unchanged;
  if (!done) return fail(left(entry.path, outcome->why, "try again when nobody is at the note"));
  return store.discard(entry);
}

}  // namespace

std::string undo_folder(const std::string& state_folder) {
  return state_folder + "/undo";
}

Result<std::vector<UndoItem>> list_undo(const std::string& state_folder, const std::string& note) {
  const auto store = writing::UndoStore::open(undo_folder(state_folder));
  if (!store) return fail(store.error());
  const auto list = store->list(note.empty() ? std::nullopt : std::optional(note));
  if (!list) return fail(list.error());
  std::vector<UndoItem> items;
  for (const UndoEntry& entry : list->entries) {
    items.push_back({entry.run, time_text(entry.run), entry.path, entry.size});
  }
  return items;
}

Result<UndoOutcome> undo_notes(const files::Fd& root, const std::string& state_folder,
                               const std::string& note, bool overwrite, Date today) {
  const auto store = writing::UndoStore::open(undo_folder(state_folder));
  if (!store) return fail(store.error());
  const auto list = store->list(note.empty() ? std::nullopt : std::optional(note));
  if (!list) return fail(list.error());
  const auto entries = to_restore(*list, note);
  if (entries.empty()) {
    return fail(ErrorCode::not_found,
                note.empty() ? "nothing was written in the last 30 days"
                             : "vaultask did not write into " + note + " in the last 30 days",
                note.empty() ? "" : "`vaultask undo --list` shows what can be taken back");
  }
  writing::WriteRules rules;
  rules.now_ns = now_ns();
  rules.settle_ns = 0;
  rules.conflict_day = today.to_iso();
  rules.undo = &*store;
  rules.run = rules.now_ns;
  UndoOutcome outcome;
  for (const UndoEntry& entry : entries) {
    const auto restored = restore(root, *store, entry, overwrite, rules);
    if (restored) {
      outcome.restored.push_back(entry.path);
    } else {
      outcome.left.push_back(restored.error());
    }
  }
  return outcome;
}

}  // namespace vaultask

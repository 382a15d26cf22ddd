#include "store/history_update.hpp"

#include <algorithm>
#include <span>

#include "base/parallel.hpp"
#include "store/database_file.hpp"
#include "store/facts.hpp"
#include "store/history_file.hpp"
#include "store/index_tasks.hpp"
#include "store/statements.hpp"

namespace vaultask::store {
namespace {

// What the journal remembers of the index it compared last (table meta).
constexpr const char* kIndexFact = "index";
constexpr const char* kSettingsFact = "settings";
constexpr const char* kPeopleFact = "people";

/// Notes compared at once where nothing was seen before, so that a large vault's first run needs
/// little memory.
constexpr std::size_t kBatch = 64;

class Update {
 public:
  Update(HistoryWriter& writer, Connection& index, const std::vector<std::string>& hidden)
      : writer_(writer), index_(index), hidden_(hidden) {}

  Result<void> run(const IndexChanges& changes) {
    auto reader = IndexTasks::prepare(index_);
    if (!reader) return fail(reader.error());
    auto paths = paths_to_compare(changes);
    if (!paths) return fail(paths.error());
    std::erase_if(*paths, [&](const std::string& path) { return is_hidden(path); });
    const std::size_t batch = writer_.is_empty() ? kBatch : std::max<std::size_t>(paths->size(), 1);
    if (auto compared = compare(*reader, *paths, batch); !compared) return compared;
    return remember(changes);
  }

 private:
  using Notes = std::vector<NoteNow>;

  static Result<Notes> read(IndexTasks& index, std::span<const std::string> paths) {
    Notes notes;
    notes.reserve(paths.size());
    for (const std::string& path : paths) {
      auto note = index.note(path);
      if (!note) return fail(note.error());
      notes.push_back(std::move(*note));
    }
    return notes;
  }

  /// Where there are several batches, each is read while the one before it is compared.
  Result<void> compare(IndexTasks& index, std::span<const std::string> paths, std::size_t batch) {
    Result<void> compared;
    make_in_order<Result<Notes>>((paths.size() + batch - 1) / batch,
                                 [&](std::size_t i) {
                                   const auto left = paths.subspan(i * batch);
                                   return read(index, left.first(std::min(batch, left.size())));
                                 },
                                 [&](Result<Notes>& notes) {
                                   compared = notes ? writer_.compare(std::move(*notes))
                                                    : fail(notes.error());
                                   return compared.has_value();
                                 },
                                 {.threads = 1, .chunk = 1});
    return compared;
  }

  bool is_hidden(const std::string& path) const {
    return std::any_of(hidden_.begin(), hidden_.end(), [&](const std::string& place) {
      return path == place || path.starts_with(place + '/');
    });
  }

  /// What the index was made with besides the notes.
  Result<std::string> settings() const {
    auto fingerprint = read_fact(index_, kFingerprintKey);
    if (!fingerprint) return fingerprint;
    return std::to_string(kSchemaVersion) + '/' + *fingerprint;
  }

  Result<std::vector<std::string>> paths_to_compare(const IndexChanges& changes) {
    const auto seen = writer_.fact(kIndexFact);
    if (!seen) return fail(seen.error());
    if (!seen->empty() && *seen == changes.before) return changes.paths;
    const auto made_with = settings();
    if (!made_with) return fail(made_with.error());
    const auto people = read_fact(index_, kPeopleKey);
    if (!people) return fail(people.error());
    const auto known_settings = writer_.fact(kSettingsFact),
               known_people = writer_.fact(kPeopleFact);
    if (!known_settings) return fail(known_settings.error());
    if (!known_people) return fail(known_people.error());
    return different_notes(*known_settings != *made_with || *known_people != *people);
  }

  /// The notes whose bytes are not those that were seen, or all; merged from two sorted lists.
  Result<std::vector<std::string>> different_notes(bool all) {
    const auto now = IndexTasks::notes(index_);
    if (!now) return fail(now.error());
    const auto then = writer_.known_notes();
    if (!then) return fail(then.error());
    std::vector<std::string> paths;
    auto n = now->begin();
    auto t = then->begin();
    while (n != now->end() || t != then->end()) {
      if (t == then->end() || (n != now->end() && n->path < t->path)) {
        paths.push_back((n++)->path);
      } else if (n == now->end() || t->path < n->path) {
        paths.push_back((t++)->path);
      } else {
        if (all || n->hash != t->hash) paths.push_back(n->path);
        ++n, ++t;
      }
    }
    return paths;
  }

  Result<void> remember(const IndexChanges& changes) {
    const auto made_with = settings();
    if (!made_with) return fail(made_with.error());
    const auto people = read_fact(index_, kPeopleKey);
    if (!people) return fail(people.error());
    if (auto put = writer_.put_fact(kIndexFact, changes.after); !put) return put;
    if (auto put = writer_.put_fact(kSettingsFact, *made_with); !put) return put;
    return writer_.put_fact(kPeopleFact, *people);
  }

  HistoryWriter& writer_;
  Connection& index_;
  const std::vector<std::string>& hidden_;
};

/// Whether the journal has seen this state of the index. One that only its writer can open, or set
/// aside, has not.
bool has_seen(const std::string& folder, const std::string& state) {
  auto journal = open_history_to_read(folder);
  if (!journal) return false;
  const auto seen = read_fact(*journal, kIndexFact);
  return seen && !seen->empty() && *seen == state;
}

}  // namespace

Result<JournalReport> update_history(const std::string& folder, Committed& committed,
                                     const RunInfo& run, const std::vector<std::string>& hidden) {
  // Most runs change nothing, and opening the journal to write checks all of a small one.
  const bool changed = committed.changes.before != committed.changes.after;
  if (!changed && has_seen(folder, committed.changes.after)) return JournalReport();
  auto writer = HistoryWriter::open(folder);
  if (!writer) return fail(writer.error());
  JournalReport report;
  report.set_aside = writer->set_aside();
  if (auto begun = writer->begin(run); !begun) return fail(begun.error());
  Update update(*writer, committed.reader.connection(), hidden);
  if (auto done = update.run(committed.changes); !done) return fail(done.error());
  const auto events = writer->end();
  if (!events) return fail(events.error());
  report.events = *events;
  return report;
}

}  // namespace vaultask::store

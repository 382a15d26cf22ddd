#include "vault/git_import.hpp"

#include "scan/replay.hpp"
#include "store/history_file.hpp"
#include "store/history_writer.hpp"
#include "vault/git_log.hpp"
#include "vault/today.hpp"

namespace vaultask {
namespace {

/// The notes of a commit that are not as they were before it.
Result<std::vector<scan::ReplayedNote>> read_notes(const GitCommit& commit, GitBlobs& blobs,
                                                   const scan::Replay& replay) {
  std::vector<scan::ReplayedNote> notes;
  for (const GitChange& change : commit.changes) {
    if (!replay.is_note(change.path)) continue;
    scan::ReplayedNote& note = notes.emplace_back();
    note.path = change.path;
    if (change.blob.empty()) continue;
    auto bytes = blobs.read(change.blob);
    if (!bytes) return fail(bytes.error());
    note.bytes = std::move(*bytes);
  }
  return notes;
}

Result<std::size_t> take_commit(store::HistoryWriter& journal, const GitCommit& commit,
                                std::vector<store::NoteNow> notes, const std::string& timezone) {
  const auto day = local_day(timezone, commit.seconds);
  if (!day) return fail(day.error());
  const store::RunInfo run{utc_text(commit.seconds), *day, store::RunKind::git, commit.name};
  if (auto begun = journal.begin(run); !begun) return fail(begun.error());
  if (auto compared = journal.compare(std::move(notes)); !compared) return fail(compared.error());
  return journal.end();
}

/// Opens the journal to go on with commits; one that has only begun is set aside.
Result<store::HistoryWriter> open_journal(const std::string& folder, HistoryImport& report) {
  auto journal = store::HistoryWriter::open(folder);
  if (!journal) return journal;
  const auto runs = journal->run_counts();
  if (!runs) return fail(runs.error());
  if (runs->index == 0 || runs->git > 0) return journal;
  if (runs->index > 1) {
    return fail(ErrorCode::usage,
                "the journal has " + std::to_string(runs->index) +
                    " runs of its own: what lies before them cannot be put in front of it",
                "keep it with `vaultask history export`, move " + store::history_path(folder) +
                    " away and import again");
  }
  { const auto closed = std::move(*journal); }
  auto aside = store::set_history_aside(folder, ".before-import");
  if (!aside) return fail(aside.error());
  report.set_aside = std::move(*aside);
  return store::HistoryWriter::open(folder);
}

}  // namespace

Result<HistoryImport> import_git(const std::string& folder, const std::string& journal_folder,
                                 const scan::ScanRules& rules, const std::string& timezone) {
  HistoryImport report;
  auto commits = read_git_log(folder);
  if (!commits) return fail(commits.error());
  auto blobs = GitBlobs::open(folder);
  if (!blobs) return fail(blobs.error());
  auto journal = open_journal(journal_folder, report);
  if (!journal) return fail(journal.error());
  const auto runs = journal->run_counts();
  if (!runs) return fail(runs.error());
  auto replay = scan::Replay::begin(rules);
  if (!replay) return fail(replay.error());
  for (const GitCommit& commit : *commits) {
    auto notes = read_notes(commit, *blobs, *replay);
    if (!notes) return fail(notes.error());
    auto changed = replay->apply(std::move(*notes));
    if (!changed) return fail(changed.error());
    const auto known = journal->has_source(commit.name);
    if (!known) return fail(known.error());
    // What own runs saw since, they saw.
    if (*known || runs->index > 0) {
      ++report.known_runs;
      continue;
    }
    const auto events = take_commit(*journal, commit, std::move(*changed), timezone);
    if (!events) return fail(events.error());
    ++report.runs;
    report.events += *events;
  }
  return report;
}

}  // namespace vaultask

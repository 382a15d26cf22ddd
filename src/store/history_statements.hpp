// Every statement the journal runs, named by purpose. Values are bound, never written into the
// text.
#pragma once

namespace vaultask::store::sql::history {

// ---- opening ----
inline constexpr const char* kFreshFile = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF";
/// What a run of a large vault changes fits in; with less, pages are written and read again in the
/// middle of it.
inline constexpr const char* kCache = "PRAGMA cache_size = -32768";
inline constexpr const char* kQuickCheck = "PRAGMA quick_check(1)";
/// Costs the same whatever the size of the journal.
inline constexpr const char* kLook =
    "SELECT (SELECT count(*) FROM meta) + (SELECT count(*) FROM (SELECT id FROM run ORDER BY id "
    "DESC LIMIT 1)) + (SELECT count(*) FROM (SELECT id FROM event ORDER BY id DESC LIMIT 1)) + "
    "(SELECT count(*) FROM (SELECT id FROM task ORDER BY id DESC LIMIT 1))";
inline constexpr const char* kRollback = "ROLLBACK";

// ---- what the index has ----
/// The tasks of a note, in the terms of journal::TaskState; their owners
/// come from the next.
inline constexpr const char* kIndexTasks =
    "SELECT id, line, heading, description, status, status_type, priority, coalesce(created, ''), "
    "coalesce(start, ''), CASE WHEN scheduled_inferred THEN '' ELSE coalesce(scheduled, '') END, "
    "coalesce(due, ''), coalesce(done, ''), coalesce(cancelled, ''), recurrence, on_completion, "
    "task_id, block_link, scheduled_inferred, packed_bad_dates FROM task WHERE id BETWEEN ?1 AND "
    "?2 ORDER "
    "BY id";
inline constexpr const char* kIndexOwners =
    "SELECT task_id, name FROM task_owner WHERE task_id BETWEEN ?1 AND ?2 ORDER BY task_id, "
    "ordinal";
inline constexpr const char* kIndexNote = "SELECT id, hash FROM note WHERE path = ?1";
/// The notes that have tasks, with the hashes of their bytes.
inline constexpr const char* kIndexNotes =
    "SELECT path, hash FROM note WHERE tasks > 0 ORDER BY path";

// ---- the last seen state ----
inline constexpr const char* kKnownNotes =
    "SELECT path, hash FROM note WHERE hash IS NOT NULL ORDER BY path";
inline constexpr const char* kKnownNote = "SELECT id, hash FROM note WHERE path = ?1";
inline constexpr const char* kInsertNote = "INSERT INTO note (path, hash) VALUES (?1, ?2)";
inline constexpr const char* kPutHash = "UPDATE note SET hash = ?2 WHERE id = ?1";
#define VAULTASK_STATE_COLUMNS                                                                   \
  "task.id, line, heading, description, status, status_type, priority, created, start, "         \
  "scheduled, due, done, cancelled, recurrence, on_completion, task.task_id, block_id, owners, " \
  "opened"
inline constexpr const char* kTasksOfNote =
    "SELECT " VAULTASK_STATE_COLUMNS " FROM task WHERE note_id = ?1 AND gone = 0 ORDER BY line, id";
inline constexpr const char* kGoneByText =
    "SELECT " VAULTASK_STATE_COLUMNS
    ", path FROM task JOIN note ON note.id = note_id WHERE gone <> 0 AND text_hash = ?1 "
    "ORDER BY task.id DESC LIMIT 100";
inline constexpr const char* kGoneById =
    "SELECT " VAULTASK_STATE_COLUMNS
    ", path FROM task JOIN note ON note.id = note_id WHERE gone <> 0 AND task.task_id <> '' AND "
    "task.task_id = ?1 ORDER BY task.id DESC LIMIT 100";
inline constexpr const char* kGoneByBlockId =
    "SELECT " VAULTASK_STATE_COLUMNS
    ", path FROM task JOIN note ON note.id = note_id WHERE gone <> 0 AND block_id <> '' AND "
    "block_id = ?1 ORDER BY task.id DESC LIMIT 100";
/// Those that went last, together.
inline constexpr const char* kGoneOfNote =
    "SELECT " VAULTASK_STATE_COLUMNS
    " FROM task WHERE gone <> 0 AND note_id = ?1 AND gone = (SELECT max(gone) FROM task WHERE gone "
    "<> 0 AND note_id = ?1) ORDER BY line, id";
inline constexpr const char* kAnyGone = "SELECT EXISTS (SELECT 1 FROM task WHERE gone <> 0)";
inline constexpr const char* kCountTasks = "SELECT count(*) FROM (SELECT 1 FROM task LIMIT 1)";
inline constexpr const char* kInsertTask =
    "INSERT INTO task (note_id, line, heading, description, status, status_type, priority, "
    "created, start, scheduled, due, done, cancelled, recurrence, on_completion, task_id, "
    "block_id, owners, text_hash, gone, opened, first_run) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
    "?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, 0, ?20, ?21)";
inline constexpr const char* kUpdateTask =
    "UPDATE task SET note_id = ?1, line = ?2, heading = ?3, description = ?4, status = ?5, "
    "status_type = ?6, priority = ?7, created = ?8, start = ?9, scheduled = ?10, due = ?11, done = "
    "?12, cancelled = ?13, recurrence = ?14, on_completion = ?15, task_id = ?16, block_id = ?17, "
    "owners = ?18, text_hash = ?19, gone = 0, opened = ?20 WHERE id = ?21";
inline constexpr const char* kMoveLine = "UPDATE task SET line = ?2 WHERE id = ?1";
inline constexpr const char* kMarkGone = "UPDATE task SET gone = ?2 WHERE id = ?1";

// ---- appending ----
inline constexpr const char* kIndexRuns = "SELECT count(*) FROM run WHERE kind = 1";
inline constexpr const char* kGitRuns = "SELECT count(*) FROM run WHERE kind = 2";
inline constexpr const char* kHasSource = "SELECT 1 FROM run WHERE source = ?1 AND kind = 2";
inline constexpr const char* kInsertRun =
    "INSERT INTO run (at, day, kind, source, notes, tasks) VALUES (?1, ?2, ?3, ?4, 0, 0)";
inline constexpr const char* kLastCounts = "SELECT notes, tasks FROM run ORDER BY id DESC LIMIT 1";
inline constexpr const char* kPutRunCounts = "UPDATE run SET notes = ?2, tasks = ?3 WHERE id = ?1";
inline constexpr const char* kInsertEvent =
    "INSERT INTO event (run_id, task_id, kind, day, old, new, confidence) VALUES (?1, ?2, ?3, ?4, "
    "?5, ?6, ?7)";

// ---- reading ----
inline constexpr const char* kBegan = "SELECT id, day FROM run ORDER BY id LIMIT 1";
inline constexpr const char* kLastRun = "SELECT day, tasks FROM run ORDER BY id DESC LIMIT 1";
inline constexpr const char* kAllTasks =
    "SELECT " VAULTASK_STATE_COLUMNS
    ", path, gone, run.day, first_run FROM task JOIN note ON note.id = note_id JOIN run ON run.id "
    "= first_run ORDER BY task.id";
inline constexpr const char* kAllEvents =
    "SELECT task_id, kind, day, run_id, confidence, old, new FROM event ORDER BY id";
inline constexpr const char* kDaysOfRuns = "SELECT id, day FROM run";
/// In the order of HistoryTable; the columns are columns_of().
inline constexpr const char* kExport[] = {
    "SELECT id, at, day, kind, source, notes, tasks FROM run ORDER BY id",
    "SELECT id, path, hash FROM note ORDER BY id",
    "SELECT id, note_id, line, heading, description, status, status_type, priority, created, "
    "start, scheduled, due, done, cancelled, recurrence, on_completion, task_id, block_id, owners, "
    "opened, first_run, text_hash, gone FROM task ORDER BY id",
    "SELECT id, run_id, task_id, kind, day, old, new, confidence FROM event ORDER BY id"};
/// The same tables, row for row.
inline constexpr const char* kImport[] = {
    "INSERT INTO run VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", "INSERT INTO note VALUES (?1, ?2, ?3)",
    "INSERT INTO task VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
    "?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)",
    "INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
inline constexpr const char* kEmpty =
    "DELETE FROM event; DELETE FROM task; DELETE FROM note; DELETE FROM run; DELETE FROM meta";
#undef VAULTASK_STATE_COLUMNS

}  // namespace vaultask::store::sql::history

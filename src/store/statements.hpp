// Every statement the store runs, named by purpose. Values are bound, never written into the text.
#pragma once

namespace vaultask::store::sql {

// ---- opening ----
inline constexpr const char* kFreshFile =
    "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY";
inline constexpr const char* kLiveFile =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; "
    "PRAGMA journal_size_limit = 4194304";  // of a log that is kept (Connection::keep_log)
inline constexpr const char* kApplicationId = "PRAGMA application_id";
inline constexpr const char* kUserVersion = "PRAGMA user_version";
inline constexpr const char* kFirstRead = "SELECT count(*) FROM meta";
/// A fresh file is ready for readers and writers at once when it takes its place.
inline constexpr const char* kPublishable =
    "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL";
/// All that one reader reads is of one moment.
inline constexpr const char* kBeginReading = "BEGIN";
/// Pages in memory, 256 KiB. An answer reads nearly every page once: to keep more of them costs the
/// system new memory for each, a fifth of a short query, and spares no reading.
inline constexpr const char* kFewPages = "PRAGMA cache_size = 32";
inline constexpr const char* kBegin = "BEGIN IMMEDIATE";
inline constexpr const char* kCommit = "COMMIT";
inline constexpr const char* kGetMeta = "SELECT value FROM meta WHERE key = ?1";
inline constexpr const char* kPutMeta = "INSERT OR REPLACE INTO meta VALUES (?1, ?2)";

// ---- the state of the vault's files ----
inline constexpr const char* kFolders =
    "SELECT path, size, mtime_ns, ctime_ns, inode, notes, folders, attachments, hidden, links, "
    "not_files, conflict_copies, excluded FROM folder";
inline constexpr const char* kWhereFolder = " WHERE path = ?1";
inline constexpr const char* kWhereBelow = " WHERE path = ?1 OR path > ?2 AND path < ?3";
inline constexpr const char* kByPath = " ORDER BY path";
inline constexpr const char* kPutFolder =
    "INSERT OR REPLACE INTO folder (path, size, mtime_ns, ctime_ns, inode, notes, folders, "
    "attachments, hidden, links, not_files, conflict_copies, excluded) VALUES (?1, ?2, ?3, ?4, ?5, "
    "?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
inline constexpr const char* kDeleteFoldersBelow =
    "DELETE FROM folder WHERE path = ?1 OR path > ?2 AND path < ?3";
inline constexpr const char* kNotePaths = "SELECT path FROM note WHERE is_page = 0 ORDER BY path";
inline constexpr const char* kHashOfNote = "SELECT hash FROM note WHERE id = ?1";
inline constexpr const char* kHasTasks = "SELECT 1 FROM task WHERE id BETWEEN ?1 AND ?2 LIMIT 1";
inline constexpr const char* kTouchFile = "UPDATE note SET mtime_ns = ?2 WHERE id = ?1";

inline constexpr const char* kPathOfNote = "SELECT path FROM note WHERE id = ?1";
/// From the index that has them, which is a sixth of the table.
inline constexpr const char* kPathsOfNotes = "SELECT id, path FROM note";

// ---- writing a note ----
inline constexpr const char* kInsertNote =
    "INSERT INTO note (id, path, title, type, date, entity, next_touchpoint, source, properties, "
    "is_person, encoding, size, mtime_ns, hash, is_page, regions, series, "
    "folder, transcript_seconds, tasks, open_tasks, findings, packed_participants, packed_aliases) "
    "VALUES "
    "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, "
    "?21, ?22, ?23, ?24)";
inline constexpr const char* kInsertContent =
    "INSERT INTO content (note_id, headings, tags, links, section_items, section_kinds, "
    "transcript, speakers, list_items, diagnostics) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
    "?10)";
inline constexpr const char* kInsertTask =
    "INSERT INTO task VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
    "?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, "
    "?34, ?35)";

// ---- removing a note: its tasks by the range of their ids ----
/// What is told of a note when it goes: the counts, and what it says of people.
inline constexpr const char* kSummaryOfNote =
    "SELECT tasks, open_tasks, findings, is_person, entity, packed_participants, packed_aliases, "
    "path FROM note WHERE id = ?1";
inline constexpr const char* kLastNoteId = "SELECT coalesce(max(id), 0) FROM note";
inline constexpr const char* kDeleteNote = "DELETE FROM note WHERE id = ?1";
inline constexpr const char* kDeleteContent = "DELETE FROM content WHERE note_id = ?1";
inline constexpr const char* kDeleteTasks = "DELETE FROM task WHERE id BETWEEN ?1 AND ?2";

// ---- people and owners ----
/// What of the notes may name people; ?1 is the people folder.
inline constexpr const char* kPersonSources =
    "SELECT path, is_person, iif(substr(path, 1, length(?1)) = ?1, entity, ''), "
    "packed_participants, packed_aliases FROM note";
inline constexpr const char* kPeople =
    "SELECT person.name, note_path, alias FROM person LEFT JOIN person_alias USING (name) "
    "ORDER BY person.name, alias";
inline constexpr const char* kDeletePeople = "DELETE FROM person; DELETE FROM person_alias";
inline constexpr const char* kInsertPerson = "INSERT OR IGNORE INTO person VALUES (?1, ?2)";
inline constexpr const char* kInsertPersonAlias =
    "INSERT OR IGNORE INTO person_alias VALUES (?1, ?2)";
inline constexpr const char* kNotesWithTasks = "SELECT id FROM note WHERE tasks > 0 ORDER BY id";
inline constexpr const char* kParticipantsOfNote =
    "SELECT packed_participants FROM note WHERE id = ?1";
inline constexpr const char* kOwnerInputs =
    "SELECT id, is_done, line, parent_task, heading, packed_mentions FROM task WHERE id BETWEEN ?1 "
    "AND ?2 ORDER BY id";
inline constexpr const char* kOwnersOfTasks =
    "SELECT task_id, name, rule FROM task_owner WHERE task_id BETWEEN ?1 AND ?2 ORDER BY task_id, "
    "ordinal";
inline constexpr const char* kDeleteOwners =
    "DELETE FROM task_owner WHERE task_id BETWEEN ?1 AND ?2";
inline constexpr const char* kInsertOwner = "INSERT INTO task_owner VALUES (?1, ?2, ?3, ?4, ?5)";

// ---- reading tasks; task_rows.cpp appends the conditions ----
inline constexpr const char* kTaskColumns =
    "SELECT task.id, task.note_id, task.line, task.parent_line, task.parent_task, "
    "task.section_line, task.section_index, task.heading, task.indentation, "
    "task.list_marker, task.status, task.status_name, task.status_type, task.next_status, "
    "task.description, task.priority, task.created, task.start, task.scheduled, task.due, "
    "task.done, task.cancelled, task.recurrence, task.on_completion, task.task_id, "
    "task.block_link, task.hard_break, task.scheduled_inferred, task.crlf, "
    "task.packed_tags, task.packed_depends_on, task.packed_bad_dates";
inline constexpr const char* kOriginalColumn = ", task.original";
inline constexpr const char* kFromTasks = " FROM task WHERE 1";
inline constexpr const char* kWhereOpen = " AND task.is_done = 0";
inline constexpr const char* kWhereDone = " AND task.is_done = 1";
inline constexpr const char* kWhereDueFrom = " AND task.due >= ?1";
inline constexpr const char* kWhereDueTo = " AND task.due <= ?2";
inline constexpr const char* kWhereOwner =
    " AND task.id IN (SELECT task_id FROM task_owner WHERE name = ?3)";
inline constexpr const char* kWhereOpenOfOwner =
    " AND task.id IN (SELECT task_id FROM task_owner WHERE name = ?3 AND task_is_done = 0)";
inline constexpr const char* kWhereBetween = " AND task.id BETWEEN ?1 AND ?2";
inline constexpr const char* kInOrder = " ORDER BY task.id";
inline constexpr const char* kLastTaskId = "SELECT coalesce(max(id), 0) FROM task";
inline constexpr const char* kOwnersOfTask =
    "SELECT task_id, name, rule FROM task_owner WHERE task_id = ?1 ORDER BY ordinal";

// ---- reading notes ----
inline constexpr const char* kNotes =
    "SELECT path, title, type, date, entity, next_touchpoint, source, transcript_seconds, series, "
    "folder, "
    "packed_participants FROM note WHERE is_page = 0 ORDER BY path";
inline constexpr const char* kPropertiesOfNote = "SELECT id, properties FROM note WHERE path = ?1";
inline constexpr const char* kTagsOfNote = "SELECT tags FROM content WHERE note_id = ?1";
inline constexpr const char* kProperties =
    "SELECT properties FROM note WHERE is_page = 0 ORDER BY path";
inline constexpr const char* kOutlines =
    "SELECT path, title, type, properties, packed_aliases FROM note WHERE is_page = 0 ORDER BY "
    "path";
inline constexpr const char* kNotesWithRegions =
    "SELECT path FROM note WHERE regions > 0 ORDER BY path";
inline constexpr const char* kPages = "SELECT path FROM note WHERE is_page = 1 ORDER BY path";
inline constexpr const char* kNoteFiles =
    "SELECT path, title, date, hash, regions = 0 AND encoding IN ('utf-8', 'utf-8-bom'), "
    "first_line, last_line FROM note LEFT JOIN transcript ON note_id = id WHERE is_page = 0 "
    "ORDER BY path";
inline constexpr const char* kDamagedNotes =
    "SELECT path FROM note WHERE encoding LIKE '%-damage' ORDER BY path";

// Rows (path, packed list) of the notes that have one; see content_reader.cpp.
inline constexpr const char* kAllLinks =
    "SELECT path, links FROM content JOIN note ON id = note_id WHERE links IS NOT NULL ORDER BY "
    "path";
inline constexpr const char* kLinksOfNoteId = "SELECT links FROM content WHERE note_id = ?1";
inline constexpr const char* kLinksOfNote =
    "SELECT links FROM content WHERE note_id = (SELECT id FROM note WHERE path = ?1)";
inline constexpr const char* kAllTags =
    "SELECT path, tags FROM content JOIN note ON id = note_id WHERE tags IS NOT NULL ORDER BY path";
inline constexpr const char* kNoteLogs =
    "SELECT path, section_kinds, section_items, headings FROM content JOIN note ON id = note_id "
    "WHERE section_kinds IS NOT NULL ORDER BY path";
inline constexpr const char* kPlainItems =
    "SELECT path, list_items FROM content JOIN note ON id = note_id WHERE list_items IS NOT NULL "
    "ORDER BY path";
inline constexpr const char* kDiagnostics =
    "SELECT path, diagnostics FROM content JOIN note ON id = note_id WHERE diagnostics IS NOT NULL "
    "ORDER BY path";

inline constexpr const char* kLinksOfNotes =
    "SELECT note_id, path, links FROM content JOIN note ON id = note_id WHERE links IS NOT NULL";
inline constexpr const char* kUpdateLinks = "UPDATE content SET links = ?2 WHERE note_id = ?1";

/// The whole index but for row ids and the times of files, one text a row, in an order of its own:
/// two indexes of the same vault dump alike, however they came about.
inline constexpr const char* kDump[] = {
    "SELECT 'note', path, title, type, date, entity, next_touchpoint, source, series, folder, "
    "transcript_seconds, properties, is_person, is_page, regions, encoding, size, mtime_ns, hash, "
    "tasks, open_tasks, findings FROM note ORDER BY path",
    "SELECT 'folder', path, folders, attachments, hidden, links, not_files, conflict_copies, "
    "excluded FROM folder ORDER BY path",
    "SELECT 'note file', folder.path, name, note.path, note_file.size, note_file.mtime_ns, "
    "note_file.is_page FROM note_file JOIN folder ON folder.id = folder_id JOIN note ON note.id = "
    "note_id ORDER BY folder.path, name",
    "SELECT 'participant', path, packed_participants FROM note WHERE packed_participants IS NOT "
    "NULL ORDER BY path",
    "SELECT 'alias', path, packed_aliases FROM note WHERE packed_aliases IS NOT NULL ORDER BY path",
    "SELECT 'heading', path, headings FROM content JOIN note ON id = note_id WHERE headings IS NOT "
    "NULL ORDER BY path",
    "SELECT 'tag of note', path, tags FROM content JOIN note ON id = note_id WHERE tags IS NOT "
    "NULL ORDER BY path",
    "SELECT 'link', path, ordinal, line, property, is_embed, original, target, display, leads_to "
    "FROM link JOIN note ON id = note_id ORDER BY path, ordinal",
    "SELECT 'section item', path, section_items FROM content JOIN note ON id = note_id WHERE "
    "section_items IS NOT NULL ORDER BY path",
    "SELECT 'section kind', path, section_kinds FROM content JOIN note ON id = note_id WHERE "
    "section_kinds IS NOT NULL ORDER BY path",
    "SELECT 'transcript', path, transcript FROM content JOIN note ON id = note_id WHERE transcript "
    "IS NOT NULL ORDER BY path",
    "SELECT 'speaker', path, speakers FROM content JOIN note ON id = note_id WHERE speakers IS NOT "
    "NULL ORDER BY path",
    "SELECT 'list item', path, list_items FROM content JOIN note ON id = note_id WHERE list_items "
    "IS NOT NULL ORDER BY path",
    "SELECT 'diagnostic', path, diagnostics FROM content JOIN note ON id = note_id WHERE "
    "diagnostics IS NOT NULL ORDER BY path",
    "SELECT 'task', path, line, parent_line, parent_task, section_line, section_index, heading, "
    "indentation, list_marker, status, status_name, status_type, is_done, next_status, "
    "description, priority, created, start, scheduled, scheduled_inferred, due, done, cancelled, "
    "recurrence, on_completion, task_id, block_link, hard_break, original, crlf, packed_tags, "
    "packed_depends_on, packed_mentions FROM task JOIN note ON note.id = note_id "
    "ORDER BY path, line",
    "SELECT 'bad date', path, line, field, text FROM task_bad_date JOIN task ON task.id = "
    "task_bad_date.task_id JOIN note ON note.id = note_id ORDER BY path, line, field",
    "SELECT 'owner', path, line, ordinal, name, rule FROM task_owner JOIN task ON task.id = "
    "task_owner.task_id JOIN note ON note.id = note_id ORDER BY path, line, ordinal",
    "SELECT 'person', name, note_path FROM person ORDER BY name",
    "SELECT 'person alias', name, alias FROM person_alias ORDER BY name, alias",
    "SELECT 'fact', key, value FROM meta WHERE key = 'counts'"};

}  // namespace vaultask::store::sql

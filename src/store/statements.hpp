// Every statement the store runs, named by purpose. Values are bound, never written into the text.
#pragma once

namespace vaultask::store::sql {

// ---- opening ----
inline constexpr const char* kFreshFile =
    "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY";
inline constexpr const char* kLiveFile =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY";
inline constexpr const char* kApplicationId = "PRAGMA application_id";
inline constexpr const char* kUserVersion = "PRAGMA user_version";
inline constexpr const char* kCountNotes = "SELECT count(*) FROM note";
/// A fresh file is ready for readers and writers at once when it takes its place.
inline constexpr const char* kPublishable =
    "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL";
/// All that one reader reads is of one moment.
inline constexpr const char* kBeginReading = "BEGIN";
inline constexpr const char* kBegin = "BEGIN IMMEDIATE";
inline constexpr const char* kCommit = "COMMIT";
inline constexpr const char* kGetMeta = "SELECT value FROM meta WHERE key = ?1";
inline constexpr const char* kPutMeta = "INSERT OR REPLACE INTO meta VALUES (?1, ?2)";

// ---- the state of the vault's files ----
inline constexpr const char* kFiles =
    "SELECT path, id, size, mtime_ns, ctime_ns, inode, hash, racy, is_page FROM note ORDER BY path";
inline constexpr const char* kHasTasks = "SELECT 1 FROM task WHERE id BETWEEN ?1 AND ?2 LIMIT 1";
inline constexpr const char* kTouchFile =
    "UPDATE note SET size = ?2, mtime_ns = ?3, ctime_ns = ?4, inode = ?5, racy = ?6 WHERE id = ?1";

inline constexpr const char* kPathOfNote = "SELECT path FROM note WHERE id = ?1";

// ---- writing a note ----
inline constexpr const char* kInsertNote =
    "INSERT INTO note (id, path, title, type, date, entity, next_touchpoint, source, properties, "
    "is_person, encoding, size, mtime_ns, ctime_ns, inode, hash, racy, "
    "is_page, regions, series, folder) VALUES "
    "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, "
    "?21) "
    "RETURNING id";
inline constexpr const char* kInsertParticipant = "INSERT INTO participant VALUES (?1, ?2, ?3)";
inline constexpr const char* kInsertAlias = "INSERT INTO alias VALUES (?1, ?2, ?3)";
inline constexpr const char* kInsertHeading =
    "INSERT OR IGNORE INTO heading VALUES (?1, ?2, ?3, ?4)";
inline constexpr const char* kInsertNoteTag = "INSERT INTO tag VALUES (?1, ?2, ?3, ?4)";
inline constexpr const char* kInsertLink =
    "INSERT INTO link VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
inline constexpr const char* kInsertSectionItem =
    "INSERT INTO section_item VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
inline constexpr const char* kInsertSectionKind = "INSERT INTO section_kind VALUES (?1, ?2, ?3)";
inline constexpr const char* kInsertTranscript =
    "INSERT INTO transcript VALUES (?1, ?2, ?3, ?4, ?5)";
inline constexpr const char* kInsertSpeaker = "INSERT INTO speaker VALUES (?1, ?2, ?3, ?4, ?5)";
inline constexpr const char* kInsertPlainItem =
    "INSERT INTO list_item VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
inline constexpr const char* kInsertTask =
    "INSERT INTO task VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
    "?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31)";
inline constexpr const char* kInsertBadDate = "INSERT INTO task_bad_date VALUES (?1, ?2, ?3)";
inline constexpr const char* kInsertTag = "INSERT INTO task_tag VALUES (?1, ?2, ?3)";
inline constexpr const char* kInsertDepends = "INSERT INTO task_depends VALUES (?1, ?2, ?3)";
inline constexpr const char* kInsertMention = "INSERT INTO task_mention VALUES (?1, ?2, ?3, ?4)";
inline constexpr const char* kInsertDiagnostic =
    "INSERT INTO diagnostic VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

// ---- removing a note: rows by note, rows by the range of its task ids ----
inline constexpr const char* kDeleteByNote[] = {
    "DELETE FROM participant WHERE note_id = ?1",  "DELETE FROM alias WHERE note_id = ?1",
    "DELETE FROM heading WHERE note_id = ?1",      "DELETE FROM tag WHERE note_id = ?1",
    "DELETE FROM link WHERE note_id = ?1",         "DELETE FROM section_item WHERE note_id = ?1",
    "DELETE FROM section_kind WHERE note_id = ?1", "DELETE FROM transcript WHERE note_id = ?1",
    "DELETE FROM speaker WHERE note_id = ?1",      "DELETE FROM list_item WHERE note_id = ?1",
    "DELETE FROM diagnostic WHERE note_id = ?1",   "DELETE FROM note WHERE id = ?1"};
inline constexpr const char* kDeleteByTasks[] = {
    "DELETE FROM task_bad_date WHERE task_id BETWEEN ?1 AND ?2",
    "DELETE FROM task_tag WHERE task_id BETWEEN ?1 AND ?2",
    "DELETE FROM task_depends WHERE task_id BETWEEN ?1 AND ?2",
    "DELETE FROM task_mention WHERE task_id BETWEEN ?1 AND ?2",
    "DELETE FROM task_owner WHERE task_id BETWEEN ?1 AND ?2",
    "DELETE FROM task WHERE id BETWEEN ?1 AND ?2"};

// ---- people and owners ----
/// Rows (kind, name, note_path, note_id) in the terms of note::PersonSource; ?1 is the people
/// folder.
inline constexpr const char* kPersonSources =
    "SELECT 0, '', path, id FROM note WHERE is_person = 1 "
    "UNION SELECT 2, entity, '', 0 FROM note WHERE entity <> '' AND substr(path, 1, length(?1)) = "
    "?1 "
    "UNION SELECT 3, name, '', 0 FROM participant";
inline constexpr const char* kAliasesOfNote =
    "SELECT name FROM alias WHERE note_id = ?1 ORDER BY ordinal";
inline constexpr const char* kPeople =
    "SELECT person.name, note_path, alias FROM person LEFT JOIN person_alias USING (name) "
    "ORDER BY person.name, alias";
inline constexpr const char* kDeletePeople = "DELETE FROM person; DELETE FROM person_alias";
inline constexpr const char* kInsertPerson = "INSERT OR IGNORE INTO person VALUES (?1, ?2)";
inline constexpr const char* kInsertPersonAlias =
    "INSERT OR IGNORE INTO person_alias VALUES (?1, ?2)";
inline constexpr const char* kNotesWithTasks = "SELECT DISTINCT note_id FROM task ORDER BY note_id";
inline constexpr const char* kParticipantsOfNote =
    "SELECT name FROM participant WHERE note_id = ?1 ORDER BY ordinal";
inline constexpr const char* kOwnerInputs =
    "SELECT id, line, parent_task, heading FROM task WHERE id BETWEEN ?1 AND ?2 ORDER BY line, id";
inline constexpr const char* kMentionsOfTask =
    "SELECT kind, text FROM task_mention WHERE task_id = ?1 ORDER BY ordinal";
inline constexpr const char* kOwnersOfNote =
    "SELECT task_id, name, rule FROM task_owner WHERE task_id BETWEEN ?1 AND ?2 ORDER BY task_id, "
    "ordinal";
inline constexpr const char* kDeleteOwners =
    "DELETE FROM task_owner WHERE task_id BETWEEN ?1 AND ?2";
inline constexpr const char* kInsertOwner = "INSERT INTO task_owner VALUES (?1, ?2, ?3, ?4)";

// ---- reading tasks; task_rows.cpp appends the conditions ----
inline constexpr const char* kTasks =
    "SELECT task.id, note.path, task.line, task.parent_line, task.parent_task, "
    "task.section_line, task.section_index, task.heading, task.indentation, "
    "task.list_marker, task.status, task.status_name, task.status_type, task.next_status, "
    "task.description, task.priority, task.created, task.start, task.scheduled, task.due, "
    "task.done, task.cancelled, task.recurrence, task.on_completion, task.task_id, "
    "task.block_link, task.hard_break, task.scheduled_inferred, task.original, task.crlf FROM task "
    "JOIN note "
    "ON note.id = task.note_id WHERE 1";
inline constexpr const char* kWhereOpen = " AND task.is_done = 0";
inline constexpr const char* kWhereDone = " AND task.is_done = 1";
inline constexpr const char* kWhereDueFrom = " AND task.due >= ?1";
inline constexpr const char* kWhereDueTo = " AND task.due <= ?2";
inline constexpr const char* kWhereOwner =
    " AND task.id IN (SELECT task_id FROM task_owner WHERE name = ?3)";

/// The rows that hang on a task: of one task, or of all in order of task.
struct DetailStatement {
  const char* of_task;
  const char* all;
};
inline constexpr DetailStatement kTags{
    "SELECT task_id, tag FROM task_tag WHERE task_id = ?1 ORDER BY ordinal",
    "SELECT task_id, tag FROM task_tag ORDER BY task_id, ordinal"};
inline constexpr DetailStatement kDepends{
    "SELECT task_id, depends_on FROM task_depends WHERE task_id = ?1 ORDER BY ordinal",
    "SELECT task_id, depends_on FROM task_depends ORDER BY task_id, ordinal"};
inline constexpr DetailStatement kOwners{
    "SELECT task_id, name, rule FROM task_owner WHERE task_id = ?1 ORDER BY ordinal",
    "SELECT task_id, name, rule FROM task_owner ORDER BY task_id, ordinal"};
inline constexpr DetailStatement kBadDates{
    "SELECT task_id, text, field FROM task_bad_date WHERE task_id = ?1",
    "SELECT task_id, text, field FROM task_bad_date ORDER BY task_id"};

// ---- reading notes ----
inline constexpr const char* kNotes =
    "SELECT id, path, title, type, date, entity, next_touchpoint, source, "
    "(SELECT seconds FROM transcript WHERE note_id = note.id), series, folder FROM note "
    "WHERE is_page = 0 ORDER BY path";
/// Of each note that has any: the kinds and the items.
inline constexpr const char* kSectionKinds =
    "SELECT note_id, path, kind FROM section_kind JOIN note ON id = note_id "
    "ORDER BY path, ordinal";
inline constexpr const char* kItemsOfNote =
    "SELECT kind, line, (SELECT text FROM heading WHERE heading.note_id = ?1 AND "
    "heading.line < section_item.line ORDER BY heading.line DESC LIMIT 1), state, text, remark "
    "FROM section_item WHERE note_id = ?1 ORDER BY ordinal";
inline constexpr const char* kPlainItems =
    "SELECT path, line, parent_line, original, crlf FROM list_item JOIN note ON id = note_id "
    "ORDER BY path, ordinal";
inline constexpr const char* kPropertiesOfNote = "SELECT id, properties FROM note WHERE path = ?1";
inline constexpr const char* kPropertyTagsOfNote =
    "SELECT tag FROM tag WHERE note_id = ?1 AND line IS NULL ORDER BY ordinal";
inline constexpr const char* kProperties =
    "SELECT properties FROM note WHERE is_page = 0 ORDER BY path";
inline constexpr const char* kOutlines =
    "SELECT id, path, title, type, properties FROM note WHERE is_page = 0 ORDER BY path";
inline constexpr const char* kAliases = "SELECT note_id, name FROM alias ORDER BY note_id, ordinal";
inline constexpr const char* kNotesWithRegions =
    "SELECT path FROM note WHERE regions > 0 ORDER BY path";
inline constexpr const char* kPages = "SELECT path FROM note WHERE is_page = 1 ORDER BY path";
inline constexpr const char* kNoteFiles =
    "SELECT path, title, date, hash, regions = 0 AND encoding IN ('utf-8', 'utf-8-bom'), "
    "first_line, last_line FROM note LEFT JOIN transcript ON note_id = id WHERE is_page = 0 "
    "ORDER BY path";
inline constexpr const char* kDamagedNotes =
    "SELECT path FROM note WHERE encoding LIKE '%-damage' ORDER BY path";
inline constexpr const char* kDiagnostics =
    "SELECT severity, code, message, path, line, hint, correction FROM diagnostic JOIN note ON "
    "note.id = "
    "note_id "
    "ORDER BY path, ordinal";

inline constexpr const char* kLinks =
    "SELECT note_id, ordinal, target, path, leads_to FROM link JOIN note ON note.id = note_id";
inline constexpr const char* kLinksInText =
    "SELECT path, line, original, target, display, leads_to FROM link JOIN note ON note.id = "
    "note_id "
    "WHERE line IS NOT NULL AND is_embed = 0 ORDER BY path, ordinal";
inline constexpr const char* kAllLinks =
    "SELECT path, line, property, original, target, display, leads_to FROM link JOIN note ON "
    "note.id = note_id WHERE is_embed = 0 ORDER BY path, ordinal";
inline constexpr const char* kAllTags =
    "SELECT path, line, tag FROM tag JOIN note ON note.id = note_id ORDER BY path, ordinal";
inline constexpr const char* kUpdateLink =
    "UPDATE link SET leads_to = ?3 WHERE note_id = ?1 AND ordinal = ?2";

inline constexpr const char* kCounts =
    "SELECT (SELECT count(*) FROM task), (SELECT count(*) FROM task WHERE is_done = 0), "
    "(SELECT count(*) FROM diagnostic WHERE severity > 0)";  // notes are for doctor only

/// The whole index but for row ids and the times of files, one text a row, in an order of its own:
/// two indexes of the same vault dump alike, however they came about.
inline constexpr const char* kDump[] = {
    "SELECT 'note', path, title, type, date, entity, next_touchpoint, source, series, folder, "
    "properties, is_person, is_page, regions, encoding, size, mtime_ns, hash FROM note ORDER BY "
    "path",
    "SELECT 'participant', path, ordinal, name FROM participant JOIN note ON id = note_id "
    "ORDER BY path, ordinal",
    "SELECT 'alias', path, ordinal, name FROM alias JOIN note ON id = note_id "
    "ORDER BY path, ordinal",
    "SELECT 'heading', path, line, level, text FROM heading JOIN note ON id = note_id "
    "ORDER BY path, line",
    "SELECT 'tag of note', path, ordinal, line, tag FROM tag JOIN note ON id = note_id "
    "ORDER BY path, ordinal",
    "SELECT 'link', path, ordinal, line, property, is_embed, original, target, display, leads_to "
    "FROM link "
    "JOIN note ON id = note_id ORDER BY path, ordinal",
    "SELECT 'section item', path, ordinal, line, kind, state, text, remark FROM section_item "
    "JOIN note ON id = note_id ORDER BY path, ordinal",
    "SELECT 'section kind', path, ordinal, kind FROM section_kind JOIN note ON id = note_id "
    "ORDER BY path, ordinal",
    "SELECT 'transcript', path, first_line, last_line, turns, seconds FROM transcript "
    "JOIN note ON id = note_id ORDER BY path",
    "SELECT 'speaker', path, ordinal, name, turns, seconds FROM speaker JOIN note ON id = note_id "
    "ORDER BY path, ordinal",
    "SELECT 'list item', path, ordinal, line, parent_line, original, crlf FROM list_item "
    "JOIN note ON id = note_id ORDER BY path, ordinal",
    "SELECT 'task', path, line, parent_line, parent_task, section_line, section_index, heading, "
    "indentation, list_marker, "
    "status, "
    "status_name, status_type, is_done, next_status, description, priority, created, start, "
    "scheduled, scheduled_inferred, due, done, cancelled, recurrence, on_completion, task_id, "
    "block_link, hard_break, original, crlf "
    "FROM task JOIN note ON note.id = note_id ORDER BY path, line",
    "SELECT 'bad date', path, line, field, text FROM task_bad_date JOIN task ON task.id = "
    "task_bad_date.task_id JOIN note ON note.id = note_id ORDER BY path, line, field",
    "SELECT 'tag', path, line, ordinal, tag FROM task_tag JOIN task ON task.id = task_tag.task_id "
    "JOIN note ON note.id = note_id ORDER BY path, line, ordinal",
    "SELECT 'depends', path, line, ordinal, depends_on FROM task_depends JOIN task ON task.id = "
    "task_depends.task_id JOIN note ON note.id = note_id ORDER BY path, line, ordinal",
    "SELECT 'mention', path, line, ordinal, kind, text FROM task_mention JOIN task ON task.id = "
    "task_mention.task_id JOIN note ON note.id = note_id ORDER BY path, line, ordinal",
    "SELECT 'owner', path, line, ordinal, name, rule FROM task_owner JOIN task ON task.id = "
    "task_owner.task_id JOIN note ON note.id = note_id ORDER BY path, line, ordinal",
    "SELECT 'person', name, note_path FROM person ORDER BY name",
    "SELECT 'person alias', name, alias FROM person_alias ORDER BY name, alias",
    "SELECT 'diagnostic', path, ordinal, line, severity, code, message, hint, correction FROM "
    "diagnostic "
    "JOIN note ON id = note_id ORDER BY path, ordinal"};

}  // namespace vaultask::store::sql

-- The index of a vault: derived from its notes and rebuilt whenever this file's version changes.
-- Runs as it stands in the sqlite3 shell. Dates are ISO text ("2025-11-14"), lines count from 1.

-- Facts about the index itself: settings, people and files that are no notes, as digests.
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each note, with the state of its file when it was read.
CREATE TABLE note (
  id         INTEGER PRIMARY KEY,
  path       TEXT NOT NULL,          -- relative to the vault, "/" between folders
  title      TEXT NOT NULL,          -- title:, else the first heading, else the file's name
  type       TEXT NOT NULL,          -- type:
  date       TEXT,                   -- date:, else the date the file's name begins with
  entity     TEXT NOT NULL,          -- entity:
  series     TEXT NOT NULL,          -- series:
  folder     TEXT NOT NULL,          -- folder:, where the note says it belongs
  next_touchpoint TEXT,              -- first date under "Next 1:1 / Touchpoint"
  is_person  INTEGER NOT NULL,       -- 1: the note stands for a person
  source     TEXT NOT NULL,          -- source:, where its transcript came from
  transcript_seconds INTEGER,        -- from the transcript's first turn to the last, where it has times
  is_page    INTEGER NOT NULL,       -- 1: a page that vaultask wrote; nothing else of it is kept
  regions    INTEGER NOT NULL,       -- parts of the note that vaultask writes, and bad markers
  tasks      INTEGER NOT NULL,       -- how many it has,
  open_tasks INTEGER NOT NULL,       -- how many of them are not done,
  findings   INTEGER NOT NULL,       -- and how many things are wrong in its text
  packed_participants TEXT,          -- see the table content
  packed_aliases TEXT,
  properties TEXT NOT NULL,          -- the frontmatter as JSON; see the view property
  encoding   TEXT NOT NULL,          -- utf-8, utf-8-bom, utf-16, mac-roman-damage,
                                     -- windows-1252-damage, binary
  size       INTEGER NOT NULL,       -- bytes
  mtime_ns   INTEGER NOT NULL,       -- when it was written, since 1970
  hash       INTEGER NOT NULL        -- XXH3 of the bytes
) STRICT;

-- One row for each folder: what it held when it was looked at last, so that a run sees without
-- opening a note which ones changed.
CREATE TABLE folder (
  id          INTEGER PRIMARY KEY,
  path        TEXT NOT NULL UNIQUE,  -- "" for the vault's own folder
  size        INTEGER,               -- of the folder itself; while it bears these four, it holds
  mtime_ns    INTEGER,               -- the entries below. NULL where that is not sure
  ctime_ns    INTEGER,
  inode       INTEGER,
  notes       TEXT NOT NULL,         -- packed, "" for none; see the view note_file
  folders     TEXT NOT NULL,         -- packed names, in order,
  attachments TEXT NOT NULL,         -- and those of the other files
  hidden      INTEGER NOT NULL,      -- how many entries were left alone, by reason
  links       INTEGER NOT NULL,
  not_files   INTEGER NOT NULL,
  conflict_copies INTEGER NOT NULL,
  excluded    INTEGER NOT NULL
) STRICT;

-- What a note has many of. A row each would cost more than all else of an index, so each kind is
-- packed into one JSON text, [[3,1,"Title"],[9,2,"Next"]], NULL for none. The views below show
-- them as the tables they are.
CREATE TABLE content (
  note_id    INTEGER PRIMARY KEY REFERENCES note(id),
  headings   TEXT,
  tags       TEXT,
  links      TEXT,
  section_items TEXT,
  section_kinds TEXT,
  transcript TEXT,
  speakers   TEXT,
  list_items TEXT,
  diagnostics TEXT
) STRICT;

-- One row for each task. id is note_id * 16777216 + the task's number in its note.
CREATE TABLE task (
  id            INTEGER PRIMARY KEY,
  note_id       INTEGER NOT NULL REFERENCES note(id),
  line          INTEGER NOT NULL,
  parent_line   INTEGER,             -- the list item it is nested in
  parent_task   INTEGER,             -- line of the nearest task it is nested in
  section_line  INTEGER NOT NULL,    -- where the list, quote or callout begins that it stands in
  section_index INTEGER NOT NULL,    -- its number among the tasks there, from 0
  heading       TEXT NOT NULL,       -- nearest heading above, "" if none
  indentation   TEXT NOT NULL,
  list_marker   TEXT NOT NULL,
  status        TEXT NOT NULL,       -- the character between the brackets
  status_name   TEXT NOT NULL,
  status_type   INTEGER NOT NULL,    -- 0 IN_PROGRESS 1 TODO 2 ON_HOLD 3 DONE 4 CANCELLED 5 NON_TASK
  is_done       INTEGER NOT NULL,    -- 1: done, cancelled or no task; what "done" means in a query
  next_status   TEXT NOT NULL,
  description   TEXT NOT NULL,       -- without the fields
  priority      INTEGER NOT NULL,    -- 0 highest 1 high 2 medium 3 none 4 low 5 lowest
  created       TEXT,
  start         TEXT,
  scheduled     TEXT,
  scheduled_inferred INTEGER NOT NULL,  -- 1: scheduled is the date in the note's name
  due           TEXT,
  done          TEXT,
  cancelled     TEXT,
  recurrence    TEXT NOT NULL,
  on_completion TEXT NOT NULL,
  task_id       TEXT NOT NULL,       -- the field 🆔
  block_link    TEXT NOT NULL,
  hard_break    TEXT NOT NULL,       -- two or more spaces that end the line
  original      TEXT NOT NULL,       -- the whole line
  crlf          INTEGER NOT NULL,    -- 1: the line ends with CRLF
  packed_tags       TEXT,            -- see the table content
  packed_depends_on TEXT,
  packed_mentions   TEXT,
  packed_bad_dates  TEXT
) STRICT;

CREATE TABLE task_owner (
  task_id INTEGER NOT NULL REFERENCES task(id),
  ordinal INTEGER NOT NULL,
  name    TEXT NOT NULL,             -- as the vault knows the person, else as written
  rule    INTEGER NOT NULL,          -- 1 field 2 tag 3 @ person 4 @ unknown 5 link 6 heading 7 parent
  task_is_done INTEGER NOT NULL,     -- is_done of the task: finds at once what is open of somebody
  PRIMARY KEY (task_id, ordinal)
) STRICT, WITHOUT ROWID;

-- The people the vault knows, from person notes, participants, entities and settings.
CREATE TABLE person (
  name      TEXT PRIMARY KEY,
  note_path TEXT NOT NULL            -- "" for one who has no note
) STRICT, WITHOUT ROWID;

CREATE TABLE person_alias (
  name  TEXT NOT NULL REFERENCES person(name),
  alias TEXT NOT NULL,
  PRIMARY KEY (name, alias)
) STRICT, WITHOUT ROWID;

-- ---- the packed lists, as tables; ordinal counts from 0 in each note or task ----

-- The files of the notes, as they were when they were read.
CREATE VIEW note_file AS
SELECT folder.id AS folder_id,
       value ->> 1 AS note_id,
       value ->> 0 AS name,
       value ->> 2 AS size,
       value ->> 3 AS mtime_ns,
       value ->> 4 AS ctime_ns,
       value ->> 5 AS inode,
       value ->> 6 AS racy,              -- 1: changed too shortly before the run for
                                         -- its times to tell
       value ->> 7 AS is_page
FROM folder, json_each(iif(notes = '', '[]', notes));

-- The participants: of a note, as written there.
CREATE VIEW participant AS
SELECT note.id AS note_id, key AS ordinal,
       value ->> 0 AS name
FROM note, json_each(packed_participants);

-- Other names a note goes by.
CREATE VIEW alias AS
SELECT note.id AS note_id, key AS ordinal,
       value ->> 0 AS name
FROM note, json_each(packed_aliases);

-- Headings in order of line.
CREATE VIEW heading AS
SELECT note_id, key AS ordinal,
       value ->> 0 AS line,
       value ->> 1 AS level,
       value ->> 2 AS text
FROM content, json_each(headings);

-- The tags of a note, by Obsidian's rule; those on task lines are among them.
CREATE VIEW tag AS
SELECT note_id, key AS ordinal,
       value ->> 0 AS line,              -- NULL in the frontmatter
       value ->> 1 AS tag                -- with "#"
FROM content, json_each(tags);

-- The links of a note to notes and files of the vault.
CREATE VIEW link AS
SELECT note_id, key AS ordinal,
       value ->> 0 AS line,              -- NULL in the frontmatter
       coalesce(value ->> 4, '') AS property,  -- the property it stands in ("related.0"), "" in the text
       coalesce(value ->> 5, 0) AS is_embed,
       coalesce(value ->> 6,             -- "[[Folder/Note#Heading|text]]"
                iif(value ->> 5, '![[', '[[') || (value ->> 1) ||
                coalesce('|' || (value ->> 3), '') || ']]') AS original,
       value ->> 1 AS target,            -- as written: "Folder/Note#Heading"
       coalesce(value ->> 3, value ->> 1) AS display,
       value ->> 2 AS leads_to           -- path of the note or other file; NULL if there is none
FROM content, json_each(links);

-- What the sections of a meeting's note hold.
CREATE VIEW section_item AS
SELECT note_id, key AS ordinal,
       value ->> 0 AS line,
       value ->> 1 AS kind,              -- decision, risk, question, outcome, key_fact
       coalesce(value ->> 3, 'open') AS state, -- open, struck, ticked, resolved
       value ->> 2 AS text,
       coalesce(value ->> 4, '') AS remark -- what was said when it was struck out or resolved
FROM content, json_each(section_items);

-- The kinds of section_item that a note has, or of which it says that there are none.
CREATE VIEW section_kind AS
SELECT note_id, key AS ordinal,
       value ->> 0 AS kind
FROM content, json_each(section_kinds);

-- The transcript in a note.
CREATE VIEW transcript AS
SELECT note_id, key AS ordinal,
       value ->> 0 AS first_line,
       value ->> 1 AS last_line,
       value ->> 2 AS turns,
       value ->> 3 AS seconds            -- from the first turn to the last; NULL without times
FROM content, json_each(transcript);

-- Who spoke in it.
CREATE VIEW speaker AS
SELECT note_id, key AS ordinal,
       value ->> 0 AS name,
       value ->> 1 AS turns,
       value ->> 2 AS seconds
FROM content, json_each(speakers);

-- List items that are no tasks, where a task stands above or below them in the list.
CREATE VIEW list_item AS
SELECT note_id, key AS ordinal,
       value ->> 0 AS line,
       value ->> 1 AS parent_line,       -- the list item it is nested in
       value ->> 2 AS original,          -- the whole line
       value ->> 3 AS crlf               -- 1: the line ends with CRLF
FROM content, json_each(list_items);

-- What is wrong in a note's text.
CREATE VIEW diagnostic AS
SELECT note_id, key AS ordinal,
       value ->> 0 AS line,
       value ->> 1 AS severity,          -- 0 note 1 warning 2 error
       value ->> 2 AS code,
       value ->> 3 AS message,
       value ->> 4 AS hint,
       value ->> 5 AS correction         -- the line as it should be, "" where that would be a guess
FROM content, json_each(diagnostics);

-- The tags on a task's line.
CREATE VIEW task_tag AS
SELECT task.id AS task_id, key AS ordinal,
       value ->> 0 AS tag                -- with "#"
FROM task, json_each(packed_tags);

-- What a task waits for.
CREATE VIEW task_depends AS
SELECT task.id AS task_id, key AS ordinal,
       value ->> 0 AS depends_on         -- another task's 🆔
FROM task, json_each(packed_depends_on);

-- What on a task's line may name an owner, as written; task_owner is decided from it.
CREATE VIEW task_mention AS
SELECT task.id AS task_id, key AS ordinal,
       value ->> 0 AS kind,              -- 1 field 2 tag 3 @ 4 @ with a link 5 link
       value ->> 1 AS text
FROM task, json_each(packed_mentions);

-- Date fields that hold no day of the calendar (2025-02-30); their column in task is NULL.
CREATE VIEW task_bad_date AS
SELECT task.id AS task_id, key AS ordinal,
       value ->> 0 AS field,             -- created, start, scheduled, due, done or cancelled
       value ->> 1 AS text
FROM task, json_each(packed_bad_dates);

-- Properties, one row for each value of a list; what is nested deeper is JSON.
CREATE VIEW property AS
SELECT note.id AS note_id, note.path, entry.key, coalesce(item.key, 0) AS ordinal,
       CASE coalesce(item.type, entry.type) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false'
            ELSE iif(entry.type = 'array', item.value, entry.value) END AS value
FROM note, json_each(note.properties) AS entry
LEFT JOIN json_each(iif(entry.type = 'array', entry.value, '[]')) AS item
WHERE entry.type <> 'array' OR item.key IS NOT NULL;

-- For people with a shell: SELECT * FROM open_tasks WHERE due < date('now');
CREATE VIEW open_tasks AS
SELECT task.due, task.priority, task.description,
       (SELECT group_concat(name, ', ') FROM task_owner WHERE task_owner.task_id = task.id) AS owners,
       task.scheduled, task.start, task.status, task.heading, note.path, task.line,
       note.title AS note_title, note.date AS note_date
FROM task JOIN note ON note.id = task.note_id
WHERE task.is_done = 0
ORDER BY task.due IS NULL, task.due, task.priority, note.path, task.line;

-- One row for each person: open, overdue and done tasks. A task of two owners counts for both.
-- Overdue is as of the clock, whatever --today says.
CREATE VIEW tasks_by_owner AS
SELECT task_owner.name AS owner,
       sum(task.is_done = 0) AS open,
       sum(task.is_done = 0 AND task.due < date('now', 'localtime')) AS overdue,
       sum(task.status_type = 3) AS done,
       min(CASE WHEN task.is_done = 0 THEN task.due END) AS next_due
FROM task_owner JOIN task ON task.id = task_owner.task_id
GROUP BY task_owner.name
ORDER BY open DESC, owner;

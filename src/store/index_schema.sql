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
  path       TEXT NOT NULL UNIQUE,   -- relative to the vault, "/" between folders
  title      TEXT NOT NULL,          -- title:, else the first heading, else the file's name
  type       TEXT NOT NULL,          -- type:
  date       TEXT,                   -- date:, else the date the file's name begins with
  entity     TEXT NOT NULL,          -- entity:
  series     TEXT NOT NULL,          -- series:
  folder     TEXT NOT NULL,          -- folder:, where the note says it belongs
  next_touchpoint TEXT,              -- first date under "Next 1:1 / Touchpoint"
  is_person  INTEGER NOT NULL,       -- 1: the note stands for a person
  source     TEXT NOT NULL,          -- source:, where its transcript came from
  is_page    INTEGER NOT NULL,       -- 1: a page that vaultask wrote; nothing else of it is kept
  regions    INTEGER NOT NULL,       -- parts of the note that vaultask writes, and bad markers
  properties TEXT NOT NULL,          -- the frontmatter as JSON; see the view property
  encoding   TEXT NOT NULL,          -- utf-8, utf-8-bom, utf-16, mac-roman-damage,
                                     -- windows-1252-damage, binary
  size       INTEGER NOT NULL,       -- bytes
  mtime_ns   INTEGER NOT NULL,
  ctime_ns   INTEGER NOT NULL,
  inode      INTEGER NOT NULL,
  hash       INTEGER NOT NULL,       -- XXH3 of the bytes
  racy       INTEGER NOT NULL        -- 1: changed too shortly before the scan for its times to tell
) STRICT;

-- The participants: of a note, as written there.
CREATE TABLE participant (
  note_id INTEGER NOT NULL REFERENCES note(id),
  ordinal INTEGER NOT NULL,
  name    TEXT NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Other names a note goes by.
CREATE TABLE alias (
  note_id INTEGER NOT NULL REFERENCES note(id),
  ordinal INTEGER NOT NULL,
  name    TEXT NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE heading (
  note_id INTEGER NOT NULL REFERENCES note(id),
  line    INTEGER NOT NULL,
  level   INTEGER NOT NULL,
  text    TEXT NOT NULL,
  PRIMARY KEY (note_id, line)
) STRICT, WITHOUT ROWID;

-- The tags of a note, by Obsidian's rule; those on task lines are among them.
CREATE TABLE tag (
  note_id INTEGER NOT NULL REFERENCES note(id),
  ordinal INTEGER NOT NULL,
  line    INTEGER,                   -- NULL in the frontmatter
  tag     TEXT NOT NULL,             -- with "#"
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

-- The links of a note to notes and files of the vault.
CREATE TABLE link (
  note_id   INTEGER NOT NULL REFERENCES note(id),
  ordinal   INTEGER NOT NULL,
  line      INTEGER,                 -- NULL in the frontmatter
  property  TEXT NOT NULL,           -- the property it stands in ("related.0"), "" in the text
  is_embed  INTEGER NOT NULL,
  original  TEXT NOT NULL,           -- "[[Folder/Note#Heading|text]]"
  target    TEXT NOT NULL,           -- as written: "Folder/Note#Heading"
  display   TEXT NOT NULL,
  leads_to  TEXT,                    -- path of the note or other file; NULL if there is none
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

-- What the sections of a meeting's note hold.
CREATE TABLE section_item (
  note_id INTEGER NOT NULL REFERENCES note(id),
  ordinal INTEGER NOT NULL,
  line    INTEGER NOT NULL,
  kind    TEXT NOT NULL,             -- decision, risk, question, outcome, key_fact
  state   TEXT NOT NULL,             -- open, struck, ticked, resolved
  text    TEXT NOT NULL,
  remark  TEXT NOT NULL,             -- what was said when it was struck out or resolved
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

-- The kinds of section_item that a note has, or of which it says that there are none.
CREATE TABLE section_kind (
  note_id INTEGER NOT NULL REFERENCES note(id),
  ordinal INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

-- The transcript in a note.
CREATE TABLE transcript (
  note_id    INTEGER PRIMARY KEY REFERENCES note(id),
  first_line INTEGER NOT NULL,
  last_line  INTEGER NOT NULL,
  turns      INTEGER NOT NULL,
  seconds    INTEGER                 -- from the first turn to the last; NULL without times
) STRICT;

CREATE TABLE speaker (
  note_id INTEGER NOT NULL REFERENCES note(id),
  ordinal INTEGER NOT NULL,
  name    TEXT NOT NULL,
  turns   INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

-- List items that are no tasks, where a task stands above or below them in the list.
CREATE TABLE list_item (
  note_id INTEGER NOT NULL REFERENCES note(id),
  ordinal INTEGER NOT NULL,
  line    INTEGER NOT NULL,
  parent_line INTEGER,               -- the list item it is nested in
  original TEXT NOT NULL,            -- the whole line
  crlf     INTEGER NOT NULL,         -- 1: the line ends with CRLF
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

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
  crlf          INTEGER NOT NULL     -- 1: the line ends with CRLF
) STRICT;

-- Date fields that hold no day of the calendar (2025-02-30); their column in task is NULL.
CREATE TABLE task_bad_date (
  task_id INTEGER NOT NULL REFERENCES task(id),
  field   TEXT NOT NULL,             -- created, start, scheduled, due, done or cancelled
  text    TEXT NOT NULL,
  PRIMARY KEY (task_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE task_tag (
  task_id INTEGER NOT NULL REFERENCES task(id),
  ordinal INTEGER NOT NULL,
  tag     TEXT NOT NULL,             -- with "#"
  PRIMARY KEY (task_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE task_depends (
  task_id INTEGER NOT NULL REFERENCES task(id),
  ordinal INTEGER NOT NULL,
  depends_on TEXT NOT NULL,          -- another task's 🆔
  PRIMARY KEY (task_id, ordinal)
) STRICT, WITHOUT ROWID;

-- What on a task's line may name an owner, as written; task_owner is decided from it.
CREATE TABLE task_mention (
  task_id INTEGER NOT NULL REFERENCES task(id),
  ordinal INTEGER NOT NULL,
  kind    INTEGER NOT NULL,          -- 1 field 2 tag 3 @ 4 @ with a link 5 link
  text    TEXT NOT NULL,
  PRIMARY KEY (task_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE task_owner (
  task_id INTEGER NOT NULL REFERENCES task(id),
  ordinal INTEGER NOT NULL,
  name    TEXT NOT NULL,             -- as the vault knows the person, else as written
  rule    INTEGER NOT NULL,          -- 1 field 2 tag 3 @ person 4 @ unknown 5 link 6 heading 7 parent
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

-- What is wrong in a note's text.
CREATE TABLE diagnostic (
  note_id  INTEGER NOT NULL REFERENCES note(id),
  ordinal  INTEGER NOT NULL,
  line     INTEGER NOT NULL,
  severity INTEGER NOT NULL,         -- 0 note 1 warning 2 error
  code     TEXT NOT NULL,
  message  TEXT NOT NULL,
  hint     TEXT NOT NULL,
  correction TEXT NOT NULL,          -- the line as it should be, "" where that would be a guess
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX task_open_due ON task(due) WHERE is_done = 0;
CREATE INDEX task_owner_name ON task_owner(name);

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

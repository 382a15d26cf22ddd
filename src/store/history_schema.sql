-- The journal of a vault: what happened to its tasks, as the runs saw it. No rescan can bring it
-- back: events are appended and never changed. Dates are ISO text ("2025-11-14"), lines count from 1.

-- Facts about the journal: `journal`, its name, chosen at random; `index`, the state of the index
-- that was compared last; `settings` and `people`, digests of what that index was made with.
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The runs that saw something happen, in order of id. Imported runs that lie before the first one
-- have negative ids.
CREATE TABLE run (
  id     INTEGER PRIMARY KEY,
  at     TEXT NOT NULL,              -- time in UTC, "2025-11-14T01:00:03Z"
  day    TEXT NOT NULL,              -- the local day, or that of --today
  kind   INTEGER NOT NULL,           -- 1 index run, 2 commit of git
  source TEXT NOT NULL,              -- the commit; "" for an index run
  notes  INTEGER NOT NULL,           -- notes with tasks, when it ended
  tasks  INTEGER NOT NULL            -- tasks in them
) STRICT;

CREATE INDEX run_by_source ON run(source) WHERE kind = 2;

-- The notes that have tasks, as last seen.
CREATE TABLE note (
  id   INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  hash INTEGER                       -- XXH3 of its bytes; NULL: it has no tasks now, or is gone
) STRICT;

-- Each task that ever was, as last seen.
CREATE TABLE task (
  id            INTEGER PRIMARY KEY,
  note_id       INTEGER NOT NULL REFERENCES note(id),
  line          INTEGER NOT NULL,
  heading       TEXT NOT NULL,
  description   TEXT NOT NULL,
  status        TEXT NOT NULL,       -- the character between the brackets
  status_type   INTEGER NOT NULL,    -- 0 IN_PROGRESS 1 TODO 2 ON_HOLD 3 DONE 4 CANCELLED 5 NON_TASK
  priority      INTEGER NOT NULL,    -- 0 highest 1 high 2 medium 3 none 4 low 5 lowest
  created       TEXT NOT NULL,       -- dates: "" for none, an impossible one as written
  start         TEXT NOT NULL,
  scheduled     TEXT NOT NULL,
  due           TEXT NOT NULL,
  done          TEXT NOT NULL,
  cancelled     TEXT NOT NULL,
  recurrence    TEXT NOT NULL,
  on_completion TEXT NOT NULL,
  task_id       TEXT NOT NULL,       -- the field 🆔
  block_id      TEXT NOT NULL,
  owners        TEXT NOT NULL,       -- joined by ", "
  opened        TEXT NOT NULL,       -- the ➕ date, else the day of its first run
  first_run     INTEGER NOT NULL REFERENCES run(id),
  text_hash     INTEGER NOT NULL,    -- of what it is known again by
  gone          INTEGER NOT NULL     -- the run in which it vanished; 0: it stands in its note
) STRICT;
CREATE INDEX task_of_note ON task(note_id) WHERE gone = 0;
CREATE INDEX gone_of_note ON task(note_id) WHERE gone <> 0;
CREATE INDEX gone_by_text ON task(text_hash) WHERE gone <> 0;
CREATE INDEX gone_by_id ON task(task_id) WHERE gone <> 0 AND task_id <> '';
CREATE INDEX gone_by_block_id ON task(block_id) WHERE gone <> 0 AND block_id <> '';

CREATE TABLE event (
  id         INTEGER PRIMARY KEY,    -- in the order in which they were seen
  run_id     INTEGER NOT NULL REFERENCES run(id),
  task_id    INTEGER NOT NULL REFERENCES task(id),
  kind       INTEGER NOT NULL,       -- 1 opened 2 closed 3 cancelled 4 reopened 5 due moved
                                     -- 6 owner changed 7 priority changed 8 text edited
                                     -- 9 moved note 10 moved heading 11 vanished 12 returned
  day        TEXT,                   -- when it happened; NULL: on the day of the run
  old        TEXT,                   -- NULL for ""
  new        TEXT,
  confidence INTEGER NOT NULL        -- 1 certain 2 likely 3 uncertain
) STRICT;

-- The words of a vault's notes, for `vaultask search`: derived from them, and built anew whenever
-- this file's version changes. Holds no text, only which word stands in which note.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each note that can be found. Its words bear the same id. A note that changed gets a
-- new one, for words cannot be taken out of such tables again: what has no row here does not count.
-- The next id stands in meta.
CREATE TABLE source (
  id     INTEGER PRIMARY KEY,
  path   TEXT NOT NULL UNIQUE,
  hash   INTEGER NOT NULL,           -- XXH3 of the bytes that were read
  length INTEGER NOT NULL,           -- of its text without transcripts, in bytes
  transcript_length INTEGER          -- NULL: its transcript was not read
) STRICT;

CREATE VIRTUAL TABLE note_words USING fts5(
  title, headings, text,
  content = '', tokenize = 'unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE transcript_words USING fts5(
  text,
  content = '', tokenize = 'unicode61 remove_diacritics 2');

// Every statement over search.db and over the places of the notes that an answer shows.
#pragma once

namespace vaultask::store::sql::search {

/// Words are sorted in memory and written in one piece: 16 MB hold those of a large vault.
inline constexpr const char* kSortInMemory =
    "INSERT INTO note_words (note_words, rank) VALUES ('hashsize', 16777216); "
    "INSERT INTO transcript_words (transcript_words, rank) VALUES ('hashsize', 16777216)";
inline constexpr const char* kSources =
    "SELECT id, path, hash, length, transcript_length FROM source ORDER BY path";
inline constexpr const char* kCountSources = "SELECT count(*) FROM source";

inline constexpr const char* kAddSource =
    "INSERT INTO source (id, path, hash, length, transcript_length) VALUES (?1, ?2, ?3, ?4, ?5)";
inline constexpr const char* kRemoveSource = "DELETE FROM source WHERE path = ?1";
inline constexpr const char* kSetTranscript =
    "UPDATE source SET transcript_length = ?2 WHERE id = ?1";
inline constexpr const char* kAddNote =
    "INSERT INTO note_words (rowid, title, headings, text) VALUES (?1, ?2, ?3, ?4)";
inline constexpr const char* kAddTranscript =
    "INSERT INTO transcript_words (rowid, text) VALUES (?1, ?2)";

/// A word in a title or heading tells more of a note than one in its text.
inline constexpr const char* kFindNotes =
    "SELECT rowid, weighted_count(note_words, 8.0, 3.0, 1.0) FROM note_words "
    "WHERE note_words MATCH ?1";
inline constexpr const char* kFindTranscripts =
    "SELECT rowid, weighted_count(transcript_words, 0.5) FROM transcript_words "
    "WHERE transcript_words MATCH ?1";

// ---- places ----
inline constexpr const char* kMakePlaces =
    "CREATE VIRTUAL TABLE place USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')";
inline constexpr const char* kAddPlace = "INSERT INTO place (rowid, text) VALUES (?1, ?2)";
inline constexpr const char* kFindPlaces =
    "SELECT rowid FROM place WHERE place MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid";
inline constexpr const char* kSnippet =
    "SELECT snippet(place, 0, char(1), '', '…', 32) FROM place WHERE place MATCH ?1 AND rowid = ?2";

}  // namespace vaultask::store::sql::search

// Searching the text of notes: what is asked, and what is found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/date.hpp>

namespace vaultask {

/// What stands at a place of a note.
enum class PlaceKind : std::uint8_t {
  task,
  decision,
  risk,
  question,
  outcome,
  fact,
  heading,
  text,
  transcript,
  title,     ///< The note's title and its file's name.
  property,  ///< A line of the frontmatter.
};

/// "task", "decision", …: as --kind takes them and answers name them.
[[nodiscard]] std::string_view to_string(PlaceKind kind);
[[nodiscard]] std::vector<std::string> place_kind_names();
[[nodiscard]] std::optional<PlaceKind> find_place_kind(std::string_view name);

struct SearchRequest {
  std::string text;                 ///< As somebody types it, see `vaultask help search`.
  std::vector<std::string> paths;   ///< Notes and folders to search; none for all.
  std::vector<std::string> period;  ///< As reports take one: "month=2025-11", "from=…", "to=…".
  std::vector<PlaceKind> kinds;     ///< Of the places; none for all.
  std::size_t limit = 20;           ///< Places in the answer.
  bool transcripts = false;         ///< Search what was said in meetings, too.

  /// They are, too, where places of that kind are asked for.
  [[nodiscard]] bool searches_transcripts() const;
};

/// A place where words were found.
struct SearchHit {
  std::string path;
  std::string title;         ///< Of the note.
  std::optional<Date> date;  ///< Of the note.
  PlaceKind kind = PlaceKind::text;
  int line = 0;         ///< From 1, in the file as it is now.
  std::string heading;  ///< The nearest heading above; "" for none.
  std::string snippet;  ///< The words as they stand there, with what is around them.
};

/// What was done to the database of words before the search.
struct SearchUpdate {
  bool built = false;              ///< There was none, or it could not be used.
  bool built_transcripts = false;  ///< Transcripts were asked for the first time.
  std::size_t notes = 0;           ///< All that can be searched now.
  std::size_t read = 0;            ///< Notes that were read for it.
  std::size_t unreadable = 0;      ///< Notes that could not be read.
};

}  // namespace vaultask

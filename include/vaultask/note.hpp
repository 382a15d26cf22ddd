// What the index knows of a note besides its tasks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <vaultask/date.hpp>

namespace vaultask {

/// A note, seen as the record of a meeting. Fields that the note does not state are empty.
struct NoteInfo {
  std::string path;
  std::string title;         ///< `title:`, else the first heading of level 1, else the file's name.
  std::string type;          ///< `type:`
  std::string entity;        ///< `entity:`, the person, customer or project it is about
  std::optional<Date> date;  ///< `date:`, else the date the file's name begins with
  std::optional<Date> next_touchpoint;    ///< first date under "Next 1:1 / Touchpoint"
  std::string source;                     ///< `source:`, where the note was made from
  std::optional<int> duration_seconds;    ///< from the transcript's times
  std::vector<std::string> participants;  ///< as the vault knows them, in the note's order

  friend bool operator==(const NoteInfo&, const NoteInfo&) = default;
};

/// Somebody the vault knows.
struct Person {
  std::string name;
  std::string note_path;             ///< The person's note; "" for one known by mention only.
  std::vector<std::string> aliases;  ///< Other spellings that name this person.

  friend bool operator==(const Person&, const Person&) = default;
};

}  // namespace vaultask

// What the index knows of a note besides its tasks.
#pragma once

#include <cstdint>
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
  std::string series{};      ///< `series:`, the meetings it is one of
  std::string folder{};      ///< `folder:`, where the note says it belongs
  std::optional<Date> date;  ///< `date:`, else the date the file's name begins with
  std::optional<Date> next_touchpoint;    ///< first date under "Next 1:1 / Touchpoint"
  std::string source;                     ///< `source:`, where the note was made from
  std::optional<int> duration_seconds;    ///< from the transcript's times
  std::vector<std::string> participants;  ///< as the vault knows them, in the note's order

  friend bool operator==(const NoteInfo&, const NoteInfo&) = default;
};

/// What the items of a note's sections are.
enum class ItemKind : std::uint8_t { decision, risk, question, outcome, key_fact };

/// What became of an item, by its own line. `open` is also what a decision or fact is as long as
/// nobody marks it.
enum class ItemState : std::uint8_t {
  open,
  struck,    ///< "~~text~~", a remark may follow; or cancelled: "[-]"
  ticked,    ///< "[x]"
  resolved,  ///< marked in the text, "(resolved)", "Who signs? Answer: …"
};

/// A decision, risk, question, outcome or fact that a note holds.
struct LogItem {
  ItemKind kind = ItemKind::decision;
  int line = 0;         ///< Where it begins, from 1.
  std::string heading;  ///< The nearest heading above.
  ItemState state = ItemState::open;
  std::string text;    ///< Without checkbox, strike-out, marker, comments and block id.
  std::string remark;  ///< What was said when it was struck out or resolved; "" for nothing.

  friend bool operator==(const LogItem&, const LogItem&) = default;
};

/// What the sections of one note say.
struct NoteLog {
  std::string path;
  /// The kinds that the note says something of: that has items of them, or says that there are
  /// none ("None.", "No open questions"). A section left blank, or with a template's signs, says
  /// nothing.
  std::vector<ItemKind> kinds;
  std::vector<LogItem> items;  ///< In order.

  friend bool operator==(const NoteLog&, const NoteLog&) = default;
};

/// Somebody the vault knows.
struct Person {
  std::string name;
  std::string note_path;             ///< The person's note; "" for one known by mention only.
  std::vector<std::string> aliases;  ///< Other spellings that name this person.

  friend bool operator==(const Person&, const Person&) = default;
};

}  // namespace vaultask

// What accrues to what: task → feature → epic → key result → objective.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "note/lineage_levels.hpp"
#include "note/note_names.hpp"

namespace vaultask::note {

/// A note, and what it says of its lineage.
struct LineageNote {
  NamedNote names;
  std::string type;                     ///< `type:`
  std::vector<std::string> accrues_to;  ///< As written: "[[Note|text]]", a title, an alias, a path.
};

/// The notes of a vault and what they accrue to. Notes are told by their places in notes(). A note
/// that accrues to itself, directly or through others, is in loops(); nothing here goes round in
/// one. Immutable; safe to share between threads. Built in O(notes + values); asking for what is
/// above or below notes costs what is reached.
class Lineage {
 public:
  struct Note {
    std::string path;
    std::string title;
    std::optional<std::size_t> level;   ///< 0 at the top of levels(); nullopt: it has none.
    std::vector<std::size_t> parents;   ///< In the order written, each once, itself left out.
    std::vector<std::size_t> children;  ///< In order of path.
  };

  /// A value that means no note, or could mean several.
  struct Unresolved {
    std::size_t note = 0;
    std::string written;
    std::vector<std::size_t> candidates;  ///< Which it could mean.
  };

  /// What a text means.
  struct Meaning {
    std::optional<std::size_t> note;
    std::vector<std::size_t> candidates;  ///< Without a note: which could be meant.
  };

  Lineage() : Lineage(std::vector<LineageNote>{}, {}) {}
  /// @param notes   all of a vault, in order of path (bytewise)
  /// @param levels  their names, from the top down
  Lineage(std::vector<LineageNote> notes, std::vector<std::string> levels);

  [[nodiscard]] const std::vector<Note>& notes() const { return notes_; }
  [[nodiscard]] const std::vector<std::string>& levels() const { return levels_; }
  [[nodiscard]] const std::vector<Unresolved>& unresolved() const { return unresolved_; }
  /// The notes of each loop, see find_loops(); of a note that names itself, that one.
  [[nodiscard]] const std::vector<std::vector<std::size_t>>& loops() const { return loops_; }

  /// The note of a path; nullopt for none.
  [[nodiscard]] std::optional<std::size_t> at(std::string_view path) const;
  /// The note that a link in the note `from` leads to.
  [[nodiscard]] std::optional<std::size_t> linked(std::string_view target,
                                                  std::string_view from) const;
  /// A link means the note it leads to; other text, the note of that path, file name, title or
  /// alias. Of several, the only one that has a level.
  [[nodiscard]] Meaning meant_by(std::string_view text, std::string_view from) const;
  /// What somebody may have wanted to write: names of notes with a level, or to which others
  /// accrue, that begin with the text or are nearly it. At most five.
  [[nodiscard]] std::vector<std::string> suggestions(std::string_view text) const;

  /// All that the note accrues to over any number of steps: nearest first, each once, itself left
  /// out.
  [[nodiscard]] std::vector<std::size_t> ancestors(std::size_t note) const;
  /// For each note whether it is one of these or accrues to one of them over any number of steps.
  [[nodiscard]] std::vector<bool> reaching(const std::vector<std::size_t>& notes) const;
  /// The notes that have a level.
  [[nodiscard]] std::vector<std::size_t> with_level() const;

 private:
  /// A link or a name in a value.
  struct Reference {
    std::size_t from = 0;  ///< The note that holds it.
    std::string written;
    std::string name;  ///< The target of a link, else as written.
    bool link = false;
  };

  [[nodiscard]] static std::vector<Reference> references_in(std::string_view value,
                                                            std::size_t from);
  [[nodiscard]] Meaning meant_by_name(std::string_view name) const;
  [[nodiscard]] Meaning meant_by(const Reference& reference, std::string_view from) const;
  void resolve(std::vector<Reference> references);
  void add_parent(std::size_t note, std::size_t parent);

  std::vector<Note> notes_;
  std::vector<std::string> levels_;
  NoteNames names_;
  std::vector<Unresolved> unresolved_;
  std::vector<std::vector<std::size_t>> loops_;
};

}  // namespace vaultask::note

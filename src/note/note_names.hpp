// Which note a text means: a link, a path, or what people call a note.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "note/link_resolver.hpp"

namespace vaultask::note {

/// A note, by all its names.
struct NamedNote {
  std::string path;
  std::string title;
  std::vector<std::string> aliases;
};

/// Notes are told by their places in the list given. Safe to share between threads once expect()
/// has been called.
class NoteNames {
 public:
  /// @param notes  in order of path (bytewise)
  explicit NoteNames(std::vector<NamedNote> notes);

  /// Walks over all notes once for all these names, so that called() need not for each of them.
  void expect(const std::vector<std::string>& names);

  [[nodiscard]] const std::vector<NamedNote>& notes() const { return notes_; }

  /// The note of a path as it stands; nullopt for none.
  [[nodiscard]] std::optional<std::size_t> at(std::string_view path) const;
  /// The note that a link in the note `from` leads to, as Obsidian follows it (link_resolver.hpp).
  [[nodiscard]] std::optional<std::size_t> linked(std::string_view target,
                                                  std::string_view from) const;
  /// The notes that bear the name: by path, with or without .md, one; else all whose file's name,
  /// title or alias it is. Case and diacritics do not matter.
  [[nodiscard]] std::vector<std::size_t> called(std::string_view name) const;

 private:
  using ByName = std::unordered_map<std::string, std::vector<std::size_t>>;  ///< Folded.
  /// Puts the bearers of each name in its row.
  void find_bearers(ByName& names) const;

  std::vector<NamedNote> notes_;
  LinkResolver resolver_;
  ByName expected_;
};

}  // namespace vaultask::note

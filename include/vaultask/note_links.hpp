// Where the links of texts lead that an answer shows.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <vaultask/shared_text.hpp>

namespace vaultask {

/// The links of some texts that lead to a note of the vault. A writer of Markdown keeps these as
/// links and makes all others text. Safe to read from several threads.
class NoteLinks {
 public:
  /// @param from    the path of the note that holds the link; "" where it stands in none
  /// @param target  as written: "Note", "Folder/Note.md#Heading"
  /// @param path    of the note it leads to
  void add(SharedText from, std::string target, SharedText path) {
    paths_.insert_or_assign({std::move(from), std::move(target)}, std::move(path));
  }

  /// The path that add() was told; nullptr where there is none. Valid until the next add().
  [[nodiscard]] const std::string* find(std::string_view from, std::string_view target) const {
    const auto found = paths_.find(Place(from, target));
    return found == paths_.end() ? nullptr : &found->second.str();
  }

 private:
  using Place = std::pair<std::string_view, std::string_view>;
  /// So that nothing is copied to look it up.
  struct Before {
    using is_transparent = void;
    bool operator()(const Place& a, const Place& b) const { return a < b; }
  };
  std::map<std::pair<SharedText, std::string>, SharedText, Before> paths_;
};

}  // namespace vaultask

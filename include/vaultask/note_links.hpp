// Where the links of texts lead that an answer shows.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace vaultask {

/// The links of some texts that lead to a note of the vault. A writer of Markdown keeps these as
/// links and makes all others text. Safe to read from several threads.
class NoteLinks {
 public:
  /// @param from    the path of the note that holds the link; "" where it stands in none
  /// @param target  as written: "Note", "Folder/Note.md#Heading"
  /// @param path    of the note it leads to
  void add(std::string from, std::string target, std::string path) {
    paths_.insert_or_assign({std::move(from), std::move(target)}, std::move(path));
  }

  /// The path that add() was told; nullptr where there is none. Valid until the next add().
  [[nodiscard]] const std::string* find(std::string_view from, std::string_view target) const {
    const auto found = paths_.find({std::string(from), std::string(target)});
    return found == paths_.end() ? nullptr : &found->second;
  }

 private:
  std::map<std::pair<std::string, std::string>, std::string> paths_;
};

}  // namespace vaultask

// Which file of the vault a link leads to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vaultask::note {

/// Resolves links as Obsidian's getFirstLinkpathDest does, over all paths of a vault. Immutable
/// once built; safe to share between threads. Building is linear in the length of the paths and
/// their number of folders, resolving in the length of the link.
///
/// The rule, as observed in Obsidian 1.13.7 (markdown-vault-mcp issues 1350 and 1358) and as the
/// recorded caches show it: a path in the vault wins; then the same name in the folder of the note
/// that links; then the shortest path that ends with the link. A link that begins with ./ or ../ is
/// followed from that folder, and nowhere else. Letter case and Unicode composition do not count,
/// and .md may be left out. Between paths of the same length Obsidian's choice is not stable; here
/// it is the first by name.
///
/// Never by alias: Obsidian only suggests those, and writes [[Note|Alias]].
class LinkResolver {
 public:
  /// Paths relative to the vault, with "/" and their extensions.
  explicit LinkResolver(std::vector<std::string> paths);

  LinkResolver(LinkResolver&&) = default;
  LinkResolver& operator=(LinkResolver&&) = default;
  LinkResolver(const LinkResolver&) = delete;
  LinkResolver& operator=(const LinkResolver&) = delete;
  ~LinkResolver() = default;

  /// The path that the link leads to; empty where there is none. A subpath (#heading, #^block) does
  /// not count; a link that is nothing else leads to the note itself.
  /// @param link       as in LinkText::target: "Note", "Folder/Note.md#Heading", "../Note"
  /// @param from_path  the note that holds the link
  [[nodiscard]] std::optional<std::string> resolve(std::string_view link,
                                                   std::string_view from_path) const;

 private:
  struct File {
    std::string path;
    std::string key;         ///< text::path_key of the path.
    std::size_t length = 0;  ///< Of the key, in code points.
  };

  [[nodiscard]] const File* find_ending_with(const std::string& key) const;
  [[nodiscard]] const File* find_exactly(const std::string& key) const;
  [[nodiscard]] const File* find(const std::string& key, std::string_view from_path) const;

  std::vector<File> files_;
  /// For every "a/b/c.md", "b/c.md" and "c.md", the shortest path that ends so: views of the keys.
  std::unordered_map<std::string_view, const File*> by_ending_;
};

}  // namespace vaultask::note

// A page that vaultask writes whole.
//
//   ---
//   generated-by: vaultask
//   vaultask-hash: 0123456789abcdef
//   ---
//
//   # What Dana Whitfield owes
//
// Other properties that somebody added stay.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <vaultask/result.hpp>

namespace vaultask::view {

struct Page {
  std::string front;  ///< The frontmatter with both of its "---" lines.
  std::string hash;   ///< vaultask-hash:
  std::string body;   ///< What stands behind; its lines end with line feeds.

  /// Somebody else than vaultask wrote the body.
  [[nodiscard]] bool is_edited() const;
};

/// nullopt for a note that does not bear `generated-by: vaultask`: it is somebody's own.
[[nodiscard]] std::optional<Page> read_page(std::string_view bytes);

/// A page of this Markdown; `old` is what it takes the place of, nullptr for none.
[[nodiscard]] std::string write_page(const Page* old, std::string_view markdown);

/// Whether a path may be that of a page: "Reports/Owe/Dana.md" below the folder of reports, no
/// part of it hidden, "..", too long or not a name on every system. The error says what is wrong.
[[nodiscard]] Result<void> check_page_path(std::string_view path, std::string_view reports_folder);

/// A name as part of a path: what no file's name can hold everywhere, or no link to it, is "-".
[[nodiscard]] std::string path_part(std::string_view name);

}  // namespace vaultask::view

// THE table of help topics. A topic is a page of `vaultask help`, a section of the manual page and
// a word of the completion scripts.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/query.hpp>

namespace vaultask::cli {

/// One thing a topic lists.
struct HelpRow {
  std::string name;
  std::string text;
  std::vector<std::string> examples{};
  bool extension = false;  ///< Of the query language: Obsidian itself does not understand it.
};

struct Topic {
  std::string_view name;
  std::string_view title;    ///< Its heading in the manual page.
  std::string_view summary;  ///< In the list of topics.
  /// What stands before the rows, in lines of less than 90 characters; one that begins with blanks
  /// is an example, `…` marks what is typed.
  std::string_view intro;
  std::vector<HelpRow> (*rows)();  ///< Null where there are none.
};

[[nodiscard]] std::span<const Topic> help_topics();

/// Whatever `vaultask help` explains: the topics, the commands, the entries of the query language.
[[nodiscard]] std::vector<std::string> help_names();

/// An entry of the query language, its ways to sort and group among the examples.
[[nodiscard]] HelpRow row_of(const LanguageEntry& entry);

// ---- help_text.cpp ----

/// The topic as a page of text.
[[nodiscard]] std::string to_text(const Topic& topic);

/// The entries of the query language that bear the name, as text; "" where none does. Case does not
/// matter; "tags" finds "tag", one of "AND OR XOR NOT" finds that entry.
[[nodiscard]] std::string language_help(std::string_view name);

}  // namespace vaultask::cli

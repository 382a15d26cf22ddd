// The command line as plain data, read from what the commands declared to CLI11: for all that
// describes it (completion scripts, the manual page).
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace vaultask::cli {

/// What a value names, and so what may be completed.
enum class Takes {
  nothing,  ///< It is a flag.
  text,     ///< Anything: there is nothing to offer.
  word,     ///< One of ArgumentOutline::words.
  file,
  folder,
  note,        ///< A note, by its path in the vault.
  person,      ///< A person the vault knows.
  query_line,  ///< A line of a query.
};

/// An option, or an argument that has no name.
struct ArgumentOutline {
  std::vector<std::string> names;  ///< "-f", "--file"; none for an argument.
  std::string value;               ///< What stands for the value in --help; "" for a flag.
  std::string summary;
  Takes takes = Takes::nothing;
  std::vector<std::string> words;
  bool common = false;  ///< One of the common options.
  bool required = false;
  bool repeats = false;  ///< An argument of which there may be many.
};

struct CommandOutline {
  std::string name;
  std::string summary;
  std::string details;  ///< CommandRow::details
  std::vector<ArgumentOutline> options;
  std::vector<ArgumentOutline> arguments;
};

struct Outline {
  CommandOutline program;  ///< What may stand before a command; its `arguments` are empty.
  std::vector<CommandOutline> commands;
};

/// The outline of the program. `app` is the whole program, with its commands.
[[nodiscard]] Outline outline_of(const CLI::App& app);

}  // namespace vaultask::cli

#include "cli/completion.hpp"

#include <array>

#include "cli/completion_tables.hpp"

namespace vaultask::embedded {
extern const std::string_view completion_bash;
extern const std::string_view completion_zsh;
extern const std::string_view completion_fish;
}  // namespace vaultask::embedded

namespace vaultask::cli {
namespace {

/// THE table of shells.
struct Shell {
  std::string_view name;
  std::string_view const& script;  ///< Its fixed part, with a place for the tables.
  std::string (*tables)(const Outline&);
};

const std::array<Shell, 3>& shells() {
  static const std::array<Shell, 3> rows{{{"bash", embedded::completion_bash, bash_tables},
                                          {"zsh", embedded::completion_zsh, zsh_tables},
                                          {"fish", embedded::completion_fish, fish_tables}}};
  return rows;
}

constexpr std::string_view kPlace = "#TABLES#\n";

}  // namespace

std::vector<std::string> completion_shells() {
  std::vector<std::string> names;
  for (const Shell& shell : shells()) names.emplace_back(shell.name);
  return names;
}

std::string completion_script(std::string_view name, const Outline& outline) {
  for (const Shell& shell : shells()) {
    if (shell.name != name) continue;
    std::string script(shell.script);
    return script.replace(script.find(kPlace), kPlace.size(), shell.tables(outline));
  }
  return "";
}

}  // namespace vaultask::cli

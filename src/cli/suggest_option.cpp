#include "cli/suggest_option.hpp"

#include <CLI/CLI.hpp>

#include <vaultask/suggest.hpp>

#include "cli/command.hpp"

namespace vaultask::cli {
namespace {

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  const auto add = [&names](const CLI::App& one) {
    for (const CLI::Option* option : one.get_options()) {
      for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    }
  };
  add(app);
  for (const CLI::App* sub : app.get_subcommands()) add(*sub);
  return names;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const CommandRow& row : commands()) names.emplace_back(row.name);
  return names;
}

}  // namespace

Error usage_error(const CLI::App& app, const CLI::ParseError& parse_error) {
  Error error;
  error.code = ErrorCode::usage;
  error.message = parse_error.what();
  error.hint = "vaultask --help";
  auto extras = app.remaining(true);
  if (extras.empty() && app.get_subcommands().empty()) {
    error.message = "a command is missing";
    error.hint = "one of";
    for (const auto& name : command_names()) error.hint += ' ' + name;
    error.hint += "; `vaultask --help` explains them";
  }
  if (extras.empty()) return error;
  const std::string& first = extras.front();
  const bool option = first.starts_with("-");
  const std::string name = first.substr(0, first.find('='));
  const std::string guess = nearest(name, option ? option_names(app) : command_names());
  error.message = (option ? "unknown option " : "unknown command or argument ") + first;
  if (!guess.empty()) {
    error.hint = "did you mean " + guess + "?";
  } else if (option && !app.get_subcommands().empty()) {
    const std::string command = "vaultask " + app.get_subcommands().front()->get_name();
    error.hint = "`" + command +
                 " --help` lists the options; words that begin with \"-\" go behind " +
                 "--: " + command + " -- …";
  }
  return error;
}

}  // namespace vaultask::cli

#include "cli/outline.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <vaultask/render.hpp>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/help_topics.hpp"

namespace vaultask::cli {
namespace {

constexpr std::string_view kTopic = "TOPIC";
constexpr std::string_view kColumns = "COLUMNS";

struct ValueRow {
  std::string_view name;
  Takes takes;
};

/// THE table of what the names of values mean: an option or argument called so is completed so.
constexpr std::array<ValueRow, 7> kValues{{{"FILE", Takes::file},
                                           {"DIR", Takes::folder},
                                           {"NOTE", Takes::note},
                                           {"PATH", Takes::note},
                                           {"NAME", Takes::person},
                                           {kTopic, Takes::word},
                                           {kColumns, Takes::word}}};

/// What CLI11 calls an option's value that was given no name; as an argument it is a query's line.
constexpr std::string_view kText = "TEXT";

/// "TEXT:{md,table}" → md, table: CLI11 tells the words of a closed set nowhere else.
std::vector<std::string> closed_set(const std::string& type_name) {
  const auto open = type_name.find(":{");
  const auto close = type_name.find('}', open);
  if (open == std::string::npos || close == std::string::npos) return {};
  std::vector<std::string> words;
  for (std::size_t at = open + 2; at < close;) {
    const auto end = std::min(type_name.find(',', at), close);
    words.push_back(type_name.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

Takes takes_of(const ArgumentOutline& argument) {
  if (!argument.words.empty()) return Takes::word;
  // "NOTE[:LINE]" is a note, too.
  const auto name = argument.value.substr(0, argument.value.find('['));
  for (const ValueRow& row : kValues) {
    if (row.name == name) return row.takes;
  }
  return argument.names.empty() && name == kText ? Takes::query_line : Takes::text;
}

ArgumentOutline argument_of(const CLI::Option& option) {
  ArgumentOutline argument;
  const bool positional = option.get_positional();
  for (const auto& name : option.get_snames()) argument.names.push_back('-' + name);
  for (const auto& name : option.get_lnames()) argument.names.push_back("--" + name);
  argument.summary = option.get_description();
  argument.common = option.get_group() == kCommonGroup;
  argument.required = option.get_required();
  argument.repeats = positional && option.get_items_expected_max() > 1;
  if (option.get_items_expected_max() == 0) return argument;
  const std::string type = option.get_type_name();
  argument.words = closed_set(type);
  argument.value = positional ? option.get_name(true) : type.substr(0, type.find(":{"));
  argument.takes = takes_of(argument);
  if (argument.value == kTopic) argument.words = help_names();
  if (argument.value == kColumns) argument.words = column_names();
  return argument;
}

CommandOutline command_of(const CLI::App& app) {
  CommandOutline command;
  command.name = app.get_name();
  command.summary = app.get_description();
  for (const CLI::Option* option : app.get_options()) {
    auto& list = option->get_positional() ? command.arguments : command.options;
    list.push_back(argument_of(*option));
  }
  return command;
}

}  // namespace

Outline outline_of(const CLI::App& app) {
  Outline outline;
  outline.program = command_of(app);
  for (const CommandRow& row : commands()) {
    outline.commands.push_back(command_of(*app.get_subcommand(std::string(row.name))));
    outline.commands.back().details = row.details;
  }
  return outline;
}

}  // namespace vaultask::cli

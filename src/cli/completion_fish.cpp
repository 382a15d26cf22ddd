#include "cli/completion_tables.hpp"
#include "cli/query_lines.hpp"

namespace vaultask::cli {
namespace {

/// In single quotes, in which fish knows \' and \\.
std::string fish_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '\'';
}

/// What follows in `complete`: -x takes the words alone, -r -F files.
std::string value_of(const ArgumentOutline& argument) {
  switch (argument.takes) {
    case Takes::nothing:
      return "";
    case Takes::text:
      return " -x";
    case Takes::file:
      return " -r -F";
    case Takes::folder:
      return " -x -a '(__fish_complete_directories)'";
    case Takes::note:
      return " -x -a '(__vaultask_column note path)'";
    case Takes::person:
      return " -x -a '(__vaultask_column person name)'";
    case Takes::query_line:
      return " -x -a '(__vaultask_lines)'";
    case Takes::word:
      break;
  }
  // The argument of -a is read once more: quotes in quotes.
  std::string words;
  for (const auto& word : argument.words) words += (words.empty() ? "" : " ") + fish_quoted(word);
  return " -x -a " + fish_quoted(words);
}

std::string option_lines(const CommandOutline& command, const std::string& start) {
  std::string text;
  for (const ArgumentOutline& option : command.options) {
    text += start;
    for (const auto& name : option.names) {
      text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    text += value_of(option) + " -d " + fish_quoted(option.summary) + '\n';
  }
  return text;
}

std::string list(const std::string& name, const std::vector<std::string>& words) {
  std::string text = "set -g " + name;
  for (const auto& word : words) text += " \\\n    " + fish_quoted(word);
  return text + "\n\n";
}

/// A condition on the command that the line names; "" for none yet.
std::string start_of(const std::string& command) {
  return "complete -c vaultask -n " +
         fish_quoted("__vaultask_command" + (command.empty() ? "" : ' ' + command));
}

}  // namespace

std::string fish_tables(const Outline& outline) {
  std::vector<std::string> valued;
  for (const ArgumentOutline& option : outline.program.options) {
    if (option.takes == Takes::nothing) continue;
    valued.insert(valued.end(), option.names.begin(), option.names.end());
  }
  const QueryLines query = query_lines();
  std::string text =
      "# Options before a command that wait for a value.\n" + list("__vaultask_valued", valued) +
      "# Lines of a query; behind one that ends with a blank goes some text.\n" +
      list("__vaultask_query_lines", query.lines) + "# Behind these goes a person.\n" +
      list("__vaultask_before_person", query.before_person) +
      option_lines(outline.program, start_of(""));
  for (const CommandOutline& command : outline.commands) {
    text += '\n' + start_of("") + " -a " + command.name + " -d " + fish_quoted(command.summary) +
            '\n' + option_lines(command, start_of(command.name));
    for (const ArgumentOutline& argument : command.arguments) {
      text += start_of(command.name) + value_of(argument) + '\n';
    }
  }
  return text;
}

}  // namespace vaultask::cli

#include "cli/completion_tables.hpp"
#include "cli/query_lines.hpp"

namespace vaultask::cli {
namespace {

using Words = std::vector<std::string>;

/// printf '%s\n' 'a' 'b'
std::string print_words(const Words& words) {
  std::string text = "printf '%s\\n'";
  for (const auto& word : words) text += ' ' + sh_quoted(word);
  return text;
}

/// A function that prints the words, one a line.
std::string function(const std::string& name, const Words& words) {
  std::string body;
  for (const auto& word : words) body += " \\\n    " + sh_quoted(word);
  return name + "() {\n  " + (words.empty() ? ":" : "printf '%s\\n'" + body) + "\n}\n\n";
}

Words option_names(const CommandOutline& command) {
  Words names;
  for (const ArgumentOutline& option : command.options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return names;
}

std::string_view kind_of(Takes takes) {
  switch (takes) {
    case Takes::nothing:
      return "";
    case Takes::text:
      return "text";
    case Takes::word:
      return "word";
    case Takes::file:
      return "file";
    case Takes::folder:
      return "folder";
    case Takes::note:
      return "note";
    case Takes::person:
      return "person";
    case Takes::query_line:
      return "line";
  }
  return "";
}

/// A branch of `case`: what stands behind the option, or as the nth argument.
std::string takes_branch(const std::string& pattern, const ArgumentOutline& argument) {
  Words words{std::string(kind_of(argument.takes))};
  words.insert(words.end(), argument.words.begin(), argument.words.end());
  return "    " + pattern + ") " + print_words(words) + " ;;\n";
}

/// 'query --file'
std::string key_of(const std::string& command, const std::string& argument) {
  return sh_quoted(command + ' ' + argument);
}

std::string takes_branches(const CommandOutline& command, const std::string& name) {
  std::string text;
  for (const ArgumentOutline& option : command.options) {
    if (option.takes == Takes::nothing) continue;
    std::string pattern;
    for (const auto& one : option.names) {
      pattern += pattern.empty() ? "" : " | ";
      pattern += key_of(name, one);
    }
    text += takes_branch(pattern, option);
  }
  int nth = 0;
  for (const ArgumentOutline& argument : command.arguments) {
    const std::string pattern =
        argument.repeats ? key_of(name, "") + "[0-9]*" : key_of(name, std::to_string(++nth));
    text += takes_branch(pattern, argument);
  }
  return text;
}

}  // namespace

std::string sh_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + '\'';
}

std::string bash_tables(const Outline& outline) {
  Words names;
  std::string options = "    '') " + print_words(option_names(outline.program)) + " ;;\n";
  std::string takes = takes_branches(outline.program, "");
  for (const CommandOutline& command : outline.commands) {
    names.push_back(command.name);
    options +=
        "    " + sh_quoted(command.name) + ") " + print_words(option_names(command)) + " ;;\n";
    takes += takes_branches(command, command.name);
  }
  const QueryLines query = query_lines();
  return function("_vaultask_commands", names) +
         "# The options of a command; of '', those before one.\n"
         "_vaultask_options() {\n  case $1 in\n" +
         options +
         "  esac\n}\n\n"
         "# What stands behind \"command option\", or as the \"command nth\" argument: its kind, "
         "then\n"
         "# the words of a closed set; nothing for a flag.\n"
         "_vaultask_takes() {\n  case $1 in\n" +
         takes + "  esac\n}\n\n" +
         "# Lines of a query; behind one that ends with a blank goes some text.\n" +
         function("_vaultask_query_lines", query.lines) + "# Behind these goes a person.\n" +
         function("_vaultask_before_person", query.before_person);
}

}  // namespace vaultask::cli

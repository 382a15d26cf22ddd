#include "cli/completion_tables.hpp"
#include "cli/query_lines.hpp"

namespace vaultask::cli {
namespace {

/// `text` with a backslash before each of `special`.
std::string escaped(std::string_view text, std::string_view special) {
  std::string all;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) all += '\\';
    all += c;
  }
  return all;
}

/// The last part of a specification of _arguments(1): what offers the values.
std::string action_of(const ArgumentOutline& argument) {
  switch (argument.takes) {
    case Takes::nothing:
      return "";
    case Takes::text:
      return " ";
    case Takes::file:
      return "_files";
    case Takes::folder:
      return "_files -/";
    case Takes::note:
      return "_vaultask_notes";
    case Takes::person:
      return "_vaultask_people";
    case Takes::query_line:
      return "_vaultask_lines";
    case Takes::word:
      break;
  }
  std::string words;
  for (const auto& word : argument.words) words += ' ' + sh_quoted(word);
  return "{compadd --" + escaped(words, ":\\") + '}';
}

/// ":FILE:_files", with a colon in the message escaped.
std::string value_of(const ArgumentOutline& argument) {
  if (argument.takes == Takes::nothing) return "";
  return ':' + escaped(argument.value, ":\\") + ':' + action_of(argument);
}

/// "(-f --file)--file=[Read …]:FILE:_files" for one of the option's names; `all` are excluded then.
std::string option_spec(const ArgumentOutline& option, const std::string& all,
                        const std::string& name) {
  const bool is_long = name.starts_with("--");
  const char* joint = option.takes == Takes::nothing ? "" : is_long ? "=" : "+";
  return '(' + all + ')' + name + joint + '[' + escaped(option.summary, "[]:\\") + ']' +
         value_of(option);
}

std::string option_specs(const CommandOutline& command) {
  std::string specs;
  for (const ArgumentOutline& option : command.options) {
    std::string all;
    for (const auto& name : option.names) all += (all.empty() ? "" : " ") + name;
    for (const auto& name : option.names) {
      specs += " \\\n    " + sh_quoted(option_spec(option, all, name));
    }
  }
  return specs;
}

std::string argument_specs(const CommandOutline& command) {
  std::string specs;
  int nth = 0;
  for (const ArgumentOutline& argument : command.arguments) {
    const std::string place = argument.repeats ? "*" : std::to_string(++nth);
    specs += " \\\n    " + sh_quoted(place + value_of(argument));
  }
  return specs;
}

std::string array(const std::string& name, const std::vector<std::string>& words) {
  std::string text = "typeset -ga " + name + "=(";
  for (const auto& word : words) text += "\n  " + sh_quoted(word);
  return text + "\n)\n\n";
}

}  // namespace

std::string zsh_tables(const Outline& outline) {
  std::string names, branches;
  for (const CommandOutline& command : outline.commands) {
    names += "\n    " + sh_quoted(escaped(command.name, ":\\") + ':' + command.summary);
    branches += "  " + sh_quoted(command.name) +
                ")\n    _arguments -s -S :" + option_specs(command) + argument_specs(command) +
                "\n    ;;\n";
  }
  const QueryLines query = query_lines();
  return "_vaultask_commands() {\n  local -a rows=(" + names +
         "\n  )\n  _describe -t commands command rows\n}\n\n"
         "# What may stand before a command, and the command.\n"
         "_vaultask_program() {\n  _arguments -C -s -S -A '-*' :" +
         option_specs(outline.program) +
         " \\\n    '1:command:_vaultask_commands' '*::argument:->argument'\n  compstate[restore]=  "
         "# the caller sees the words that are left\n}\n\n"
         "# What may stand behind a command.\n"
         "_vaultask_command() {\n  case $1 in\n" +
         branches +
         "  esac\n}\n\n"
         "# Lines of a query; behind one that ends with a blank goes some text.\n" +
         array("_vaultask_query_lines", query.lines) + "# Behind these goes a person.\n" +
         array("_vaultask_before_person", query.before_person);
}

}  // namespace vaultask::cli

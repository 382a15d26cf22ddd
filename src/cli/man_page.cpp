#include "cli/man_page.hpp"

#include <vaultask/version.hpp>

#include "cli/help_topics.hpp"
#include "cli/outline.hpp"
#include "cli/roff.hpp"

namespace vaultask::cli {
namespace {

/// "-f, --file FILE"
std::string heading_of(const ArgumentOutline& option) {
  std::string heading;
  for (const auto& name : option.names) heading += (heading.empty() ? "" : ", ") + name;
  if (!option.value.empty() && option.words.empty()) heading += ' ' + option.value;
  for (std::size_t i = 0; i < option.words.size(); ++i) {
    heading += (i == 0 ? ' ' : '|') + option.words[i];
  }
  return heading;
}

/// "NAME", "[NOTE…]"
std::string usage_of(const ArgumentOutline& argument) {
  const std::string name = argument.value + (argument.repeats ? "..." : "");
  return argument.required ? name : '[' + name + ']';
}

void write_options(RoffPage& page, const CommandOutline& command, bool common) {
  for (const ArgumentOutline& option : command.options) {
    if (option.common == common) page.entry(heading_of(option), "", option.summary);
  }
}

void write_command(RoffPage& page, const CommandOutline& command) {
  std::string usage = command.name;
  for (const ArgumentOutline& argument : command.arguments) usage += ' ' + usage_of(argument);
  page.subsection(usage);
  page.paragraph(command.summary + '.');
  for (const ArgumentOutline& argument : command.arguments) {
    page.entry(argument.value, "", argument.summary);
  }
  for (const ArgumentOutline& option : command.options) {
    // Each has --help, and most have the common options: those stand on the page once.
    const bool help = option.names.back() == "--help";
    if (!option.common && !help) page.entry(heading_of(option), "", option.summary);
  }
  page.text(command.details);
}

void write_topic(RoffPage& page, const Topic& topic) {
  page.section(topic.title);
  page.text(topic.intro);
  if (topic.rows == nullptr) return;
  for (const HelpRow& row : topic.rows()) {
    page.entry(row.name, row.extension ? "+" : "", row.text);
    page.examples(row.examples);
  }
}

}  // namespace

std::string man_page(const CLI::App& app) {
  const Outline outline = outline_of(app);
  const CommandOutline& program = outline.program;
  RoffPage page(program.name, kVersion);
  page.section("NAME");
  page.name(program.name, "what is owed, by whom and when, from a vault of notes");
  page.section("SYNOPSIS");
  page.paragraph('`' + program.name + "` [OPTION...] `COMMAND` [ARGUMENT...]");
  page.section("DESCRIPTION");
  page.paragraph(
      program.summary +
      " It speaks the query language of the Obsidian Tasks plugin, runs without Obsidian "
      "and changes no note.");
  page.paragraph("Answers go to the standard output, everything else to the standard error.");
  page.section("OPTIONS");
  write_options(page, program, false);
  page.paragraph("Common options, before a command or behind it:");
  write_options(page, program, true);
  page.section("COMMANDS");
  for (const CommandOutline& command : outline.commands) write_command(page, command);
  for (const Topic& topic : help_topics()) write_topic(page, topic);
  return page.str();
}

}  // namespace vaultask::cli

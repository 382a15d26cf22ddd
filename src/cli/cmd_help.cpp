#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

std::string query_topic() {
  std::string text =
      "A query is a list of lines; a task must match all filters among them. The language is that\n"
      "of the Obsidian Tasks plugin; what is marked + Obsidian itself does not understand. A line\n"
      "that begins with # is a comment, one that ends with \\ goes on in the next.\n\n";
  for (const LanguageEntry& entry : query_language()) {
    text += entry.name + (entry.extension ? " +" : "") + "\n    " + entry.summary + "\n";
    for (const auto& example : entry.examples) text += "      " + example + "\n";
    if (!entry.sort_by.empty()) text += "      sort by " + entry.sort_by + "\n";
    if (!entry.group_by.empty()) text += "      group by " + entry.group_by + "\n";
  }
  return text +
         "\nDates: 2025-11-14, two of them for a range, tomorrow, next friday, 14 Nov, in two "
         "weeks, "
         "3 days\nago; last, this, next with week, month, quarter, year; 2025, 2025-Q4, 2025-11, "
         "2025-W46.\nBefore a date: before, after, on, in, on or before, on or after.\n";
}

std::string reports_topic() {
  std::string text;
  for (const ReportEntry& entry : report_list())
    text += entry.name + "\n    " + entry.summary + '\n';
  return text;
}

constexpr const char* kFormats =
    "md      Markdown: lists under headings, tables\n"
    "table   aligned columns for a terminal\n"
    "json    one object; \"version\" changes only when a key changes its meaning\n"
    "jsonl   one task or row a line\n"
    "csv     RFC 4180 with LF, one header line\n";

constexpr const char* kExitStatus =
    "0   done\n"
    "2   wrong usage, settings or query\n"
    "3   the vault could not be read whole\n"
    "4   the index cannot be used\n"
    "74  the answer could not be written\n"
    "75  another run is updating the index (only `index`; others answer from the last one)\n";

struct Topic {
  const char* name;
  std::string (*text)();
};
constexpr Topic kTopics[] = {{"query", query_topic},
                             {"reports", reports_topic},
                             {"formats", [] { return std::string(kFormats); }},
                             {"exit-status", [] { return std::string(kExitStatus); }}};

/// App::help() would speak of the command that runs, which is `help`.
std::string help_of(const CLI::App& app, const std::string& before) {
  return app.get_formatter()->make_help(
      &app, before.empty() ? app.get_name() : before + ' ' + app.get_name(),
      CLI::AppFormatMode::Normal);
}

class HelpCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app_ = app.get_parent();
    app.add_option("TOPIC", topic_, "A command or a topic");
  }

  int run(Session& session) override {
    if (topic_.empty()) return Session::print(help_of(*app_, ""));
    for (const Topic& topic : kTopics) {
      if (topic_ == topic.name) return Session::print(topic.text());
    }
    for (const CommandRow& row : commands()) {
      if (topic_ == row.name) {
        return Session::print(help_of(*app_->get_subcommand(topic_), "vaultask"));
      }
    }
    return session.fail({ErrorCode::usage,
                         "there is no help on \"" + topic_ + '"',
                         {},
                         {},
                         "topics: query, reports, formats, exit-status, and each command"});
  }

 private:
  CLI::App* app_ = nullptr;
  std::string topic_;
};

}  // namespace

std::unique_ptr<Command> make_help_command() {
  return std::make_unique<HelpCommand>();
}

}  // namespace vaultask::cli

// The program: parse the command line, run one command, turn what happened into an exit status.
#include <sys/stat.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <map>
#include <sstream>
#include <string_view>
#include <vector>

#include <vaultask/log.hpp>
#include <vaultask/version.hpp>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/help_topics.hpp"
#include "cli/man_page.hpp"
#include "cli/session.hpp"
#include "cli/suggest_option.hpp"

namespace vaultask::cli {
namespace {

constexpr const char* kSummary =
    "vaultask reads an Obsidian vault and answers what is owed, by whom and when.";
constexpr const char* kExamples =
    "\nExamples:\n"
    "  vaultask --vault ~/Notes index\n"
    "  vaultask query 'not done' 'due before tomorrow' 'group by owner'\n"
    "  vaultask owe 'Dana Whitfield'\n"
    "\n"
    "`vaultask help COMMAND` explains a command, `vaultask help due` a field of the query "
    "language,\n"
    "`vaultask help TOPIC` one of these:\n";

std::string footer() {
  std::size_t width = 0;
  for (const Topic& topic : help_topics()) width = std::max(width, topic.name.size());
  std::string text = kExamples;
  for (const Topic& topic : help_topics()) {
    text += "  " + std::string(topic.name) + std::string(width + 2 - topic.name.size(), ' ') +
            std::string(topic.summary) + '\n';
  }
  return text + "\n`vaultask --man` prints the manual page.";
}

/// --man was asked for; thrown like CLI11's own for --help, before a missing command is an error.
struct CallForMan : CLI::Success {
  CallForMan() : CLI::Success("CallForMan", "", 0) {}
};

/// Commands whose options the run may need: those that the command line names, for their
/// declaration takes more time than some answers; all of them for what describes them all, or where
/// none is named.
std::vector<const CommandRow*> needed_commands(int argc, char** argv) {
  const std::vector<std::string_view> words(argv + std::min(argc, 1), argv + argc);
  const auto said = [&words](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  std::vector<const CommandRow*> named, all;
  for (const CommandRow& row : commands()) {
    all.push_back(&row);
    if (said(row.name)) named.push_back(&row);
  }
  const bool described =
      said("help") || said("completion") || said("--man") || said("--help") || said("-h");
  return described || named.empty() ? all : named;
}

int run(int argc, char** argv) {
  Session session;
  CLI::App app(kSummary, "vaultask");
  app.set_version_flag("--version", std::string("vaultask ") + kVersion);
  app.add_flag_callback(
      "--man", [] { throw CallForMan(); }, "Print the manual page and exit");
  app.footer(footer());
  app.require_subcommand(1);
  app.fallthrough();
  declare_answer_options(app, session.options);

  std::map<const CLI::App*, std::unique_ptr<Command>> by_app;
  for (const CommandRow* row : needed_commands(argc, argv)) {
    CLI::App* sub = app.add_subcommand(std::string(row->name), std::string(row->summary));
    if (!row->details.empty()) sub->footer("\n" + std::string(row->details));
    auto command = row->make();
    command->declare(*sub);
    if (row->options == Options::vault) declare_vault_options(*sub, session.options);
    if (row->options == Options::answer) declare_answer_options(*sub, session.options);
    by_app.emplace(sub, std::move(command));
  }

  try {
    app.parse(argc, argv);
  } catch (const CallForMan&) {
    return Session::print(man_page(app));
  } catch (const CLI::Success& asked) {  // --help, --version
    std::ostringstream text, errors;
    app.exit(asked, text, errors);
    return Session::print(text.str());
  } catch (const CLI::ParseError& error) {
    return session.fail(usage_error(app, error));
  }
  const CommonOptions& options = session.options;
  log_to_stderr(options.verbose ? LogLevel::verbose
                : options.quiet ? LogLevel::quiet
                                : LogLevel::normal);
  return by_app.at(app.get_subcommands().front())->run(session);
}

}  // namespace
}  // namespace vaultask::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of write(2), not the end
  ::umask(077);                   // whatever is created is the user's own
  try {
    return vaultask::cli::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "vaultask: internal error: %s\n", error.what());
    return vaultask::exit_status(vaultask::ErrorCode::internal);
  }
}

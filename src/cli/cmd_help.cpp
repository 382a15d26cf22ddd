#include <CLI/CLI.hpp>

#include <vaultask/suggest.hpp>

#include "cli/command.hpp"
#include "cli/help_topics.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

/// App::help() would speak of the command that runs, which is `help`.
std::string help_of(const CLI::App& app, const std::string& before) {
  return app.get_formatter()->make_help(
      &app, before.empty() ? app.get_name() : before + ' ' + app.get_name(),
      CLI::AppFormatMode::Normal);
}

Error unknown_topic(const std::string& name) {
  const std::string guess = nearest(name, help_names());
  std::string hint = "did you mean \"" + guess + "\"?";
  if (guess.empty()) {
    hint = "topics:";
    for (const Topic& topic : help_topics()) hint += ' ' + std::string(topic.name) + ',';
    hint += " each command, and each field or instruction of a query";
  }
  return {ErrorCode::usage, "there is no help on \"" + name + '"', {}, {}, std::move(hint)};
}

class HelpCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    program_ = app.get_parent();
    app.add_option("TOPIC", words_,
                   "A command, a topic, or a field or instruction of the query language");
  }

  int run(Session& session) override {
    std::string name;
    for (const auto& word : words_) name += (name.empty() ? "" : " ") + word;
    if (name.empty()) return Session::print(help_of(*program_, ""));
    for (const Topic& topic : help_topics()) {
      if (name == topic.name) return Session::print(to_text(topic));
    }
    for (const CommandRow& row : commands()) {
      if (name == row.name) {
        // "slips" is a word of queries, too.
        const std::string words = language_help(name);
        return Session::print(words + (words.empty() ? "" : "\n") +
                              help_of(*program_->get_subcommand(name), "vaultask"));
      }
    }
    if (const std::string text = language_help(name); !text.empty()) return Session::print(text);
    return session.fail(unknown_topic(name));
  }

 private:
  CLI::App* program_ = nullptr;
  std::vector<std::string> words_;
};

}  // namespace

std::unique_ptr<Command> make_help_command() {
  return std::make_unique<HelpCommand>();
}

}  // namespace vaultask::cli

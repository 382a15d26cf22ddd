// Commands that print a report.
#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

class OweCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("NAME", words_, "The person (default: you); quotes are not needed");
    app.add_flag("--all", all_, "Everybody: a table of all people, and what each of them owes");
  }

  int run(Session& session) override {
    std::string name;
    for (const auto& word : words_) name += (name.empty() ? "" : " ") + word;
    if (!words_.empty() && name.find_first_not_of(' ') == std::string::npos) {
      return session.fail({ErrorCode::usage, "the name is empty", {}, {}, "vaultask owe NAME"});
    }
    if (all_ && !words_.empty()) {
      return session.fail({ErrorCode::usage,
                           "--all is for everybody, and \"" + name + "\" is one",
                           {},
                           {},
                           "give a name or --all"});
    }
    std::vector<std::string> arguments;
    if (all_) arguments.emplace_back("all");
    if (!name.empty()) arguments.push_back(std::move(name));
    return session.print_report("owe", std::move(arguments));
  }

 private:
  bool all_ = false;
  std::vector<std::string> words_;
};

}  // namespace

std::unique_ptr<Command> make_owe_command() {
  return std::make_unique<OweCommand>();
}

}  // namespace vaultask::cli

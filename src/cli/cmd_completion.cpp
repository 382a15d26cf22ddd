#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/completion.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

class CompletionCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    program_ = app.get_parent();
    app.add_option("SHELL", shell_, "The shell the script is for")
        ->required()
        ->check(CLI::IsMember(completion_shells()));
  }

  int run(Session&) override {
    return Session::print(completion_script(shell_, outline_of(*program_)));
  }

 private:
  const CLI::App* program_ = nullptr;
  std::string shell_;
};

}  // namespace

std::unique_ptr<Command> make_completion_command() {
  return std::make_unique<CompletionCommand>();
}

}  // namespace vaultask::cli

// Commands that print a log of meetings.
#include <CLI/CLI.hpp>

#include <array>
#include <utility>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/period_options.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

/// One class for four reports, which take the same options but for --open.
class LogCommand : public Command {
 public:
  LogCommand(const char* report, bool may_be_open) : report_(report), may_be_open_(may_be_open) {}

  void declare(CLI::App& app) override {
    period_.declare(app);
    app.add_option("--person", person_,
                   "Of meetings that the person took part in, or is what they are about")
        ->type_name("NAME");
    app.add_option("--entity", entity_, "Of meetings about it: entity: of the note")
        ->type_name("ENTITY");
    app.add_option("--series", series_,
                   "Of one series of meetings: series: of the notes, else their entity")
        ->type_name("SERIES");
    app.add_option("--by", by_, "A part for each of them")
        ->check(CLI::IsMember({"person", "entity", "series"}));
    if (may_be_open_) app.add_flag("--open", open_, "Leave out those that were closed");
  }

  int run(Session& session) override {
    std::vector<std::string> arguments;
    period_.add_to(arguments);
    const std::array<std::pair<const char*, const std::string*>, 4> values{
        {{"person=", &person_}, {"entity=", &entity_}, {"series=", &series_}, {"by=", &by_}}};
    for (const auto& [name, value] : values) {
      if (!value->empty()) arguments.push_back(name + *value);
    }
    if (open_) arguments.emplace_back("open");
    return session.print_report(report_, std::move(arguments));
  }

 private:
  const char* report_;
  bool may_be_open_;
  bool open_ = false;
  PeriodOptions period_;
  std::string person_, entity_, series_, by_;
};

}  // namespace

std::unique_ptr<Command> make_decisions_command() {
  return std::make_unique<LogCommand>("decisions", false);
}
std::unique_ptr<Command> make_risks_command() {
  return std::make_unique<LogCommand>("risks", true);
}
std::unique_ptr<Command> make_questions_command() {
  return std::make_unique<LogCommand>("questions", true);
}
std::unique_ptr<Command> make_touchpoints_command() {
  return std::make_unique<LogCommand>("touchpoints", false);
}

}  // namespace vaultask::cli

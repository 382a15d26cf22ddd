// Commands that print a review, and what the work accrues to.
#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/period_options.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

class MbrCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("MONTH", month_, "As in 2025-11 (default: the month of today)");
    period_.declare(app);
  }

  int run(Session& session) override {
    std::vector<std::string> arguments;
    if (!month_.empty()) arguments.push_back(month_);
    period_.add_to(arguments);
    return session.print_report("mbr", std::move(arguments));
  }

 private:
  std::string month_;
  PeriodOptions period_;
};

class LineageCommand : public Command {
 public:
  void declare(CLI::App&) override {}
  int run(Session& session) override { return session.print_report("lineage", {}); }
};

}  // namespace

std::unique_ptr<Command> make_mbr_command() {
  return std::make_unique<MbrCommand>();
}
std::unique_ptr<Command> make_lineage_command() {
  return std::make_unique<LineageCommand>();
}

}  // namespace vaultask::cli

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

constexpr int kSettleSeconds = 120;

class NightlyCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_flag("--cron", cron_, "Say nothing, unless something went wrong");
    app.add_option("--settle", settle_,
                   "Leave notes for later that changed within so many seconds (default: as set, "
                   "else 120)")
        ->type_name("SECONDS")
        ->check(CLI::Range(0, 24 * 3600));
    app.add_flag("--yes", yes_,
                 "Write more than 200 notes, pages that shrink to a fifth, and though a tenth of "
                 "the vault is missing");
  }

  int run(Session& session) override {
    auto vault = session.open_vault();
    if (!vault) {
      const int status = session.fail(vault.error());
      return vault.error().code == ErrorCode::not_found ? kIncomplete : status;
    }
    RenderRequest request;
    request.settle_seconds = settle_;
    request.usual_settle_seconds = kSettleSeconds;
    request.accept_much = yes_;
    const auto report = vault->nightly(request);
    if (!report) return session.fail(report.error());
    if (cron_ && report->status == kDone) return kDone;
    tell(session, *report);
    return report->status;
  }

 private:
  static void tell(const Session& session, const NightlyReport& report) {
    std::string line;
    std::size_t problems = 0;
    for (const NightlyStep& step : report.steps) {
      for (const Error& error : step.errors) session.fail(error);
      for (const Diagnostic& remark : step.remarks) session.note(to_string(remark));
      problems += step.errors.size() + step.remarks.size();
      const std::string counts = step.counts.empty() ? step.name + " failed" : step.counts;
      line += (line.empty() ? "" : "; ") + counts;
    }
    if (problems > 0) {
      line += "; " + std::to_string(problems) + (problems == 1 ? " problem" : " problems");
    }
    session.note("nightly: " + line + '\n');
  }

  std::optional<int> settle_;
  bool cron_ = false;
  bool yes_ = false;
};

}  // namespace

std::unique_ptr<Command> make_nightly_command() {
  return std::make_unique<NightlyCommand>();
}

}  // namespace vaultask::cli

#include <CLI/CLI.hpp>

#include <algorithm>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/session.hpp"
#include "cli/write_options.hpp"

namespace vaultask::cli {
namespace {

constexpr int kSettleSeconds = 120;

bool says_the_same(const Error& a, const Error& b) {
  return a.code == b.code && a.message == b.message && a.hint == b.hint && a.excerpt.empty() &&
         b.excerpt.empty() && a.more.empty() && b.more.empty();
}

/// What is said of many notes, as of a disk that is full, is said of the first one, with how many
/// more there are; the log has them all.
std::vector<Error> once_each(const std::vector<Error>& errors) {
  std::vector<Error> told;
  std::vector<std::size_t> more;
  for (const Error& error : errors) {
    const auto same = std::find_if(told.begin(), told.end(),
                                   [&](const Error& other) { return says_the_same(error, other); });
    if (same == told.end()) {
      told.push_back(error);
      more.push_back(0);
    } else {
      ++more[static_cast<std::size_t>(same - told.begin())];
    }
  }
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (more[i] > 0) told[i].message += " (and " + std::to_string(more[i]) + " more like it)";
  }
  return told;
}

class NightlyCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_flag("--cron", cron_, "Say nothing, unless something went wrong");
    write_.declare(app, "as set, else " + std::to_string(kSettleSeconds));
  }

  int run(Session& session) override {
    auto vault = session.open_vault();
    if (!vault) return fail_to_open(session, vault.error());
    RenderRequest request = write_.request();
    request.usual_settle_seconds = kSettleSeconds;
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
      for (const Error& error : once_each(step.errors)) session.fail(error);
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

  WriteOptions write_;
  bool cron_ = false;
};

}  // namespace

std::unique_ptr<Command> make_nightly_command() {
  return std::make_unique<NightlyCommand>();
}

}  // namespace vaultask::cli

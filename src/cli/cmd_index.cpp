#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

std::string number(std::size_t n) {
  return std::to_string(n);
}

/// "12 notes: 1 new, 2 changed, 9 unchanged; 30 tasks, 12 open"
std::string summary_line(const IndexReport& report) {
  std::string text = number(report.notes) + (report.notes == 1 ? " note" : " notes") + ": ";
  std::string parts;
  const auto add = [&](std::size_t n, const char* what) {
    if (n > 0) parts += (parts.empty() ? "" : ", ") + number(n) + ' ' + what;
  };
  add(report.added, "new");
  add(report.changed, "changed");
  add(report.renamed, "renamed");
  add(report.removed, "removed");
  add(report.unchanged, "unchanged");
  add(report.unreadable.size(), "unreadable");
  if (parts.empty()) parts = "nothing to do";
  return text + parts + "; " + number(report.tasks) + (report.tasks == 1 ? " task, " : " tasks, ") +
         number(report.open_tasks) + " open";
}

/// "Skipped: 3 hidden, 1 conflict copy"; "" where nothing was.
std::string skipped_line(const IndexReport& report) {
  std::string parts;
  const auto add = [&](std::size_t n, const char* what) {
    if (n > 0) parts += (parts.empty() ? "" : ", ") + number(n) + ' ' + what;
  };
  add(report.hidden, "hidden");
  add(report.links, "symbolic links");
  add(report.not_files, "not regular files");
  add(report.conflict_copies, "conflict copies");
  add(report.excluded, "excluded by the settings");
  return parts.empty() ? "" : "skipped: " + parts + '\n';
}

class IndexCommand : public Command {
 public:
  void declare(CLI::App& app) override { app.add_flag("--full", full_, "Build the index anew"); }

  int run(Session& session) override {
    if (session.options.no_index || session.options.cached) {
      return session.fail({ErrorCode::usage,
                           "index writes the index: --no-index and --cached do not go with it",
                           {},
                           {},
                           {}});
    }
    auto vault = session.open_vault();
    if (!vault) return session.fail(vault.error());
    const auto report = vault->index(full_);
    if (!report) return session.fail(report.error());
    session.note(summary_line(*report) + '\n');
    session.note(skipped_line(*report));
    if (session.options.verbose) {
      session.note("index: " + vault->database_folder() + "/index.db, " + number(report->opened) +
                   " files opened\n");
    }
    if (report->findings > 0) {
      session.note(number(report->findings) + (report->findings == 1 ? " finding" : " findings") +
                   " in the notes; `vaultask doctor` lists them\n");
    }
    const int status = session.report_update(*report);
    if (report->missing == 0) return status;
    const bool one = report->missing == 1;
    session.note(number(report->missing) + (one ? " note" : " notes") +
                 " less than when the vault was last whole: `vaultask render` writes nothing "
                 "until " +
                 (one ? "it is" : "they are") +
                 " back; `vaultask index --full` takes the vault as it is\n");
    return kIncomplete;
  }

 private:
  bool full_ = false;
};

}  // namespace

std::unique_ptr<Command> make_index_command() {
  return std::make_unique<IndexCommand>();
}

}  // namespace vaultask::cli

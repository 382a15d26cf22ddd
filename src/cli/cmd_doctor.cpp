#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

class DoctorCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("NOTE", paths_, "Notes or folders, relative to the vault (default: all)");
    app.add_flag("--fix", fix_,
                 "Print a patch that repairs what can be repaired without a guess: damaged "
                 "encodings");
  }

  int run(Session& session) override {
    auto vault = session.open_vault();
    if (!vault) return session.fail(vault.error());
    if (fix_) return print_patch(session, *vault);
    const auto page = vault->report("doctor", std::move(paths_));
    if (!page) return session.fail(page.error());
    const int status = session.answer(*vault, *page);
    return status == kDone && !page->sections.empty() ? kFindings : status;
  }

 private:
  int print_patch(Session& session, Vault& vault) {
    const auto repairs = vault.repairs(paths_);
    if (!repairs) return session.fail(repairs.error());
    std::string patch;
    for (const Repair& repair : repairs->patches) patch += repair.patch;
    for (const Diagnostic& left : repairs->left) session.note(to_string(left));
    if (repairs->patches.empty()) session.note("nothing to repair without a guess\n");
    const int printed = Session::print(patch);
    return printed == kDone && !repairs->left.empty() ? kFindings : printed;
  }

  std::vector<std::string> paths_;
  bool fix_ = false;
};

}  // namespace

std::unique_ptr<Command> make_doctor_command() {
  return std::make_unique<DoctorCommand>();
}

}  // namespace vaultask::cli

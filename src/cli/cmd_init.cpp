#include <CLI/CLI.hpp>

#include <cstdlib>
#include <filesystem>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

/// The path of this program: cron looks into two folders only.
std::string program_path() {
  std::error_code error;
  const auto path = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? "vaultask" : path.string();
}

/// The text with `by` before each of `signs`; each of them twice where `by` is "".
std::string escaped(const std::string& text, std::string_view signs, std::string_view by) {
  std::string out;
  for (const char c : text) {
    if (signs.find(c) != signs.npos) out += by.empty() ? std::string_view(&c, 1) : by;
    out += c;
  }
  return out;
}

/// A word of a crontab: a shell's, in which cron itself takes "%" for a line end.
std::string cron_word(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else if (c == '%') {
      out += "'\\%'";
    } else {
      out += c;
    }
  }
  return out + '\'';
}

/// A word of ExecStart= (systemd.service(5)), where "%" and "$" are written twice.
std::string systemd_word(const std::string& text) {
  return '"' + escaped(escaped(text, "\\\"", "\\"), "%$", "") + '"';
}

class InitCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_flag("--print", print_, "Print the settings that are proposed; write nothing");
  }

  int run(Session& session) override {
    // A vault is what the user says it is: here, where nothing else is said.
    const bool named = !session.options.vault.empty() || std::getenv("VAULTASK_VAULT") != nullptr;
    if (!named) session.options.vault = ".";
    session.options.no_index = true;
    auto vault = session.open_vault();
    if (!vault) return session.fail(vault.error());
    const auto proposal = vault->propose_settings();
    if (!proposal) return session.fail(proposal.error());
    if (print_) return Session::print(proposal->text);
    if (auto written = vault->write_settings(proposal->text); !written) {
      return session.fail(written.error());
    }
    return Session::print(what_was_found(*proposal) + how_to_run(vault->folder()));
  }

 private:
  static std::string what_was_found(const FirstSettings& proposal) {
    const auto or_nothing = [](const std::string& text) {
      return text.empty() ? std::string("not found; set it by hand") : text;
    };
    std::string exclude;
    for (const auto& rule : proposal.exclude) exclude += (exclude.empty() ? "" : ", ") + rule;
    return "Wrote .vaultask.toml. Look it through; what it says so far:\n"
           "  people folder: " +
           or_nothing(proposal.people_folder) +
           "\n"
           "  you:           " +
           or_nothing(proposal.self) +
           "\n"
           "  left out:      " +
           (exclude.empty() ? "nothing" : exclude) + "\n";
  }

  static std::string how_to_run(const std::string& folder) {
    const auto command = [&](std::string (*word)(const std::string&)) {
      return word(program_path()) + " --vault " + word(folder) + " nightly --cron";
    };
    return "\nEvery night at two, with cron (crontab -e):\n\n  0 2 * * *  " + command(cron_word) +
           "\n\nor with systemd, in ~/.config/systemd/user/vaultask.service:\n\n"
           "  [Service]\n"
           "  Type=oneshot\n"
           "  ExecStart=" +
           command(systemd_word) +
           "\n"
           "\nand vaultask.timer beside it; then systemctl --user enable --now vaultask.timer:\n\n"
           "  [Timer]\n"
           "  OnCalendar=*-*-* 02:00\n"
           "  Persistent=true\n"
           "\n"
           "  [Install]\n"
           "  WantedBy=timers.target\n";
  }

  bool print_ = false;
};

}  // namespace

std::unique_ptr<Command> make_init_command() {
  return std::make_unique<InitCommand>();
}

}  // namespace vaultask::cli

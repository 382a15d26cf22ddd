// Commands over the journal.
#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <sstream>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

std::string check_date(const std::string& text) {
  return Date::parse(text) ? "" : "write the day as 2025-11-01";
}

void add_since(CLI::App& app, std::string& since, const char* what) {
  app.add_option("--since", since, what)->type_name("DATE")->check(check_date);
}

/// A file, or stdin for "-".
Result<std::string> read_file(const std::string& path) {
  std::ostringstream text;
  if (path == "-") {
    text << std::cin.rdbuf();
    return text.str();
  }
  const std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::not_found, "cannot read " + path);
  text << file.rdbuf();
  return text.str();
}

class HistoryCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("WHAT", words_,
                   "A task (words of its text, its id, PATH:LINE), a note or a person; or export, "
                   "import");
    app.add_flag("--slipped", slipped_, "Only tasks whose due date moved later");
    app.add_flag("--git", git_, "With import: the vault's own git history, each commit a run");
    add_since(app, since_, "Only what happened on that day or later");
  }

  int run(Session& session) override {
    if (!words_.empty() && words_.front() == "export") return export_lines(session);
    if (!words_.empty() && words_.front() == "import") return import_journal(session);
    std::vector<std::string> arguments = words_;
    if (slipped_) arguments.emplace_back("slipped");
    if (!since_.empty()) arguments.push_back("since=" + since_);
    return session.print_report("history", std::move(arguments));
  }

 private:
  int export_lines(Session& session) const {
    if (words_.size() > 1 || slipped_ || !since_.empty()) {
      return session.fail({ErrorCode::usage,
                           "export takes nothing else",
                           {},
                           {},
                           "vaultask history export > history.jsonl"});
    }
    auto vault = session.open_vault();
    if (!vault) return session.fail(vault.error());
    int status = kDone;
    std::string buffer;
    const auto flush = [&] {
      status = Session::print(buffer);
      buffer.clear();
      return status == kDone;
    };
    const auto done = vault->export_history([&](std::string_view line) {
      buffer += line;
      return buffer.size() < kBuffer || flush();
    });
    if (!done) return session.fail(done.error());
    if (status == kDone) (void)flush();
    const int fresh = session.report_freshness(*vault);
    return status != kDone ? status : fresh;
  }

  int import_journal(Session& session) const {
    const bool one_source = git_ ? words_.size() == 1 : words_.size() == 2;
    if (session.options.no_index || session.options.cached || !one_source) {
      return session.fail({ErrorCode::usage,
                           "import what?",
                           {},
                           {},
                           "vaultask history import FILE, or - for stdin, or --git"});
    }
    auto vault = session.open_vault();
    if (!vault) return session.fail(vault.error());
    const auto lines = git_ ? Result<std::string>() : read_file(words_[1]);
    if (!lines) return session.fail(lines.error());
    const auto done = git_ ? vault->import_git() : vault->import_history(*lines);
    if (!done) return session.fail(done.error());
    if (!done->set_aside.empty()) {
      session.note("vaultask: the journal had only begun; it is " + done->set_aside + " now\n");
    }
    session.note(std::to_string(done->runs) + " runs imported with " +
                 std::to_string(done->events) + " events, " + std::to_string(done->known_runs) +
                 " left out: the journal has them, or runs of its own since\n");
    return kDone;
  }

  static constexpr std::size_t kBuffer = 1 << 16;

  std::vector<std::string> words_;
  bool slipped_ = false, git_ = false;
  std::string since_;
};

class SlipsCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    add_since(app, since_, "Only tasks that moved on that day or later");
  }
  int run(Session& session) override {
    std::vector<std::string> arguments;
    if (!since_.empty()) arguments.push_back("since=" + since_);
    return session.print_report("slips", std::move(arguments));
  }

 private:
  std::string since_;
};

class BurndownCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    add_since(app, since_, "From that day on (default: the beginning of the journal)");
    app.add_option("--by", by_, "Default: what gives about thirty rows at most")
        ->check(CLI::IsMember({"day", "week", "month"}));
  }
  int run(Session& session) override {
    std::vector<std::string> arguments;
    if (!since_.empty()) arguments.push_back("since=" + since_);
    if (!by_.empty()) arguments.push_back("by=" + by_);
    return session.print_report("burndown", std::move(arguments));
  }

 private:
  std::string since_, by_;
};

}  // namespace

std::unique_ptr<Command> make_history_command() {
  return std::make_unique<HistoryCommand>();
}
std::unique_ptr<Command> make_slips_command() {
  return std::make_unique<SlipsCommand>();
}
std::unique_ptr<Command> make_burndown_command() {
  return std::make_unique<BurndownCommand>();
}

}  // namespace vaultask::cli

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/session.hpp"
#include "cli/write_options.hpp"

namespace vaultask::cli {
namespace {

/// "12 views: 2 written, 10 current; 1 note changed"
std::string summary_line(const RenderReport& report) {
  std::string line = count_views(report);
  if (report.written > 0) {
    line += "; " + std::to_string(report.written) + (report.written == 1 ? " note" : " notes") +
            " changed";
  }
  return line + '\n';
}

/// Whether a view does not show what it should.
bool has_findings(const RenderReport& report) {
  for (const NoteOutcome& note : report.notes) {
    for (const ViewOutcome& view : note.views) {
      const bool fine = view.state == ViewState::current || view.state == ViewState::written;
      if (!fine) return true;
    }
  }
  return false;
}

class RenderCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("NOTE", notes_, "Notes with views, and pages (default: all)");
    app.add_flag("--check", check_, "Write nothing; exit status 1 tells that a view is stale");
    app.add_flag("--diff", diff_, "Write nothing; print what would change");
    app.add_flag("--force", force_, "Write over views that were edited by hand, too");
    write_.declare(app, "as set, else 2");
    app.add_flag("--allow-unsafe-fs", unsafe_,
                 "Write where the file system cannot exchange two files, too: what is saved in the "
                 "same instant may be lost there");
  }

  int run(Session& session) override {
    auto vault = session.open_vault();
    if (!vault) return fail_to_open(session, vault.error());
    RenderRequest request = write_.request();
    for (const auto& name : notes_) {
      // A page may not be there yet, so a name that is no note's is taken as it is.
      auto note = vault->find_note(name);
      request.notes.push_back(note ? std::move(*note) : name);
    }
    request.check = check_ || diff_;
    request.overwrite_edited = force_;
    request.allow_unsafe_fs = unsafe_;
    const auto report = vault->render(request);
    if (!report) return session.fail(report.error());
    return tell(session, *report);
  }

 private:
  int tell(const Session& session, const RenderReport& report) const {
    if (!report.other_host.empty()) {
      session.note(report.other_host + '\n');
      return kDone;
    }
    for (const Diagnostic& diagnostic : report.diagnostics) session.note(to_string(diagnostic));
    for (const NoteOutcome& note : report.notes) {
      for (const ViewOutcome& view : note.views) tell_view(session, note, view);
      if (!diff_ && !note.edited_diff.empty()) session.note(note.edited_diff);
    }
    int status = kDone;
    if (diff_) status = print_diff(report);
    session.note(summary_line(report));
    if (status != kDone) return status;
    return has_findings(report) ? kFindings : kDone;
  }

  static void tell_view(const Session& session, const NoteOutcome& note, const ViewOutcome& view) {
    const std::string place = to_string(Place{note.path, view.line, 0});
    if (view.error) {
      session.fail(*view.error);
    } else if (view.state == ViewState::edited) {
      session.note(place + ": edited by hand, left as it is; --force overwrites it\n");
    } else if (view.state == ViewState::stale) {
      session.note(place + ": stale\n");
    } else if (session.options.verbose && view.state == ViewState::written) {
      session.note(place + ": written\n");
    }
  }

  static int print_diff(const RenderReport& report) {
    std::string text;
    for (const NoteOutcome& note : report.notes) text += note.diff + note.edited_diff;
    return Session::print(text);
  }

  std::vector<std::string> notes_;
  WriteOptions write_;
  bool check_ = false;
  bool diff_ = false;
  bool force_ = false;
  bool unsafe_ = false;
};

}  // namespace

std::unique_ptr<Command> make_render_command() {
  return std::make_unique<RenderCommand>();
}

}  // namespace vaultask::cli

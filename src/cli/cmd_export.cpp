#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

namespace fs = std::filesystem;

class ExportCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    auto* note = app.add_option("NOTE", note_, "The note to print");
    auto* all =
        app.add_flag("--all", all_, "Write all notes of the vault below --out")->excludes(note);
    app.add_option("--out", out_, "A folder outside the vault; made where there is none")
        ->type_name("DIR")
        ->needs(all);
    app.add_option("--style", style_,
                   "Of the answers: list, table, or tasks as the plugin has them")
        ->check(CLI::IsMember(style_names()));
  }

  int run(Session& session) override {
    if (note_.empty() == !all_) {
      return session.fail({ErrorCode::usage,
                           "there is nothing to export",
                           {},
                           {},
                           "vaultask export NOTE, or vaultask export --all --out DIR"});
    }
    if (all_ && out_.empty()) {
      return session.fail({ErrorCode::usage,
                           "--all needs --out DIR",
                           {},
                           {},
                           "several notes do not fit on one output"});
    }
    auto vault = session.open_vault();
    if (!vault) return session.fail(vault.error());
    options_.style = parse_style(style_).value_or(Style::list);
    return all_ ? export_all(session, *vault) : export_one(session, *vault);
  }

 private:
  int export_one(const Session& session, Vault& vault) const {
    const auto note = vault.export_note(note_, options_);
    if (!note) return session.fail(note.error());
    const int printed = Session::print(note->text);
    const int told = tell(session, *note);
    return printed != kDone ? printed : told;
  }

  /// Blocks that could not be answered.
  static int tell(const Session& session, const ExportedNote& note) {
    int status = kDone;
    for (const Error& error : note.errors) status = session.fail(error);
    return status;
  }

  int export_all(const Session& session, Vault& vault) const {
    std::error_code error;
    const fs::path out = fs::weakly_canonical(fs::absolute(out_, error), error);
    if ((out.string() + '/').starts_with(vault.folder() + '/')) {
      return session.fail({ErrorCode::usage,
                           "--out lies in the vault: " + out.string(),
                           {},
                           {},
                           "name a folder outside of it: the copies would count again"});
    }
    const auto paths = vault.note_paths();
    if (!paths) return session.fail(paths.error());
    int status = kDone;
    std::size_t written = 0;
    for (const auto& path : *paths) {
      const auto note = vault.export_note(path, options_);
      const int one = note ? tell(session, *note) : session.fail(note.error());
      if (one != kDone) status = kFindings;
      if (!note) continue;
      if (auto saved = save(out / path, note->text); !saved) {
        session.fail(saved.error());
        return kNotWritten;
      }
      ++written;
    }
    session.note(std::to_string(written) + (written == 1 ? " note" : " notes") + " written to " +
                 out.string() + '\n');
    return status;
  }

  static Result<void> save(const fs::path& path, const std::string& text) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (file) return {};
    return vaultask::fail({ErrorCode::io,
                           std::string("cannot write: ") + std::strerror(errno),
                           Place{path.string(), 0, 0},
                           {},
                           {}});
  }

  std::string note_;
  std::string out_;
  std::string style_;
  bool all_ = false;
  RenderOptions options_;
};

}  // namespace

std::unique_ptr<Command> make_export_command() {
  return std::make_unique<ExportCommand>();
}

}  // namespace vaultask::cli

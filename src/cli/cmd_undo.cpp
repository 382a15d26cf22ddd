#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

Document page_of(const std::vector<UndoItem>& items) {
  Document page;
  page.name = "undo";
  Section& section = page.sections.emplace_back();
  section.key = "notes";
  section.columns = {{"written", "Written"}, {"path", "Note"}, {"bytes", "Bytes before", true}};
  for (const UndoItem& item : items) section.rows.push_back({item.run, item.path, item.size});
  return page;
}

class UndoCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("NOTE", note_, "The note (default: all notes of the last run)");
    app.add_flag("--list", list_, "Print what can be taken back, and change nothing");
    app.add_flag("--force", force_, "Put the older text back though the note changed since");
  }

  int run(Session& session) override {
    auto vault = session.open_vault();
    if (!vault) return session.fail(vault.error());
    // What was written may be gone by now, so a name that is no note's is taken as it is.
    if (!note_.empty()) note_ = vault->find_note(note_).value_or(note_);
    if (list_) {
      const auto items = vault->undo_items(note_);
      if (!items) return session.fail(items.error());
      if (items->empty()) session.note("nothing was written in the last 30 days\n");
      return items->empty() ? kDone : session.answer(*vault, page_of(*items));
    }
    const auto outcome = vault->undo(note_, force_);
    if (!outcome) return session.fail(outcome.error());
    for (const auto& path : outcome->restored) session.note("restored " + path + '\n');
    for (const Error& error : outcome->left) session.fail(error);
    return outcome->left.empty() ? kDone : kFindings;
  }

 private:
  std::string note_;
  bool list_ = false;
  bool force_ = false;
};

}  // namespace

std::unique_ptr<Command> make_undo_command() {
  return std::make_unique<UndoCommand>();
}

}  // namespace vaultask::cli

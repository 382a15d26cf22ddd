// THE table of commands. A new command is one file ending in its row, and one line in commands.cpp.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace vaultask::cli {

class Session;

/// A command's arguments, held while the command line is parsed, and what it does with them.
class Command {
 public:
  Command() = default;
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  virtual ~Command() = default;
  /// Declares options and arguments.
  virtual void declare(CLI::App& app) = 0;
  /// Does it; returns the exit status.
  virtual int run(Session& session) = 0;
};

/// Which of the common options a command has.
enum class Options { none, vault, answer };

struct CommandRow {
  std::string_view name;
  std::string_view summary;
  std::string_view details;  ///< Below the options in its --help: how it is used, with examples.
  Options options;
  std::unique_ptr<Command> (*make)();
};

[[nodiscard]] std::span<const CommandRow> commands();

// The rows' makers, each in the file of its command.
std::unique_ptr<Command> make_index_command();
std::unique_ptr<Command> make_query_command();
std::unique_ptr<Command> make_owe_command();
std::unique_ptr<Command> make_render_command();
std::unique_ptr<Command> make_nightly_command();
std::unique_ptr<Command> make_init_command();
std::unique_ptr<Command> make_export_command();
std::unique_ptr<Command> make_undo_command();
std::unique_ptr<Command> make_doctor_command();
std::unique_ptr<Command> make_history_command();
std::unique_ptr<Command> make_mbr_command();
std::unique_ptr<Command> make_lineage_command();
std::unique_ptr<Command> make_rollup_command();
std::unique_ptr<Command> make_slips_command();
std::unique_ptr<Command> make_decisions_command();
std::unique_ptr<Command> make_risks_command();
std::unique_ptr<Command> make_questions_command();
std::unique_ptr<Command> make_touchpoints_command();
std::unique_ptr<Command> make_burndown_command();
std::unique_ptr<Command> make_search_command();
std::unique_ptr<Command> make_sql_command();
std::unique_ptr<Command> make_schema_command();
std::unique_ptr<Command> make_completion_command();
std::unique_ptr<Command> make_help_command();

}  // namespace vaultask::cli

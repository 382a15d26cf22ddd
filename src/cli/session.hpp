// One run of the program: the common options, the streams, the vault.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vaultask/document.hpp>
#include <vaultask/render.hpp>
#include <vaultask/vault.hpp>

namespace vaultask::cli {

/// The options every command that looks at a vault has.
struct CommonOptions {
  std::string vault;
  std::string database;
  std::string today;
  std::string format;
  std::string color = "auto";
  std::string style;                 ///< Of tasks in Markdown; "" for the usual one.
  std::vector<std::string> columns;  ///< Of tables of tasks; none for the usual ones.
  bool quiet = false;
  bool verbose = false;
  bool cached = false;
  bool no_index = false;
  bool no_charts = false;
};

/// Exit statuses of their own; those of errors are exit_status()'s.
inline constexpr int kDone = 0;
inline constexpr int kFindings = 1;
inline constexpr int kIncomplete = 3;
inline constexpr int kNotWritten = 74;  ///< EX_IOERR of sysexits.h

/// Keeps a value to the end of the process: to take apart what an answer was made from, task by
/// task, takes a tenth of its time, and nobody is left to use the memory.
template <class T>
T& keep(T value) {
  static auto& kept = *new std::vector<std::unique_ptr<T>>;
  return *kept.emplace_back(std::make_unique<T>(std::move(value)));
}

/// Data goes to stdout, everything else to stderr.
class Session {
 public:
  CommonOptions options;

  /// Opens the vault the options name and prints what its settings warn of.
  [[nodiscard]] Result<Vault> open_vault() const;
  /// Prints the error and returns its exit status.
  int fail(const Error& error) const;

  /// Prints an answer in the wanted format: a table on a terminal, Markdown into a pipe unless told
  /// otherwise. Returns the exit status, which tells, too, how current the answer is.
  int answer(const Vault& vault, const QueryResult& result) const;
  int answer(const Vault& vault, const Document& document) const;

  /// Opens the vault, makes the report and prints it; returns the exit status.
  int print_report(std::string_view name, std::vector<std::string> arguments) const;

  /// Whether answers are pages, several of which can follow each other.
  [[nodiscard]] bool writes_pages() const;
  /// Whether the format shows tasks' whole lines (Task::original).
  [[nodiscard]] bool writes_original_lines() const;
  /// Whether the format shows where the links in them lead.
  [[nodiscard]] bool writes_links() const;
  /// Prints a title above the next page.
  [[nodiscard]] int print_title(std::string_view before, std::string_view title) const;

  /// Tells on stderr how current an answer is; returns the exit status that calls for.
  int report_freshness(const Vault& vault) const;

  /// Writes to stdout. A reader that has gone away is no error; a full disk is.
  static int print(std::string_view text);
  /// Writes to stderr unless --quiet.
  void note(std::string_view text) const;
  /// The findings of an update, for stderr; returns the exit status they call for.
  int report_update(const IndexReport& report) const;

 private:
  int report_journal(const IndexReport& report) const;
  /// Writes to stdout; false where nobody reads on, or it fails, which is told and changes
  /// `status`.
  static bool put(std::string_view text, int& status);
  [[nodiscard]] Format wanted_format() const;
  [[nodiscard]] RenderOptions render_options() const;
};

}  // namespace vaultask::cli

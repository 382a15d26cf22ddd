// A vault: the front door of the library, and all that the command line uses.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/document.hpp>
#include <vaultask/history.hpp>
#include <vaultask/index_report.hpp>
#include <vaultask/query.hpp>
#include <vaultask/result.hpp>
#include <vaultask/task_details.hpp>

namespace vaultask {

/// How a vault's index is used.
enum class IndexUse {
  update,  ///< Brought up to date before the first answer.
  cached,  ///< Used as it stands; the vault is not looked at.
  none,    ///< The notes are read, and no database is written.
};

struct VaultOptions {
  std::string folder;           ///< "": the nearest vault from the working folder upwards.
  std::string database_folder;  ///< "": as set, else below $XDG_CACHE_HOME.
  std::optional<Date> today;    ///< Nothing: the day and time of the local clock.
  int second_of_day = 0;        ///< With `today`: the time, which "in 12 hours" refers to.
  IndexUse index = IndexUse::update;
  /// Called with (notes read, notes to read) while indexing, on the calling thread. Must not use
  /// the vault that is being indexed.
  std::function<void(std::size_t, std::size_t)> progress;
};

/// How current an answer is.
struct Freshness {
  std::optional<IndexReport> report;  ///< Of the update that preceded it, if one did.
  /// Why there was none, though one was wanted: another run holds the lock (`locked`) or the vault
  /// looks unmounted (`incomplete`). The answer is from the last complete index.
  std::optional<Error> stale;
};

/// How a damaged note is repaired.
struct Repair {
  std::string path;   ///< Relative to the vault.
  std::string patch;  ///< A unified diff, for `patch -p1` or `git apply` in the vault's folder.
};

struct Repairs {
  std::vector<Repair> patches;
  std::vector<Diagnostic> left;  ///< Damaged notes whose repair would lose or guess something.
};

/// Opens a vault's settings and index. Move-only; not thread-safe; several objects, in several
/// processes too, may look at one vault.
class Vault {
 public:
  /// Reads the settings. Touches neither the notes nor the index yet. Errors: `not_found` for a
  /// missing vault, `config` for a malformed settings file.
  [[nodiscard]] static Result<Vault> open(VaultOptions options);

  Vault(Vault&&) noexcept;
  Vault& operator=(Vault&&) noexcept;
  ~Vault();

  [[nodiscard]] const std::string& folder() const;           ///< Its real path.
  [[nodiscard]] const std::string& database_folder() const;  ///< Where index.db lies.
  [[nodiscard]] Date today() const;
  [[nodiscard]] const std::vector<Diagnostic>& settings_warnings() const;

  /// Brings the index up to date, or builds it anew, whatever IndexUse says. Errors: `locked`,
  /// `store`, `damaged`, `not_found` or `io` (the vault's folder), `incomplete` (the vault holds no
  /// note, but the index does).
  Result<IndexReport> index(bool rebuild);

  /// The first of the answers below brings the index up to date (see IndexUse); freshness() tells
  /// how that went. All answers are of that state: for a newer one call index(), or open the vault
  /// again.
  /// Errors: `parse_query` for lines that are not understood, all at once (Error::more),
  /// `unsupported` for what takes JavaScript, `run_query`.
  [[nodiscard]] Result<QueryResult> query(std::string_view text, const QueryOptions& options = {});
  /// The path of the note that a path or a link's text ("Folder/Note", "Note") names. Errors:
  /// `not_found`, with the nearest name.
  [[nodiscard]] Result<std::string> find_note(std::string_view name);
  /// The `tasks` blocks of a note as they stand in its file now, in order; with ":LINE" behind the
  /// note's name, the one that holds that line. Errors: `not_found`, where there are none, too;
  /// `io`.
  [[nodiscard]] Result<std::vector<QueryBlock>> query_blocks(std::string_view place);
  /// Every task with all that is known of it, in the order of path (bytewise) and line.
  [[nodiscard]] Result<std::vector<TaskDetails>> tasks();
  /// A report of report_list(). An error of code `usage` lists the candidates of a name.
  [[nodiscard]] Result<Document> report(std::string_view name, std::vector<std::string> arguments);
  /// All that the journal has. not_found where there is none yet.
  [[nodiscard]] Result<History> history();
  /// The journal as lines of JSON, each with its line end, handed to `write` one after the other
  /// until it returns false: see `vaultask help history`.
  Result<void> export_history(const std::function<bool(std::string_view)>& write);
  /// Reads the vault's own git history into the journal; the index is not brought up to date
  /// before. Errors: `not_found` without a history, `usage` where the journal has runs of its own,
  /// `locked`.
  Result<HistoryImport> import_git();
  /// Takes in what export_history() wrote. A journal that has not seen more than its beginning is
  /// set aside for it. Errors: `usage` for lines that are no export, and where the journal has runs
  /// of its own; `locked`.
  Result<HistoryImport> import_history(std::string_view lines);
  /// One SELECT over the tables of schema().
  [[nodiscard]] Result<Document> sql(std::string_view select);
  /// What is wrong in single notes; the report "doctor" has more.
  [[nodiscard]] Result<std::vector<Diagnostic>> diagnostics();
  /// Lossless repairs of notes whose encoding was damaged: of those that are, or lie in, one of
  /// `paths`, or of all where that is empty. Changes no file. A note that cannot be read
  /// now is left.
  [[nodiscard]] Result<Repairs> repairs(const std::vector<std::string>& paths);
  /// The index as text in which row ids and file times play no part: two indexes of the same notes
  /// are the same text. For tests and for finding out what a change did.
  [[nodiscard]] Result<std::string> dump();

  [[nodiscard]] const Freshness& freshness() const;

 private:
  struct Impl;
  explicit Vault(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

struct ReportEntry {
  std::string name;
  std::string summary;
};
[[nodiscard]] std::vector<ReportEntry> report_list();

/// A key of the settings files, for help texts.
struct SettingEntry {
  std::string name;
  std::string summary;
  std::string example;  ///< A line of TOML that can be used as it stands.
  bool own = false;     ///< Only in a vault's own file, not in the user's for all vaults.
};

/// The keys of .vaultask.toml, from the table by which it is read.
[[nodiscard]] std::vector<SettingEntry> settings_help();

/// The documented schema of index.db, as SQL.
[[nodiscard]] std::string_view schema();

}  // namespace vaultask

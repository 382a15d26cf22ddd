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
#include <vaultask/nightly.hpp>
#include <vaultask/query.hpp>
#include <vaultask/result.hpp>
#include <vaultask/search.hpp>
#include <vaultask/task_details.hpp>
#include <vaultask/views.hpp>

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

/// What a first settings file should say; "" and none for what cannot be told.
struct FirstSettings {
  std::string people_folder;         ///< "People/"
  std::string self;                  ///< The name in most of the meetings.
  std::vector<std::string> exclude;  ///< Folders that hold no real notes.
  std::string text;                  ///< The file, with comments.
};

/// What a search found.
struct SearchAnswer {
  Document page;
  SearchUpdate update;
  /// Another run is at work on the database of words: the answer is from its last state.
  std::optional<Error> stale;
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
  /// The places where words stand, the best first. The first search builds a database of words, and
  /// each later one brings it up to date before, unless IndexUse says otherwise. Errors: `usage`
  /// for a text without a word to search for, a period that is none, and a path that no note has;
  /// `not_found` where IndexUse::cached has nothing to search in; `locked` where another process is
  /// building the first database; `store`.
  [[nodiscard]] Result<SearchAnswer> search(const SearchRequest& request);
  /// One SELECT over the tables of schema().
  [[nodiscard]] Result<Document> sql(std::string_view select);
  /// What is wrong in single notes; the report "doctor" has more.
  [[nodiscard]] Result<std::vector<Diagnostic>> diagnostics();
  /// Lossless repairs of notes whose encoding was damaged: of those that are, or lie in, one of
  /// `paths`, or of all where that is empty. Changes no file. A note that cannot be read
  /// now is left.
  [[nodiscard]] Result<Repairs> repairs(const std::vector<std::string>& paths);
  /// Brings the views in notes and the pages of the settings up to date; what a person edited, is
  /// at work on, or cannot be told apart from somebody's words is left and told. The index is
  /// brought up to date first, whatever IndexUse says. Errors, with nothing written: `locked` where
  /// another run writes views or the index, `incomplete` where a note could not be read or more
  /// than a tenth of the vault's notes are missing, `usage` where too much would change,
  /// `not_found` for a note without views, `store`.
  [[nodiscard]] Result<RenderReport> render(const RenderRequest& request);
  /// A proposal for .vaultask.toml, from what the notes and Obsidian's settings say.
  [[nodiscard]] Result<FirstSettings> propose_settings();
  /// Makes .vaultask.toml. The error is `usage` where there is one: it is never overwritten.
  [[nodiscard]] Result<void> write_settings(const std::string& text);
  /// Brings the index, the journal, and then the views up to date, under one lock, and logs it in
  /// the state folder. What goes wrong in a step is in the report, and the steps that do not depend
  /// on it are done. The error is `locked` or that there is no state folder.
  [[nodiscard]] Result<NightlyReport> nightly(const RenderRequest& request);
  /// A note's text in which each `tasks` block is replaced by its answer, in Markdown. A block that
  /// cannot be answered stands as it is, and its error in `errors`. Errors: `not_found`, `io`.
  [[nodiscard]] Result<ExportedNote> export_note(std::string_view name,
                                                 const RenderOptions& options);
  /// The paths of all notes, in order.
  [[nodiscard]] Result<std::vector<std::string>> note_paths();
  /// What render() overwrote in the last 30 days, the newest first; of one note, or of all where
  /// `note` is "". Looks at no note.
  [[nodiscard]] Result<std::vector<UndoItem>> undo_items(const std::string& note);
  /// Puts back what a note held before it was last written, or all notes of the last run where
  /// `note` is "". A note that changed since is left, unless `overwrite`. What is replaced is kept
  /// in turn. Errors: `not_found` where nothing is kept, `locked`, `store`.
  [[nodiscard]] Result<UndoOutcome> undo(const std::string& note, bool overwrite);
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

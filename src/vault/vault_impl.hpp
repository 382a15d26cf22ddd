// What a Vault holds between its calls. Its functions stand by purpose in vault_index.cpp,
// vault_query.cpp, vault_report.cpp, vault_search.cpp, vault_history.cpp and vault_views.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <vaultask/history.hpp>
#include <vaultask/note.hpp>
#include <vaultask/result.hpp>
#include <vaultask/task.hpp>
#include <vaultask/vault.hpp>

#include "base/lock_file.hpp"
#include "note/lineage.hpp"
#include "note/people.hpp"
#include "scan/scanner.hpp"
#include "script/engine.hpp"
#include "store/index_reader.hpp"
#include "store/index_writer.hpp"
#include "store/note_files.hpp"
#include "store/search_file.hpp"
#include "vault/settings.hpp"
#include "vault/today.hpp"

namespace vaultask {

/// All that reports are made from.
struct VaultFacts {
  std::vector<Task> tasks;
  std::vector<NoteInfo> notes;
  note::People people;
  // Each of these is read when the first report asks for it.
  std::optional<std::vector<Diagnostic>> findings{};
  std::optional<History> history{};
  std::optional<std::vector<NoteLog>> logs{};
};

struct Vault::Impl {
  VaultOptions options;
  std::string folder;
  std::string database_folder;
  std::string state_folder;  ///< Of the journal and of what `undo` needs; "" without a home.
  std::string fingerprint;   ///< Of the index these settings give of this vault.
  LocalTime now;
  Settings settings;
  scan::ScanRules rules;
  Freshness freshness;
  std::optional<store::IndexReader> reader;
  std::optional<VaultFacts> loaded;         ///< What `facts` has read from `reader`.
  std::optional<note::Lineage> accruals;    ///< What `lineage` has read from `reader`.
  std::unique_ptr<script::Engine> scripts;  ///< Starts its worker when a query needs one.

  /// Brings the index up to date, or builds it anew, and takes the differences into the journal.
  [[nodiscard]] Result<IndexReport> index(bool rebuild);
  /// Makes `reader` ready, and current as far as that can be had.
  [[nodiscard]] Result<void> prepare();
  /// What holds off every run that would change index or journal.
  [[nodiscard]] Result<LockFile> lock() const;
  /// The people of the index; `prepare` has been called.
  [[nodiscard]] Result<note::People> people();
  /// What reports are made from, read once for as many reports as follow; `prepare` has been
  /// called. It holds until the index is read again.
  [[nodiscard]] Result<VaultFacts*> facts();
  /// What accrues to what, read once for all queries and reports; `prepare` has been called. It
  /// holds until the index is read again.
  [[nodiscard]] Result<const note::Lineage*> lineage();
  /// Whether there can be a journal.
  [[nodiscard]] bool has_journal() const;
  /// The journal as it stands.
  [[nodiscard]] Result<History> history() const;
  /// The same for what does without: an empty one where none was begun.
  [[nodiscard]] Result<History> history_if_any() const;
  /// The database of words, brought up to date or as it stands; `answer` gets what that took.
  [[nodiscard]] Result<store::SearchReader> open_search(const std::vector<store::NoteFile>& notes,
                                                        bool transcripts, bool rebuild,
                                                        SearchAnswer& answer) const;
  /// See Vault::render; the lock of the views is held.
  [[nodiscard]] Result<RenderReport> render(Vault& vault, const RenderRequest& request);

 private:
  void forget();
  Result<IndexReport> update(store::IndexWriter writer);
  void keep_journal(store::Committed& committed, IndexReport& report) const;
  Result<std::vector<std::string>> owners_of_open_tasks();
};

}  // namespace vaultask

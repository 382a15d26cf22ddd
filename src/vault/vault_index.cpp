// The index of a vault and its journal, brought up to date.
#include "base/files.hpp"
#include "store/database_file.hpp"
#include "store/history_update.hpp"
#include "vault/vault_impl.hpp"

namespace vaultask {

Result<IndexReport> Vault::Impl::update(store::IndexWriter writer) {
  auto root = files::open_directory(folder);
  if (!root) return fail(root.error());
  auto report = scan::scan(*root, writer, rules, now_ns(), options.progress);
  if (!report) return fail(report.error());
  auto committed = std::move(writer).commit();
  if (!committed) return fail(committed.error());
  // Tasks of a vault that is half there did not vanish; the next run that sees all catches up.
  const bool whole = report->missing == 0;
  if (committed->lock && !state_folder.empty() && whole) keep_journal(*committed, *report);
  reader = std::move(committed->reader);
  return report;
}

Result<LockFile> Vault::Impl::lock() const {
  if (auto made = files::make_private_directory(database_folder); !made) {
    return fail(made.error());
  }
  return LockFile::acquire(store::lock_path(database_folder));
}

/// The index is whole whatever becomes of the journal, and the next run catches up.
void Vault::Impl::keep_journal(store::Committed& committed, IndexReport& report) const {
  std::vector<std::string> hidden;
  for (const Error& error : report.unreadable) {
    if (error.place) hidden.push_back(error.place->path);
  }
  const store::RunInfo run{utc_now(), now.day};
  auto written = store::update_history(state_folder, committed, run, hidden);
  if (!written) {
    report.journal_error = written.error();
    return;
  }
  report.events = written->events;
  report.journal_set_aside = std::move(written->set_aside);
}

void Vault::Impl::forget() {
  reader.reset();
  loaded.reset();
  accruals.reset();
}

Result<IndexReport> Vault::Impl::index(bool rebuild) {
  forget();
  auto writer = store::IndexWriter::open({database_folder, fingerprint, rebuild});
  if (!writer) return fail(writer.error());
  return update(std::move(*writer));
}

Result<void> Vault::Impl::prepare() {
  if (reader) return {};
  if (options.index == IndexUse::none) {
    auto writer = store::IndexWriter::in_memory();
    if (!writer) return fail(writer.error());
    auto report = update(std::move(*writer));
    if (!report) return fail(report.error());
    freshness.report = std::move(*report);
    return {};
  }
  if (options.index == IndexUse::update) {
    auto report = index(false);
    if (report) {
      freshness.report = std::move(*report);
      return {};
    }
    const ErrorCode code = report.error().code;
    if (code != ErrorCode::locked && code != ErrorCode::incomplete) return fail(report.error());
    freshness.stale = report.error();
  }
  auto opened = store::IndexReader::open(database_folder, fingerprint);
  // No older index to answer from: what stood in the way of a current one is what matters.
  if (!opened && freshness.stale) return fail(*freshness.stale);
  if (!opened) return fail(opened.error());
  reader = std::move(*opened);
  return {};
}

Result<note::People> Vault::Impl::people() {
  auto stored = reader->people();
  if (!stored) return fail(stored.error());
  return note::People::restore(std::move(*stored));
}

Result<IndexReport> Vault::index(bool rebuild) {
  auto report = impl_->index(rebuild);
  if (!report) return report;
  const auto counts = impl_->reader->counts();
  if (!counts) return fail(counts.error());
  report->tasks = static_cast<std::size_t>(counts->tasks);
  report->open_tasks = static_cast<std::size_t>(counts->open_tasks);
  report->findings = static_cast<std::size_t>(counts->findings);
  impl_->freshness = {*report, {}};
  return report;
}

}  // namespace vaultask

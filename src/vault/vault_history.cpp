// The journal of a vault, read, moved and begun from git.
#include "store/history_reader.hpp"
#include "store/history_update.hpp"
#include "vault/git_import.hpp"
#include "vault/history_lines.hpp"
#include "vault/vault_impl.hpp"

namespace vaultask {

bool Vault::Impl::has_journal() const {
  return options.index != IndexUse::none || !options.database_folder.empty();
}

Result<History> Vault::Impl::history() const {
  if (!has_journal()) {
    return fail(ErrorCode::usage, "without an index there is no journal",
                "leave out --no-index, or name the folder of the databases with --db");
  }
  auto journal = store::HistoryReader::open(state_folder);
  if (!journal) return fail(journal.error());
  return journal->all();
}

Result<History> Vault::Impl::history_if_any() const {
  if (!has_journal()) return History{};
  auto read = history();
  if (!read && read.error().code == ErrorCode::not_found) return History{};
  return read;
}

Result<History> Vault::history() {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  return impl_->history();
}

Result<void> Vault::export_history(const std::function<bool(std::string_view)>& write) {
  if (auto ready = impl_->prepare(); !ready) return ready;
  auto journal = store::HistoryReader::open(impl_->state_folder);
  if (!journal) return fail(journal.error());
  return vaultask::export_history(*journal, write);
}

Result<HistoryImport> Vault::import_history(std::string_view lines) {
  const auto exported = parse_history(lines);
  if (!exported) return fail(exported.error());
  const auto lock = impl_->lock();
  if (!lock) return fail(lock.error());
  return store::import_journal(impl_->state_folder, *exported);
}

Result<HistoryImport> Vault::import_git() {
  const auto lock = impl_->lock();
  if (!lock) return fail(lock.error());
  return vaultask::import_git(impl_->folder, impl_->state_folder, impl_->rules,
                              impl_->settings.timezone);
}

}  // namespace vaultask

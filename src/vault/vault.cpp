#include <vaultask/vault.hpp>

#include <map>

#include "base/files.hpp"
#include "note/vault_path.hpp"
#include "report/doctor.hpp"
#include "task/task_details.hpp"
#include "vault/locations.hpp"
#include "vault/repairs.hpp"
#include "vault/script_worker.hpp"
#include "vault/vault_impl.hpp"

namespace vaultask {

Vault::Vault(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&&) noexcept = default;
Vault::~Vault() = default;

Result<Vault> Vault::open(VaultOptions options) {
  auto impl = std::make_unique<Impl>();
  auto folder = find_vault(options.folder, "");
  if (!folder) return fail(folder.error());
  impl->folder = std::move(*folder);
  auto settings = load_settings(impl->folder);
  if (!settings) return fail(settings.error());
  impl->settings = std::move(*settings);
  auto ignore = scan::Ignore::compile(impl->settings.exclude);
  if (!ignore) return fail(ignore.error());
  impl->rules = {impl->settings.read, std::move(*ignore), impl->settings.self};
  std::optional<LocalTime> pretended;
  if (options.today) pretended = LocalTime{*options.today, options.second_of_day, 0};
  auto now = local_time(impl->settings.timezone, pretended);
  if (!now) return fail(now.error());
  impl->now = *now;
  if (!options.database_folder.empty()) {
    impl->database_folder = impl->state_folder = options.database_folder;
  } else {
    auto where = database_folders_of(impl->folder, impl->settings.id, impl->settings.database);
    // Whoever reads the notes only needs no home.
    if (!where && options.index != IndexUse::none) return fail(where.error());
    if (where && options.index != IndexUse::none) impl->database_folder = std::move(where->index);
    if (where) impl->state_folder = std::move(where->state);
  }
  for (const std::string* where : {&impl->database_folder, &impl->state_folder}) {
    if (where->empty() || !lies_in(*where, impl->folder)) continue;
    return fail(ErrorCode::config, "the index would lie in the vault: " + *where,
                "name a folder outside of it: a vault is synced, an index must not be");
  }
  impl->scripts = std::make_unique<script::Engine>(
      script::EngineOptions{find_script_worker(), script_zone(impl->settings.timezone), {}});
  // The vault's path is part of it: --db may point two vaults at one folder.
  impl->fingerprint = fingerprint(impl->settings) + '/' + impl->folder;
  impl->options = std::move(options);
  return Vault(std::move(impl));
}

const std::string& Vault::folder() const {
  return impl_->folder;
}
const std::string& Vault::database_folder() const {
  return impl_->database_folder;
}
Date Vault::today() const {
  return impl_->now.day;
}
const Freshness& Vault::freshness() const {
  return impl_->freshness;
}
const std::vector<Diagnostic>& Vault::settings_warnings() const {
  return impl_->settings.warnings;
}

Result<std::vector<TaskDetails>> Vault::tasks() {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  auto tasks = impl_->reader->tasks({});
  if (!tasks) return fail(tasks.error());
  const auto items = impl_->reader->plain_items();
  if (!items) return fail(items.error());
  auto links = impl_->reader->links();
  if (!links) return fail(links.error());
  std::vector<task::PlacedLink> in_text;
  for (store::NoteLink& link : *links) {
    if (link.line == 0) continue;
    in_text.push_back({std::move(link.path), link.line,
                       TaskLink{std::move(link.original), std::move(link.target),
                                std::move(link.display), std::move(link.leads_to)}});
  }
  return task::describe(std::move(*tasks), *items, std::move(in_text), impl_->now.day,
                        impl_->settings.read.format);
}

Result<std::vector<std::string>> Vault::note_paths() {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  const auto notes = impl_->reader->notes();
  if (!notes) return fail(notes.error());
  std::vector<std::string> paths;
  for (const NoteInfo& note : *notes) paths.push_back(note.path);
  return paths;
}

Result<Document> Vault::sql(std::string_view select) {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  auto table = impl_->reader->query(select);
  if (!table) return fail(table.error());
  Document page;
  page.name = "sql";
  Section& section = page.sections.emplace_back();
  section.key = "rows";
  std::map<std::string, int> seen;  // a column of the same name again is name_2
  for (const auto& name : table->columns) {
    const int n = ++seen[name];
    section.columns.push_back({n == 1 ? name : name + '_' + std::to_string(n), name});
  }
  for (auto& row : table->rows) {
    section.rows.push_back(std::move(row));
  }
  return page;
}

Result<std::vector<Diagnostic>> Vault::diagnostics() {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  return impl_->reader->diagnostics();
}

Result<Repairs> Vault::repairs(const std::vector<std::string>& paths) {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  const auto notes = impl_->reader->notes();
  if (!notes) return fail(notes.error());
  if (auto known = report::check_places(paths, *notes); !known) return fail(known.error());
  auto damaged = impl_->reader->damaged_notes();
  if (!damaged) return fail(damaged.error());
  std::erase_if(*damaged, [&](const std::string& path) { return !note::lies_in(path, paths); });
  auto root = files::open_directory(impl_->folder);
  if (!root) return fail(root.error());
  return find_repairs(*root, *damaged);
}

Result<std::string> Vault::dump() {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  return impl_->reader->dump();
}

std::string_view schema() {
  return store::index_schema();
}

}  // namespace vaultask

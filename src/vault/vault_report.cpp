// Reports over a vault.
#include <future>

#include "report/report.hpp"
#include "vault/read_lineage.hpp"
#include "vault/text_links.hpp"
#include "vault/vault_impl.hpp"

namespace vaultask {

Result<VaultFacts*> Vault::Impl::facts() {
  if (loaded) return &*loaded;
  auto tasks = reader->tasks({}, false);
  if (!tasks) return fail(tasks.error());
  auto notes = reader->notes();
  if (!notes) return fail(notes.error());
  auto known = people();
  if (!known) return fail(known.error());
  loaded.emplace(VaultFacts{std::move(*tasks), std::move(*notes), std::move(*known)});
  return &*loaded;
}

Result<const note::Lineage*> Vault::Impl::lineage() {
  if (accruals) return &*accruals;
  auto read = read_lineage(*reader, settings.lineage);
  if (!read) return fail(read.error());
  return &accruals.emplace(std::move(*read));
}

Result<Document> Vault::report(std::string_view name, std::vector<std::string> arguments) {
  const report::Report* report = report::find_report(name);
  if (report == nullptr) {
    return fail(ErrorCode::usage, "there is no report \"" + std::string(name) + '"');
  }
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  const report::Needs& needs = report->needs;
  const History* const read_before =
      impl_->loaded && impl_->loaded->history ? &*impl_->loaded->history : nullptr;
  const bool misses = read_before == nullptr || (needs.history && !read_before->began);
  // The journal is a file of its own, and as large as the index: it is read beside it.
  std::future<Result<History>> journal_read;
  if ((needs.history || needs.any_history) && misses) {
    journal_read = std::async(std::launch::async, [this, required = needs.history] {
      return required ? impl_->history() : impl_->history_if_any();
    });
  }
  const auto facts = impl_->facts();
  if (!facts) return fail(facts.error());
  VaultFacts& known = **facts;
  if (needs.logs && !known.logs) {
    auto read = impl_->reader->note_logs();
    if (!read) return fail(read.error());
    known.logs = std::move(*read);
  }
  if (needs.findings && !known.findings) {
    auto read = impl_->reader->diagnostics();
    if (!read) return fail(read.error());
    known.findings = std::move(*read);
  }
  if (journal_read.valid()) {
    auto read = journal_read.get();
    if (!read) return fail(read.error());
    known.history = std::move(*read);
  }
  const History& journal = known.history ? *known.history : report::Input::no_history();
  const note::Lineage* lineage = &report::Input::no_lineage();
  if (needs.lineage) {
    const auto read = impl_->lineage();
    if (!read) return fail(read.error());
    lineage = *read;
  }
  auto page =
      report->run({impl_->now.day, known.tasks, known.notes, known.people,
                   known.findings ? *known.findings : report::Input::no_findings(),
                   std::move(arguments), journal, *lineage,
                   known.logs ? *known.logs : report::Input::no_logs(), impl_->settings.mbr_parts});
  if (!page) return page;
  if (auto found = add_links(*page, *impl_->reader); !found) return fail(found.error());
  return page;
}

std::vector<ReportEntry> report_list() {
  std::vector<ReportEntry> entries;
  for (const auto& row : report::reports()) {
    entries.push_back({std::string(row.name), std::string(row.summary)});
  }
  return entries;
}

}  // namespace vaultask

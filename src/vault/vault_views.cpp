// What is written into a vault: views, pages, the first settings; and taken back.
#include <algorithm>
#include <chrono>
#include <set>
#include <thread>

#include "base/files.hpp"
#include "vault/export_note.hpp"
#include "vault/first_settings.hpp"
#include "vault/nightly.hpp"
#include "vault/render_context.hpp"
#include "vault/render_views.hpp"
#include "vault/undo_notes.hpp"
#include "vault/vault_impl.hpp"
#include "vault/view_writers.hpp"

namespace vaultask {

namespace {

bool has_pages_per_person(const std::vector<PageSetting>& pages) {
  return std::any_of(pages.begin(), pages.end(),
                     [](const PageSetting& page) { return page.each == PageFor::person; });
}

}  // namespace

/// Everybody a page can be about: the owners of open tasks whose names mean one person.
Result<std::vector<std::string>> Vault::Impl::owners_of_open_tasks() {
  const auto known = facts();
  if (!known) return fail(known.error());
  const note::People& people = (*known)->people;
  std::set<std::string> names;
  for (const Task& task : (*known)->tasks) {
    if (task.is_done()) continue;
    for (const Owner& owner : task.owners) {
      const bool one =
          people.find(owner.name) != nullptr || people.with_first_name(owner.name).empty();
      if (one) names.insert(owner.name);
    }
  }
  return std::vector<std::string>(names.begin(), names.end());
}

Result<RenderReport> Vault::Impl::render(Vault& vault, const RenderRequest& request) {
  auto root = files::open_directory(folder);
  if (!root) return fail(root.error());
  auto left_over = request.check ? std::vector<Diagnostic>{} : clear_left_overs(*root);
  if (options.index == IndexUse::cached) {
    // What is written into notes is never older than the notes.
    options.index = IndexUse::update;
    forget();
  }
  if (auto ready = prepare(); !ready) return fail(ready.error());
  if (auto whole = check_whole(freshness, request.accept_much); !whole) {
    return fail(whole.error());
  }
  auto notes = reader->notes_with_regions();
  if (!notes) return fail(notes.error());
  std::vector<std::string> owners;
  if (has_pages_per_person(settings.pages)) {
    auto found = owners_of_open_tasks();
    if (!found) return fail(found.error());
    owners = std::move(*found);
  }
  const RenderContext context{vault,
                              *root,
                              settings,
                              state_folder,
                              now.day,
                              std::move(*notes),
                              page_specs(settings.pages, owners, now.day)};
  if (auto known = check_views_at(request.notes, context); !known) return fail(known.error());
  auto report = render_views(context, request);
  if (report) {
    report->diagnostics.insert(report->diagnostics.begin(), left_over.begin(), left_over.end());
  }
  return report;
}

Result<FirstSettings> Vault::propose_settings() {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  const auto notes = impl_->reader->notes();
  if (!notes) return fail(notes.error());
  FirstSettings proposal = vaultask::propose_settings(*notes, impl_->settings);
  proposal.text = settings_text(proposal, settings_help());
  return proposal;
}

Result<void> Vault::write_settings(const std::string& text) {
  auto root = files::open_directory(impl_->folder);
  if (!root) return fail(root.error());
  return write_first_settings(*root, text);
}

Result<RenderReport> Vault::render(const RenderRequest& request) {
  RenderReport elsewhere;
  elsewhere.other_host = other_host(impl_->settings.render_host);
  if (!elsewhere.other_host.empty()) return elsewhere;
  const auto lock = lock_views(impl_->state_folder);
  if (!lock) return fail(lock.error());
  return impl_->render(*this, request);
}

namespace {

constexpr int kIndexTries = 50;
constexpr std::chrono::milliseconds kBetweenTries{100};

bool is_locked(const Result<IndexReport>& report) {
  return !report && report.error().code == ErrorCode::locked;
}

}  // namespace

Result<NightlyReport> Vault::nightly(const RenderRequest& request) {
  const auto lock = lock_views(impl_->state_folder);
  if (!lock) return fail(lock.error());
  NightlyReport report;
  auto indexed = index(false);
  // A query that brings the index up to date holds it for a moment only.
  for (int tries = 0; tries < kIndexTries && is_locked(indexed); ++tries) {
    std::this_thread::sleep_for(kBetweenTries);
    indexed = index(false);
  }
  report.steps = index_steps(indexed);
  if (indexed) {
    RenderReport elsewhere;
    elsewhere.other_host = other_host(impl_->settings.render_host);
    report.steps.push_back(
        view_step(elsewhere.other_host.empty() ? impl_->render(*this, request) : elsewhere));
  }
  log_nightly(impl_->state_folder + "/vaultask.log", report);
  report.status = nightly_status(report.steps);
  return report;
}

Result<ExportedNote> Vault::export_note(std::string_view name, const RenderOptions& options) {
  const auto note = find_note(name);
  if (!note) return fail(note.error());
  auto root = files::open_directory(impl_->folder);
  if (!root) return fail(root.error());
  return vaultask::export_note(*this, *root, *note, options);
}

Result<std::vector<UndoItem>> Vault::undo_items(const std::string& note) {
  return list_undo(impl_->state_folder, note);
}

Result<UndoOutcome> Vault::undo(const std::string& note, bool overwrite) {
  auto lock = lock_views(impl_->state_folder);
  if (!lock) return fail(lock.error());
  auto root = files::open_directory(impl_->folder);
  if (!root) return fail(root.error());
  return undo_notes(*root, impl_->state_folder, note, overwrite, impl_->now.day);
}

}  // namespace vaultask

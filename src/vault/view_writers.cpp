#include "vault/view_writers.hpp"

#include <unistd.h>

#include <algorithm>

#include <vaultask/suggest.hpp>

#include "base/strings.hpp"
#include "vault/render_context.hpp"
#include "write/temporaries.hpp"

namespace vaultask {

std::string other_host(const std::string& render_host) {
  char name[256] = {};
  if (render_host.empty() || ::gethostname(name, sizeof name - 1) != 0) return {};
  if (strings::equals_ci(name, render_host)) return {};
  return "views are written on " + render_host + " alone, and this is " + name;
}

Result<LockFile> lock_views(const std::string& state_folder) {
  if (state_folder.empty()) {
    return fail(ErrorCode::store, "there is no home folder for what `undo` needs",
                "set HOME, or name a folder with --db");
  }
  if (auto made = files::make_private_directory(state_folder); !made) {
    Error error = made.error();
    error.code = ErrorCode::store;
    return fail(std::move(error));
  }
  auto lock = LockFile::acquire(state_folder + "/views.lock");
  if (!lock && lock.error().code == ErrorCode::locked) {
    return fail(ErrorCode::locked, "another vaultask run is writing into this vault");
  }
  return lock;
}

std::vector<Diagnostic> clear_left_overs(const files::Fd& root) {
  std::vector<Diagnostic> told;
  const auto recovery = writing::recover_temporaries(root);
  if (!recovery) return {{Severity::warning, "left-over", recovery.error().message, {}, {}}};
  for (const Error& kept : recovery->kept) {
    told.push_back(
        {Severity::warning, "left-over", kept.message, kept.place.value_or(Place{}), kept.hint});
  }
  return told;
}

Result<void> check_whole(const Freshness& freshness, bool accept_missing) {
  if (freshness.stale) return fail(*freshness.stale);
  if (!freshness.report) return {};
  const IndexReport& report = *freshness.report;
  if (!report.complete()) {
    return fail({ErrorCode::incomplete,
                 "the vault could not be read whole: no view was written",
                 {},
                 {},
                 "views of a part of the vault would miss tasks",
                 report.unreadable});
  }
  if (report.missing == 0 || accept_missing) return {};
  return fail(ErrorCode::incomplete,
              "the vault has " + strings::counted(static_cast<long long>(report.notes), "note") +
                  ", " + std::to_string(report.missing) +
                  " less than when it was last whole: no view was written",
              "is it mounted and synced? --yes writes the views; `vaultask index --full` takes the "
              "vault as it is");
}

Result<void> check_views_at(const std::vector<std::string>& paths, const RenderContext& context) {
  for (const auto& path : paths) {
    const auto& notes = context.notes;
    const bool has_regions = std::find(notes.begin(), notes.end(), path) != notes.end();
    const auto& pages = context.page_specs;
    const bool is_page = std::any_of(pages.begin(), pages.end(),
                                     [&](const PageSpec& page) { return page.path == path; });
    if (has_regions || is_page) continue;
    std::vector<std::string> known = notes;
    for (const PageSpec& page : pages) known.push_back(page.path);
    const std::string guess = nearest(path, known);
    return fail(ErrorCode::not_found, "there is no view in " + path,
                guess.empty() ? "a view begins with a line <!-- vaultask:begin; see `vaultask help "
                                "views`"
                              : "did you mean " + guess + "?");
  }
  return {};
}

}  // namespace vaultask

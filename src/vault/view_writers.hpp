// Who may write views now, and on what ground.
#pragma once

#include <string>
#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/vault.hpp>

#include "base/files.hpp"
#include "base/lock_file.hpp"

namespace vaultask {

struct RenderContext;

/// "" where this machine may, else what to say: views are written on `render_host` alone, where
/// that is set.
[[nodiscard]] std::string other_host(const std::string& render_host);

/// One run at a time: `locked` where there is another.
[[nodiscard]] Result<LockFile> lock_views(const std::string& state_folder);

/// Removes what a run that was killed left, and tells what it could not remove.
[[nodiscard]] std::vector<Diagnostic> clear_left_overs(const files::Fd& root);

/// Views are made of the whole vault or not at all: half of it would show half of the tasks.
[[nodiscard]] Result<void> check_whole(const Freshness& freshness, bool accept_missing);

/// Whether each path has views, or is a page's. The error names the nearest one.
[[nodiscard]] Result<void> check_views_at(const std::vector<std::string>& paths,
                                          const RenderContext& context);

}  // namespace vaultask

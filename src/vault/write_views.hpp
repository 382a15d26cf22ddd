// The notes that views changed, written.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/views.hpp>

namespace vaultask {

struct RenderContext;

/// A note to be written.
struct ViewChange {
  std::size_t note = 0;               ///< Its number in RenderReport::notes.
  std::optional<std::string> before;  ///< nullopt for a page that is not there yet.
  std::string after;
};

/// Writes them one by one, and notes in the report what became of each: its stale views are
/// `written`, `busy` or `failed` then. A note that was only too young is tried again at the end,
/// where that is not a long wait. The error is that what `undo` needs cannot be kept.
[[nodiscard]] Result<void> write_views(const RenderContext& context, const RenderRequest& request,
                                       const std::vector<ViewChange>& changes,
                                       RenderReport& report);

}  // namespace vaultask

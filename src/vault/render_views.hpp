// Views, brought up to date.
#pragma once

#include <vaultask/result.hpp>
#include <vaultask/views.hpp>

namespace vaultask {

struct RenderContext;

/// Computes all views first, and then writes the notes that change. The vault must have been read
/// whole; see Vault::render.
[[nodiscard]] Result<RenderReport> render_views(const RenderContext& context,
                                                const RenderRequest& request);

}  // namespace vaultask

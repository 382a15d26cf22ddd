// A note with regions: what stands in them, and the note with something else in them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/error.hpp>
#include <vaultask/result.hpp>

#include "markdown/regions.hpp"

namespace vaultask::view {

/// A region, and what stands in it now.
struct NoteView {
  markdown::Region region;
  std::string body;  ///< "" where it is blank.

  /// Somebody else than vaultask wrote what stands there: it bears another hash than the end
  /// marker, or has none.
  [[nodiscard]] bool is_edited() const;
};

/// The regions of a note's bytes. Errors: one for each pair of markers that is none, as
/// Error::more; `unsupported` for a note in an encoding that cannot be written back as it was.
[[nodiscard]] Result<std::vector<NoteView>> find_views(const std::string& path,
                                                       std::string_view bytes);

/// Markdown as it stands in a region: blank lines around it, so that it is no part of what stands
/// before and behind. Of nothing, nothing.
[[nodiscard]] std::string framed(std::string_view markdown);

/// The note with `bodies[i]` in the i-th region, where there is one; nothing else changes but the
/// hash in the end marker. Lines get the region's prefix and the note's line ends. What comes out
/// is read again: it must hold the same regions with these bodies, and the same bytes outside of
/// them; `internal` where that is not so, and nothing may be written then.
[[nodiscard]] Result<std::string> with_bodies(
    const std::string& path, std::string_view bytes, const std::vector<NoteView>& views,
    const std::vector<std::optional<std::string>>& bodies);

}  // namespace vaultask::view

// Telling what says nothing.
#pragma once

#include <string_view>

namespace vaultask::note {

/// Whether the text only fills a place: it has no letter or digit ("…", "-"); it consists of words
/// such as "none", "n/a", "TBD", "No open questions were raised"; or it is a template's "{{…}}",
/// "<…>", "<% … %>". Linear time.
[[nodiscard]] bool is_placeholder(std::string_view text);

/// Whether a placeholder says that there is nothing: "None.", "n/a", "No open questions were
/// raised"; not "TBD", "Not discussed" or "…", which say nothing at all. Linear time.
[[nodiscard]] bool says_none(std::string_view text);

}  // namespace vaultask::note

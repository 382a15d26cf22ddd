// The text of a view.
#pragma once

#include <string>

#include <vaultask/result.hpp>

#include "vault/page_setting.hpp"
#include "view/view_spec.hpp"

namespace vaultask {

class Vault;

/// What a region shows, as Markdown. It is evaluated as a `tasks` block standing in its place would
/// be; `line` is that of its first marker, for the errors' places.
[[nodiscard]] Result<std::string> region_text(Vault& vault, const view::ViewSpec& spec,
                                              const std::string& note, int line);

/// What a page shows, under a title.
[[nodiscard]] Result<std::string> page_text(Vault& vault, const PageSpec& spec);

}  // namespace vaultask

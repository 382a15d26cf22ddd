// How the store asks where a link leads.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace vaultask::store {

/// The note or file that a link of the note at `path` leads to; nullopt for none.
using ResolveLink =
    std::function<std::optional<std::string>(std::string_view target, std::string_view path)>;

}  // namespace vaultask::store

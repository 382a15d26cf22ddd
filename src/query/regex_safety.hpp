// Regular expressions that the plugin does not run, lest they freeze Obsidian.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vaultask::query {

/// Why the plugin refuses `body`, what stands between the slashes; nullopt where it does not.
///
/// That is the plugin's rule (validateRegExpSafety, 8.3.0): 500 UTF-16 code units at most, and what
/// the packages safe-regex2 5 and ret 0.5 say: no quantifier in what is repeated, 25 quantifiers at
/// most, nothing that ret does not know. RE2 would run all of them in linear time; but a query that
/// Obsidian shows as an error shall be one here.
[[nodiscard]] std::optional<std::string> regex_refusal(std::string_view body);

}  // namespace vaultask::query

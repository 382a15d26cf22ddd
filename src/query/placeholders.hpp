// {{query.file.path}}, {{preset.this_file}}: parts of a query that its note and the settings fill
// in.
#pragma once

#include <string>
#include <string_view>

#include <vaultask/result.hpp>

#include "query/context.hpp"

namespace vaultask::query {

/// Replaces what stands between {{ and }} until nothing changes, at most ten times, as the plugin
/// does (ExpandPlaceholders.ts): first the names and calls it knows without JavaScript, then, as
/// Mustache, {{{name}}}, {{&name}} and {{! comment }}. Values that hold line breaks give several
/// lines. Pure.
///
/// Errors: `parse_query` for a name that is unknown and for a property that the note has not,
/// `unsupported` for what takes JavaScript.
[[nodiscard]] Result<std::string> expand_placeholders(std::string_view text,
                                                      const Context& context);

/// The same, once: for what a preset holds.
[[nodiscard]] Result<std::string> expand_placeholders_once(std::string_view text,
                                                           const Context& context);

}  // namespace vaultask::query

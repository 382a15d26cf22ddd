// A note's properties as JSON: what `task.file.frontmatter` and property() see.
#pragma once

#include <string>

namespace vaultask::markdown {
struct Yaml;
}

namespace vaultask::note {

/// The properties as a JSON object, in the note's order, with the types that Obsidian reads: dates
/// are text, and a number that JSON cannot say (.inf, .nan) is null. "{}" where there are none.
[[nodiscard]] std::string properties_json(const markdown::Yaml& map);

}  // namespace vaultask::note

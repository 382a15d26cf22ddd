// A note's properties as JSON: what `task.file.frontmatter` and property() see.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace vaultask::markdown {
struct Yaml;
}

namespace vaultask::note {

/// The properties as a JSON object, in the note's order, with the types that Obsidian reads: dates
/// are text, and a number that JSON cannot say (.inf, .nan) is null. "{}" where there are none.
[[nodiscard]] std::string properties_json(const markdown::Yaml& map);

/// Names each property of such a text and its value as JSON, in order, without reading the values:
/// what asks one property of all notes cannot wait for the others. Names stand as in the JSON, with
/// its escapes. Linear time.
void for_each_property(
    std::string_view json,
    const std::function<void(std::string_view name, std::string_view value)>& see);

}  // namespace vaultask::note

// The lineage of a vault, out of its index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>

#include "note/lineage.hpp"

namespace vaultask {
namespace store {
class IndexReader;
}

/// Of all notes of the index. Errors: `store`.
[[nodiscard]] Result<note::Lineage> read_lineage(store::IndexReader& reader,
                                                 const note::LineageRules& rules);

/// The values of the first of these properties that has one; names compare as Obsidian's do, ASCII
/// case ignored. An unquoted [[Note]], which YAML takes for a list in a list, is "Note".
/// @param json  of a note's properties, see note/properties_json.hpp
[[nodiscard]] std::vector<std::string> first_property_of(std::string_view json,
                                                         const std::vector<std::string>& names);

}  // namespace vaultask

// Query File Defaults: properties of the query's note that stand before its instructions.
#pragma once

#include <string>

#include "query/note_facts.hpp"

namespace vaultask::query {

/// The instructions that the TQ_… properties of a note stand for, one a line: TQ_show_tree: true is
/// "show tree", TQ_short_mode: false is "full mode", TQ_extra_instructions is its text. "" where
/// there are none. (QueryFileDefaults.ts of the plugin.)
[[nodiscard]] std::string file_defaults(const QueryFile& file);

}  // namespace vaultask::query

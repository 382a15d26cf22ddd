// The language of full-text tables, of which nobody else is to know anything.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vaultask::store {

/// An expression that means these words side by side, whatever signs stand in them; with `prefix`
/// the last one may go on. FTS5 reads what stands in quotes as text and nothing else.
[[nodiscard]] std::string match_phrase(std::string_view words, bool prefix);
/// One that means any of these expressions.
[[nodiscard]] std::string match_any(const std::vector<std::string>& expressions);

}  // namespace vaultask::store

// By what a generated text is told from one that a person edited.
#pragma once

#include <string>
#include <string_view>

namespace vaultask::view {

/// 16 hexadecimal digits: XXH3 of the text, whose lines end with line feeds.
[[nodiscard]] std::string body_hash(std::string_view body);

}  // namespace vaultask::view

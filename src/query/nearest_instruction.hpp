// "Did you mean …?" for a line of a query.
#pragma once

#include <string>
#include <string_view>

namespace vaultask::query {

/// The example of the tables whose words are nearest to the line's; "" where none is near.
[[nodiscard]] std::string nearest_instruction(std::string_view line);

}  // namespace vaultask::query

// A value of a table.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace vaultask {

/// One value of a table. Text is plain text or, where its column says so, Markdown.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double>;

}  // namespace vaultask

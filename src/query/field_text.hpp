// Text filters: `description includes …`, `path does not include …`.
#pragma once

#include <string>
#include <string_view>

#include "query/field.hpp"

namespace vaultask::query {

/// `NAME includes TEXT` and `NAME does not include TEXT`, by case-insensitive substring; `read`
/// gives the text of a task. The value is all behind the operator and one blank.
[[nodiscard]] FilterResult filter_by_text(std::string_view name, std::string (*read)(const Task&),
                                          std::string_view line);

/// The same over several texts: any of them includes it, or none does. The plural forms "include"
/// and "do not include" are understood too.
[[nodiscard]] FilterResult filter_by_texts(std::string_view name,
                                           std::vector<std::string> (*read)(const Task&),
                                           std::string_view line);

}  // namespace vaultask::query

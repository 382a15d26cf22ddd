// A note's properties, out of their JSON (note/properties_json.hpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vaultask::query {

/// A property that is there and not null. In lists, nulls are left out.
struct Property {
  std::string text;                 ///< As JavaScript's String() has it; lists and maps as JSON.
  std::vector<std::string> values;  ///< The texts of a list, or the one text.
  bool truthy = false;              ///< As JavaScript has it: not "", 0 or false.
  bool is_text = false;             ///< A text, not a number, truth value, list or map.
};

/// By name, whose case does not matter (TasksFile.property of the plugin). nullopt where it is
/// absent or null. Pure and thread-safe.
[[nodiscard]] std::optional<Property> find_property(std::string_view json, std::string_view name);

}  // namespace vaultask::query

// A note's properties, out of their JSON (note/properties_json.hpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vaultask::query {

/// A property that is there and not null. In lists, nulls are left out.
struct Property {
  std::string text;                 ///< As JavaScript's String() has it; lists and maps as JSON.
  std::vector<std::string> values;  ///< The texts of a list, or the one text.
  bool truthy = false;              ///< As JavaScript has it: not "", 0 or false.
  bool is_text = false;             ///< A text, not a number, truth value, list or map.
  std::optional<double> number;     ///< Of a number, or of a list whose first value is one.
};

/// A note's properties. They are read from the JSON once, when the first is asked for, so one
/// object is for one thread.
class Properties {
 public:
  Properties() = default;
  explicit Properties(std::string json) : json_(std::move(json)) {}

  /// By name, whose case does not matter (TasksFile.property of the plugin). nullptr where it is
  /// absent or null.
  [[nodiscard]] const Property* find(std::string_view name) const;

 private:
  using ByName = std::unordered_map<std::string, std::optional<Property>>;  ///< In lower case.

  std::string json_;
  mutable std::optional<ByName> read_;
};

}  // namespace vaultask::query

// JSON whose objects keep their order, so that answers stand where the recorded ones stood.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace vaultask::conformance {

using Json = nlohmann::ordered_json;

/// The text of a key; "" where it is missing or null.
[[nodiscard]] inline std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? std::string() : found->get<std::string>();
}

/// "" is null.
[[nodiscard]] inline Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

}  // namespace vaultask::conformance

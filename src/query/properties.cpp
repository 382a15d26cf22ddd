#include "query/properties.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

using Json = nlohmann::ordered_json;

/// Number.prototype.toString (ECMA-262, section 6.1.6.1.20), for finite numbers.
std::string number_text(double number) {
  std::array<char, 64> buffer{};
  char* const first = buffer.data();
  char* const end = first + buffer.size();
  constexpr double kFirstWithExponent = 1e21, kLastWithExponent = 1e-6;
  const double size = std::abs(number);
  if (size == 0) return "0";
  if (size < kFirstWithExponent && size >= kLastWithExponent) {
    return {first, std::to_chars(first, end, number, std::chars_format::fixed).ptr};
  }
  std::string text(first, std::to_chars(first, end, number, std::chars_format::scientific).ptr);
  // C++ writes two digits of an exponent at least: "1e-07".
  const auto sign = text.find('e') + 1;
  while (sign + 2 < text.size() && text[sign + 1] == '0') text.erase(sign + 1, 1);
  return text;
}

std::string text_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return number_text(value.get<double>());
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool is_truthy(const Json& value) {
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number()) return value.get<double>() != 0;
  if (value.is_string()) return !value.get_ref<const std::string&>().empty();
  return true;
}

Property read_property(const Json& value) {
  Property property;
  property.truthy = is_truthy(value);
  property.is_text = value.is_string();
  if (value.is_number()) property.number = value.get<double>();
  if (!value.is_array()) {
    property.text = text_of(value);
    property.values.push_back(property.text);
    return property;
  }
  Json kept = Json::array();
  for (const Json& item : value) {
    if (item.is_null()) continue;
    if (kept.empty() && item.is_number()) property.number = item.get<double>();
    kept.push_back(item);
    property.values.push_back(text_of(item));
  }
  property.text = text_of(kept);
  return property;
}

}  // namespace

const Property* Properties::find(std::string_view name) const {
  if (!read_) {
    read_.emplace();
    const Json object = Json::parse(json_, nullptr, false);
    if (object.is_object()) {
      for (const auto& [key, value] : object.items()) {
        read_->emplace(text::to_lower(key),
                       value.is_null() ? std::nullopt : std::optional(read_property(value)));
      }
    }
  }
  const auto found = read_->find(text::to_lower(name));
  return found != read_->end() && found->second ? &*found->second : nullptr;
}

}  // namespace vaultask::query

#include "markdown/yaml_scalar.hpp"

#include <charconv>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "base/strings.hpp"

namespace vaultask::markdown {
namespace {

bool is_null(std::string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

std::optional<bool> boolean_of(std::string_view text) {
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  return std::nullopt;
}

std::size_t digits(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && strings::is_digit(text[at + n])) ++n;
  return n;
}

/// 0o17 and 0x1F, without a sign. As a double, like every number of JavaScript.
std::optional<double> based_number(std::string_view text) {
  const bool octal = text.starts_with("0o");
  if (text.size() < 3 || (!octal && !text.starts_with("0x"))) return std::nullopt;
  const double base = octal ? 8 : 16;
  double value = 0;
  for (const char c : text.substr(2)) {
    int digit = -1;
    if (strings::is_digit(c)) digit = c - '0';
    if (c >= 'a' && c <= 'f') digit = c - 'a' + 10;
    if (c >= 'A' && c <= 'F') digit = c - 'A' + 10;
    if (digit < 0 || digit >= base) return std::nullopt;
    value = value * base + digit;
  }
  return value;
}

std::optional<double> special_number(std::string_view text) {
  if (text == ".nan" || text == ".NaN" || text == ".NAN") {
    return std::numeric_limits<double>::quiet_NaN();
  }
  const bool minus = text.starts_with('-');
  if (minus || text.starts_with('+')) text.remove_prefix(1);
  if (text != ".inf" && text != ".Inf" && text != ".INF") return std::nullopt;
  const double infinity = std::numeric_limits<double>::infinity();
  return minus ? -infinity : infinity;
}

/// [-+]? ( . digits | digits ( . digits? )? ) ( [eE] [-+]? digits )?
std::optional<double> decimal_number(std::string_view text) {
  const bool minus = text.starts_with('-');
  if (minus || text.starts_with('+')) text.remove_prefix(1);
  std::size_t at = digits(text, 0);
  const bool whole = at > 0;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = digits(text, ++at);
    if (!whole && fraction == 0) return std::nullopt;
    at += fraction;
  } else if (!whole) {
    return std::nullopt;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    const std::size_t exponent = digits(text, at);
    if (exponent == 0) return std::nullopt;
    at += exponent;
  }
  if (at != text.size()) return std::nullopt;
  double value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec == std::errc::result_out_of_range) {
    value = std::strtod(std::string(text).c_str(), nullptr);  // infinite or as good as zero
  }
  return minus ? -value : value;
}

std::optional<double> number_of(std::string_view text) {
  if (auto value = decimal_number(text)) return value;
  if (auto value = based_number(text)) return value;
  return special_number(text);
}

}  // namespace

Yaml plain_scalar(std::string text) {
  Yaml value;
  if (is_null(text)) return value;
  if (const auto boolean = boolean_of(text)) {
    value.kind = Yaml::Kind::boolean;
    value.boolean = *boolean;
  } else if (const auto number = number_of(text)) {
    value.kind = Yaml::Kind::number;
    value.number = *number;
  } else {
    value.kind = Yaml::Kind::text;
  }
  value.scalar = std::move(text);
  return value;
}

}  // namespace vaultask::markdown

#include "note/properties_json.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "markdown/yaml.hpp"

namespace vaultask::note {
namespace {

using markdown::Yaml;

/// RFC 8259, section 7. The text is valid UTF-8.
void write_text(std::string_view text, std::string& out) {
  constexpr const char* kHex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += {'\\',
              'u',
              '0',
              '0',
              kHex[static_cast<unsigned char>(c) >> 4U],
              kHex[static_cast<unsigned char>(c) & 15U]};
    } else {
      out += c;
    }
  }
  out += '"';
}

void write_number(double number, std::string& out) {
  if (!std::isfinite(number)) {
    out += "null";
    return;
  }
  std::array<char, 32> digits{};  // the shortest form that reads back the same has at most 24
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

/// Depth is capped by the YAML parser, so recursion is safe.
void write(const Yaml& value, std::string& out) {
  switch (value.kind) {
    case Yaml::Kind::null:
      out += "null";
      return;
    case Yaml::Kind::boolean:
      out += value.boolean ? "true" : "false";
      return;
    case Yaml::Kind::number:
      write_number(value.number, out);
      return;
    case Yaml::Kind::text:
      write_text(value.scalar, out);
      return;
    case Yaml::Kind::list:
    case Yaml::Kind::map: {
      const bool map = value.kind == Yaml::Kind::map;
      out += map ? '{' : '[';
      for (std::size_t i = 0; i < value.children.size(); ++i) {
        if (i > 0) out += ',';
        if (map) {
          write_text(value.keys[i], out);
          out += ':';
        }
        write(value.children[i], out);
      }
      out += map ? '}' : ']';
      return;
    }
  }
}

/// Where the text in quotes ends that begins at `at`: behind its closing quote.
std::size_t skip_text(std::string_view json, std::size_t at) {
  for (at = json.find('"', at + 1); at != json.npos; at = json.find('"', at + 1)) {
    std::size_t escapes = 0;
    while (json[at - 1 - escapes] == '\\') ++escapes;
    if (escapes % 2 == 0) return at + 1;
  }
  return json.size();
}

/// Where the value ends that begins at `at`.
std::size_t skip_value(std::string_view json, std::size_t at) {
  for (std::size_t depth = 0; at < json.size();) {
    const char c = json[at];
    if (c == '"') {
      at = skip_text(json, at);
      continue;
    }
    const bool closes = c == ']' || c == '}';
    if (depth == 0 && (closes || c == ',')) return at;
    if (c == '[' || c == '{') ++depth;
    if (closes) --depth;
    ++at;
  }
  return at;
}

}  // namespace

void for_each_property(
    std::string_view json,
    const std::function<void(std::string_view name, std::string_view value)>& see) {
  for (std::size_t at = 1; at < json.size() && json[at] == '"';) {
    const std::size_t end = skip_text(json, at);
    if (end >= json.size() || json[end] != ':') return;
    const std::size_t value_end = skip_value(json, end + 1);
    see(json.substr(at + 1, end - at - 2), json.substr(end + 1, value_end - end - 1));
    at = value_end + 1;  // behind the comma
  }
}

std::string properties_json(const Yaml& map) {
  std::string out;
  write(map, out);
  return out;
}

}  // namespace vaultask::note

#include "markdown/html_tag.hpp"

#include "base/strings.hpp"

namespace vaultask::markdown {
namespace {

using strings::is_alpha;

bool is_space(char c) {
  return strings::is_blank(c) || c == '\n';
}

bool is_one_of(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

/// Where the attribute value at `at` ends; npos where there is none.
std::size_t value_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::string_view::npos;
  if (text[at] == '"' || text[at] == '\'') {
    const auto close = text.find(text[at], at + 1);
    return close == std::string_view::npos ? close : close + 1;
  }
  const std::size_t from = at;
  while (at < text.size() && !is_one_of(text[at], " \t\n\"'=<>`")) ++at;
  return at == from ? std::string_view::npos : at;
}

/// <https://example.com> and <name@example.com>, CommonMark 6.9, as far as their ends go.
std::size_t autolink_length(std::string_view text) {
  const auto end = text.find_first_of(" \t\n<>", 1);
  if (end == std::string_view::npos || text[end] != '>') return 0;
  return text.substr(1, end - 1).find_first_of(":@") == std::string_view::npos ? 0 : end + 1;
}

}  // namespace

std::size_t tag_name_length(std::string_view text) {
  if (text.empty() || !is_alpha(text.front())) return 0;
  std::size_t n = 1;
  while (n < text.size() && (strings::is_alnum(text[n]) || text[n] == '-')) ++n;
  return n;
}

std::size_t open_tag_rest_length(std::string_view text) {
  std::size_t at = 0;
  for (;;) {
    const std::size_t before = at;
    at = skip_spaces(text, at);
    if (text.substr(at).starts_with("/>")) return at + 2;
    if (at < text.size() && text[at] == '>') return at + 1;
    const char first = at < text.size() ? text[at] : '\0';
    if (at == before || !(is_alpha(first) || first == '_' || first == ':')) return 0;
    while (at < text.size() && (strings::is_alnum(text[at]) || is_one_of(text[at], "_.:-"))) ++at;
    const std::size_t sign = skip_spaces(text, at);
    if (sign >= text.size() || text[sign] != '=') continue;
    at = value_end(text, skip_spaces(text, sign + 1));
    if (at == std::string_view::npos) return 0;
  }
}

std::size_t inline_html_length(std::string_view text) {
  if (text.starts_with("<!--")) {
    const auto end = text.find("-->", 4);
    return end == std::string_view::npos ? 0 : end + 3;
  }
  if (text.starts_with("</")) {
    const std::size_t name = tag_name_length(text.substr(2));
    const std::size_t end = skip_spaces(text, 2 + name);
    return name != 0 && end < text.size() && text[end] == '>' ? end + 1 : 0;
  }
  const std::size_t name = tag_name_length(text.substr(1));
  if (name == 0) return 0;
  const std::size_t rest = open_tag_rest_length(text.substr(1 + name));
  return rest != 0 ? 1 + name + rest : autolink_length(text);
}

}  // namespace vaultask::markdown

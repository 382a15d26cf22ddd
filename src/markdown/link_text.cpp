#include "markdown/link_text.hpp"

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace vaultask::markdown {
namespace {

constexpr auto npos = std::string_view::npos;

/// "Note > Heading" of "Note#Heading", "Heading" of "#Heading".
std::string display_of(std::string_view target) {
  if (target.find('#') == npos) return std::string(target);
  std::string display;
  for (const auto part : strings::split(target, '#')) {
    if (part.empty()) continue;
    if (!display.empty()) display += " > ";
    display += part;
  }
  return display;
}

int hex_digit(char c) {
  if (strings::is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// As JavaScript's decodeURIComponent; the text as it is where that would throw.
std::string percent_decoded(std::string text) {
  if (text.find('%') == std::string::npos) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out += text[at];
      continue;
    }
    const int high = at + 2 < text.size() ? hex_digit(text[at + 1]) : -1;
    const int low = high < 0 ? -1 : hex_digit(text[at + 2]);
    if (low < 0) return text;
    out += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return utf8::find_invalid(out) == std::string_view::npos ? out : text;
}

bool is_punctuation(char c) {
  return c > ' ' && c < 0x7F && !strings::is_alnum(c);
}

/// Without the backslashes that escape punctuation.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size() && is_punctuation(text[at + 1])) ++at;
    out += text[at];
  }
  return out;
}

/// A scheme (RFC 3986, 3.1) of two letters at least: "C:" is a drive.
bool has_scheme(std::string_view target) {
  if (target.empty() || !strings::is_alpha(target.front())) return false;
  std::size_t at = 1;
  while (at < target.size() && (strings::is_alnum(target[at]) || target[at] == '+' ||
                                target[at] == '-' || target[at] == '.')) {
    ++at;
  }
  return at > 1 && at < target.size() && target[at] == ':';
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  const auto end = text.find_first_not_of(" \t\n", at);
  return end == npos ? text.size() : end;
}

/// Where the bare destination at `at` ends. Parentheses in it are balanced, to 32 levels as in
/// cmark: otherwise "[a](" again and again would be quadratic.
std::size_t bare_end(std::string_view text, std::size_t at) {
  int depth = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\\' && at + 1 < text.size() && is_punctuation(text[at + 1])) {
      ++at;
    } else if (c == '(') {
      if (++depth > 32) return npos;
    } else if (c == ')') {
      if (depth-- == 0) break;
    } else if (c == ' ' || c == '\t' || c == '\n') {
      break;
    }
  }
  return depth > 0 ? npos : at;
}

/// Where the title at `at` ends, `at` itself where there is none; npos where it does not end.
std::size_t title_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return at;
  const char quote = text[at];
  if (quote != '"' && quote != '\'' && quote != '(') return at;
  const std::string_view ends = quote == '"' ? "\"" : quote == '\'' ? "'" : "()";
  const auto close = text.find_first_of(ends, at + 1);
  return close == npos || text[close] == '(' ? npos : close + 1;
}

}  // namespace

std::optional<LinkText> wikilink_text(std::string_view inside) {
  const auto bar = inside.find('|', 1);
  std::string_view target = inside.substr(0, bar);
  if (bar != npos && target.ends_with('\\')) target.remove_suffix(1);
  target = strings::trim(target);
  if (target.empty()) return std::nullopt;
  LinkText link;
  link.target = target;
  if (bar != npos) link.display = strings::trim(inside.substr(bar + 1));
  if (link.display.empty()) link.display = display_of(target);
  return link;
}

std::optional<Destination> link_destination(std::string_view text) {
  if (!text.starts_with('(')) return std::nullopt;
  std::size_t at = skip_spaces(text, 1);
  std::string_view written;
  if (at < text.size() && text[at] == '<') {
    const auto close = text.find_first_of("<>\n", at + 1);
    if (close == npos || text[close] != '>') return std::nullopt;
    written = text.substr(at + 1, close - at - 1);
    at = close + 1;
  } else {
    const std::size_t end = bare_end(text, at);
    if (end == npos) return std::nullopt;
    written = text.substr(at, end - at);
    at = end;
  }
  const std::size_t behind = skip_spaces(text, at);
  if (behind != at) {
    const std::size_t end = title_end(text, behind);
    if (end == npos) return std::nullopt;
    at = skip_spaces(text, end);
  }
  if (at >= text.size() || text[at] != ')') return std::nullopt;
  Destination destination;
  destination.external = has_scheme(written);
  destination.target = percent_decoded(unescaped(written));
  destination.length = at + 1;
  return destination;
}

}  // namespace vaultask::markdown

// Small functions on byte strings. Nothing here knows Unicode beyond UTF-8's shape; see
// text/unicode.hpp for that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vaultask::strings {

[[nodiscard]] inline bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
[[nodiscard]] inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] inline bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] inline bool is_alnum(char c) {
  return is_alpha(c) || is_digit(c);
}

/// Without blanks, tabs and line ends at both ends.
[[nodiscard]] inline std::string_view trim(std::string_view text) {
  const auto is_space = [](char c) { return is_blank(c) || c == '\r' || c == '\n'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}
/// ASCII letters in lower case; other bytes as they are.
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] bool starts_with_ci(std::string_view text, std::string_view prefix);
/// Equal but for the case of ASCII letters.
[[nodiscard]] inline bool equals_ci(std::string_view a, std::string_view b) {
  return a.size() == b.size() && starts_with_ci(a, b);
}
/// The pieces between separators, empty ones included.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);
[[nodiscard]] std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// The text with controls (C0, C1, bidirectional, line feeds too), tag characters outside of flags
/// and invalid UTF-8 shown as \xHH or \u{HHHH}: nothing from a note can steer a terminal or hide.
[[nodiscard]] std::string printable(std::string_view text);

/// "1 note", "2 notes".
[[nodiscard]] std::string counted(long long n, std::string_view noun);

}  // namespace vaultask::strings

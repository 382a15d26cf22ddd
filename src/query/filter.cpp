#include "query/filter.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace vaultask::query {
namespace {

/// How many code points, which is near enough to columns for a caret.
std::size_t length_in_characters(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t at = 0; at < text.size(); ++n) at += utf8::decode(text, at).length;
  return n;
}

}  // namespace

Error line_error(std::string message, std::string_view line, std::string_view part,
                 std::string hint) {
  Error error;
  error.code = ErrorCode::parse_query;
  error.message = std::move(message);
  error.hint = std::move(hint);
  const bool inside = part.data() >= line.data() && part.data() <= line.data() + line.size();
  const std::size_t offset = inside ? static_cast<std::size_t>(part.data() - line.data()) : 0;
  error.place = Place{{}, 0, static_cast<int>(length_in_characters(line.substr(0, offset))) + 1};
  // A line too long for a screen helps nobody.
  constexpr std::size_t kLongest = 160;
  if (line.size() > kLongest) {
    std::size_t end = 0;
    while (end < kLongest) end += utf8::decode(line, end).length;
    error.excerpt = "  " + strings::printable(line.substr(0, end)) + "…";
    return error;
  }
  // The caret stands below what is printed, where a tab takes five columns.
  const std::size_t before = length_in_characters(strings::printable(line.substr(0, offset)));
  const std::size_t length =
      std::max<std::size_t>(length_in_characters(strings::printable(inside ? part : line)), 1);
  error.excerpt = "  " + strings::printable(line) + "\n  " + std::string(before, ' ') + '^' +
                  std::string(length - 1, '~');
  return error;
}

Filter explained(Filter filter, std::string text, std::string in_plugin) {
  filter.explanation.text = std::move(text);
  filter.explanation.in_plugin = std::move(in_plugin);
  return filter;
}

std::optional<std::string_view> after_word(std::string_view text, std::string_view word) {
  if (!strings::starts_with_ci(text, word)) return std::nullopt;
  text.remove_prefix(word.size());
  if (!text.starts_with(' ')) return std::nullopt;
  return text.substr(1);
}

}  // namespace vaultask::query

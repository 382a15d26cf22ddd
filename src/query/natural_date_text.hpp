// Small steps over the text of a natural date. The text is UTF-16, as in JavaScript: lengths and
// single characters then mean what they mean to chrono-node.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vaultask::query::natural_date {

using Text = std::u16string_view;

inline constexpr std::size_t kUnlimited = Text::npos;

/// Each invalid byte becomes U+FFFD.
[[nodiscard]] std::u16string to_utf16(std::string_view utf8);
/// Letters in lower case; characters beyond ASCII become '?'.
[[nodiscard]] std::string to_lower_ascii(Text text);

[[nodiscard]] inline bool is_digit(char16_t c) {
  return c >= u'0' && c <= u'9';
}
/// JavaScript's \w
[[nodiscard]] inline bool is_word(char16_t c) {
  return is_digit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}
/// JavaScript's \s
[[nodiscard]] bool is_space(char16_t c);

/// Whether text[at] is the character; false at the end.
[[nodiscard]] inline bool has(Text text, std::size_t at, char16_t c) {
  return at < text.size() && text[at] == c;
}
[[nodiscard]] inline bool has_digit(Text text, std::size_t at) {
  return at < text.size() && is_digit(text[at]);
}
[[nodiscard]] inline bool has_space(Text text, std::size_t at) {
  return at < text.size() && is_space(text[at]);
}
/// Whether no word character stands at `at`: `(?=\W|$)`.
[[nodiscard]] inline bool word_ends(Text text, std::size_t at) {
  return at >= text.size() || !is_word(text[at]);
}
/// Whether one of the ASCII characters stands at `at`.
[[nodiscard]] bool has_any(Text text, std::size_t at, std::string_view characters);

[[nodiscard]] std::size_t count_spaces(Text text, std::size_t at, std::size_t most = kUnlimited);
[[nodiscard]] std::size_t count_digits(Text text, std::size_t at, std::size_t most = kUnlimited);
/// Where the blanks from `at` end.
[[nodiscard]] inline std::size_t skip_spaces(Text text, std::size_t at) {
  return at + count_spaces(text, at);
}
/// The number in text[from, from + length): digits, at most nine.
[[nodiscard]] int to_number(Text text, std::size_t from, std::size_t length);

/// Where the word (ASCII, lower case) that begins at `at` ends, in whatever case it is written.
[[nodiscard]] std::optional<std::size_t> after_word(Text text, std::size_t at,
                                                    std::string_view word);
/// The same for the first of the words that stands there.
[[nodiscard]] std::optional<std::size_t> after_any(Text text, std::size_t at,
                                                   std::span<const std::string_view> words);

/// Places where a part of an expression may end, the preferred one first: where what follows does
/// not fit one, the next is tried, as a regular expression would.
class Ends {
 public:
  /// Places that are known already are left out.
  void add(std::size_t end);
  [[nodiscard]] const std::size_t* begin() const { return ends_.data(); }
  [[nodiscard]] const std::size_t* end() const { return ends_.data() + count_; }

 private:
  std::array<std::size_t, 24> ends_{};
  std::size_t count_ = 0;
};

/// A word found: what it means and where it ends.
struct WordEnd {
  int value = 0;
  std::size_t end = 0;
};

/// The words that begin at one place, longest first.
class WordEnds {
 public:
  void add(WordEnd found);
  [[nodiscard]] const WordEnd* begin() const { return found_.data(); }
  [[nodiscard]] const WordEnd* end() const { return found_.data() + count_; }

 private:
  std::array<WordEnd, 8> found_{};  // "thurs." holds four more names of the day
  std::size_t count_ = 0;
};

}  // namespace vaultask::query::natural_date

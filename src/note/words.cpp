#include "note/words.hpp"

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "text/unicode.hpp"

namespace vaultask::note {
namespace {

constexpr std::string_view kOneToOne[] = {"1:1", "1-1", "1on1"};

/// Length of a way to write "1:1" at text[at], 0 if there is none; "21:15" is none.
std::size_t one_to_one_length(std::string_view text, std::size_t at) {
  if (text[at] != '1' || (at > 0 && strings::is_alnum(text[at - 1]))) return 0;
  for (const auto form : kOneToOne) {
    const std::size_t end = at + form.size();
    if (text.substr(at).starts_with(form) &&
        (end == text.size() || !strings::is_digit(text[end]))) {
      return form.size();
    }
  }
  return 0;
}

}  // namespace

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  bool inside = false;
  for (std::size_t at = 0; at < folded.size();) {
    if (const std::size_t length = one_to_one_length(folded, at); length != 0) {
      words.emplace_back("1:1");
      inside = false;
      at += length;
      continue;
    }
    const auto c = utf8::decode(folded, at);
    if (text::is_word(c.code_point)) {
      if (!inside) words.emplace_back();
      words.back() += folded.substr(at, c.length);
      inside = true;
    } else {
      inside = false;
    }
    at += c.length;
  }
  return words;
}

bool same_word(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() < b.size()) std::swap(a, b);
  return a.size() == b.size() + 1 && a.back() == 's' && a.starts_with(b);
}

}  // namespace vaultask::note

#include "report/item_key.hpp"

#include "base/strings.hpp"
#include "journal/identity_text.hpp"

namespace vaultask::report {
namespace {

/// "[[Note|Dana's list]]" → "Dana's list", "[list](https://…)" → "list".
std::string with_shown_links(std::string_view text) {
  std::string out;
  std::size_t bracket = out.npos;  // where in `out` the last "[" stands
  // Where nothing closes, it is not looked for again: each byte is read a few times at most.
  bool wikilinks_close = true, addresses_close = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (wikilinks_close && text.substr(at).starts_with("[[")) {
      const auto close = text.find("]]", at + 2);
      wikilinks_close = close != text.npos;
      if (wikilinks_close) {
        const std::string_view inside = text.substr(at + 2, close - at - 2);
        out += inside.substr(inside.find('|') + 1);  // npos + 1: all of it
        at = close + 1;
        continue;
      }
    }
    if (addresses_close && bracket != out.npos && text.substr(at).starts_with("](")) {
      const auto close = text.find(')', at);
      addresses_close = close != text.npos;
      if (addresses_close) {
        out.erase(bracket, 1);
        bracket = out.npos;
        at = close;
        continue;
      }
    }
    if (text[at] == '[') bracket = out.size();
    out += text[at];
  }
  return out;
}

bool is_word_byte(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (strings::is_alnum(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80);
}

/// Without *emphasis*, _emphasis_, `code` and ==highlights==; snake_case and "a = b" stay.
std::string without_marks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '*' || c == '`') continue;
    const bool inside_word = at > 0 && is_word_byte(text, at - 1) && is_word_byte(text, at + 1);
    if (c == '_' && !inside_word) continue;
    if (text.substr(at).starts_with("==")) {
      ++at;
      continue;
    }
    out += c;
  }
  return out;
}

std::string_view without_final_punctuation(std::string_view text) {
  constexpr std::string_view kEllipsis = "…";
  for (;;) {
    if (text.ends_with(kEllipsis)) {
      text.remove_suffix(kEllipsis.size());
    } else if (!text.empty() && std::string_view(".,;:!? ").find(text.back()) != text.npos) {
      text.remove_suffix(1);
    } else {
      return text;
    }
  }
}

}  // namespace

std::string item_key(std::string_view text) {
  // Few texts have either, and there are many texts.
  std::string plain(text);
  if (plain.find('[') != plain.npos) plain = with_shown_links(plain);
  if (plain.find_first_of("*_`=") != plain.npos) plain = without_marks(plain);
  const std::string identity = journal::identity_text(plain);
  const std::string_view key = without_final_punctuation(identity);
  return std::string(!key.empty() ? key : !identity.empty() ? std::string_view(identity) : text);
}

}  // namespace vaultask::report

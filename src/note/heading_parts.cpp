#include "note/heading_parts.hpp"

#include <algorithm>

#include "base/char_set.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "note/words.hpp"
#include "text/unicode.hpp"

namespace vaultask::note {
namespace {

/// Words after which a heading only says more about what it has named.
constexpr std::string_view kSmallWords[] = {
    "about", "after", "as", "at",    "before", "by",    "during", "for",        "from",
    "in",    "made",  "of", "on",    "raised", "since", "so",     "taken",      "that",
    "the",   "this",  "to", "today", "until",  "we",    "with",   "identified", "reached",
};

bool is_small_word(const std::string& word) {
  return std::find(std::begin(kSmallWords), std::end(kSmallWords), word) != std::end(kSmallWords);
}

/// Offset behind the bracket that closes the one at text[open]; the text's end if none does.
std::size_t bracket_end(std::string_view text, std::size_t open) {
  const char closing = text[open] == '(' ? ')' : ']';
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == text[open]) ++depth;
    if (text[at] == closing && --depth == 0) return at + 1;
  }
  return text.size();
}

/// The text of links stays, "[[Note|Text]]" and "[text](address)"; other brackets qualify.
bool is_link(std::string_view text, std::size_t open, std::size_t end) {
  return text[open] == '[' &&
         (text.substr(open).starts_with("[[") || (end < text.size() && text[end] == '('));
}

/// Without brackets, tags and the block id.
std::string without_qualifiers(std::string_view text) {
  if (text.find_first_of("([#^") == text.npos) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool word_begins = at == 0 || strings::is_blank(text[at - 1]);
    if (text[at] == '(' || text[at] == '[') {
      const std::size_t end = bracket_end(text, at);
      if (is_link(text, at, end)) {
        out += ' ';
        at = std::min(text.find_first_not_of('[', at), text.size());
      } else {
        at = end;
      }
    } else if (word_begins && (text[at] == '#' || text[at] == '^')) {
      at = std::min(text.find_first_of(" \t", at), text.size());
    } else {
      out += text[at++];
    }
  }
  return out;
}

/// What the signs begin with that part a heading.
constexpr CharSet kMaySeparate("&/,;+|:-\xC2\xE2");

/// Length of the sign at text[at] that parts a heading; 0 if there is none. A hyphen inside a word
/// and the colon of 1:1 part nothing.
std::size_t separator_length(std::string_view text, std::size_t at) {
  const bool before = at == 0 || strings::is_blank(text[at - 1]);
  const bool after = at + 1 >= text.size() || strings::is_blank(text[at + 1]);
  const auto c = utf8::decode(text, at);
  switch (c.code_point) {
    case '&':
    case '/':
    case ',':
    case ';':
    case '+':
    case '|':
    case 0x00B7:  // ·
    case 0x2013:  // –
    case 0x2014:  // —
      return c.length;
    case ':':
      return after ? 1 : 0;
    case '-':
      return before && after ? 1 : 0;
    default:
      return 0;
  }
}

std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  std::size_t from = 0;
  for (std::size_t at = kMaySeparate.find_in(text); at < text.size();
       at = kMaySeparate.find_in(text, at)) {
    const std::size_t length = separator_length(text, at);
    if (length == 0) {
      ++at;
      continue;
    }
    pieces.push_back(text.substr(from, at - from));
    at += length;
    from = at;
  }
  pieces.push_back(text.substr(from));
  return pieces;
}

}  // namespace

bool is_joining_word(const std::string& word) {
  return word == "and" || word == "or";
}

HeadingParts split_heading(std::string_view heading) {
  HeadingParts split;
  const std::string plain = without_qualifiers(text::fold_name(heading));
  for (const auto piece : pieces_of(plain)) {
    split.parts.emplace_back();
    bool qualified = false;
    for (const auto token : strings::split(piece, ' ')) {
      std::vector<std::string> words = words_of(token);
      const bool alone = words.size() == 1;  // the "in" of "Check-in" is no small word
      if (alone && is_joining_word(words.front())) {
        split.parts.emplace_back();
        qualified = false;
        continue;
      }
      if (alone && is_small_word(words.front())) qualified = !split.parts.back().empty();
      for (auto& word : words) {
        split.words.push_back(word);
        if (!qualified) split.parts.back().push_back(std::move(word));
      }
    }
  }
  return split;
}

}  // namespace vaultask::note

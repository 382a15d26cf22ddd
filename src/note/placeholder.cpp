#include "note/placeholder.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "note/words.hpp"
#include "text/unicode.hpp"

namespace vaultask::note {
namespace {

/// What a text that says nothing begins with: "None identified", "Not discussed".
constexpr std::string_view kNothing[] = {"none", "no",  "nothing", "nil", "na",
                                         "not",  "tbd", "tba",     "tbc"};

/// What else it may hold; any other word makes it a statement ("No discount before March").
constexpr std::string_view kAround[] = {
    "a",        "any",      "applicable", "at",       "be",          "came",        "currently",
    "decided",  "decision", "discussed",  "explicit", "explicitly",  "fact",        "far",
    "formal",   "further",  "identified", "in",       "item",        "key",         "made",
    "major",    "meeting",  "mentioned",  "moment",   "new",         "none",        "noted",
    "now",      "open",     "other",      "outcome",  "outstanding", "point",       "present",
    "question", "raised",   "recorded",   "reported", "risk",        "significant", "so",
    "special",  "specific", "stated",     "surfaced", "taken",       "the",         "there",
    "this",     "time",     "to",         "today",    "up",          "was",         "week",
    "were",     "yet",
};

template <class Table>
bool holds(const Table& table, const std::string& word) {
  return std::any_of(std::begin(table), std::end(table),
                     [&](std::string_view one) { return same_word(one, word); });
}

bool is_template_sign(std::string_view text) {
  return (text.starts_with("{{") && text.ends_with("}}") && text.find("}}") == text.size() - 2) ||
         (text.starts_with('<') && text.ends_with('>') && text.find('>') == text.size() - 1 &&
          text.find("://") == text.npos);
}

/// Whether the word that the text begins with tells that it is no placeholder. A quick look at a
/// word of ASCII letters.
bool says_something(std::string_view text) {
  std::size_t n = 0;
  while (n < text.size() && strings::is_alpha(text[n])) ++n;
  const bool whole = n > 0 && (n == text.size() || (text[n] > 0 && !strings::is_digit(text[n])));
  if (!whole || n == 1) return false;  // the "n" of "n/a"
  return std::none_of(std::begin(kNothing), std::end(kNothing), [&](std::string_view one) {
    return strings::equals_ci(one, text.substr(0, n));
  });
}

}  // namespace

bool is_placeholder(std::string_view text) {
  if (is_template_sign(text)) return true;
  // Most texts say something, which a look at the first letter and the length tells.
  constexpr std::size_t kLongest = 100;
  const auto letter = std::find_if(text.begin(), text.end(), [](char c) {
    return strings::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
  });
  if (letter == text.end()) return true;
  if (text.size() > kLongest) return false;
  const char first = strings::to_lower(std::string_view(&*letter, 1)).front();
  if (first != 'n' && first != 't' && static_cast<unsigned char>(first) < 0x80) return false;
  if (says_something(text.substr(static_cast<std::size_t>(letter - text.begin())))) return false;
  const std::vector<std::string> words = words_of(text::fold_name(text));
  if (words.empty()) return true;
  const std::string joined = strings::join(words, " ");
  if (joined == "n a" || joined == "nothing to report") return true;
  const bool nothing =
      std::find(std::begin(kNothing), std::end(kNothing), words.front()) != std::end(kNothing);
  return nothing && std::all_of(words.begin() + 1, words.end(),
                                [](const std::string& word) { return holds(kAround, word); });
}

bool says_none(std::string_view text) {
  constexpr std::string_view kNone[] = {"none", "no", "nothing", "nil", "na", "n"};  // "n" of "n/a"
  if (is_template_sign(text) || !is_placeholder(text)) return false;
  const std::vector<std::string> words = words_of(text::fold_name(text));
  return !words.empty() &&
         std::find(std::begin(kNone), std::end(kNone), words.front()) != std::end(kNone);
}

}  // namespace vaultask::note

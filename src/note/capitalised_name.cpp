#include "note/capitalised_name.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "text/unicode.hpp"

namespace vaultask::note {
namespace {

constexpr std::string_view kParticles[] = {"al",  "bin", "da",  "de",  "del", "della", "den",
                                           "der", "di",  "dos", "du",  "el",  "ibn",   "la",
                                           "le",  "ten", "ter", "van", "von", "y",     "zu"};
/// After these a capital goes on with the name.
constexpr std::string_view kNamePrefixes[] = {"Mc",   "Mac", "De", "Del", "Di", "Du",
                                              "Fitz", "La",  "Le", "Van", "Von"};
constexpr std::string_view kTitles[] = {"Dr", "Jr", "Mr", "Mrs", "Ms", "Prof", "Sr", "St"};
constexpr char32_t kOpeningQuotes[] = {'"', '(', '[', 0x201C, 0x2018, 0x201E, 0x00AB};

template <class Table, class Value>
bool holds(const Table& table, const Value& value) {
  return std::find(std::begin(table), std::end(table), value) != std::end(table);
}

enum class Class : std::uint8_t { other, digit, small, capital };

/// Of a letter or digit. ASCII is looked at here, since it is most of it.
Class class_of(char32_t c) {
  if (c < 0x80) {
    if (c >= 'a' && c <= 'z') return Class::small;
    if (c >= 'A' && c <= 'Z') return Class::capital;
    return c >= '0' && c <= '9' ? Class::digit : Class::other;
  }
  if (!text::is_word(c)) return Class::other;
  return text::starts_capitalised(c) ? Class::capital : Class::small;
}

/// A word of a name, from its first byte on.
struct Word {
  std::size_t length = 0;
  bool glued = false;  ///< It ends where something else is glued to it.
};

/// Letters, digits, apostrophes, hyphens, and the stop of an initial or a title.
Word scan_word(std::string_view text) {
  Word word;
  auto previous = Class::other;
  while (word.length < text.size()) {
    const auto c = utf8::decode(text, word.length);
    const std::string_view before = text.substr(0, word.length);
    const Class own = class_of(c.code_point);
    if (previous == Class::small &&
        (own == Class::capital ? !holds(kNamePrefixes, before)
                               : own == Class::other && holds(kOpeningQuotes, c.code_point))) {
      word.glued = true;
      return word;
    }
    const bool joins = c.code_point == '\'' || c.code_point == 0x2019 || c.code_point == '-';
    if (c.code_point == '.' && (before.size() == 1 || holds(kTitles, before))) {
      ++word.length;
      return word;
    }
    if (own == Class::other && !(joins && word.length != 0)) return word;
    previous = own;
    word.length += c.length;
  }
  return word;
}

/// Whether `word` is the number of "Speaker 2", not the hours of "Dana 12:30", which `rest`
/// follows.
bool is_number(std::string_view word, std::string_view rest) {
  const bool clock = rest.size() > 1 && rest[0] == ':' && strings::is_digit(rest[1]);
  return !clock && !word.empty() && std::all_of(word.begin(), word.end(), strings::is_digit);
}

}  // namespace

CapitalisedName scan_capitalised_name(std::string_view text) {
  constexpr int kMostWords = 5;
  constexpr std::size_t kLongest = 60;
  text = text.substr(0, kLongest);
  CapitalisedName name;
  std::size_t at = 0;
  while (name.words < kMostWords) {
    const Word word = scan_word(text.substr(at));
    const std::string_view letters = text.substr(at, word.length);
    if (letters.empty()) break;
    const bool capitalised = text::starts_capitalised(utf8::decode(letters, 0).code_point);
    const bool number = name.words > 0 && is_number(letters, text.substr(at + word.length));
    const bool particle = !capitalised && holds(kParticles, letters);
    if (!capitalised && !number && !particle) break;
    at += word.length;
    // A particle counts only if a capitalised word comes after it.
    if (!particle || word.glued) {
      name.length = at;
      ++name.words;
    }
    if (word.glued) {
      name.glued = true;
      break;
    }
    if (number || at >= text.size() || text[at] != ' ') break;
    ++at;
  }
  if (name.words == 0) return {};
  return name;
}

}  // namespace vaultask::note

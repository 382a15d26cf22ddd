#include "note/section_kinds.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/strings.hpp"
#include "note/heading_parts.hpp"
#include "note/words.hpp"
#include "text/unicode.hpp"

namespace vaultask::note {
namespace {

struct KindNames {
  std::string_view name;         ///< In the settings and in the index.
  std::string_view plural;       ///< Accepted in the settings, too.
  std::string_view phrases[10];  ///< Empty ones at the end say nothing.
};

/// By SectionKind. The one table of default names.
constexpr KindNames kDefaultNames[kSectionKindCount] = {
    {"decision", "decisions", {"decisions", "decision log", "agreed", "what we agreed"}},
    {"risk", "risks", {"risks", "risk log", "risk register"}},
    {"question",
     "questions",
     {"questions", "open questions", "open points", "open issues", "open topics", "open decisions",
      "pending decisions", "decisions needed", "decisions to make"}},
    {"outcome", "outcomes", {"outcomes", "achievements", "accomplishments", "what moved forward"}},
    {"key_fact",
     "key_facts",
     {"key facts", "facts", "key points", "takeaways", "relationship context"}},
    {"touchpoint",
     "touchpoints",
     {"touchpoint", "touch point", "next * meeting", "next * 1:1", "next * call", "next * sync",
      "next * check in"}},
    {"action_items",
     "action_item",
     {"action items", "actions", "action points", "next steps", "follow ups", "followups", "to dos",
      "todos"}},
    {"transcript",
     "transcripts",
     {"transcript", "original transcript", "full transcript", "meeting transcript",
      "transcription"}},
};

constexpr std::size_t kLongestHeading = 200;
constexpr std::string_view kOneToOneWord = "1:1";  ///< What words_of() makes of "1-1" and "1on1".
constexpr std::size_t kLongestNoted = 31;  ///< Longer words are noted as if they had that length.

/// Whether `words` hold the run `piece` right before `end`.
bool holds_before(const std::vector<std::string>& words, std::size_t end,
                  const std::vector<std::string>& piece) {
  return end >= piece.size() &&
         std::equal(piece.begin(), piece.end(),
                    words.begin() + static_cast<std::ptrdiff_t>(end - piece.size()), same_word);
}

bool starts_with_digit(const std::string& word) {
  return strings::is_digit(word.front()) && word != kOneToOneWord;
}

/// "1:1", "1-1", "1on1"; also with a hyphen beyond ASCII.
bool may_be_one_to_one(std::string_view text) {
  return text.size() > 2 && text[0] == '1' &&
         (text[1] == ':' || text[1] == '-' || (text[1] | 0x20) == 'o' || text[1] < 0);
}

/// Dashes, quotation marks and dots, U+2010 to U+2027: folded, they are no letters.
std::size_t typographic_mark_length(std::string_view text) {
  const bool mark =
      text.size() > 2 && text.starts_with("\xE2\x80") && text[2] >= '\x90' && text[2] <= '\xA7';
  return mark ? 3 : 0;
}

/// Without the numbers at both ends: "3. Risks", "Transcript 2025-11-07".
std::vector<std::string> without_numbering(std::vector<std::string> words) {
  while (!words.empty() && starts_with_digit(words.back())) words.pop_back();
  const auto first = std::find_if_not(words.begin(), words.end(), starts_with_digit);
  words.erase(words.begin(), first);
  return words;
}

}  // namespace

std::string_view to_string(SectionKind kind) {
  return kDefaultNames[static_cast<std::size_t>(kind)].name;
}

std::optional<SectionKind> find_section_kind(std::string_view name) {
  for (std::size_t i = 0; i < kSectionKindCount; ++i) {
    const KindNames& kind = kDefaultNames[i];
    if (strings::equals_ci(name, kind.name) || strings::equals_ci(name, kind.plural)) {
      return static_cast<SectionKind>(i);
    }
  }
  return std::nullopt;
}

/// The phrases, ready to be compared.
class SectionPhrases {
 public:
  SectionPhrases() {
    for (std::size_t i = 0; i < kSectionKindCount; ++i) {
      const auto& phrases = kDefaultNames[i].phrases;
      set(static_cast<SectionKind>(i), {std::begin(phrases), std::end(phrases)});
    }
  }

  void set(SectionKind kind, const std::vector<std::string>& phrases);
  [[nodiscard]] std::optional<SectionKind> kind_of(std::string_view heading, int level) const;

 private:
  using Words = std::vector<std::string>;

  /// A phrase, cut at its "*": each piece is a run of words.
  struct Phrase {
    std::vector<Words> pieces;
    std::size_t word_count = 0;
    std::string text;  ///< Its words, parted by blanks.

    [[nodiscard]] bool is(const Words& words) const;
    [[nodiscard]] bool ends(const Words& words) const;
  };

  /// Whether the heading holds the last word of a phrase. A quick look: it may say yes to others.
  [[nodiscard]] bool may_name_section(std::string_view heading) const;
  void note_last_word(const std::string& word);

  /// The phrase that is the heading, letter for letter: most headings are split for nothing.
  [[nodiscard]] const Phrase* phrase_of(std::string_view heading) const;
  [[nodiscard]] std::optional<SectionKind> kind_by_whole(const Words& words) const;
  [[nodiscard]] std::optional<SectionKind> kind_by_end(const Words& part) const;

  std::array<std::vector<Phrase>, kSectionKindCount> phrases_;
  /// For each letter the lengths, as bits, of words that begin with it and may end a phrase.
  std::array<std::uint32_t, 26> last_words_{};
  bool digits_name_ = false;  ///< A phrase ends with a word with a digit, other than "1:1".
};

void SectionPhrases::set(SectionKind kind, const std::vector<std::string>& phrases) {
  std::vector<Phrase>& own = phrases_[static_cast<std::size_t>(kind)];
  own.clear();
  for (const auto& text : phrases) {
    Phrase phrase;
    const std::string folded = text::fold_name(text);
    for (const auto piece : strings::split(folded, '*')) {
      Words words = words_of(piece);
      std::erase_if(words, is_joining_word);
      if (words.empty()) continue;  // also a "*" at either end, which says nothing
      phrase.word_count += words.size();
      phrase.pieces.push_back(std::move(words));
    }
    if (phrase.word_count == 0) continue;
    note_last_word(phrase.pieces.back().back());
    phrase.text = strings::join(phrase.pieces.front(), " ");
    own.push_back(std::move(phrase));
  }
}

void SectionPhrases::note_last_word(const std::string& word) {
  if (!std::all_of(word.begin(), word.end(), strings::is_alpha)) {
    const bool digit = std::any_of(word.begin(), word.end(), strings::is_digit);
    digits_name_ = digits_name_ || (digit && word != kOneToOneWord);
    return;
  }
  const std::size_t shortest = std::min(word.size() - 1, kLongestNoted - 2);
  // One letter more or less, see same_word().
  last_words_[static_cast<std::size_t>(word.front() - 'a')] |= 0b111U << shortest;
}

bool SectionPhrases::may_name_section(std::string_view heading) const {
  for (std::size_t at = 0; at < heading.size(); ++at) {
    const std::size_t begin = at;
    while (at < heading.size() && strings::is_alpha(heading[at])) ++at;
    const std::size_t length = std::min(at - begin, kLongestNoted);
    if (length > 0) {
      const auto letter = static_cast<std::size_t>((heading[begin] | 0x20) - 'a');
      if ((last_words_[letter] >> length & 1U) != 0) return true;
    }
    if (at == heading.size()) return false;
    const std::string_view rest = heading.substr(at);
    if (const std::size_t mark = typographic_mark_length(rest); mark != 0) {
      at += mark - 1;
      continue;
    }
    // What folding may change, a word with a digit, and one with a remark inside.
    const char sign = rest.front();
    const bool remark_inside = length > 0 && (sign == '(' || sign == '[');
    if (sign < 0 || remark_inside || may_be_one_to_one(rest)) return true;
    if (strings::is_digit(sign) && digits_name_) return true;
  }
  return false;
}

bool SectionPhrases::Phrase::is(const Words& words) const {
  return pieces.size() == 1 && words.size() == word_count &&
         holds_before(words, words.size(), pieces.front());
}

bool SectionPhrases::Phrase::ends(const Words& words) const {
  std::size_t end = words.size();
  for (std::size_t i = pieces.size(); i-- > 0;) {
    const bool last = i + 1 == pieces.size();
    // The last piece stands at the end; those before it, anywhere before, as late as can be.
    while (!last && end > 0 && !holds_before(words, end, pieces[i])) --end;
    if (!holds_before(words, end, pieces[i])) return false;
    end -= pieces[i].size();
  }
  return true;
}

const SectionPhrases::Phrase* SectionPhrases::phrase_of(std::string_view heading) const {
  for (const auto& own : phrases_) {
    for (const Phrase& phrase : own) {
      if (phrase.pieces.size() == 1 && strings::equals_ci(phrase.text, heading)) return &phrase;
    }
  }
  return nullptr;
}

std::optional<SectionKind> SectionPhrases::kind_by_whole(const Words& words) const {
  for (std::size_t i = 0; i < kSectionKindCount; ++i) {
    for (const Phrase& phrase : phrases_[i]) {
      if (phrase.is(words)) return static_cast<SectionKind>(i);
    }
  }
  return std::nullopt;
}

std::optional<SectionKind> SectionPhrases::kind_by_end(const Words& part) const {
  std::optional<SectionKind> found;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < kSectionKindCount; ++i) {
    for (const Phrase& phrase : phrases_[i]) {
      if (phrase.word_count <= longest || !phrase.ends(part)) continue;
      longest = phrase.word_count;
      found = static_cast<SectionKind>(i);
    }
  }
  return found;
}

std::optional<SectionKind> SectionPhrases::kind_of(std::string_view heading, int level) const {
  if (heading.size() > kLongestHeading || !may_name_section(heading)) return std::nullopt;
  if (const Phrase* phrase = phrase_of(heading)) return kind_by_whole(phrase->pieces.front());
  const HeadingParts split = split_heading(heading);
  if (const auto kind = kind_by_whole(without_numbering(split.words))) return kind;
  if (level <= 1) return std::nullopt;
  std::optional<SectionKind> first;
  for (const auto& part : split.parts) {
    const auto kind = kind_by_end(without_numbering(part));
    if (kind && (!first || *kind < *first)) first = kind;
  }
  return first;
}

void SectionNames::set(SectionKind kind, const std::vector<std::string>& phrases) {
  auto changed = std::make_shared<SectionPhrases>(this->phrases());
  changed->set(kind, phrases);
  own_ = std::move(changed);
}

std::optional<SectionKind> SectionNames::kind_of(std::string_view heading, int level) const {
  return phrases().kind_of(heading, level);
}

const SectionPhrases& SectionNames::phrases() const {
  static const SectionPhrases defaults;
  return own_ ? *own_ : defaults;
}

}  // namespace vaultask::note

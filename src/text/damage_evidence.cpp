#include "text/damage_evidence.hpp"

#include "base/utf8.hpp"
#include "text/unicode.hpp"

namespace vaultask::text {
namespace {

constexpr int kEnoughLetters = 3;
constexpr char32_t kBom = 0xFEFF;
constexpr char32_t kMiddleDot = 0xB7;  // between the facts on a meeting's date line

bool between(char32_t c, char32_t low, char32_t high) {
  return c >= low && c <= high;
}

/// Typographic marks, symbols, East Asian punctuation and full width forms, emoji.
bool is_sign(char32_t c) {
  return c == kMiddleDot || between(c, 0x2010, 0x2027) || between(c, 0x2030, 0x205E) ||
         between(c, 0x20A0, 0x2BFF) || between(c, 0x3001, 0x303F) || between(c, 0xFF00, 0xFFEE) ||
         between(c, 0x1F000, 0x1FAFF);
}

/// ‘ ’ ‚ ‛ “ ” „ ‟
bool is_quotation_mark(char32_t c) {
  return between(c, 0x2018, 0x201F);
}

bool is_letter(char32_t c) {
  return is_word(c) && !between(c, '0', '9') && !between(c, 0x250, 0x36F);
}

/// Alone between quotes or brackets.
bool is_enclosed(char32_t before, char32_t after) {
  return (before == '\'' && after == '\'') || (before == '(' && after == ')') ||
         (before == '[' && after == ']') || (before == '<' && after == '>');
}

/// Whether the line at `at` opens or closes a fence.
bool is_fence(std::string_view text, std::size_t at) {
  at = text.find_first_not_of(" \t>", at);
  return at != std::string_view::npos &&
         (text.substr(at).starts_with("```") || text.substr(at).starts_with("~~~"));
}

/// Weighs a text character by character.
class Scale {
 public:
  /// A character beyond ASCII with its neighbours; true as soon as the evidence is enough.
  bool add(char32_t before, char32_t c, char32_t after) {
    if (is_enclosed(before, after)) return false;
    if (is_sign(c)) return !is_quotation_mark(c) || is_word(before) || is_word(after);
    if (!is_letter(c) || (!is_letter(before) && !is_letter(after))) return false;
    if (letters_ == 0) first_letter_ = c;
    different_ = different_ || c != first_letter_;
    return ++letters_ >= kEnoughLetters && different_;
  }

 private:
  int letters_ = 0;
  char32_t first_letter_ = 0;
  bool different_ = false;
};

}  // namespace

bool gains_known_text(std::string_view text) {
  Scale scale;
  bool fenced = is_fence(text, 0);
  char32_t quote = 0;  // the sign that closes what is quoted; 0 outside
  char32_t before = '\n';
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length, valid] = utf8::decode(text, at);
    const std::size_t next = at + length;
    if (c == '\n' || c == '\r') {
      quote = 0;
      if (is_fence(text, next)) fenced = !fenced;
    } else if (c == '"' || c == '`') {
      quote = quote == 0 ? c : quote == c ? 0 : quote;
    } else if (valid && c >= 0x80 && quote == 0 && !fenced) {
      if (c == kBom && at == 0) return true;
      const char32_t after = next < text.size() ? utf8::decode(text, next).code_point : U'\n';
      if (scale.add(before, c, after)) return true;
    }
    before = c;
    at = next;
  }
  return false;
}

}  // namespace vaultask::text

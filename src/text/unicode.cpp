#include "text/unicode.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <optional>
#include <utility>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace vaultask::text {
namespace {

bool is_ascii(std::string_view text) {
  return utf8::find_non_ascii(text) == std::string_view::npos;
}

std::u16string to_utf16(std::string_view text) {
  std::u16string out(text.size() + 1, u'\0');
  int32_t length = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strFromUTF8WithSub(out.data(), static_cast<int32_t>(out.size()), &length, text.data(),
                       static_cast<int32_t>(text.size()), 0xFFFD, nullptr, &error);
  out.resize(U_SUCCESS(error) ? static_cast<std::size_t>(length) : 0);
  return out;
}

std::string to_utf8(const std::u16string& text) {
  std::string out(text.size() * 3 + 1, '\0');
  int32_t length = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strToUTF8WithSub(out.data(), static_cast<int32_t>(out.size()), &length, text.data(),
                     static_cast<int32_t>(text.size()), 0xFFFD, nullptr, &error);
  out.resize(U_SUCCESS(error) ? static_cast<std::size_t>(length) : 0);
  return out;
}

/// Calls an ICU function of the form f(out, capacity, &error) → length until the room suffices.
template <class Function>
std::u16string grow(std::size_t first_guess, Function function) {
  std::u16string out(first_guess + 16, u'\0');
  for (;;) {
    UErrorCode error = U_ZERO_ERROR;
    const int32_t length = function(out.data(), static_cast<int32_t>(out.size()), &error);
    if (error == U_BUFFER_OVERFLOW_ERROR) {
      out.resize(static_cast<std::size_t>(length) + 1);
      continue;
    }
    out.resize(U_SUCCESS(error) ? static_cast<std::size_t>(length) : 0);
    return out;
  }
}

/// What fold_with_icu makes of each of U+00C0 to U+017F; "?" where that is not one plain letter.
constexpr char32_t kFirstLatin = 0xC0;
constexpr std::string_view kLatin =
    "aaaaaa?ceeeeiiii?nooooo?ouuuuy??"
    "aaaaaa?ceeeeiiii?nooooo?ouuuuy?y"
    "aaaaaaccccccccddddeeeeeeeeeegggg"
    "gggghh??iiiiiiiii???jjkk?llllll?"
    "?llnnnnnn???oooooo??rrrrrrssssss"
    "sstttt??uuuuuuuuuuuuwwyyyzzzzzz?";
static_assert(kLatin.size() == 0x180 - kFirstLatin);

/// Names of Europe: ICU would first read tables, which takes longer than many a query.
std::optional<std::string> fold_latin(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const auto c = utf8::decode(name, at);
    at += c.length;
    const bool latin = c.code_point >= kFirstLatin && c.code_point - kFirstLatin < kLatin.size();
    if (!c.valid || (c.code_point >= 0x80 && !latin)) return std::nullopt;
    out += latin ? kLatin[c.code_point - kFirstLatin] : static_cast<char>(c.code_point);
    if (latin && out.back() == '?') return std::nullopt;
  }
  return out;
}

/// NFKD, case folded, without non-spacing marks.
std::string fold_with_icu(std::string_view name) {
  const std::u16string source = to_utf16(name);
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfkd = unorm2_getNFKDInstance(&error);
  if (U_FAILURE(error)) return std::string(name);
  const std::u16string decomposed =
      grow(source.size() * 2, [&](char16_t* out, int32_t room, UErrorCode* status) {
        return unorm2_normalize(nfkd, source.data(), static_cast<int32_t>(source.size()), out, room,
                                status);
      });
  const std::u16string folded =
      grow(decomposed.size(), [&](char16_t* out, int32_t room, UErrorCode* status) {
        return u_strFoldCase(out, room, decomposed.data(), static_cast<int32_t>(decomposed.size()),
                             U_FOLD_CASE_DEFAULT, status);
      });
  const std::string utf8 = to_utf8(folded);
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto c = utf8::decode(utf8, at);
    at += c.length;
    if (u_charType(static_cast<UChar32>(c.code_point)) == U_NON_SPACING_MARK) continue;
    switch (c.code_point) {
      case 0x2019:  // ’ as typed by word processors
      case 0x02BC:
        out += '\'';
        break;
      case 0x2010:  // the hyphens
      case 0x2011:
        out += '-';
        break;
      // Letters that Unicode does not decompose, but that people type without the stroke.
      case 0x0142:
        out += 'l';
        break;
      case 0x00F8:
        out += 'o';
        break;
      case 0x0111:
        out += 'd';
        break;
      default:
        utf8::append(out, c.code_point);
    }
  }
  return out;
}

std::string fold_non_ascii(std::string_view name) {
  auto folded = fold_latin(name);
  return folded ? std::move(*folded) : fold_with_icu(name);
}

}  // namespace

bool is_js_space_beyond_ascii(char32_t c) {
  return c == 0xA0 || c == 0xFEFF || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool starts_capitalised(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_UPPERCASE_LETTER || type == U_TITLECASE_LETTER || type == U_OTHER_LETTER;
}

bool is_word_beyond_ascii(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return u_isalnum(static_cast<UChar32>(c)) != 0 || type == U_NON_SPACING_MARK ||
         type == U_COMBINING_SPACING_MARK;
}

std::string_view trim_js_left(std::string_view text) {
  while (!text.empty()) {
    const auto first = utf8::decode(text, 0);
    if (!first.valid || !is_js_space(first.code_point)) break;
    text.remove_prefix(first.length);
  }
  return text;
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = utf8::decode(text, at);
    units += decoded.code_point > 0xFFFF ? 2 : 1;
    at += decoded.length;
  }
  return units;
}

std::string_view trim_js(std::string_view text) {
  text = trim_js_left(text);
  while (!text.empty()) {
    const auto last = utf8::decode_before(text, text.size());
    if (!last.valid || !is_js_space(last.code_point)) break;
    text.remove_suffix(last.length);
  }
  return text;
}

std::string to_lower(std::string_view text) {
  if (is_ascii(text)) return strings::to_lower(text);
  const std::u16string source = to_utf16(text);
  return to_utf8(grow(source.size(), [&](char16_t* out, int32_t room, UErrorCode* status) {
    return u_strToLower(out, room, source.data(), static_cast<int32_t>(source.size()), "en",
                        status);
  }));
}

std::string path_key(std::string_view path) {
  if (is_ascii(path)) return strings::to_lower(path);
  const std::u16string source = to_utf16(strings::replace_all(std::string(path), "\u00A0", " "));
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&error);
  if (U_FAILURE(error)) return to_lower(path);
  return to_lower(to_utf8(grow(source.size(), [&](char16_t* out, int32_t room, UErrorCode* status) {
    return unorm2_normalize(nfc, source.data(), static_cast<int32_t>(source.size()), out, room,
                            status);
  })));
}

std::string fold_name(std::string_view name) {
  const bool ascii = is_ascii(name);
  const std::string folded = ascii ? std::string() : fold_non_ascii(name);
  std::string out;
  out.reserve(name.size());
  for (const char c : ascii ? name : std::string_view(folded)) {
    const bool space = c == ' ' || c == '\t';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace vaultask::text

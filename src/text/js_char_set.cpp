#include "text/js_char_set.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

namespace vaultask::text {
namespace {

constexpr UChar32 kLastUnit = 0xFFFF, kLastCodePoint = 0x10FFFF;

// ---- properties ----

/// The binary properties of ECMA-262, table 70, which ICU knows by the same names.
constexpr std::array kBinaryProperties{UCHAR_ALPHABETIC,
                                       UCHAR_ASCII_HEX_DIGIT,
                                       UCHAR_BIDI_CONTROL,
                                       UCHAR_BIDI_MIRRORED,
                                       UCHAR_CASE_IGNORABLE,
                                       UCHAR_CASED,
                                       UCHAR_CHANGES_WHEN_CASEFOLDED,
                                       UCHAR_CHANGES_WHEN_CASEMAPPED,
                                       UCHAR_CHANGES_WHEN_LOWERCASED,
                                       UCHAR_CHANGES_WHEN_NFKC_CASEFOLDED,
                                       UCHAR_CHANGES_WHEN_TITLECASED,
                                       UCHAR_CHANGES_WHEN_UPPERCASED,
                                       UCHAR_DASH,
                                       UCHAR_DEFAULT_IGNORABLE_CODE_POINT,
                                       UCHAR_DEPRECATED,
                                       UCHAR_DIACRITIC,
                                       UCHAR_EMOJI,
                                       UCHAR_EMOJI_COMPONENT,
                                       UCHAR_EMOJI_MODIFIER,
                                       UCHAR_EMOJI_MODIFIER_BASE,
                                       UCHAR_EMOJI_PRESENTATION,
                                       UCHAR_EXTENDED_PICTOGRAPHIC,
                                       UCHAR_EXTENDER,
                                       UCHAR_GRAPHEME_BASE,
                                       UCHAR_GRAPHEME_EXTEND,
                                       UCHAR_HEX_DIGIT,
                                       UCHAR_IDS_BINARY_OPERATOR,
                                       UCHAR_IDS_TRINARY_OPERATOR,
                                       UCHAR_ID_CONTINUE,
                                       UCHAR_ID_START,
                                       UCHAR_IDEOGRAPHIC,
                                       UCHAR_JOIN_CONTROL,
                                       UCHAR_LOGICAL_ORDER_EXCEPTION,
                                       UCHAR_LOWERCASE,
                                       UCHAR_MATH,
                                       UCHAR_NONCHARACTER_CODE_POINT,
                                       UCHAR_PATTERN_SYNTAX,
                                       UCHAR_PATTERN_WHITE_SPACE,
                                       UCHAR_QUOTATION_MARK,
                                       UCHAR_RADICAL,
                                       UCHAR_REGIONAL_INDICATOR,
                                       UCHAR_S_TERM,
                                       UCHAR_SOFT_DOTTED,
                                       UCHAR_TERMINAL_PUNCTUATION,
                                       UCHAR_UNIFIED_IDEOGRAPH,
                                       UCHAR_UPPERCASE,
                                       UCHAR_VARIATION_SELECTOR,
                                       UCHAR_WHITE_SPACE,
                                       UCHAR_XID_CONTINUE,
                                       UCHAR_XID_START};

/// Whether `name` is one of the names that `name_of(choice)` gives, letter for letter. The first is
/// the short one, which may be missing; the list ends at the first that is missing behind it.
template <class NameOf>
bool is_exact_name(const std::string& name, NameOf name_of) {
  for (int choice = U_SHORT_PROPERTY_NAME;; ++choice) {
    const char* known = name_of(static_cast<UPropertyNameChoice>(choice));
    if (known != nullptr && name == known) return true;
    if (known == nullptr && choice > U_LONG_PROPERTY_NAME) return false;
  }
}

std::optional<CharSet> with_value(UProperty property, const std::string& value) {
  const int32_t number = u_getPropertyValueEnum(property, value.c_str());
  if (number == UCHAR_INVALID_CODE) return std::nullopt;
  const bool exact = is_exact_name(value, [&](UPropertyNameChoice choice) {
    return u_getPropertyValueName(property, number, choice);
  });
  if (!exact) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  CharSet set;
  set.applyIntPropertyValue(property, number, status);
  if (U_FAILURE(status)) return std::nullopt;
  return set;
}

CharSet with_binary_property(UProperty property) {
  UErrorCode status = U_ZERO_ERROR;
  CharSet set;
  set.applyIntPropertyValue(property, 1, status);  // fails for want of memory only
  return set;
}

std::optional<CharSet> binary_property(const std::string& name) {
  if (name == "Any") return CharSet(0, kLastCodePoint);
  if (name == "ASCII") return CharSet(0, 0x7F);
  if (name == "Assigned") return complement_of(*with_value(UCHAR_GENERAL_CATEGORY_MASK, "Cn"));
  const UProperty property = u_getPropertyEnum(name.c_str());
  const bool known = std::find(kBinaryProperties.begin(), kBinaryProperties.end(), property) !=
                     kBinaryProperties.end();
  const bool exact = known && is_exact_name(name, [&](UPropertyNameChoice choice) {
                       return u_getPropertyName(property, choice);
                     });
  if (!exact) return std::nullopt;
  return with_binary_property(property);
}

// ---- case ----

/// Canonicalize(c) without the flags u and v.
UChar32 upper_unit(UChar32 c) {
  const auto unit = static_cast<char16_t>(c);
  std::array<char16_t, 4> upper{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t length =
      u_strToUpper(upper.data(), static_cast<int32_t>(upper.size()), &unit, 1, "", &status);
  if (U_FAILURE(status) || length != 1) return c;
  const UChar32 result = upper[0];
  return c >= 0x80 && result < 0x80 ? c : result;
}

UChar32 folded(UChar32 c) {
  return u_foldCase(c, U_FOLD_CASE_DEFAULT);
}

using EqualCharacters = std::vector<std::vector<UChar32>>;

/// The characters up to `last` that compare equal to others, those that do so together.
EqualCharacters equal_characters(UChar32 (*canonical)(UChar32), UChar32 last) {
  CharSet candidates = with_binary_property(UCHAR_CHANGES_WHEN_CASEMAPPED);
  candidates.retain(0, last);
  std::map<UChar32, std::vector<UChar32>> classes;
  for (int32_t i = 0; i < candidates.size(); ++i) {
    const UChar32 c = candidates.charAt(i);
    if (const UChar32 other = canonical(c); other != c) classes[other].push_back(c);
  }
  EqualCharacters result;
  for (auto& [target, members] : classes) {
    // The target may be changed itself, and then belongs elsewhere.
    if (canonical(target) == target) members.push_back(target);
    result.push_back(std::move(members));
  }
  return result;
}

const EqualCharacters& equal_units() {
  static const auto kEqual = equal_characters(upper_unit, kLastUnit);
  return kEqual;
}
const EqualCharacters& equal_code_points() {
  static const auto kEqual = equal_characters(folded, kLastCodePoint);
  return kEqual;
}

}  // namespace

CharSet js_digits() {
  return CharSet('0', '9');
}

CharSet js_spaces() {
  CharSet set(0x09, 0x0D);
  set.add(0x20).add(0xA0).add(0x1680).add(0x2000, 0x200A).add(0x2028, 0x2029);
  set.add(0x202F).add(0x205F).add(0x3000).add(0xFEFF);
  return set;
}

CharSet js_word_characters(const JsRegexFlags& flags) {
  CharSet set('0', '9');
  set.add('A', 'Z').add('_').add('a', 'z');
  return flags.code_points ? close_over_case(std::move(set), flags) : set;
}

CharSet js_line_terminators() {
  CharSet set(0x2028, 0x2029);
  set.add('\n').add('\r');
  return set;
}

CharSet complement_of(CharSet set) {
  set.complement();
  return set;
}

std::optional<CharSet> js_property(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) {
    if (auto category = with_value(UCHAR_GENERAL_CATEGORY_MASK, text)) return category;
    return binary_property(text);
  }
  const std::string name = text.substr(0, equals), value = text.substr(equals + 1);
  if (name == "General_Category" || name == "gc") {
    return with_value(UCHAR_GENERAL_CATEGORY_MASK, value);
  }
  if (name == "Script" || name == "sc") return with_value(UCHAR_SCRIPT, value);
  if (name != "Script_Extensions" && name != "scx") return std::nullopt;
  // ICU names the values of Script only.
  if (!with_value(UCHAR_SCRIPT, value)) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  CharSet set;
  set.applyIntPropertyValue(UCHAR_SCRIPT_EXTENSIONS,
                            u_getPropertyValueEnum(UCHAR_SCRIPT, value.c_str()), status);
  if (U_FAILURE(status)) return std::nullopt;
  return set;
}

bool is_js_property_of_strings(const std::string& text) {
  constexpr std::array<std::string_view, 7> kNames{
      "Basic_Emoji",       "Emoji_Keycap_Sequence",  "RGI_Modifier_Sequence",
      "RGI_Flag_Sequence", "RGI_Emoji_Tag_Sequence", "RGI_ZWJ_Sequence",
      "RGI_Emoji"};
  return std::find(kNames.begin(), kNames.end(), text) != kNames.end();
}

CharSet close_over_case(CharSet set, const JsRegexFlags& flags) {
  if (!flags.ignore_case) return set;
  CharSet closed = set;
  for (const auto& equal : flags.code_points ? equal_code_points() : equal_units()) {
    const bool any =
        std::any_of(equal.begin(), equal.end(), [&set](UChar32 c) { return set.contains(c); });
    for (const UChar32 c : equal) {
      if (any) closed.add(c);
    }
  }
  return closed;
}

}  // namespace vaultask::text

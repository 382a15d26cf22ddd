// Sets of characters as JavaScript's regular expressions name and compare them, through ICU.
#pragma once

#include <optional>
#include <string>

#include <unicode/uniset.h>

namespace vaultask::text {

using CharSet = icu::UnicodeSet;

/// The flags that decide what a regular expression means (d and g do not).
struct JsRegexFlags {
  bool ignore_case = false;   ///< i
  bool multiline = false;     ///< m
  bool dot_all = false;       ///< s
  bool sticky = false;        ///< y
  bool code_points = false;   ///< u or v; without them a character is a UTF-16 code unit
  bool set_notation = false;  ///< v
};

/// \d, \s, \w and what "." leaves out. With the flags i and u, \w has ſ and the Kelvin sign, too.
[[nodiscard]] CharSet js_digits();
[[nodiscard]] CharSet js_spaces();
[[nodiscard]] CharSet js_word_characters(const JsRegexFlags& flags);
[[nodiscard]] CharSet js_line_terminators();

/// All characters that are not in the set, unpaired halves of surrogate pairs included.
[[nodiscard]] CharSet complement_of(CharSet set);

/// \p{…} by what stands in the braces, "Lu" or "Script=Greek": names and aliases exactly as
/// ECMA-262 lists them (tables 69 to 71), where ICU alone would also take "script = greek". nullopt
/// where there is no such property.
[[nodiscard]] std::optional<CharSet> js_property(const std::string& text);

/// Whether \p{…} of the flag v names a property of whole strings (ECMA-262, table 72).
[[nodiscard]] bool is_js_property_of_strings(const std::string& text);

/// With the flag i: the set and all that is equal to a member of it without regard to case
/// (ECMA-262, Canonicalize: simple case folding with u or v, else the upper case of one code unit,
/// which never leads into ASCII from outside of it). Else the set as it is.
[[nodiscard]] CharSet close_over_case(CharSet set, const JsRegexFlags& flags);

}  // namespace vaultask::text

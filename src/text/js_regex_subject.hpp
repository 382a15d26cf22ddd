// The texts in which JavaScript's regular expressions search, as RE2 has to see them.
//
// RE2 knows code points, one line terminator and an ASCII \b. Where JavaScript sees something else,
// both the text and the sets of the pattern are written differently:
//  * without the flags u and v, each half of a character beyond U+FFFF is a character of its own,
//    in a private plane that then no text reaches: kHalves and behind;
//  * where ^ and $ mean lines, a line terminator becomes "\n", a letter that names it, "\n", so
//    that RE2's (?m:^) and (?m:$) hold on both sides of it;
//  * with the flags i and u, ſ and the Kelvin sign become s and k, which they equal, for \b.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "text/js_char_set.hpp"

namespace vaultask::text {

constexpr char32_t kHalves = 0xF0000;  ///< Stands for U+D800.

struct JsLineTerminator {
  char32_t character;
  char letter;
};
constexpr std::array<JsLineTerminator, 4> kJsLineTerminators{
    {{'\n', 'n'}, {'\r', 'r'}, {0x2028, 'l'}, {0x2029, 'p'}}};

/// How a pattern wants its texts.
struct JsSubjectForm {
  bool halves = false;  ///< Characters beyond U+FFFF as two.
  bool lines = false;   ///< Line terminators as three.
  bool plain_s_and_k = false;
};

/// `text` in that form: itself where nothing in it differs, else what is put into `buffer`.
[[nodiscard]] std::string_view js_subject(std::string_view text, const JsSubjectForm& form,
                                          std::string& buffer);

}  // namespace vaultask::text

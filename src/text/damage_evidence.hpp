// When text that came of undoing a misreading (misread_utf8.hpp) is proof that there was one.
#pragma once

#include <string_view>

namespace vaultask::text {

/// Whether a text gained what notes hold and what undoing sound text does not give by accident.
/// All characters beyond ASCII in it count as gained. Evidence is
///
/// * one sign, in the plugin's sense or any other emoji or symbol, or typographic mark (– … · ⏫ 📅);
///   a quotation mark or apostrophe only beside a letter or digit; U+FEFF at the beginning;
/// * or three letters, at least two of them different, each beside another letter: Grün, größer.
///   Those of the phonetic block do not count: sound CAFÉ™ would give CAFə.
///
/// What stands in `code`, in "quotes" on its line, in a fence or alone in brackets is no evidence:
/// a note on encodings quotes such damage, and must keep it.
[[nodiscard]] bool gains_known_text(std::string_view text);

}  // namespace vaultask::text

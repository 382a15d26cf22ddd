// Undoes one kind of damage: UTF-8 that was read in a single-byte code page and saved as UTF-8
// again. Read as Mac Roman, ⏫ stands as ‚è´ and – as ‚Äì; read as Windows-1252, 📅 stands as ðŸ“…
// and – as â€“.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/code_page.hpp"

namespace vaultask::text {

/// What becomes of UTF-8 that is read in this code page and saved again; bytes that are not UTF-8
/// stay as they are.
[[nodiscard]] std::string misread(std::string_view utf8, CodePage page);

struct Undone {
  std::string text;
  int signs_put_back = 0;  ///< Lost U+F8FF that were put back.
};

/// The text before it was misread once, or nullopt where it cannot have been.
///
/// The whole text must fit: each character must be one of the code page, and their bytes must be
/// valid UTF-8. Where the sign U+F8FF (Mac Roman's byte F0) got lost on the way, as it does in
/// programs that cannot show it, it is put back before an otherwise impossible 9F; 📅 then stands
/// as üìÖ. Bytes that are not UTF-8 in the damaged text itself are kept as they are, and prove
/// nothing. Linear; a text that does not fit is let go at the first character that does not.
[[nodiscard]] std::optional<Undone> undo_misreading(std::string_view text, CodePage page);

/// A damaged text, repaired.
struct Repair {
  std::string text;  ///< With its byte order mark and line ends as they were.
  CodePage page = CodePage::mac_roman;
  int times = 0;           ///< How often it was misread: 1 to 3.
  int signs_put_back = 0;  ///< See Undone.
};

/// Repairs a text where its damage is proven; nullopt where it is not.
///
/// The proof has two parts: the whole text can be undone, as above, and the result gains what
/// notes hold and accidents do not give (damage_evidence.hpp). A text that was misread several
/// times in the same code page is undone as often as both hold, three times at most.
[[nodiscard]] std::optional<Repair> repair_misread_utf8(std::string_view text);

}  // namespace vaultask::text

// Undoes one kind of damage: UTF-8 that was read as Mac Roman and saved as UTF-8 again, so that
// ⏫ stands as ‚è´ and – as ‚Äì.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vaultask::text {

/// The text as it was meant, or nullopt where the text is not so damaged.
///
/// The proof is the whole text: each character must be one of Mac Roman, and their bytes must be
/// valid UTF-8. Where the sign U+F8FF (byte F0) got lost on the way, as it does in programs that
/// cannot show it, it is put back before an otherwise impossible 9F; 📅 then stands as üìÖ.
/// Bytes that are not UTF-8 in the damaged text itself are kept as they are, and prove nothing.
[[nodiscard]] std::optional<std::string> repair_mac_roman(std::string_view text);

}  // namespace vaultask::text

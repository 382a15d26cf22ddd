// The words of a text, for comparing what people write with what is expected.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vaultask::note {

/// The words of a text that text::fold_name has folded: runs of letters and digits. "1:1", "1-1"
/// and "1on1" are one word, "1:1". Linear time.
[[nodiscard]] std::vector<std::string> words_of(std::string_view folded);

/// Whether two words are the same but for a plural's "s": "risk" and "risks".
[[nodiscard]] bool same_word(std::string_view a, std::string_view b);

}  // namespace vaultask::note

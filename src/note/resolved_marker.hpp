// The marks by which people say in the text that a risk or question is settled.
#pragma once

#include <string>
#include <string_view>

namespace vaultask::note {

/// Takes the mark off the text, and returns whether there was one; the remark is what was said
/// with it, "by Dana" of "(answered: by Dana)". A mark that is the whole text is no mark. The marks
/// are those of read_item_text(). Linear time.
bool take_resolved_marker(std::string_view& text, std::string& remark);

/// A remark without the dashes, arrows and marks that tie it to what stands before it.
[[nodiscard]] std::string trim_remark(std::string_view remark);

}  // namespace vaultask::note

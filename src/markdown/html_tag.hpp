// The tags of raw HTML (CommonMark 6.10).
#pragma once

#include <cstddef>
#include <string_view>

namespace vaultask::markdown {

/// Length of the tag name at the beginning of the text; 0 if there is none.
[[nodiscard]] std::size_t tag_name_length(std::string_view text);

/// Length of what completes an open tag behind its name: attributes and ">" or "/>". 0 where the
/// text does not go on so.
[[nodiscard]] std::size_t open_tag_rest_length(std::string_view text);

/// Length of the open or closing tag, comment or <autolink> at the beginning of the text, which
/// begins with "<"; 0 if there is none.
[[nodiscard]] std::size_t inline_html_length(std::string_view text);

}  // namespace vaultask::markdown

// The frame of an HTML page.
#pragma once

#include <string>
#include <string_view>

namespace vaultask::render {

/// One file that asks no network for anything and may not: its policy allows the style and the
/// script that stand in it, by their hashes, and nothing else. The script sorts tables; without it
/// there is nothing less to read.
/// @param title  plain text
/// @param body   HTML
[[nodiscard]] std::string html_page(std::string_view title, const std::string& body);

}  // namespace vaultask::render

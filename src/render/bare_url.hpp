// Web addresses that stand in a text without any markup.
#pragma once

#include <cstddef>
#include <string_view>

namespace vaultask::render {

/// What of an address stands behind "https://" or "www.".
struct UrlRest {
  std::size_t length = 0;  ///< Up to white space; the marks that end a sentence are none of it.
  /// It can stand in Markdown as it is: all readers take the same signs for the address, and if one
  /// took them for text, they would mean nothing.
  bool plain = false;
  std::size_t judged = 0;  ///< How many bytes were looked at; the first bad one is the last.
};

/// The address's rest at the beginning of the text. Linear in `judged`.
[[nodiscard]] UrlRest url_rest(std::string_view text);

}  // namespace vaultask::render

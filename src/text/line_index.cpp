#include "text/line_index.hpp"

#include <algorithm>

namespace vaultask::text {

LineIndex::LineIndex(std::string_view text) : size_(text.size()) {
  // memchr for one byte is many times faster than a search for two; most notes hold no CR.
  const bool any_cr = text.find('\r') != std::string_view::npos;
  constexpr std::size_t kUsualLine = 64;
  lines_.reserve(text.size() / kUsualLine + 1);
  std::size_t feed = 0;  // the next LF from start on, looked for once
  for (std::size_t start = 0; start < text.size();) {
    if (start == 0 || feed < start) feed = std::min(text.find('\n', start), text.size());
    std::size_t end = feed;
    if (any_cr) end = start + std::min(text.substr(start, end - start).find('\r'), end - start);
    lines_.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - start)});
    start = end + 1;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++start;
  }
}

}  // namespace vaultask::text

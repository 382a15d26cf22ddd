#include "store/match_text.hpp"

#include "base/strings.hpp"

namespace vaultask::store {

std::string match_phrase(std::string_view words, bool prefix) {
  std::string expression = "\"";
  for (const char c : words) {
    if (c == '"') expression += '"';
    expression += c == '\0' ? ' ' : c;  // FTS5 reads up to a NUL
  }
  return expression + (prefix ? "\" *" : "\"");
}

std::string match_any(const std::vector<std::string>& expressions) {
  return strings::join(expressions, " OR ");
}

}  // namespace vaultask::store

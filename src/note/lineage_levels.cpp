#include "note/lineage_levels.hpp"

#include <algorithm>

#include "note/properties.hpp"
#include "text/unicode.hpp"

namespace vaultask::note {

std::string level_key(std::string_view name) {
  std::string key = plain_name(name);
  std::replace_if(
      key.begin(), key.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
  key = text::fold_name(key);
  if (key.size() > 1 && key.back() == 's') key.pop_back();
  return key;
}

LineageLevels::LineageLevels(const std::vector<std::string>& names) {
  for (const std::string& name : names) keys_.push_back(level_key(name));
}

std::optional<std::size_t> LineageLevels::find(std::string_view type) const {
  if (type.empty()) return std::nullopt;
  const auto found = std::find(keys_.begin(), keys_.end(), level_key(type));
  if (found == keys_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - keys_.begin());
}

}  // namespace vaultask::note

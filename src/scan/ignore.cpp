#include "scan/ignore.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "note/vault_path.hpp"

namespace vaultask::scan {

Result<Ignore> Ignore::compile(const std::vector<std::string>& rules) {
  Ignore ignore;
  for (const auto& rule : rules) {
    if (rule.empty()) continue;
    if (rule.size() > 2 && rule.starts_with('/') && rule.ends_with('/')) {
      auto pattern = text::Pattern::compile(std::string_view(rule).substr(1, rule.size() - 2));
      if (!pattern) {
        return fail(ErrorCode::config, "exclude " + rule + ": " + pattern.error().message);
      }
      ignore.patterns_.push_back(std::move(*pattern));
    } else {
      ignore.prefixes_.push_back(rule);
    }
  }
  return ignore;
}

bool Ignore::excludes(std::string_view path) const {
  return std::any_of(prefixes_.begin(), prefixes_.end(),
                     [&](const auto& prefix) { return path.starts_with(prefix); }) ||
         std::any_of(patterns_.begin(), patterns_.end(),
                     [&](const auto& pattern) { return pattern.found_in(path); });
}

bool is_conflict_copy(std::string_view path) {
  const std::string_view name = note::base_name(path);
  constexpr std::string_view kSyncthing = ".sync-conflict-";
  if (const auto at = name.find(kSyncthing); at != std::string_view::npos) {
    const std::string_view stamp = name.substr(at + kSyncthing.size()).substr(0, 8);
    if (stamp.size() == 8 && std::all_of(stamp.begin(), stamp.end(), strings::is_digit))
      return true;
  }
  const auto open = name.rfind('(');
  if (open == std::string_view::npos || !name.ends_with(')')) return false;
  const std::string_view inside = name.substr(open + 1);
  return inside.starts_with("vaultask conflict ") ||
         inside.find("conflicted copy") != std::string_view::npos;
}

}  // namespace vaultask::scan

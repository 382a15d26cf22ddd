#include <algorithm>
#include <array>

#include <vaultask/search.hpp>

namespace vaultask {
namespace {

/// By PlaceKind.
constexpr std::array<std::string_view, 11> kNames{"task",       "decision", "risk",    "question",
                                                  "outcome",    "fact",     "heading", "text",
                                                  "transcript", "title",    "property"};

}  // namespace

std::string_view to_string(PlaceKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<std::string> place_kind_names() {
  return {kNames.begin(), kNames.end()};
}

std::optional<PlaceKind> find_place_kind(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<PlaceKind>(i);
  }
  return std::nullopt;
}

bool SearchRequest::searches_transcripts() const {
  return transcripts || std::find(kinds.begin(), kinds.end(), PlaceKind::transcript) != kinds.end();
}

}  // namespace vaultask

#include "search/choose_places.hpp"

#include <algorithm>

namespace vaultask::search {
namespace {

/// Sums of the same weights in another order may differ by less than this.
constexpr double kSame = 1e-9;

/// Of two places that tell as much, that of the lower rank is shown; up to this one, both may be.
constexpr int kLastOfText = 2;

int rank(PlaceKind kind) {
  switch (kind) {
    case PlaceKind::task:
    case PlaceKind::decision:
    case PlaceKind::risk:
    case PlaceKind::question:
    case PlaceKind::outcome:
    case PlaceKind::fact:
      return 0;
    case PlaceKind::heading:
    case PlaceKind::text:
      return 1;
    case PlaceKind::transcript:
      return 2;
    case PlaceKind::title:
      return 3;
    case PlaceKind::property:
      return 4;
  }
  return 4;
}

bool holds(const std::vector<PlaceKind>& kinds, PlaceKind kind) {
  return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

std::vector<std::size_t> choose_places(const std::vector<Place>& places,
                                       const std::vector<WordPlaces>& words,
                                       const std::vector<PlaceKind>& kinds, std::size_t most) {
  std::vector<double> value(places.size(), 0);
  for (const WordPlaces& word : words) {
    bool found = false;
    for (const std::size_t i : word.places) {
      const bool shown = holds(kinds, places[i].kind);
      if (shown) value[i] += word.weight;
      found = found || shown || places[i].kind == PlaceKind::title;
    }
    if (!found) return {};
  }
  std::vector<std::size_t> chosen;
  const double best = value.empty() ? 0 : *std::max_element(value.begin(), value.end());
  for (std::size_t i = 0; i < places.size() && best > 0; ++i) {
    if (value[i] > best - kSame) chosen.push_back(i);
  }
  std::stable_sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) {
    return rank(places[a].kind) < rank(places[b].kind);
  });
  if (chosen.empty()) return {};
  const int last = std::max(kLastOfText, rank(places[chosen.front()].kind));
  std::erase_if(chosen, [&](std::size_t i) { return rank(places[i].kind) > last; });
  chosen.resize(std::min(chosen.size(), most));
  std::sort(chosen.begin(), chosen.end(),
            [&](std::size_t a, std::size_t b) { return places[a].line < places[b].line; });
  return chosen;
}

}  // namespace vaultask::search

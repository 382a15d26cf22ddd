#include "journal/align.hpp"

#include <algorithm>

namespace vaultask::journal {
namespace {

constexpr std::size_t kLargestTable = 1'000'000;
/// What a pair is worth by itself: more than any likeness, so that the number of pairs comes first.
constexpr int kPair = 1000;

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> align(
    std::size_t before, std::size_t after,
    const std::function<int(std::size_t, std::size_t)>& likeness) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  if (before == after || before > kLargestTable / std::max<std::size_t>(after, 1)) {
    // As many as there are, in order: with equal numbers nothing else pairs them all.
    for (std::size_t i = 0; i < std::min(before, after); ++i) pairs.emplace_back(i, i);
    return pairs;
  }
  // best(i, j): of the entries from i and j on.
  const std::size_t width = after + 1;
  std::vector<int> best((before + 1) * width, 0);
  const auto worth = [&](std::size_t i, std::size_t j) { return kPair + likeness(i, j); };
  for (std::size_t i = before; i-- > 0;) {
    for (std::size_t j = after; j-- > 0;) {
      best[i * width + j] = std::max({worth(i, j) + best[(i + 1) * width + j + 1],
                                      best[(i + 1) * width + j], best[i * width + j + 1]});
    }
  }
  for (std::size_t i = 0, j = 0; i < before && j < after;) {
    if (best[i * width + j] == worth(i, j) + best[(i + 1) * width + j + 1]) {
      pairs.emplace_back(i++, j++);
    } else if (best[i * width + j] == best[i * width + j + 1]) {
      ++j;
    } else {
      ++i;
    }
  }
  return pairs;
}

}  // namespace vaultask::journal

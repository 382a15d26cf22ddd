// Pairing two short lists in order.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace vaultask::journal {

/// Pairs as many entries of two lists of the given sizes as can be, never crossing, so that the sum
/// of `likeness(i, j)` (which must not be negative) is the greatest; on a tie, those that stand
/// first. Pairs (i, j) in order. Takes time and room of the product of the sizes; where that is
/// above a million, the entries are paired from the first on.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> align(
    std::size_t before, std::size_t after,
    const std::function<int(std::size_t, std::size_t)>& likeness);

}  // namespace vaultask::journal

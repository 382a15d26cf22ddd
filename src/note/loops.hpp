// Circles in a graph.
#pragma once

#include <cstddef>
#include <vector>

namespace vaultask::note {

/// The places each place leads to.
using Edges = std::vector<std::vector<std::size_t>>;

/// Circles of the graph: the places of each, from its smallest on, in the direction of the edges.
/// Depth first from the smallest place on, each circle where it closes: so wherever there are
/// circles, one of them is found, none twice, and the same graph gives the same ones. O(n + edges)
/// for the walk, and the circles' own lengths.
[[nodiscard]] std::vector<std::vector<std::size_t>> find_loops(const Edges& edges);

}  // namespace vaultask::note

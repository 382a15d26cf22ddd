// A function of our own for full-text tables.
#pragma once

#include <vaultask/result.hpp>

namespace vaultask::store {

class Connection;

/// Adds `weighted_count(table, w1, w2, …)`: how often the row holds what it was found by, each time
/// weighed by its column. SQLite's own bm25() counts rows that belong to no note any more, so that
/// an index kept current would answer in another order than a fresh one. Error `unsupported` where
/// this SQLite has no FTS5.
[[nodiscard]] Result<void> add_word_counts(Connection& db);

}  // namespace vaultask::store

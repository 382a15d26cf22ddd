// The table `meta`, which every database of ours has: one value for each key.
#pragma once

#include <string>
#include <string_view>

#include <vaultask/result.hpp>

namespace vaultask::store {

class Connection;

/// "" for a key that is not there.
[[nodiscard]] Result<std::string> read_fact(Connection& db, std::string_view key);
/// Part of the transaction that is open.
[[nodiscard]] Result<void> write_fact(Connection& db, std::string_view key, std::string_view value);

}  // namespace vaultask::store

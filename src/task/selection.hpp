// Which tasks a query may want: what the store can leave out.
#pragma once

#include <optional>
#include <string>

#include <vaultask/date.hpp>

namespace vaultask::task {

/// A superset of the tasks wanted; each part narrows it. An empty selection is all tasks. The
/// store may use any part of it or none: the query still decides about every task it gets, so a
/// selection changes speed, never results.
struct Selection {
  std::optional<bool> done;          ///< is_done()
  std::optional<std::string> owner;  ///< A person's name as the vault knows it.
  std::optional<Date> due_from;      ///< Tasks without a valid due date are not wanted either.
  std::optional<Date> due_to;

  /// Narrows this one to what both allow.
  void narrow(const Selection& other);
};

}  // namespace vaultask::task

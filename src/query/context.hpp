// What a query's words refer to besides the tasks: the day and time, the people.
#pragma once

#include <vaultask/date.hpp>

namespace vaultask::note {
class People;
}

namespace vaultask::task {
class Dependencies;
}

namespace vaultask::query {

/// Must outlive every query parsed with it. There is no other clock below the command line.
struct Context {
  Date today;
  const note::People* people = nullptr;  ///< Not null. Knows who "me" is, too.
  /// The time of day: "in 12 hours" may be tomorrow.
  int second_of_day = 0;
  int utc_offset_minutes = 0;  ///< What the clock is ahead of UTC: "2025-11-14T23:30Z".
  /// Over all tasks of the vault. Set before a query is evaluated that needs_all_tasks().
  const task::Dependencies* dependencies = nullptr;
};

}  // namespace vaultask::query

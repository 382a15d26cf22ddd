// What a query's words refer to besides the tasks: the day and time, the people.
#pragma once

#include <vaultask/date.hpp>

namespace vaultask::note {
class People;
}

namespace vaultask::query {

/// Must outlive every query parsed with it. There is no other clock below the command line.
struct Context {
  Date today;
  const note::People* people = nullptr;  ///< Not null. Knows who "me" is, too.
  /// The time of day: "in 12 hours" may be tomorrow.
  int second_of_day = 0;
  int utc_offset_minutes = 0;  ///< What the clock is ahead of UTC: "2025-11-14T23:30Z".
};

}  // namespace vaultask::query

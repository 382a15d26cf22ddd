// What a query's words refer to besides the tasks: the day, the people.
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
};

}  // namespace vaultask::query

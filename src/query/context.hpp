// What a query's words refer to besides the tasks: the day, the people.
#pragma once

#include <string>
#include <vector>

#include <vaultask/date.hpp>

namespace vaultask::note {
class People;
}

namespace vaultask::query {

/// Must outlive every query parsed with it. There is no other clock below the command line.
struct Context {
  Date today;
  const note::People* people = nullptr;  ///< Not null.
  std::vector<std::string> self;         ///< Who "me" is.
};

}  // namespace vaultask::query

// How the number of open tasks changes.
#pragma once

#include <cstdint>
#include <map>

#include "measure/steps.hpp"

namespace vaultask::measure {

/// Open at the start + opened + reopened − closed − cancelled − removed = open at the end.
struct Flow {
  std::int64_t opened = 0, reopened = 0, closed = 0, cancelled = 0, removed = 0;

  void add(const Flow& other);
  void add(Change change);
  [[nodiscard]] std::int64_t net() const {
    return opened + reopened - closed - cancelled - removed;
  }

  friend bool operator==(const Flow&, const Flow&) = default;
};

using FlowByDay = std::map<Date, Flow>;

}  // namespace vaultask::measure

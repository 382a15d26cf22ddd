// How the number of open tasks changes.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string_view>

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

/// A part of a flow as reports show it.
struct FlowTerm {
  Change change;
  std::string_view key;      ///< In JSON and CSV.
  std::string_view label;    ///< Above its column.
  std::string_view meaning;  ///< A sentence for the people who read the report.
  int sign;                  ///< 1 where it adds to the open tasks, else -1.
  std::int64_t Flow::*count;
};
/// THE table of these, in the order of their columns.
[[nodiscard]] std::span<const FlowTerm> flow_terms();

using FlowByDay = std::map<Date, Flow>;

}  // namespace vaultask::measure

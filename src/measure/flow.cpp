#include "measure/flow.hpp"

namespace vaultask::measure {

void Flow::add(const Flow& other) {
  opened += other.opened;
  reopened += other.reopened;
  closed += other.closed;
  cancelled += other.cancelled;
  removed += other.removed;
}

void Flow::add(Change change) {
  switch (change) {
    case Change::opened:
      ++opened;
      break;
    case Change::reopened:
      ++reopened;
      break;
    case Change::closed:
      ++closed;
      break;
    case Change::cancelled:
      ++cancelled;
      break;
    case Change::removed:
      ++removed;
      break;
  }
}

}  // namespace vaultask::measure

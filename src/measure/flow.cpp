#include "measure/flow.hpp"

#include <array>

namespace vaultask::measure {
namespace {

constexpr std::array<FlowTerm, 5> kTerms{{
    {"opened", "Opened",
     "Tasks that came to be, on the ➕ date, else on the day on which vaultask first saw them; "
     "those that stood there when its journal began, on the date of their note.",
     1, &Flow::opened},
    {"reopened", "Reopened",
     "Tasks that were done, cancelled or removed and are to be done again; each time counts.", 1,
     &Flow::reopened},
    {"closed", "Closed",
     "Tasks that were completed; one that was reopened and completed again counts twice.", -1,
     &Flow::closed},
    {"cancelled", "Cancelled", "The same of tasks that were cancelled.", -1, &Flow::cancelled},
    {"removed", "Removed",
     "Open tasks whose line went out of the notes, or became one that is no task.", -1,
     &Flow::removed},
}};

}  // namespace

std::span<const FlowTerm> flow_terms() {
  return kTerms;
}

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

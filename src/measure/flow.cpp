#include "measure/flow.hpp"

#include <array>

namespace vaultask::measure {
namespace {

constexpr std::array<FlowTerm, 5> kTerms{{
    {Change::opened, "opened", "Opened",
     "Tasks that came to be, on the ➕ date, else on the day on which vaultask first saw them; "
     "those that stood there when its journal began, on the date of their note.",
     1, &Flow::opened},
    {Change::reopened, "reopened", "Reopened",
     "Tasks that were done, cancelled or removed and are to be done again; each time counts.", 1,
     &Flow::reopened},
    {Change::closed, "closed", "Closed",
     "Tasks that were completed; one that was reopened and completed again counts twice.", -1,
     &Flow::closed},
    {Change::cancelled, "cancelled", "Cancelled", "The same of tasks that were cancelled.", -1,
     &Flow::cancelled},
    {Change::removed, "removed", "Removed",
     "Open tasks whose line went out of the notes, or became one that is no task.", -1,
     &Flow::removed},
}};

}  // namespace

std::span<const FlowTerm> flow_terms() {
  return kTerms;
}

void Flow::add(const Flow& other) {
  for (const FlowTerm& term : kTerms) this->*term.count += other.*term.count;
}

void Flow::add(Change change) {
  for (const FlowTerm& term : kTerms) this->*term.count += term.change == change ? 1 : 0;
}

}  // namespace vaultask::measure

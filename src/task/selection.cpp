#include "task/selection.hpp"

#include <algorithm>

namespace vaultask::task {

void Selection::narrow(const Selection& other) {
  if (other.done && !done) done = other.done;
  if (other.owner && !owner) owner = other.owner;
  if (other.due_from) due_from = due_from ? std::max(*due_from, *other.due_from) : other.due_from;
  if (other.due_to) due_to = due_to ? std::min(*due_to, *other.due_to) : other.due_to;
}

}  // namespace vaultask::task

#include "task/signifiers.hpp"

namespace vaultask::task {

std::string_view priority_sign(Priority priority) {
  for (const auto& row : kPrioritySigns) {
    if (row.priority == priority) return row.sign;
  }
  return "";
}

}  // namespace vaultask::task

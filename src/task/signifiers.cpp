#include "task/signifiers.hpp"

namespace vaultask::task {

std::string_view priority_sign(Priority priority) {
  for (const auto& row : kPrioritySigns) {
    if (row.priority == priority) return row.sign;
  }
  return "";
}

std::string_view date_sign(TaskDate Task::*member) {
  for (const auto& row : kDateSigns) {
    if (row.member == member) return row.sign.signs[0];
  }
  return "";
}

}  // namespace vaultask::task

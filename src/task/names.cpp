// The words for a task's enumerations, and its owners' names.
#include <vaultask/task.hpp>

namespace vaultask {

std::string_view to_string(StatusType type) {
  constexpr std::string_view kNames[] = {"IN_PROGRESS", "TODO",      "ON_HOLD",
                                         "DONE",        "CANCELLED", "NON_TASK"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view to_string(Priority priority) {
  constexpr std::string_view kNames[] = {"Highest", "High", "Medium", "Normal", "Low", "Lowest"};
  return kNames[static_cast<std::size_t>(priority)];
}

std::string_view to_string(OwnerRule rule) {
  constexpr std::string_view kNames[] = {"",         "field",   "tag",   "person", "unregistered",
                                         "wikilink", "heading", "parent"};
  return kNames[static_cast<std::size_t>(rule)];
}

std::vector<std::string> owner_names(const Task& task) {
  std::vector<std::string> names;
  for (const Owner& owner : task.owners) names.push_back(owner.name);
  return names;
}

}  // namespace vaultask

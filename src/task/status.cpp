#include "task/status.hpp"

#include <array>

namespace vaultask::task {

std::optional<StatusType> parse_status_type(std::string_view name) {
  constexpr std::array kAll{StatusType::in_progress, StatusType::todo,      StatusType::on_hold,
                            StatusType::done,        StatusType::cancelled, StatusType::non_task};
  for (const StatusType type : kAll) {
    if (to_string(type) == name) return type;
  }
  return std::nullopt;
}

StatusRegistry::StatusRegistry()
    : StatusRegistry({{" ", "Todo", StatusType::todo, "x"},
                      {"x", "Done", StatusType::done, " "},
                      {"/", "In Progress", StatusType::in_progress, "x"},
                      {"-", "Cancelled", StatusType::cancelled, " "}}) {}

StatusRegistry::StatusRegistry(std::vector<Status> statuses) : statuses_(std::move(statuses)) {}

Status StatusRegistry::find(std::string_view symbol) const {
  for (const Status& status : statuses_) {
    if (status.symbol == symbol) return status;
  }
  return {std::string(symbol), std::string(kUnknownStatusName), StatusType::todo, "x"};
}

}  // namespace vaultask::task

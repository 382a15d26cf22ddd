// What the character between the brackets means.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <vaultask/task.hpp>

namespace vaultask::task {

/// The name of a status that no setting names.
inline constexpr std::string_view kUnknownStatusName = "Unknown";

[[nodiscard]] std::optional<StatusType> parse_status_type(std::string_view name);

/// The statuses of a vault. A value; built from the settings once.
class StatusRegistry {
 public:
  /// The plugin's defaults: Todo, Done, In Progress, Cancelled.
  StatusRegistry();
  /// Core statuses (space and x) first, then custom ones; the first of a symbol wins.
  explicit StatusRegistry(std::vector<Status> statuses);

  /// A symbol that is not registered is a TODO named kUnknownStatusName: `[X]` is not done by
  /// default.
  [[nodiscard]] Status find(std::string_view symbol) const;
  [[nodiscard]] const std::vector<Status>& all() const { return statuses_; }

 private:
  std::vector<Status> statuses_;
};

}  // namespace vaultask::task

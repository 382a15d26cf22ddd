// The owners of tasks: decided from the stored mentions, whenever the people change.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <vaultask/result.hpp>

#include "store/sqlite.hpp"

namespace vaultask::note {
class People;
}

namespace vaultask::store {

/// Keeps its statements prepared; the connection must outlive it.
class OwnerRows {
 public:
  [[nodiscard]] static Result<OwnerRows> prepare(Connection& db);

  /// Decides the owners of a note's tasks anew.
  Result<void> resolve(std::int64_t note_id, const note::People& people);

 private:
  Result<std::vector<std::string>> participants_of(std::int64_t note_id);

  Statement inputs_, mentions_, participants_, delete_, insert_;
};

}  // namespace vaultask::store

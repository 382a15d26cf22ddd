// The owners of tasks: decided from the stored mentions, whenever the people change.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/task.hpp>

#include "store/sqlite.hpp"

namespace vaultask::note {
class People;
}

namespace vaultask::store {

/// Keeps its statements prepared; the connection must outlive it.
class OwnerRows {
 public:
  [[nodiscard]] static Result<OwnerRows> prepare(Connection& db);

  /// Decides the owners of a note's tasks anew; returns whether they are others than before.
  Result<bool> resolve(std::int64_t note_id, const note::People& people);

 private:
  Result<std::vector<std::string>> participants_of(std::int64_t note_id);

  /// The owners as the index has them, beside the ids of the note's tasks.
  Result<std::vector<std::vector<Owner>>> owners_of(std::int64_t note_id,
                                                    const std::vector<std::int64_t>& ids);

  Statement inputs_, participants_, owners_, delete_, insert_;
};

}  // namespace vaultask::store

// Where the links of an answer lead.
#pragma once

#include <compare>
#include <span>
#include <string>
#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/shared_text.hpp>

#include "store/sqlite.hpp"

namespace vaultask::store {

/// A link as a note has it.
struct WrittenLink {
  SharedText note;     ///< Its path.
  std::string target;  ///< "Folder/Note#Heading"

  friend auto operator<=>(const WrittenLink&, const WrittenLink&) = default;
};

/// The paths to which the links lead, "" where there is no such link or it leads nowhere, beside
/// the links; those of one note must stand together. Many are looked up on two threads.
[[nodiscard]] Result<std::vector<std::string>> read_link_targets(
    Connection& index, std::span<const WrittenLink> links);

}  // namespace vaultask::store

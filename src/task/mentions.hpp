// What on a task line may name its owner, as written. Who that is depends on all the people of the
// vault, so it is decided later (owners.hpp) and again whenever the people change.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vaultask::task {

struct Mention {
  enum class Kind : std::uint8_t {
    field = 1,    ///< Text of an owner field, or what follows 👤.
    tag = 2,      ///< Slug of an owner tag: "dana-whitfield".
    at = 3,       ///< What follows an "@", to the next one.
    at_link = 4,  ///< Target of [[@Dana Whitfield]] or @[[Dana Whitfield]].
    link = 5,     ///< Target of a link that opens or closes the description.
  };
  Kind kind = Kind::at;
  std::string text;

  friend bool operator==(const Mention&, const Mention&) = default;
};

/// The mentions of a description, in order. What can be no owner whatever the people is left out:
/// mail addresses, @{2025-11-20}, @done(…), npm scopes, well-known annotations, code spans.
[[nodiscard]] std::vector<Mention> find_mentions(std::string_view description);

}  // namespace vaultask::task

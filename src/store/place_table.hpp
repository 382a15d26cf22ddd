// Texts in memory, searched as search.db is: the same words, found by the same rules.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>

#include "store/sqlite.hpp"

namespace vaultask::store {

/// Some 30 words of a text, with "…" where it is cut; "" where it holds nothing of what is sought.
struct Snippet {
  std::string text;
  std::size_t found = 0;  ///< Offset of the first word that was sought.
};

/// Texts are numbered by whoever adds them, from 0. Not thread-safe.
class PlaceTable {
 public:
  [[nodiscard]] static Result<PlaceTable> make();

  Result<void> add(std::size_t number, std::string_view text);
  /// The numbers from `first` to before `end` of the texts that hold an expression of
  /// match_text.hpp, in order.
  [[nodiscard]] Result<std::vector<std::size_t>> find(std::string_view expression,
                                                      std::size_t first, std::size_t end);
  /// The part of a text that holds most of the expression.
  [[nodiscard]] Result<Snippet> snippet(std::string_view expression, std::size_t number);

 private:
  explicit PlaceTable(Connection db) : db_(std::move(db)) {}
  Connection db_;
  Statement add_, find_, snippet_;  ///< Finalised before the connection closes.
};

}  // namespace vaultask::store

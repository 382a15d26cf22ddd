// The query lines that completion offers, from the language's own entries.
#pragma once

#include <string>
#include <vector>

namespace vaultask::cli {

struct QueryLines {
  /// Sorted, each once. One that ends with a blank is a beginning: some text goes behind it.
  std::vector<std::string> lines;
  /// Those beginnings behind which stands a person: "owner is ".
  std::vector<std::string> before_person;
};

[[nodiscard]] QueryLines query_lines();

}  // namespace vaultask::cli

#include "query/nearest_instruction.hpp"

#include <vector>

#include <vaultask/suggest.hpp>

#include "base/strings.hpp"
#include "query/field.hpp"
#include "query/instruction.hpp"

namespace vaultask::query {

std::string nearest_instruction(std::string_view line) {
  for (const Field& row : fields()) {
    const bool named = strings::starts_with_ci(line, row.name) && !row.examples.empty() &&
                       line.substr(row.name.size()).starts_with(' ');
    if (named) return std::string(row.examples.front());
  }
  std::vector<std::string> examples;
  for (const Instruction& row : instructions()) {
    examples.insert(examples.end(), row.examples.begin(), row.examples.end());
  }
  // Of two that are as near, the one that Obsidian understands, too.
  for (const bool extension : {false, true}) {
    for (const Field& row : fields()) {
      if (row.extension != extension) continue;
      examples.insert(examples.end(), row.examples.begin(), row.examples.end());
    }
  }
  if (std::string whole = nearest(line, examples); !whole.empty()) return whole;
  // Values differ from line to line, so compare what comes first: two words, then one.
  for (const std::size_t words : {std::size_t{2}, std::size_t{1}}) {
    const auto head = [words](std::string_view text) {
      std::size_t end = 0;
      for (std::size_t n = 0; n < words && end != std::string_view::npos; ++n) {
        end = text.find(' ', end == 0 ? 0 : end + 1);
      }
      return std::string(text.substr(0, end));
    };
    std::vector<std::string> heads;
    for (const auto& example : examples) heads.push_back(head(example));
    constexpr std::size_t kShortest = 4;  // "is" is near to anything
    if (head(line).size() < kShortest) continue;
    const std::string found = nearest(head(line), heads);
    for (std::size_t i = 0; !found.empty() && i < heads.size(); ++i) {
      if (heads[i] == found) return examples[i];
    }
  }
  return {};
}

}  // namespace vaultask::query

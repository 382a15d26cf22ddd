// A heading, cut into the parts that may name its section.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vaultask::note {

struct HeadingParts {
  std::vector<std::string> words;               ///< All of the heading's but for its qualifier.
  std::vector<std::vector<std::string>> parts;  ///< Each up to the first small word.
};

/// See SectionNames for what is a qualifier, what parts the parts, and what a small word does.
[[nodiscard]] HeadingParts split_heading(std::string_view heading);

/// "and", "or".
[[nodiscard]] bool is_joining_word(const std::string& word);

}  // namespace vaultask::note

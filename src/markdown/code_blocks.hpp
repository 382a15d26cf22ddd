// The fenced code blocks of a note.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace vaultask::text {
class SourceText;
}

namespace vaultask::markdown {

struct CodeBlock {
  int line = 0;          ///< That of its opening fence, from 1.
  int last_line = 0;     ///< That of its closing fence, or its last one where it has none.
  std::string language;  ///< First word behind the fence, "tasks".
  std::string text;      ///< Its lines, without what quotes and list items put before them.

  friend bool operator==(const CodeBlock&, const CodeBlock&) = default;
};

/// In order, at any depth, from line `first_line` on; none in comments. Never fails.
[[nodiscard]] std::vector<CodeBlock> find_code_blocks(const text::SourceText& source,
                                                      std::size_t first_line);

}  // namespace vaultask::markdown

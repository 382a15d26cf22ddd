#include "markdown/code_blocks.hpp"

#include <gtest/gtest.h>

#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

/// "line-last language: text|" for each block; line ends as "/".
std::string blocks_of(const std::string& note) {
  const auto source = text::SourceText::decode(note);
  std::string out;
  for (const CodeBlock& block : find_code_blocks(source, 1)) {
    std::string text = block.text;
    for (char& c : text) c = c == '\n' ? '/' : c;
    out += std::to_string(block.line) + '-' + std::to_string(block.last_line) + ' ' +
           block.language + ": " + text + '|';
  }
  return out;
}

TEST(CodeBlocks, AreFoundWithTheirLanguage) {
  struct Case {
    const char* what;
    std::string note;
    std::string expected;
  };
  const std::vector<Case> cases{
      {"a fence", "x\n```tasks\nnot done\n```\ny", "2-4 tasks: not done/|"},
      {"tildes", "~~~ tasks more\na\n~~~", "1-3 tasks: a/|"},
      {"a longer fence", "````tasks\n```\n````", "1-3 tasks: ```/|"},
      {"no end", "```tasks\na\nb", "1-3 tasks: a/b/|"},
      {"empty", "```tasks\n```", "1-2 tasks: |"},
      {"blank lines stay", "```tasks\na\n\nb\n```", "1-5 tasks: a//b/|"},
      {"blanks within stay", "```tasks\na\n  b\n```", "1-4 tasks: a/  b/|"},
      {"in a quote", "> ```tasks\n> not done\n> ```", "1-3 tasks: not done/|"},
      {"in a callout", "> [!info] x\n> ```tasks\n>not done\n>  group by due\n> ```\nx",
       "2-5 tasks: not done/ group by due/|"},
      {"in a quote, without an end", "> ```tasks\n> a\n\nb", "1-2 tasks: a/|"},
      {"in a list item", "- x\n  ```tasks\n  a\n    b\n  ```", "2-5 tasks: a/  b/|"},
      {"indented", "  ```tasks\n  a\n ```", "1-3 tasks: a/|"},
      {"CRLF", "```tasks\r\na\r\n```\r\n", "1-3 tasks: a/|"},
      {"two", "```tasks\na\n```\n```js\nb\n```", "1-3 tasks: a/|4-6 js: b/|"},
      {"indented code is none", "    ```tasks\n    a", ""},
      {"one in a comment is none", "%%\n```tasks\na\n```\n%%", ""},
      {"one in a line is none", "see ```tasks x``` here", ""},
  };
  for (const auto& one : cases) EXPECT_EQ(blocks_of(one.note), one.expected) << one.what;
}

TEST(CodeBlocks, BeginBehindTheFrontmatter) {
  const auto source = text::SourceText::decode("---\na: 1\n---\n```tasks\nx\n```");
  const auto blocks = find_code_blocks(source, 4);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(blocks[0].line, 4);
  EXPECT_EQ(blocks[0].text, "x\n");
}

}  // namespace
}  // namespace vaultask::markdown

#include "markdown/blocks.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "text/source_text.hpp"

namespace vaultask::markdown {

// Found by argument-dependent lookup: what a failed comparison shows.
static void PrintTo(const Heading& heading, std::ostream* out) {
  *out << heading.line << "/h" << heading.level << " \"" << heading.text << '"';
}

namespace {

using Items = std::vector<std::pair<int, int>>;  // line, line of the parent
using Headings = std::vector<Heading>;

Blocks blocks_of(const std::string& markdown, std::size_t first_line = 1) {
  return parse_blocks(text::SourceText::decode(markdown), first_line);
}

Items items_of(const Blocks& blocks) {
  Items items;
  for (const ListItem& item : blocks.items) items.emplace_back(item.line, item.parent_line);
  return items;
}

struct ItemsCase {
  const char* markdown;
  Items items;
};

void expect_items(const std::vector<ItemsCase>& cases) {
  for (const auto& [markdown, items] : cases) {
    EXPECT_EQ(items_of(blocks_of(markdown)), items) << markdown;
  }
}

TEST(Blocks, OfNothingAreNone) {
  for (const char* markdown : {"", "\n", "text", "\n\n\n", "   "}) {
    const Blocks blocks = blocks_of(markdown);
    EXPECT_TRUE(blocks.items.empty()) << markdown;
    EXPECT_TRUE(blocks.headings.empty()) << markdown;
  }
}

TEST(Blocks, ListItemsOfEveryMarker) {
  expect_items({
      {"- a\n* b\n+ c\n1. d\n2) e\n", {{1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}}},
      {"-\ta\n", {{1, 0}}},
      {"-a\n1.a\n", {}},
      {"-\n", {{1, 0}}},                              // an empty item
      {"123456789. a\n\n1234567890. b\n", {{1, 0}}},  // nine digits at most
      {"   - a\n", {{1, 0}}},
      {"- [ ] a\n- [x] b", {{1, 0}, {2, 0}}},
  });
}

TEST(Blocks, ItemsKnowTheItemTheyAreNestedIn) {
  expect_items({
      {"- a\n  - b\n    - c\n  - d\n- e\n", {{1, 0}, {2, 1}, {3, 2}, {4, 1}, {5, 0}}},
      {"- a\n\t- b\n\t\t- c\n", {{1, 0}, {2, 1}, {3, 2}}},
      {"- a\n    - b\n        - c\n", {{1, 0}, {2, 1}, {3, 2}}},
      {"- a\n - b\n  - c\n   - d\n",
       {{1, 0}, {2, 0}, {3, 0}, {4, 0}}},  // one column each: neighbours
      {"1. a\n   - b\n2. c\n", {{1, 0}, {2, 1}, {3, 0}}},
      {"1. a\n  - b\n", {{1, 0}, {2, 0}}},             // two blanks do not reach behind "1. "
      {"- a\n\n  text\n\n  - b\n", {{1, 0}, {5, 1}}},  // over paragraphs of the same item
      {"- a\n\ntext\n\n  - b\n", {{1, 0}, {5, 0}}},
      {"- - a\n", {{1, 0}, {1, 1}}},       // two items on one line
      {"- [ ] 1. a\n", {{1, 0}, {1, 1}}},  // behind a checkbox, blocks again
      {"- [ ] - [ ] 2) a\n", {{1, 0}, {1, 1}, {1, 1}}},
      {"- [] 1. a\n- [ ]1. b\n- [x]\n- [ ] 1 c\n- [ ] 1.d\n",
       {{1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}}},
      {"- a\n  > - b\n", {{1, 0}, {2, 1}}},
  });
}

TEST(Blocks, ItemsInQuotesAndCallouts) {
  expect_items({
      {"> - [ ] a\n>   - [ ] b\n", {{1, 0}, {2, 1}}},
      {"> [!todo] Title\n> - [ ] a\n>> - [ ] b\n", {{2, 0}, {3, 0}}},
      {"> [!todo] Title\n> - [ ] a\n>   > - [ ] b\n", {{2, 0}, {3, 2}}},
      {">- a\n", {{1, 0}}},
      {"> a\n- b\n", {{2, 0}}},
      {"> - a\n- b\n", {{1, 0}, {2, 0}}},
      {"> > > - a\n", {{1, 0}}},
      {"> - a\n\n> - b\n", {{1, 0}, {3, 0}}},
  });
}

TEST(Blocks, AParagraphGoesOnLazily) {
  expect_items({
      {"> a\nlazy\n> - b\n", {{3, 0}}},
      {"- a\nlazy\n- b\n", {{1, 0}, {3, 0}}},
      {"- a\nlazy\n  - b\n", {{1, 0}, {3, 1}}},
      {"> - a\nlazy\n>   - b\n", {{1, 0}, {3, 1}}},
      // 5.3: of numbered lists, only one that begins with 1 interrupts a paragraph; an empty item
      // never does.
      {"a\n2. b\n", {}},
      {"a\n1. b\n", {{2, 0}}},
      {"a\n*\n", {}},
      {"a\n- b\n", {{2, 0}}},
      {"a\n    - b\n", {}},  // indented by four: still the paragraph
  });
}

TEST(Blocks, NoItemsInFencedCode) {
  expect_items({
      {"```\n- a\n```\n- b\n", {{4, 0}}},
      {"~~~\n- a\n~~~\n- b\n", {{4, 0}}},
      {"```tasks\n- a\n```\n- b\n", {{4, 0}}},
      {"```\n- a\n~~~\n- b\n```\n- c\n", {{6, 0}}},    // the other kind closes nothing
      {"````\n```\n- a\n```\n````\n- b\n", {{6, 0}}},  // a longer fence holds a shorter
      {"```\n- a\n`````\n- b\n", {{4, 0}}},            // and is closed by a longer
      {"```\n- a\n``` x\n- b\n", {}},                  // a closing fence has no info
      {"```\n- a\n    ```\n- b\n", {}},                // nor four blanks before it
      {"```\n- a\n   ```   \n- b\n", {{4, 0}}},
      {"``` a`b\n- c\n", {{2, 0}}},  // no backtick behind backticks: no fence
      {"~~~ a`b\n- c\n", {}},
      {"``\n- a\n", {{2, 0}}},
      {"```\n- a\n", {}},  // unclosed: to the end
      {"- x\n  ```\n  - a\n  ```\n- b\n", {{1, 0}, {5, 0}}},
      {"- x\n  ```\n  - a\n- b\n", {{1, 0}, {4, 0}}},  // unclosed: to the end of the item
      {"- ```\n  - a\n  ```\n  - b\n", {{1, 0}, {4, 1}}},
      {"> ```\n> - a\n- b\n", {{3, 0}}},  // unclosed: to the end of the quote
      {"> [!note]\n> ```\n> - a\n\n- b\n", {{5, 0}}},
      {"> ```\n> - a\n> ```\n> - b\n", {{4, 0}}},
      {"> ```\n- a\n> ```\n- b\n", {{2, 0}, {4, 0}}},  // a quote and its fence, twice
      {"a\n```\n- b\n```\n- c\n", {{5, 0}}},           // a fence interrupts a paragraph
  });
}

TEST(Blocks, NoItemsInIndentedCode) {
  expect_items({
      {"    - a\n", {}},
      {"\t- a\n", {}},
      {"text\n\n    - a\n- b\n", {{4, 0}}},
      {"- a\n\n      - b\n", {{1, 0}}},        // four more than the item's content
      {"- a\n\n    - b\n", {{1, 0}, {3, 1}}},  // only two more
      {">     - a\n", {}},
      {"-     - a\n", {{1, 0}}},  // an item whose content is code
      {"# h\n    - a\n", {}},
  });
}

TEST(Blocks, NoItemsInHtmlBlocksOfEveryKind) {
  expect_items({
      {"<pre>\n- a\n\n- b\n</pre>\n- c\n", {{6, 0}}},
      {"<script src=\"x\">\n- a\n\n</script> - b\n- c\n", {{5, 0}}},
      {"<style\n- a\n</style>\n- b\n", {{4, 0}}},
      {"<!-- a\n- b\n\n- c -->\n- d\n", {{5, 0}}},
      {"<?php\n- a\n\n?>\n- b\n", {{5, 0}}},
      {"<!DOCTYPE\n- a\n\n>\n- b\n", {{5, 0}}},
      {"<![CDATA[\n- a\n\n]]>\n- b\n", {{5, 0}}},
      {"<div>\n- a\n</div>\n- b\n\n- c\n", {{6, 0}}},  // to the blank line, not to </div>
      {"</div>\n- a\n\n- b\n", {{4, 0}}},
      {"text\n<div>\n- a\n\n- b\n", {{5, 0}}},  // interrupts a paragraph
      {"<a href=\"x\">\n- a\n\n- b\n", {{4, 0}}},
      {"</b>\n- a\n\n- b\n", {{4, 0}}},
      {"text\n<a href=\"x\">\n- a\n", {{3, 0}}},  // kind 7 does not
      {"<a href=\"x\"> text\n- a\n", {{2, 0}}},   // and stands alone on its line
      {"<span\n- a\n", {{2, 0}}},
      {"    <div>\n- a\n", {{2, 0}}},  // code, no HTML
      {"<DIV>\n- a\n\n- b\n", {{4, 0}}},
      {"> <div>\n> - a\n- b\n", {{3, 0}}},
      {"<br>\n- a\n\n- b\n", {{4, 0}}},
      {"<details>\n<summary>x</summary>\n\n- a\n\n</details>\n", {{4, 0}}},
  });
}

TEST(Blocks, NoItemsInHtmlComments) {
  expect_items({
      {"<!-- one line -->\n- a\n", {{2, 0}}},
      {"<!--\n- a\n-->\n- b\n", {{4, 0}}},
      {"<!--\n- a\n\n\n- b\n", {}},  // never closed: to the end
      {"<!-- a --> text\n- b\n", {{2, 0}}},
      {"<!-- x > y\n- a\n-->\n- b\n", {{4, 0}}},
      {"<!--\n# h -->\n- a\n", {{3, 0}}},
      {"<!--\n``` -->\n- a\n", {{3, 0}}},
      {"text <!--\n- a\n-->\n", {{2, 0}}},  // inline HTML hides no block
      {"- a\n  <!--\n  - b\n  -->\n- c\n", {{1, 0}, {5, 0}}},
      {"> <!--\n> - a\n\n- b\n", {{4, 0}}},  // the quote's end ends it
  });
}

TEST(Blocks, NoItemsInPercentComments) {
  expect_items({
      {"%%\n- a\n%%\n- b\n", {{4, 0}}},
      {"%% text\n- a\n- b %%\n- c\n", {{4, 0}}},
      {"%% one line %%\n- a\n", {{2, 0}}},
      {"%%%%\n- a\n", {{2, 0}}},
      {"%%\n- a\n", {{2, 0}}},  // never closed: hides nothing
      {"%%\n- a\n\n- b\n%%\n- c\n%%\n- d\n%%\n", {{6, 0}}},
      {"- a\n  %%\n  - b\n  %%\n  - c\n", {{1, 0}, {5, 1}}},
      {"> %%\n> - a\n> %%\n> - b\n", {{4, 0}}},
      {"%%\n```\n%%\n- a\n", {{4, 0}}},  // a fence inside opens nothing
      {"%%\n<!--\n%%\n- a\n", {{4, 0}}},
      {"```\n%%\n```\n- a\n```\n%%\n```\n- b\n", {{4, 0}, {8, 0}}},  // nor a comment in a fence
      {"<!--\n%%\n-->\n- a\n%%\n", {{4, 0}}},
  });
}

TEST(Blocks, NoItemsInMath) {
  expect_items({
      {"$$\n- a\n$$\n- b\n", {{4, 0}}},
      {"$$ x\n- a\ny $$\n- b\n", {{4, 0}}},
      {"$$ one line $$\n- a\n", {{2, 0}}},
      {"$$\n- a\n", {{2, 0}}},  // never closed: hides nothing
      {"> $$\n> - a\n> $$\n> - b\n", {{4, 0}}},
      {"```\n$$\n```\n- a\n```\n$$\n```\n- b\n", {{4, 0}, {8, 0}}},
      {"$$\n%%\n$$\n- a\n%%\n", {{4, 0}}},
  });
}

TEST(Blocks, SignsBehindTheEndOfTheirContainerOpenAgain) {
  // A fence or comment ends with the item or quote that holds it (CommonMark 4.5, 4.6), so the
  // %% comment that follows is one.
  expect_items({
      {"> ```\n> a\n\n%%\n- b\n%%\n- c\n", {{7, 0}}},
      {"- a\n  ```\n  b\n\ntext\n\n%%\n- c\n%%\n- d\n", {{1, 0}, {10, 0}}},
      {"- a\n  <!--\n  b\n\ntext\n\n%%\n- c\n%%\n- d\n", {{1, 0}, {10, 0}}},
      {"> <!--\n> a\n\n%%\n- b\n%%\n- c\n", {{7, 0}}},
  });
}

TEST(Blocks, SignsInIndentedCodeOpenNothing) {
  expect_items({
      {"text\n\n    ```\n\n%%\n- a\n%%\n- b\n", {{8, 0}}},
      {"text\n\n    <!--\n\n%%\n- a\n%%\n- b\n", {{8, 0}}},
      {"text\n\n    %%\n\n- a\n\n    %%\n", {{5, 0}}},
  });
}

struct HeadingsCase {
  const char* markdown;
  Headings headings;
};

void expect_headings(const std::vector<HeadingsCase>& cases) {
  for (const auto& [markdown, headings] : cases) {
    EXPECT_EQ(blocks_of(markdown).headings, headings) << markdown;
  }
}

TEST(Blocks, AtxHeadings) {
  expect_headings({
      {"# a\n## b\n###### c\n", {{1, 1, "a"}, {2, 2, "b"}, {3, 6, "c"}}},
      {"####### a\n#a\n#5\n", {}},
      {"#\ta\n", {{1, 1, "a"}}},
      {"   #   a b   \n", {{1, 1, "a b"}}},
      {"    # a\n", {}},
      {"#\n##\n", {{1, 1, ""}, {2, 2, ""}}},
      {"text\n# a\ntext\n", {{2, 1, "a"}}},
      {"\\# a\n", {}},
      {"# #a\n", {{1, 1, "#a"}}},
      {"# a: b (c)\n", {{1, 1, "a: b (c)"}}},
      {"# Zoë 📅\n", {{1, 1, "Zoë 📅"}}},
      {"```\n# a\n```\n", {}},
      {"%%\n# a\n%%\n# b\n", {{4, 1, "b"}}},
      {"<!--\n# a\n-->\n# b\n", {{4, 1, "b"}}},
  });
}

TEST(Blocks, ClosingHashesAreNoPartOfAHeading) {
  // CommonMark 0.29, examples 41 to 49.
  expect_headings({
      {"## foo ##\n  ###   bar    ###\n", {{1, 2, "foo"}, {2, 3, "bar"}}},
      {"# foo ##################################\n##### foo ##\n", {{1, 1, "foo"}, {2, 5, "foo"}}},
      {"### foo ###     \n", {{1, 3, "foo"}}},
      {"### foo ### b\n", {{1, 3, "foo ### b"}}},
      {"# foo#\n", {{1, 1, "foo#"}}},
      {"### ###\n", {{1, 3, ""}}},
      {"# foo\t#\t\n", {{1, 1, "foo"}}},
      {"# C# #\n", {{1, 1, "C#"}}},
      {"# C#\n", {{1, 1, "C#"}}},
      {"# a # b #\n", {{1, 1, "a # b"}}},
  });
}

TEST(Blocks, SetextHeadings) {
  expect_headings({
      {"a\n===\n", {{1, 1, "a"}}},
      {"a\n---\n", {{1, 2, "a"}}},
      {"a\n=\n\nb\n-\n", {{1, 1, "a"}, {4, 2, "b"}}},
      {"a\n   ===   \n", {{1, 1, "a"}}},
      {"a\n    ===\n", {}},
      {"a\n= =\n", {}},
      {"a\n--- -\n", {}},  // a rule
      {"\n===\n", {}},
      {"---\n===\n", {}},  // a rule, then text
      {"a\n\n---\n", {}},
      {"  a  \n---\n", {{1, 2, "a"}}},
      {"- a\n---\n", {}},  // a rule behind the list
      {"> a\n---\n", {}},
      {"> a\n===\n", {}},  // lazy text
      {"    a\n---\n", {}},
      {"# a\n---\n", {{1, 1, "a"}}},
      {"`a\n----\n`\n", {{1, 2, "`a"}}},  // example 61: blocks before spans
  });
}

TEST(Blocks, SetextHeadingsOfSeveralLinesBeginAtTheFirst) {
  const auto headings = blocks_of("text\n\na\nb\n===\n").headings;
  ASSERT_EQ(headings.size(), 1U);
  EXPECT_EQ(headings[0].line, 3);
  EXPECT_EQ(headings[0].level, 1);
  EXPECT_TRUE(headings[0].text.starts_with("a"));
}

TEST(Blocks, HeadingsInQuotesAreLeftOut) {
  expect_headings({
      {"> # a\n# b\n", {{2, 1, "b"}}},
      {"> [!note]\n> ## a\n\n## b\n", {{4, 2, "b"}}},
      {"> a\n> ===\n", {}},
      {"- > # a\n", {}},
      {"> - # a\n", {}},
      {"> a\n# b\n", {{2, 1, "b"}}},  // a heading ends the quote
  });
}

TEST(Blocks, HeadingsInListItemsAreLeftOut) {
  expect_headings({
      {"- # a\n", {}},
      {"- ## a ##\n- b\n", {}},
      {"1. # a\n", {}},
      {"- a\n\n  # b\n", {}},
      {"- - # a\n", {}},
      {"- a\n  ===\n", {}},
      {"- # C# #\n", {}},
  });
}

TEST(Blocks, CountLinesOfTheWholeNote) {
  const auto blocks = blocks_of("---\na: 1\n---\n# h\n- x\n  - y\n", 4);
  EXPECT_EQ(blocks.headings, (Headings{{4, 1, "h"}}));
  EXPECT_EQ(items_of(blocks), (Items{{5, 0}, {6, 5}}));
  EXPECT_TRUE(blocks_of("- a\n", 2).items.empty()) << "behind the last line";
  EXPECT_TRUE(blocks_of("", 1).items.empty());
}

TEST(Blocks, LinesMayEndInAnyWay) {
  for (const char* end : {"\n", "\r\n", "\r"}) {
    std::string markdown;
    for (const char* line : {"# h", "- a", "  - b", "```", "- c", "```", "- d"}) {
      markdown += line;
      markdown += end;
    }
    const auto blocks = blocks_of(markdown);
    EXPECT_EQ(blocks.headings, (Headings{{1, 1, "h"}}));
    EXPECT_EQ(items_of(blocks), (Items{{2, 0}, {3, 2}, {7, 0}}));
  }
}

TEST(Blocks, AreTheSameFromSeveralThreads) {
  const std::string markdown = "# h\n- a\n  - b\n> - c\n```\n- d\n```\n";
  const auto expected = blocks_of(markdown);
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int n = 0; n < 500; ++n) {
        const auto blocks = blocks_of(markdown);
        if (blocks.items != expected.items || blocks.headings != expected.headings) ++wrong[i];
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (const int count : wrong) EXPECT_EQ(count, 0);
}

TEST(Blocks, CheckboxIsOneCharacterInBracketsBeforeWhiteSpaceOrTheEnd) {
  for (const auto& [line, checkbox] : {std::pair{"- [ ] a", " "},
                                       {"- [x] a", "x"},
                                       {"1. [/]\ta", "/"},
                                       {"* [é] a", "é"},
                                       {"+ [🔥] a", "🔥"},
                                       {"- [ ]", " "},
                                       {"- []] a", "]"},
                                       {"> - [-] a", "-"},
                                       {"- - [x] a", ""},
                                       {"-   [x]  a", "x"},
                                       {"- [] a", ""},
                                       {"- [xx] a", ""},
                                       {"- [x]a", ""},
                                       {"- [x](y)", ""},
                                       {"- [t]eam", ""},
                                       {"- [ x] a", ""},
                                       {"- [", ""},
                                       {"- [x", ""},
                                       {"- a", ""},
                                       {"-", ""}}) {
    const Blocks blocks = blocks_of(line);
    ASSERT_FALSE(blocks.items.empty()) << line;
    EXPECT_EQ(blocks.items[0].checkbox, checkbox) << line;
  }
  EXPECT_EQ(blocks_of("- - [x] a\n").items[1].checkbox, "x");
  EXPECT_EQ(blocks_of("- [ ] - [x] a\n").items[1].checkbox, "x");
}

TEST(Blocks, ItemsKnowWhereTheirListAndTheirSectionBegin) {
  struct Case {
    const char* markdown;
    std::vector<std::array<int, 3>> items;  // list_line, section_line, cache_parent
  };
  for (const auto& [markdown, expected] : {
           Case{"- a\n- b\n", {{1, 1, -1}, {1, 1, -1}}},
           Case{"\n- a\n  - b\n- c\n", {{2, 2, -1}, {3, 2, 1}, {2, 2, -1}}},
           Case{"- a\n* b\n1. c\n", {{1, 1, -1}, {2, 2, -1}, {3, 3, -2}}},
           Case{"text\n\n> [!todo]\n> - a\n> - b\n", {{4, 3, -3}, {4, 3, -3}}},
           Case{"> a\n> > - b\n", {{2, 1, -1}}},
       }) {
    const Blocks blocks = blocks_of(markdown);
    ASSERT_EQ(blocks.items.size(), expected.size()) << markdown;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const ListItem& item = blocks.items[i];
      EXPECT_EQ((std::array{item.list_line, item.section_line, cache_parent(item)}), expected[i])
          << markdown << " item " << i;
    }
  }
}

TEST(Blocks, SectionsAreTheTopLevelBlocks) {
  struct Case {
    const char* markdown;
    const char* sections;
  };
  for (const auto& [markdown, sections] : {
           Case{"", ""},
           Case{"# a\ntext\nmore\n\n- b\n  - c\n\n\n---\n",
                "heading 1-1, paragraph 2-3, list 5-6, "
                "thematicBreak 9-9"},
           Case{"```\na\n```\n> a\nb\n\n> [!x]- a\n> b\n", "code 1-3, blockquote 4-5, callout 7-8"},
           Case{"> [!] a\n\n> [!a\n", "blockquote 1-1, blockquote 3-3"},
           Case{"a\n%%\n- b\n%%\nc\n", "paragraph 1-1, comment 2-4, paragraph 5-5"},
           Case{"- a\n  %%\n  b\n  %%\n- c\n", "list 1-5"},
           Case{"- a\n%%\nb\n%%\n", "list 1-1, comment 2-4"},
           Case{"$$\na\n$$\n<div>\nb\n</div>\n", "math 1-3, html 4-6"},
           Case{"<!-- a\n\n-->\ntext\n", "html 1-3, paragraph 4-4"},
           Case{"| a | b |\n| - | - |\n| c | d |\n", "table 1-3"},
           Case{"<!-- a\n%% -->\n- b\n%%\n", "html 1-2, list 3-4"},
           Case{"a\n---\n", "heading 1-2"},
           Case{"[^1]: one\n\n[^2]: two\n  more\n",
                "footnoteDefinition 1-1, footnoteDefinition 3-4"},
       }) {
    std::string written;
    for (const Section& section : blocks_of(markdown).sections) {
      written += (written.empty() ? "" : ", ") + std::string(to_string(section.type)) + ' ' +
                 std::to_string(section.lines.first_line) + '-' +
                 std::to_string(section.lines.last_line);
    }
    EXPECT_EQ(written, sections) << markdown;
  }
  const Blocks behind_yaml = blocks_of("---\na: 1\n---\n# b\n", 4);
  EXPECT_EQ(behind_yaml.sections,
            (std::vector<Section>{{SectionType::yaml, {1, 3}}, {SectionType::heading, {4, 4}}}));
}

TEST(Blocks, TextStandsInParagraphsHeadingsRowsAndComments) {
  const auto text =
      blocks_of(
          "# a\n- b\n  c\n\n  d\n> e\n```\nf\n```\n%%\ng\n%%\n| a |\n|--|\n| b |\n\n$$\nh\n$$\n"
          "<div>\ni\n")
          .text;
  EXPECT_EQ(text, (std::vector<LineSpan>{
                      {1, 1}, {2, 3}, {5, 5}, {6, 6}, {10, 12}, {13, 13}, {14, 14}, {15, 15}}));
}

}  // namespace
}  // namespace vaultask::markdown

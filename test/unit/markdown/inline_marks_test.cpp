#include "markdown/inline_marks.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "markdown/blocks.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

InlineMarks marks_of(const std::string& markdown) {
  const auto source = text::SourceText::decode(markdown);
  return find_inline_marks(source, parse_blocks(source, 1).text);
}

/// "original → target | display", embeds with "!" in front; joined by "; ".
std::string links_of(const std::string& markdown) {
  std::string out;
  for (const Link& link : marks_of(markdown).links) {
    out += (out.empty() ? "" : "; ") + std::string(link.embed ? "!" : "") + link.text.target +
           " | " + link.text.display;
  }
  return out;
}

std::string tags_of(const std::string& markdown) {
  std::string out;
  for (const Tag& tag : marks_of(markdown).tags) out += (out.empty() ? "" : " ") + tag.text;
  return out;
}

struct Case {
  const char* markdown;
  const char* expected;
};

TEST(InlineMarks, Wikilinks) {
  for (const auto& [markdown, expected] : {
           Case{"[[Note]]", "Note | Note"},
           Case{"[[Note|text]]", "Note | text"},
           Case{"[[ Note | text ]]", "Note | text"},
           Case{"[[Note#Heading]]", "Note#Heading | Note > Heading"},
           Case{"[[Note#A#B]]", "Note#A#B | Note > A > B"},
           Case{"[[#A]]", "#A | A"},
           Case{"[[Note#^id]]", "Note#^id | Note > ^id"},
           Case{"[[a||b]]", "a | |b"},
           Case{"[[|]]", "| | |"},
           Case{"[[|a]]", "|a | |a"},
           Case{"[[]] [[ ]]", ""},
           Case{"[[Folder/Note.md]]", "Folder/Note.md | Folder/Note.md"},
           Case{"![[Note]] ![[a.png|100]]", "!Note | Note; !a.png | 100"},
           Case{"[[a]][[b]]", "a | a; b | b"},
           Case{"text[[a]]text", "a | a"},
           Case{"[[Sq]uare]]", "Sq]uare | Sq]uare"},
           Case{"[[Nested [[Inner]] x]]", "Inner | Inner"},
           Case{"[[a\nb]]", ""},
           Case{"[[https://example.com]]", "https://example.com | https://example.com"},
           Case{"| [[a\\|b]] |\n|---|\n| [[c]] |\n", "a | b; c | c"},
           Case{"\\[[a]]", ""},
           Case{"\\[\\[a\\]\\]", ""},
           Case{"\\![[a]]", "a | a"},
           Case{"`[[a]]` [[b]]", "b | b"},
           Case{"`` ` [[a]] `` [[b]] ` [[c]]", "b | b; c | c"},
           Case{"a ` b [[c]]", "c | c"},
           Case{"a ` b\n[[c]] ` d", ""},
           Case{"a ` b\n\n[[c]] ` d", "c | c"},
           Case{"# A [[b]]", "b | b"},
           Case{"> [!note] [[a]]\n> [[b]]", "a | a; b | b"},
           Case{"- [ ] [[a]]\n  [[b]]", "a | a; b | b"},
           Case{"```\n[[a]]\n```\n\n    [[b]]\n", ""},
           Case{"a <!-- [[a]] --> [[b]]", "b | b"},
           Case{"text <!-- [[a]]\n[[b]] --> [[c]]", "c | c"},
           Case{"<div>[[a]]</div>", ""},
           Case{"text <span title=\"[[a]]\">[[b]]</span>", "b | b"},
           Case{"%% [[a]] %%", "a | a"},
           Case{"%%\n[[a]]\n%%\n", "a | a"},
           Case{"%%\n```\n[[a]]\n```\n%%\n", ""},
           Case{"$[[a]]$ $$[[b]]$$ $5 [[c]] $6", "c | c"},
           Case{"$$\n[[a]]\n$$\n", ""},
           Case{"[^1]: [[a]]\n", "a | a"},
       }) {
    EXPECT_EQ(links_of(markdown), expected) << markdown;
  }
}

TEST(InlineMarks, MarkdownLinksToTheVault) {
  for (const auto& [markdown, expected] : {
           Case{"[a](b.md)", "b.md | a"},
           Case{"[a](b%20c.md#d%20e)", "b c.md#d e | a"},
           Case{"[a](%C3%A9.md) [b](%zz.md) [c](%ff)", "é.md | a; %zz.md | b; %ff | c"},
           Case{"[a](<b c.md>)", "b c.md | a"},
           Case{"[a](b.md \"title\") [a](b.md 'x') [a](b.md (x))", "b.md | a; b.md | a; b.md | a"},
           Case{"[a](b(c).md) [a](b\\).md)", "b(c).md | a; b).md | a"},
           Case{"[a]( b.md )", "b.md | a"},
           Case{"[a](b c.md)", ""},
           Case{"[]() [a]() [a](<>)", ""},
           Case{"[](b.md)", "b.md | "},
           Case{"[a] (b.md)", ""},
           Case{"[a](b.md", ""},
           Case{"![a](b.png)", "!b.png | a"},
           Case{"[![a](b.png)](c.md)", "c.md | ![a](b.png); !b.png | a"},
           Case{"[a [b](c.md) d](e.md)", "c.md | b"},
           Case{"[a [[b]] c](d.md)", "d.md | a [[b]] c"},
           Case{"[a](https://x.y) [a](mailto:x@y.z) [a](obsidian://open)", ""},
           Case{"[a](C:/x.md) [a](x/y:z.md)", "C:/x.md | a; x/y:z.md | a"},
           Case{"[a\\]](b.md)", "b.md | a\\]"},
           Case{"[`a](b.md)`", ""},
           Case{"- [x](b.md)\n- [ ] (c.md)", "b.md | x"},
           Case{"[^1](b.md)", ""},
           Case{"[a\nb](c.md)", "c.md | a\nb"},
       }) {
    EXPECT_EQ(links_of(markdown), expected) << markdown;
  }
}

TEST(InlineMarks, Tags) {
  for (const auto& [markdown, expected] : {
           Case{"#a b #c/d-e_f", "#a #c/d-e_f"},
           Case{"#1984 #y1984 #1984y #12-", "#y1984 #1984y #12-"},
           Case{"#été #标签 #🎉x #тест", "#été #标签 #🎉x #тест"},
           Case{"#a. #b, #c: #d) #e! #f&g #h'i #j+k", "#a #b #c #d #e #f #h #j"},
           Case{"#a\xE2\x80\x94"
                "b #c\xE3\x80\x80"
                "d",
                "#a #c"},
           Case{"# #- ##a #", "#-"},
           Case{"a#b /#c (#d) \"#e\" [#f] {#g} <#h>", ""},
           Case{"#a#b (#c#d)", "#a #b"},
           Case{"\\#a \\[#b \\<#c", "#b #c"},
           Case{"\xC2\xA0#a\t#b", "#a #b"},
           Case{"[[a]]#b `c`#d <br>#e $x$#f", "#b #d #e #f"},
           Case{"**#a** *#b* ~~#c~~ ==#d== __#e__", "#a #b #c #d #e__"},
           Case{"**a**#b __#d x*#e*", "#b"},
           Case{"# #a\n## b #c", "#a #c"},
           Case{"- #a\n> #b\n> - [ ] #c", "#a #b #c"},
           Case{"`#a` ``#b`` #c", "#c"},
           Case{"```\n#a\n```\n\n    #b\n\n#c", "#c"},
           Case{"[#a](b.md) [#c](https://x.y) ![ #d](e.png)", ""},
           Case{"[[a #b]] http://x.y/#z [a](b.md#c)", ""},
           Case{"a <!-- #a --> <span x='#b' y=\" #c\"> <https://x.y/ #d>", "#d"},
           Case{"<!--\n#a\n-->\n#b", "#b"},
           Case{"%% #a %% %%#b%%", "#a #b"},
           Case{"%%\n#a\n%%", "#a"},
           Case{"$ #a$ $$ #b $$", "#a"},
           Case{"| #a | b |\n|---|---|\n| c | #d |", "#a #d"},
           Case{"- [ ]\\[\\[#Escaped Links\\]\\]", "#Escaped"},
       }) {
    EXPECT_EQ(tags_of(markdown), expected) << markdown;
  }
}

TEST(InlineMarks, KnowTheirPlaces) {
  const auto marks = marks_of("> - é [[a]] #b\n>   #c [d\n> e](f.md)\n");
  ASSERT_EQ(marks.links.size(), 2U);
  EXPECT_EQ(marks.links[0].line, 1);
  EXPECT_EQ(marks.links[0].column, 8);
  EXPECT_EQ(marks.links[0].original, "[[a]]");
  EXPECT_EQ(marks.links[1].line, 2);
  EXPECT_EQ(marks.links[1].column, 8);
  EXPECT_EQ(marks.links[1].original, "[d\ne](f.md)");
  ASSERT_EQ(marks.tags.size(), 2U);
  EXPECT_EQ(marks.tags[0].line, 1);
  EXPECT_EQ(marks.tags[0].column, 14);
  EXPECT_EQ(marks.tags[1].line, 2);
  EXPECT_EQ(marks.tags[1].column, 5);
}

TEST(InlineMarks, BlockIds) {
  for (const auto& [markdown, expected] : {
           Case{"a ^id-1", "1:id-1"},
           Case{"a\nb ^Id  \n\nc^d\n\n^e", "2:Id 6:e"},
           Case{"- a ^b\n  - c\n- d ^e\n", "1:b 3:e"},
           Case{"- a\n\n^b\n", "3:b"},
           Case{"> a\n> ^b\n", "2:b"},
           Case{"a ^b_c\n\na ^\n\na ^b c\n\n`^d`\n", ""},
           Case{"a ^b\nc\n", ""},
           Case{"# a ^b\n", "1:b"},
       }) {
    std::string ids;
    for (const BlockId& id : marks_of(markdown).block_ids) {
      ids += (ids.empty() ? "" : " ") + std::to_string(id.line) + ':' + id.id;
    }
    EXPECT_EQ(ids, expected) << markdown;
  }
}

TEST(InlineMarks, TakeLinearTimeOnHostileLines) {
  for (const char* pattern : {"[[",
                              "[",
                              "]",
                              "[a](",
                              "[a](<",
                              "[a](b \"",
                              "[a](b (",
                              "![",
                              "[a](b",
                              "`",
                              "` `` ",
                              "``` ",
                              "<",
                              "<a ",
                              "<a b=\"",
                              "<a b='<c d=\"",
                              "<!--",
                              "<x:",
                              "$",
                              "$a ",
                              "$$",
                              "%%",
                              "#",
                              " #a",
                              "#a",
                              " **#a",
                              " *#a **#b ***#c",
                              "x~~#a",
                              "\\",
                              "[[a|",
                              "[[a]b",
                              "![[a](b)",
                              "[![a](b)](c)",
                              "[[a]](b)",
                              "](b)",
                              "[a](b)",
                              "[](",
                              "^a",
                              " ^"}) {
    std::string line;
    while (line.size() < 300'000) line += pattern;
    const auto begin = std::chrono::steady_clock::now();
    (void)marks_of(line);
    (void)marks_of(std::string(50'000, '[') + line);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(seconds.count(), 5.0) << pattern;
  }
}

}  // namespace
}  // namespace vaultask::markdown

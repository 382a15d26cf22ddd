// The skeleton against cmark-gfm itself: what cmark-gfm finds in the raw text is what it must find
// in the skeleton.
#include "markdown/block_skeleton.hpp"

#include <cmark-gfm.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/cmark_blocks.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

namespace fs = std::filesystem;

/// What the two readings are compared by: the text of headings is not in the skeleton.
struct Outline {
  std::vector<std::pair<int, int>> headings;  ///< line, level
  std::vector<std::pair<int, int>> items;     ///< line, line of the parent

  friend bool operator==(const Outline&, const Outline&) = default;
};

std::ostream& operator<<(std::ostream& out, const Outline& outline) {
  out << "headings:";
  for (const auto& [line, level] : outline.headings) out << ' ' << line << "/h" << level;
  out << " items:";
  for (const auto& [line, parent] : outline.items) out << ' ' << line << '<' << parent;
  return out;
}

Outline outline_of_blocks(const text::SourceText& source, std::size_t first_line = 1) {
  const Blocks blocks = parse_blocks_with_cmark(source, first_line);
  Outline outline;
  for (const auto& heading : blocks.headings) {
    outline.headings.emplace_back(heading.line, heading.level);
  }
  for (std::size_t i = 0; i < blocks.items.size(); ++i) {
    const ListItem& item = blocks.items[i];
    // An item behind a checkbox is Obsidian's, not CommonMark's.
    if (i > 0 && blocks.items[i - 1].line == item.line && !blocks.items[i - 1].checkbox.empty()) {
      continue;
    }
    outline.items.emplace_back(item.line, item.parent_line);
  }
  return outline;
}

/// The outline by a walk over cmark-gfm's own tree of the whole text.
Outline outline_of_cmark(const std::string& markdown) {
  const std::unique_ptr<cmark_node, void (*)(cmark_node*)> root(
      cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT), cmark_node_free);
  Outline outline;
  cmark_node* node = root.get();
  while (node != nullptr) {
    const auto type = cmark_node_get_type(node);
    int parent_item = 0;
    for (cmark_node* up = cmark_node_parent(node); up != nullptr; up = cmark_node_parent(up)) {
      if (cmark_node_get_type(up) == CMARK_NODE_ITEM && parent_item == 0) {
        parent_item = cmark_node_get_start_line(up);
      }
    }
    if (type == CMARK_NODE_ITEM) {
      outline.items.emplace_back(cmark_node_get_start_line(node), parent_item);
    } else if (type == CMARK_NODE_HEADING &&
               cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_DOCUMENT) {
      outline.headings.emplace_back(cmark_node_get_start_line(node),
                                    cmark_node_get_heading_level(node));
    }
    if (cmark_node* child = cmark_node_first_child(node)) {
      node = child;
      continue;
    }
    while (node != nullptr && cmark_node_next(node) == nullptr) node = cmark_node_parent(node);
    if (node != nullptr) node = cmark_node_next(node);
  }
  return outline;
}

std::string skeleton_of(const std::string& markdown) {
  return block_skeleton(text::SourceText::decode(markdown), 1);
}

void expect_same(const std::string& markdown) {
  EXPECT_EQ(outline_of_blocks(text::SourceText::decode(markdown)), outline_of_cmark(markdown))
      << "--- the text\n"
      << markdown << "\n--- its skeleton\n"
      << skeleton_of(markdown);
}

constexpr std::array kFragments{"- ",
                                "- ",
                                "* ",
                                "+ ",
                                "-",
                                "*",
                                "1. ",
                                "2. ",
                                "1) ",
                                "10. ",
                                "1234567890. ",
                                "-\t",
                                "> ",
                                "> ",
                                ">",
                                " ",
                                "  ",
                                "   ",
                                "    ",
                                "\t",
                                "```",
                                "````",
                                "~~~",
                                "~~~~",
                                "``",
                                "# h",
                                "## ",
                                "#",
                                "#x",
                                "###### ",
                                "####### ",
                                " #",
                                "===",
                                "=",
                                "---",
                                "--",
                                "***",
                                "**",
                                "___",
                                "_ _ _",
                                "* * *",
                                "<div>",
                                "<div",
                                "</div>",
                                "<!--",
                                "<!-->",
                                "-->",
                                "<?",
                                "?>",
                                "<!X",
                                "<![CDATA[",
                                "]]>",
                                "<pre>",
                                "</pre>",
                                "<script",
                                "</script>",
                                "<style>",
                                "<PRE ",
                                "<a href=\"x\">",
                                "<a href=\"x",
                                "<a b='c'/>",
                                "<a /b>",
                                "<a b=c d>",
                                "</b>",
                                "</b >",
                                "<b",
                                "<meta ",
                                "<h1>",
                                "<table>",
                                "<source>",
                                "text",
                                "text",
                                "text",
                                "x",
                                "[x] ",
                                "[ ] ",
                                "[",
                                "]",
                                "`code`",
                                "`",
                                ">",
                                "<",
                                "\"",
                                "=",
                                "|",
                                "\\",
                                "é",
                                "📅",
                                "&amp;"};

/// Documents of a few lines made of fragments that mean something to the block structure. No link
/// reference definitions, %% or $$: there the two differ on purpose.
std::string random_document(std::mt19937& random) {
  std::string document;
  const auto lines = 1 + random() % 8;
  for (unsigned long line = 0; line < lines; ++line) {
    if (random() % 8 != 0) {  // else a blank line
      const auto fragments = 1 + random() % 4;
      for (unsigned long i = 0; i < fragments; ++i)
        document += kFragments[random() % kFragments.size()];
    }
    if (line + 1 < lines || random() % 2 == 0) document += '\n';
  }
  return document;
}

/// The document with every line and then every byte taken out that the difference does not need:
/// what a person wants to read.
std::string smallest_difference(std::string document) {
  const auto differs = [](const std::string& text) {
    return !(outline_of_blocks(text::SourceText::decode(text)) == outline_of_cmark(text));
  };
  for (bool shrunk = true; shrunk;) {
    shrunk = false;
    for (std::size_t length : {32U, 8U, 4U, 2U, 1U}) {
      for (std::size_t at = 0; at + length <= document.size(); ++at) {
        std::string shorter = document;
        shorter.erase(at, length);
        if (differs(shorter)) {
          document = shorter;
          shrunk = true;
        }
      }
    }
  }
  return document;
}

TEST(BlockSkeleton, GivesTheOutlineOfTheRawTextForRandomDocuments) {
  // VAULTASK_SKELETON_DOCUMENTS asks for more of them, VAULTASK_SKELETON_SEED for others,
  // VAULTASK_SKELETON_SHOWN for more of the differences.
  const auto number = [](const char* name, unsigned fallback) {
    const char* value = std::getenv(name);
    return value == nullptr ? fallback : static_cast<unsigned>(std::atol(value));
  };
  std::mt19937 random(number("VAULTASK_SKELETON_SEED", 20251114));
  const unsigned documents = number("VAULTASK_SKELETON_DOCUMENTS", 5000);
  const unsigned limit = number("VAULTASK_SKELETON_SHOWN", 12);
  std::set<std::string> shown;
  unsigned different = 0;
  for (unsigned i = 0; i < documents; ++i) {
    const std::string document = random_document(random);
    const auto source = text::SourceText::decode(document);
    if (outline_of_blocks(source) == outline_of_cmark(document)) continue;
    ++different;
    if (shown.size() >= limit) continue;
    const std::string smallest = smallest_difference(document);
    if (shown.insert(smallest).second) expect_same(smallest);
  }
  EXPECT_EQ(different, 0U) << "of " << documents << " documents";
}

TEST(BlockSkeleton, GivesTheOutlineOfTheRawTextForEveryPairOfFragments) {
  int shown = 0;
  unsigned different = 0;
  for (const char* first : kFragments) {
    for (const char* second : kFragments) {
      for (const std::string& document : {std::string(first) + second + "\n- a\n",
                                          "a\n" + std::string(first) + "\n" + second + "\n- a\n",
                                          "- " + std::string(first) + second + "\n  - a\n# b\n"}) {
        if (outline_of_blocks(text::SourceText::decode(document)) != outline_of_cmark(document)) {
          ++different;
          if (++shown <= 12) expect_same(document);
        }
      }
    }
  }
  EXPECT_EQ(different, 0U);
}

TEST(BlockSkeleton, GivesTheOutlineOfTheRawTextForTheSampleVaults) {
  int notes = 0;
  for (const char* vault : {"meetings", "odd"}) {
    const fs::path folder = fs::path(VAULTASK_SAMPLES) / vault;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_symlink() || !entry.is_regular_file() || entry.path().extension() != ".md")
        continue;
      std::ifstream file(entry.path(), std::ios::binary);
      std::stringstream bytes;
      bytes << file.rdbuf();
      const auto source = text::SourceText::decode(bytes.str());
      std::string markdown;
      for (std::size_t n = 1; n <= source.line_count(); ++n) {
        markdown += source.line(n);
        markdown += '\n';
      }
      // Two exceptions by design: cmark-gfm knows neither of the signs, and nesting beyond
      // kLongestPrefix is cut.
      if (markdown.find("%%") != std::string::npos || markdown.find("$$") != std::string::npos ||
          entry.path().filename() == "slow list on one line.md") {
        continue;
      }
      ++notes;
      EXPECT_EQ(outline_of_blocks(source), outline_of_cmark(markdown)) << entry.path();
    }
  }
  EXPECT_GT(notes, 50);
}

// ---- cases by reasoning from CommonMark 0.29 ----

TEST(BlockSkeleton, HasOneLineForEachLine) {
  const auto lines = [](const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
  };
  EXPECT_EQ(skeleton_of(""), "");
  for (const char* text :
       {"a", "a\n", "a\nb", "\n\n\n", "a\r\nb\rc\n", "%%\na\n%%\n", "```\na\n"}) {
    const auto source = text::SourceText::decode(text);
    EXPECT_EQ(lines(block_skeleton(source, 1)), static_cast<long>(source.line_count())) << text;
  }
  const auto source = text::SourceText::decode("a\n- b\n# c\n");
  EXPECT_EQ(lines(block_skeleton(source, 3)), 1);
  EXPECT_EQ(block_skeleton(source, 4), "");
}

TEST(BlockSkeleton, HoldsNothingOfTheText) {
  const std::string skeleton = skeleton_of(
      "# SECRET **SECRET**\nSECRET [SECRET](SECRET)\n- [ ] SECRET `SECRET`\n> SECRET\n1. SECRET\n"
      "```SECRET\nSECRET\n```\n<div class=\"SECRET\">SECRET</div>\n<!-- SECRET -->\n\n"
      "<a href=\"SECRET\">SECRET</a>\n|SECRET|SECRET|\n    SECRET\n*SECRET*\n");
  EXPECT_EQ(skeleton.find("SECRET"), std::string::npos) << skeleton;
  for (const char c : std::string_view("[]()*_|\\&'")) {
    EXPECT_EQ(skeleton.find(c), std::string::npos) << c << '\n' << skeleton;
  }
  // A definition keeps its form, not its words: before an underline it makes no heading.
  EXPECT_EQ(skeleton_of("[SECRET]: SECRET\n"), "[x]: x\n");
}

TEST(BlockSkeleton, StaysShortHoweverLongALineIs) {
  for (const char* pattern : {"x", "> ", "- ", "[", "`", "~", "#", "=", "-", "*", "<a", "</pre>",
                              "-->", " ", "\t", "1. "}) {
    std::string line;
    while (line.size() < 100'000) line += pattern;
    EXPECT_LE(skeleton_of(line).size(), 1500U) << pattern;
  }
}

TEST(BlockSkeleton, ThematicBreakBeginsWhereAListMarkerMight) {
  // 4.1: three or more of *, - or _, each followed by blanks. "* **" is one, not an item.
  for (const char* text : {"* **\n", "* * **\n", "*  **  *\n", "- --\n", "- - --\n", "-  --- -\n",
                           "* ***\n- a\n", "> * **\n", "- a\n  * **\n", "+ * **\n", "1. * **\n"}) {
    expect_same(text);
  }
}

TEST(BlockSkeleton, EndsOfHtmlBlocksAreSeenOnAnyLine) {
  // 4.6: conditions 1 to 5 end at the line that holds the end, whatever else is on that line.
  for (const char* line : {"# h -->", "``` -->", "~~~ -->", "``` a -->", "--- -->", "=== -->",
                           "* -->", "> -->", "    -->", "\t-->", "-->", "a --> b", "<div> -->",
                           "<a b=\"-->\">", "<pre> -->", "<!-- -->", "</b> -->"}) {
    expect_same("<!-- a\n" + std::string(line) + "\n- b\n\n# c\n");
  }
  for (const char* line : {"# ?>", "``` ?>", "?>", "a?>b"}) {
    expect_same("<? a\n" + std::string(line) + "\n- b\n\n# c\n");
  }
  for (const char* line : {"# >", "``` >", ">", "a>b", "<div", "<pre", "<!--", "<?", "# <div"}) {
    expect_same("<!A\n" + std::string(line) + "\n- b\n\n# c\n");
  }
  for (const char* line : {"# ]]>", "~~~ ]]>", "]]>", "a]]>b"}) {
    expect_same("<![CDATA[\n" + std::string(line) + "\n- b\n\n# c\n");
  }
  for (const char* line : {"# </pre>", "``` </STYLE>", "</script>", "a</Pre>b", "</pre >"}) {
    expect_same("<script>\n" + std::string(line) + "\n- b\n\n# c\n");
  }
}

TEST(BlockSkeleton, AGreaterSignAloneEndsNoCommentOrInstruction) {
  for (const char* line :
       {"<!-- a > b", "<!-- a -> b", "<? a > b", "<?php $a->b", "<![CDATA[ a > b", "<![CDATA[ ]>",
        "<pre> a > b", "<!-- </pre>", "<!-- ?>", "<? -->"}) {
    expect_same(std::string(line) + "\n- b\n\n# c\n");
  }
  for (const char* line : {"<!-->", "<!--->", "<!---->", "<?>",
                           "<?"
                           "?>",
                           "<!A>", "<!A b>", "<![CDATA[]]>", "<pre></pre>", "<script></style>"}) {
    expect_same(std::string(line) + "\n- b\n\n# c\n");
  }
}

TEST(BlockSkeleton, TagsThatAreCompleteOpenHtmlBlocks) {
  // 4.6, condition 7: a complete open or closing tag alone on its line, not inside a paragraph.
  for (const char* tag :
       {"<a>", "<a href=\"x\">", "<a href='x' b c=d>", "<a/>", "<a />", "<a b/>", "<a b />",
        "<a b=\"c\"/>", "<a b = c>", "</a>", "</a >", "<x-y z:a.b_c=1>", "<a _b>", "<a :b>",
        "<A B=C>", "<a b=\"->\">", "<a b=\">\">", "<a b='</pre>'>", "<a b=\"-->\">", "<a b=c/>",
        "</pre>", "<pre/>",
        // … and those that are not.
        "<a", "<a b=>", "<a b=\"c>", "<a b=\"c\"d>", "<a /b>", "<a / b>", "<a b /c>", "<a/ >",
        "<1>", "</a b>", "</ a>", "< a>", "<a> b", "<a b=`c`>", "<a b=c\"d>", "<a@b.c>",
        "<http://a.b>", "<>", "<a b==c>", "<a 1>", "<a\"b\">", "<a_b>", "<a b=c'>"}) {
    expect_same(std::string(tag) + "\n- b\n\n# c\n");
    expect_same("a\n" + std::string(tag) + "\n- b\n\n# c\n");
    expect_same("- a\n\n  " + std::string(tag) + "\n  - b\n");
  }
}

TEST(BlockSkeleton, KnowsTheBlockTagsOfCommonMark029) {
  for (const char* name :
       {"address", "article", "aside", "base", "basefont", "blockquote", "body", "caption",
        "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3",
        "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main",
        "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section",
        "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track",
        "ul",
        // not among them
        "meta", "search", "span", "textarea", "h7", "divx", "svg", "button"}) {
    for (const std::string& tag : {"<" + std::string(name), "<" + std::string(name) + " a=\"",
                                   "</" + std::string(name), "<" + std::string(name) + "/>b",
                                   "<" + std::string(name) + ">b", "<" + std::string(name) + "/"}) {
      expect_same("a\n" + tag + "\n- b\n\n# c\n");
    }
  }
}

TEST(BlockSkeleton, LongFencesAreClosedByFencesAsLongOnly) {
  for (const std::size_t length : {3U, 4U, 10U, 199U, 200U, 201U, 300U}) {
    const std::string fence(length, '`');
    for (const std::size_t other : {length - 1, length, length + 1}) {
      expect_same(fence + "\n- a\n" + std::string(other, '`') + "\n- b\n");
    }
  }
}

TEST(BlockSkeleton, LinkReferenceDefinitionsMakeNoHeading) {
  // "Link reference definitions … become paragraphs, which changes no list and no heading":
  // CommonMark 0.29, example 184 and around it. Behind a definition "---" is a rule, "===" text.
  for (const char* text :
       {"[foo]: /url\n===\n[foo]\n", "[foo]: /url\n---\n\n- a\n", "[foo]: /url\n# a\n",
        "[foo]: /url\nbar\n===\n[foo]\n", "[foo]: /url \"t\"\n[bar]: /url\n---\n"}) {
    expect_same(text);
  }
}

// ---- it must end: each of these is quadratic, or worse, for a careless reader ----

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST(BlockSkeleton, EndsOnLongLines) {
  for (const auto& text :
       {repeated("> ", 100'000), repeated("- ", 50'000), repeated("1. ", 50'000),
        repeated("[", 500'000), repeated("<a", 200'000), "<a" + repeated(" b", 200'000),
        "<a" + repeated(" b=\"", 100'000), repeated("`", 500'000), repeated("` `` ", 100'000),
        repeated("*a_", 200'000), repeated("![", 200'000), repeated("<!--", 200'000),
        repeated("<?", 200'000), repeated("\\", 500'000), repeated("&", 500'000),
        repeated(" ", 500'000) + "- a", repeated("\t", 500'000), repeated("#", 500'000)}) {
    const auto source = text::SourceText::decode("- a\n" + text + "\n\n# b\n");
    const Blocks blocks = parse_blocks(source, 1);
    ASSERT_FALSE(blocks.items.empty());
    EXPECT_EQ(blocks.items.front().line, 1);
  }
}

TEST(BlockSkeleton, EndsOnManyLines) {
  for (const auto& text : {repeated("x\n", 200'000),
                           repeated("x\n", 80'000) + "|-\n",
                           repeated("|x|\n|-|\n", 50'000),
                           repeated("- x\n", 200'000),
                           repeated("- x\n\n", 100'000),
                           repeated("> x\n", 200'000),
                           repeated("> \n", 200'000),
                           repeated("# x\n", 100'000),
                           repeated("x\n===\n", 100'000),
                           repeated("```\n", 200'000),
                           repeated("<div>\n", 200'000),
                           repeated("<a>\n\n", 100'000),
                           repeated("*\n", 200'000),
                           repeated("***\n", 200'000),
                           repeated("[a]: b\n", 100'000),
                           repeated("- \n\n", 100'000),
                           repeated("%%\n", 200'001),
                           repeated("$$\n", 200'001),
                           repeated("\n", 500'000),
                           repeated("1. a\n   - b\n", 100'000),
                           repeated("</pre>-->?>]]>\n", 50'000)}) {
    const auto source = text::SourceText::decode(text + "\n\n# end\n");
    const Blocks blocks = parse_blocks(source, 1);
    EXPECT_LE(blocks.items.size(), source.line_count());
  }
}

TEST(BlockSkeleton, EndsOnManyDeepLines) {
  const std::string quotes = repeated("> ", 600) + "x\n";
  const std::string items = repeated("- ", 600) + "x\n";
  for (const auto& text :
       {repeated(quotes, 500), repeated(items, 300), quotes + repeated("x\n", 100'000),
        items + repeated("x\n", 100'000), items + repeated("\n", 100'000) + "x\n",
        items + repeated(repeated(" ", 1200) + "x\n", 500)}) {
    const Blocks blocks = parse_blocks(text::SourceText::decode(text), 1);
    EXPECT_LE(blocks.headings.size(), 0U);
  }
}

class ContinuedParagraph : public ::testing::TestWithParam<const char*> {};

// Indented by four, a line that would open a block continues a paragraph, and what stands on it
// reaches cmark-gfm's inline parser, which searches the whole rest for an end it may not find.
TEST_P(ContinuedParagraph, IsReadInLinearTime) {
  const std::string text = "x\n" + repeated("    " + std::string(GetParam()) + "\n", 60'000);
  const Blocks blocks = parse_blocks(text::SourceText::decode(text + "\n- a\n"), 1);
  EXPECT_EQ(blocks.items.size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Openings, ContinuedParagraph,
                         ::testing::Values("<!--", "<?", "<![CDATA[", "<!X", "<div", "<a b=\"c\">",
                                           "<pre", "```", "`````", "~~~", "***", "* *", "___",
                                           "# x", "- x", "> x", "]]>", "-->", "<!-- ]]>", "?>",
                                           "</pre>"));

}  // namespace
}  // namespace vaultask::markdown

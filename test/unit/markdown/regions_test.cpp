#include "markdown/regions.hpp"

#include <gtest/gtest.h>

#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

std::string one_line(std::string text) {
  for (char& c : text) c = c == '\n' ? '/' : c;
  return text;
}

/// "first-last..end prefix|head|text|body|hash" for each region, then "line: message" for each
/// problem; line ends as "/".
std::string regions_of(const std::string& note) {
  const auto source = text::SourceText::decode(note);
  const Regions regions = find_regions(source, 1);
  std::string out;
  for (const Region& region : regions.all) {
    out += std::to_string(region.opening.first_line) + '-' +
           std::to_string(region.opening.last_line) + ".." + std::to_string(region.end_line) + ' ' +
           region.prefix + '|' + region.head + '|' + one_line(region.text) + '|' +
           one_line(region_body(source, region)) + '|' + region.hash + ';';
  }
  for (const Diagnostic& problem : regions.problems) {
    out += std::to_string(problem.place.line) + ": " + problem.message + ';';
  }
  return out;
}

struct Case {
  const char* what;
  std::string note;
  std::string expected;
};

TEST(Regions, AreFoundWithWhatTheySay) {
  const std::vector<Case> cases{
      {"none", "a\n<!-- a comment -->\nb", ""},
      {"a query",
       "a\n<!-- vaultask:begin\nnot done\ngroup by due\n-->\nx\n<!-- vaultask:end 12ab -->\nb",
       "2-5..7 ||not done/group by due/|x|12ab;"},
      {"percent signs", "%% vaultask:begin\nnot done\n%%\nx\n%% vaultask:end 12ab %%\n",
       "1-3..5 ||not done/|x|12ab;"},
      {"one line", "<!-- vaultask:begin report owe \"Dana Whitfield\" -->\n<!-- vaultask:end -->",
       "1-1..2 |report owe \"Dana Whitfield\"|||;"},
      {"one line of percent signs", "%%vaultask:begin not done%%\n%%vaultask:end%%",
       "1-1..2 |not done|||;"},
      {"the comment ends behind the last line of the query",
       "<!-- vaultask:begin\nnot done -->\nx\n<!-- vaultask:end -->", "1-2..4 ||not done /|x|;"},
      {"a blank body", "<!-- vaultask:begin -->\n\n \n<!-- vaultask:end -->", "1-1..4 ||||;"},
      {"a callout",
       "> [!info] T\n> <!-- vaultask:begin\n> not done\n> -->\n>\n> x\n>\n"
       "> <!-- vaultask:end 1 -->\n",
       "2-4..8 > ||not done/|/x/|1;"},
      {"a quote without a blank", "><!-- vaultask:begin -->\n>x\n><!-- vaultask:end -->",
       "1-1..3 >|||x|;"},
      {"a list item",
       "- <!-- vaultask:begin\n  not done\n  -->\n  x\n    y\n  <!-- vaultask:end -->",
       "1-3..6   ||not done/|x/  y|;"},
      {"CRLF", "<!-- vaultask:begin\r\nnot done\r\n-->\r\nx\r\n<!-- vaultask:end -->\r\n",
       "1-3..5 ||not done/|x|;"},
      {"two",
       "<!-- vaultask:begin a -->\n<!-- vaultask:end -->\n<!-- vaultask:begin b -->\n"
       "<!-- vaultask:end -->",
       "1-1..2 |a|||;3-3..4 |b|||;"},
      {"below a paragraph", "text\n<!-- vaultask:begin a -->\nx\n<!-- vaultask:end -->",
       "2-2..4 |a||x|;"},
  };
  for (const auto& one : cases) EXPECT_EQ(regions_of(one.note), one.expected) << one.what;
}

TEST(Regions, MarkersElsewhereAreText) {
  const std::string region = "<!-- vaultask:begin a -->\nx\n<!-- vaultask:end -->\n";
  const std::vector<Case> cases{
      {"a fence", "```\n" + region + "```\n", ""},
      {"indented code", "    <!-- vaultask:begin a -->\n\n    <!-- vaultask:end -->\n", ""},
      {"a comment of somebody's", "%%\n" + region + "%%\n", ""},
      {"an HTML block", "<div>\n" + region + "</div>\n", ""},
      {"within a line", "see <!-- vaultask:begin a --> here\n", ""},
      {"another name", "<!-- vaultask:beginning -->\n<!-- vaultask:ends -->\n", ""},
  };
  for (const auto& one : cases) EXPECT_EQ(regions_of(one.note), one.expected) << one.what;
}

TEST(Regions, WhoseMarkersDoNotPairAreTold) {
  const std::string begin = "<!-- vaultask:begin a -->\n", end = "<!-- vaultask:end -->\n";
  const std::vector<Case> cases{
      {"no end", "x\n" + begin + "y\n", "2: the region that begins here has no end;"},
      {"no beginning", "x\n" + end, "2: a region ends here that begins nowhere;"},
      {"the wrong order", end + begin,
       "1: a region ends here that begins nowhere;2: the region that begins here has no end;"},
      {"nested: the outer one is not read", begin + begin + end + end,
       "1-1..4 |a||<!-- vaultask:begin a -->/<!-- vaultask:end -->|;2: a region begins here within the one that begins at line 1;"},
      {"two beginnings", begin + begin + end,
       "2: a region begins here within the one that begins at line 1;"
       "1: the region that begins here has no end;"},
      {"two ends", begin + end + end, "1-1..2 |a|||;3: a region ends here that begins nowhere;"},
      {"two kinds of comment", begin + "%% vaultask:end %%\n",
       "2: the region that begins at line 1 ends with a comment of another kind;"},
      {"out of the quote", "> " + begin + "\n" + end,
       "3: the region that begins at line 1 ends in another quote;"},
      {"a comment without an end", "<!-- vaultask:begin\nnot done\n",
       "1: the comment that begins the region has no end;"},
      {"text behind the comment", "<!-- vaultask:begin\nnot done\n--> x\n" + end,
       "3: text stands behind the end of the opening comment;"
       "4: a region ends here that begins nowhere;"},
      {"text behind the end", begin + "<!-- vaultask:end --> x\n",
       "2: the marker that ends a region is not closed, or has text behind it;"},
      {"one good, one bad", begin + end + begin,
       "1-1..2 |a|||;3: the region that begins here has no end;"},
      {"a fence that swallows the end", begin + "```\n" + end,
       "1: the region that begins here has no end;"},
  };
  for (const auto& one : cases) EXPECT_EQ(regions_of(one.note), one.expected) << one.what;
}

}  // namespace
}  // namespace vaultask::markdown

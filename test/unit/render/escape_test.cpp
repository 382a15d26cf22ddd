// One table for each place that text of notes is written to. The expected bytes follow from
// CommonMark 0.30, GFM, Obsidian's help and the raw patterns of Dataview and Templater; that
// readers see nothing but text in them is the matter of hostile_test.cpp.
#include "render/escape.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vaultask::render {
namespace {

struct Row {
  const char* text;
  const char* written;
};

template <std::size_t kRows>
void expect(std::string (*escape)(std::string_view), const Row (&rows)[kRows]) {
  for (const Row& row : rows) EXPECT_EQ(escape(row.text), row.written) << row.text;
}

TEST(MarkdownText, LeavesWhatMeansNothing) {
  for (const char* text : {"",
                           "plain",
                           "it's Dana's \"plan\"",
                           "R&D",
                           "AT&T, Q&A",
                           "5 > 3",
                           "a * b",
                           "2 _ 3",
                           "C#",
                           "C# and F#, issue #12",
                           "snake_case_name",
                           "Größe_über_alles",
                           "(e.g., dates/zones)",
                           "100% done, 5 % left",
                           "a = b",
                           "x | y",
                           "10:30",
                           "Note: this",
                           "1:1 with Dana",
                           "@Dana Whitfield",
                           "C:\\dir\\file",
                           "wait...",
                           "- dash",
                           "+1",
                           "1. first",
                           "a) b",
                           "a]b)",
                           "x^2",
                           "mail dana@example.org",
                           "mailto:dana@example.org",
                           "Ship it!",
                           "data: see below",
                           "b@c:d",
                           "and/or",
                           "{{x}}",
                           "2 ~ 3",
                           "5 $ 6",
                           "日本語 & 中文",
                           "👩‍👧 family",
                           "&c."}) {
    EXPECT_EQ(markdown_text(text), text);
  }
}

TEST(MarkdownText, LeavesAddressesThatShowWhereTheyLead) {
  for (const char* text :
       {"http://example.org", "see https://example.org/a_b/c-d?x=1&y=2#frag.",
        "(https://example.org)", "https://example.org/wiki/Foo_(bar)", "HTTPS://EXAMPLE.ORG/",
        "https://localhost:8080/x", "https://example.org/~user/", "www.example.org/a_b",
        "https://example.org/@dana, then \"https://example.org\"", "https://www.example.org",
        "https://de.example.org/Größe"}) {
    EXPECT_EQ(markdown_text(text), text);
  }
}

TEST(MarkdownText, MakesOtherAddressesText) {
  expect(markdown_text,
         {{"javascript:alert(1)", "javascript&#58;alert(1)"},
          {"JavaScript:alert(1)", "JavaScript&#58;alert(1)"},
          {"data:text/html,x", "data&#58;text/html,x"},
          {"obsidian://open?vault=x", "obsidian&#58;//open?vault=x"},
          {"file:///etc/passwd", "file&#58;///etc/passwd"},
          {"ftp://example.org", "ftp&#58;//example.org"},
          {"xhttps://example.org", "xhttps&#58;//example.org"},
          // Markdown's own signs in an address: where it ends would be a matter of the reader.
          {"https://example.org/*a*", "https&#58;//example.org/\\*a\\*"},
          {"https://example.org/a|b[c]", "https&#58;//example.org/a|b\\[c]"},
          {"**https://example.org**", "\\*\\*https&#58;//example.org\\*\\*"},
          {"https://example.org/?a==b", "https&#58;//example.org/?a&#61;=b"},
          {"https://dana@example.org/", "https&#58;//dana@example.org/"},
          {"(https://example.org)x", "(https&#58;//example.org)x"},
          {"https://", "https&#58;//"},
          {"www.example.org/`a`", "www&#46;example.org/\\`a\\`"}});
}

TEST(MarkdownText, TakesTheMeaningFromMarkdown) {
  expect(markdown_text, {{"*x* **y**", "\\*x\\* \\*\\*y\\*\\*"},
                         {"_x_ __y__", "\\_x\\_ \\_\\_y\\_\\_"},
                         {"a_b _c", "a_b \\_c"},
                         {"~~x~~", "\\~\\~x\\~\\~"},
                         {"`x`", "\\`x\\`"},
                         {"``a`b``", "\\`\\`a\\`b\\`\\`"},
                         {"[text](x)", "\\[text]\\(x)"},
                         {"[x]", "\\[x]"},
                         {"[^1]", "\\[^1]"},
                         {"![a](b.png)", "!\\[a]\\(b.png)"},
                         {"[ ] x", "\\[ ] x"},
                         {"<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"},
                         {"a < b", "a &lt; b"},
                         {"&lt; &#60; &#x3C; &copy", "&amp;lt; &amp;#60; &amp;\\#x3C; &copy"},
                         {"\\*x\\*", "\\\\\\*x\\\\\\*"},
                         {"\\n \\", "\\n \\\\"}});
}

TEST(MarkdownText, TakesTheMeaningFromObsidianAndItsPlugins) {
  expect(markdown_text, {{"[[Note]]", "\\[\\[Note]]"},
                         {"![[Secret]]", "!\\[\\[Secret]]"},
                         {"#tag and #a/b", "\\#tag and \\#a/b"},
                         {"(#tag) #1984 #19a", "(\\#tag) #1984 \\#19a"},
                         {"%%x%% %%%", "&#37;%x&#37;% &#37;&#37;%"},
                         {"==x== a == b ===", "&#61;=x&#61;= a == b &#61;&#61;="},
                         {"$x$ $$ x $$ a $ b", "\\$x\\$ \\$\\$ x \\$\\$ a $ b"},
                         {"key:: value [k:: v]", "key&#58;: value \\[k&#58;: v]"},
                         {"x ^abc-1", "x &#94;abc-1"},
                         {"^abc", "&#94;abc"},
                         {"x ^abc ", "x &#94;abc "},
                         {"x ^abc y, x^abc", "x ^abc y, x^abc"},
                         {"`= this.x` `$= dv` `=x`", "&#96;= this.x\\` &#96;\\$= dv\\` &#96;=x\\`"},
                         {"<% tp.file.title %>", "&lt;% tp.file.title %>"},
                         {"<!-- vaultask:end 5f1c -->", "&lt;!-- vaultask:end 5f1c -->"},
                         {"%% vaultask:begin %%", "&#37;% vaultask:begin &#37;%"}});
}

TEST(MarkdownText, ShowsControlCharacters) {
  expect(markdown_text, {{"a\nb\rc\td", "a\\u{A}b\\u{D}c\\u{9}d"},
                         {"\x1B[31m\x07", "\\u{1B}\\[31m\\u{7}"},
                         {"\u202Eabc\u2066\u200F", "\\u{202E}abc\\u{2066}\\u{200F}"},
                         {"a\u0085b\u2028c\u2029d", "a\\u{85}b\\u{2028}c\\u{2029}d"},
                         {"\xFF", "\\xFF"}});
}

TEST(MarkdownParagraph, BeginsNoBlock) {
  expect(markdown_paragraph,
         {{"# x", "\\# x"},         {"###", "\\###"},
          {"#1 of 2", "#1 of 2"},   {"> x", "\\> x"},
          {"- x", "\\- x"},         {"-", "\\-"},
          {"---", "\\---"},         {"-5 degrees", "-5 degrees"},
          {"+ x", "\\+ x"},         {"* x", "\\* x"},
          {"* * *", "\\* * \\*"},   {"***", "\\*\\*\\*"},
          {"1. x", "1\\. x"},       {"12) x", "12\\) x"},
          {"1.5 days", "1.5 days"}, {"1234567890. x", "1234567890. x"},
          {"~~~ x", "\\~\\~\\~ x"}, {"```dataviewjs", "\\`\\`\\`dataviewjs"},
          {"[ ] x", "\\[ ] x"},     {"[x]: javascript:y", "\\[x]: javascript&#58;y"},
          {"     code ", "code"},   {"", ""}});
}

TEST(MarkdownHeading, KeepsTheSignsAtItsEnd) {
  expect(markdown_heading, {{"C#", "C#"},
                            {"Items ##", "Items \\##"},
                            {"#", "\\#"},
                            {"# x", "# x"},
                            {" x *y* ", "x \\*y\\*"},
                            {"", ""}});
}

TEST(MarkdownCell, IsNotEndedByABar) {
  expect(markdown_cell, {{"a|b", "a\\|b"},
                         {"||", "\\|\\|"},
                         // Tables are parted before the text is read: "\\|" could be both.
                         {"a\\|b", "a\\\\&#124;b"},
                         {"[[n|l]] <b>", "\\[\\[n\\|l]] &lt;b>"},
                         {"---", "---"}});
  EXPECT_EQ(cell_of_markdown("x ([[n|l]])"), "x ([[n\\|l]])");
}

TEST(MarkdownCode, IsShownLetterForLetter) {
  expect(markdown_code, {{"", ""},
                         {"a *b* <c>", "`a *b* <c>`"},
                         {"a`b", "`` a`b ``"},
                         {"= x", "` = x `"},
                         {"$= x", "` $= x `"},
                         {" x ", "`  x  `"},
                         // Code does not hide these.
                         {"%%x%%", "&#37;%x&#37;%"},
                         {"<% x %>", "&lt;% x %>"},
                         {"k:: v", "k&#58;: v"}});
  expect(markdown_code_cell, {{"a|b", "`a\\|b`"}, {"a\\|b", "a\\\\&#124;b"}});
}

TEST(Wikilink, NamesTheNoteWithoutItsEnding) {
  EXPECT_EQ(wikilink("People/Dana.md", "", "Dana"), "[[People/Dana|Dana]]");
  EXPECT_EQ(wikilink("a.md.md", "", "x"), "[[a.md|x]]");
  EXPECT_EQ(wikilink("People/Dana.md", "Action Items", "Dana > Action Items"),
            "[[People/Dana#Action Items|Dana > Action Items]]");
}

TEST(Wikilink, HoldsNothingThatEndsItOrMeansMore) {
  EXPECT_EQ(wikilink("a.md", "One [two] | three ^four", "l]a[b|e^l"),
            "[[a#One  two    three  four|l)a(b¦e^l]]");
  // A "#" inside a heading would name a heading below a heading.
  EXPECT_EQ(wikilink("a.md", "C# notes", "C# notes"), "[[a#C  notes|C# notes]]");
  EXPECT_EQ(wikilink("a.md", "<b> `x` 5%", "<b> `x` 5% #tag %%"),
            "[[a# b   x  5%|‹b> ˋxˋ 5% ＃tag ％%]]");
  EXPECT_EQ(wikilink("a.md", "", "https://x.org *b* _c_ d_e"), "[[a|https∶//x.org ∗b∗ ＿c＿ d_e]]");
  EXPECT_EQ(wikilink("a.md", "h\ni", "l\nm"), "[[a#h u{A}i|l∖u{A}m]]");
}

TEST(Wikilink, IsTextWhereNoLinkCanNameTheNote) {
  for (const char* path : {"a]]b.md", "a|b.md", "a#b.md", "<b>.md", "a`b.md", "a%%b.md", "a\nb.md",
                           "a&lt;b.md", "\xFF.md"}) {
    EXPECT_EQ(wikilink(path, "h", "*l*"), "\\*l\\*") << path;
  }
}

TEST(MermaidLabel, HoldsNoSignOfMermaid) {
  expect(mermaid_label, {{"Dana Whitfield", "Dana Whitfield"},
                         {"1:1 with \"Dana\"; #1 %% {x}", "1 1 with Dana 1 x"},
                         {"a\nb`c`\x1B", "a b c"},
                         {"Section 5", "– Section 5"},
                         {"click x", "– click x"},
                         {"Call Dunmarrow", "– Call Dunmarrow"},
                         {"Callum", "Callum"},
                         {"Gantt, x", "– Gantt, x"},
                         {"2025-11-14 talk", "– 2025-11-14 talk"},
                         {"2025 talk", "2025 talk"},
                         {"R&D, 50 - 60", "R&D, 50 - 60"},
                         {"[]", "– "},
                         {"", "– "}});
}

TEST(Html, IsText) {
  expect(html_text, {{"It's R+D (x), 5/6", "It's R+D (x), 5/6"},
                     {"<b>&amp;</b>", "&#60;b&#62;&#38;amp&#59;&#60;/b&#62;"},
                     {"*x* [[y]] #t", "&#42;x&#42; &#91;&#91;y&#93;&#93; &#35;t"},
                     {"Größe\n", "Größe&#92;u&#123;A&#125;"}});
  expect(html_attribute, {{"a'b\"c>d", "a&#39;b&#34;c&#62;d"}});
}

TEST(CsvField, IsQuotedWhereItMustBe) {
  expect(csv_field, {{"", ""},
                     {"plain text", "plain text"},
                     {"a,b", "\"a,b\""},
                     {"say \"hi\"", "\"say \"\"hi\"\"\""},
                     {"\"", "\"\"\"\""},
                     // Neither ; nor ' means anything in RFC 4180.
                     {"a;b'c", "a;b'c"},
                     // A row stays one line, and no control character of a note reaches a terminal.
                     {"a\nb", "a\\u{A}b"},
                     {"a\x1B[2J", "a\\u{1B}[2J"}});
}

}  // namespace
}  // namespace vaultask::render

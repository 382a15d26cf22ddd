// Pages in HTML: structure, texts, and what is left out. Hostile ones in test/views/test_html.py.
#include "hostile_texts.hpp"
#include "render/html_inline.hpp"
#include "render_fixture.hpp"

namespace vaultask::render {
namespace {

std::string main_of(const std::string& html) {
  const auto begin = html.find("<main>\n") + 7;
  return html.substr(begin, html.find("</main>") - begin);
}

std::string page_html(const Document& page) {
  return main_of(write(page, Format::html));
}

TEST(Html, IsAPageWithAHeadingForEachSection) {
  Document page = page_of({{"a", "A"}, {"n", "N", true}, {"x", "x", false, false, true}},
                          {{"t", std::int64_t{3}, "hidden"}});
  page.title = "Dana & <Robin>";
  page.summary = "As of 2025-11-15";
  page.sections[0].title = "Open";
  page.sections.push_back({"none", "Empty", "", {}, {}});
  EXPECT_EQ(page_html(page),
            "<h1>Dana &#38; &#60;Robin&#62;</h1>\n"
            "<p class=\"summary\">As of <span class=\"date\">2025-11-15</span></p>\n"
            "<section>\n<h2>Open</h2>\n"
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Open\">\n"
            "<table>\n<thead>\n<tr><th scope=\"col\">A</th>"
            "<th class=\"number\" scope=\"col\">N</th></tr>\n</thead>\n<tbody>\n"
            "<tr><td>t</td><td class=\"number\">3</td></tr>\n</tbody>\n</table>\n</div>\n"
            "</section>\n");
}

TEST(Html, SortsNothingWhoseOrderMeansSomething) {
  Document page = page_of({{"a", "A"}}, {{"x"}, {"y"}});
  EXPECT_NE(page_html(page).find("<table class=\"sortable\">"), std::string::npos);
  page.sections[0].ordered = true;
  EXPECT_EQ(page_html(page).find("sortable"), std::string::npos);
}

TEST(Html, SaysInWordsWhatIsOverdue) {
  Task late = make_task("late"), done = make_task("done"), today = make_task("today");
  late.due = done.due = day("2025-11-14");
  done.status.type = StatusType::done;
  today.due = day("2025-11-15");
  QueryResult result = result_of({late, done, today});
  result.today = day("2025-11-15");
  RenderOptions options;
  options.style = Style::table;
  const std::string html = main_of(write(result, Format::html, options));
  const auto first = html.find(" overdue</td>");
  ASSERT_NE(first, html.npos) << html;
  EXPECT_LT(first, html.find("done</td>"));
  EXPECT_EQ(html.find(" overdue</td>", first + 1), html.npos) << html;
}

TEST(Html, ListsNestAsTheTreeDoes) {
  QueryResult result = result_of({make_task("a"), make_task("d")});
  result.nested_tasks = {make_task("b")};
  result.list_items = {{"Notes/note.md", 4, "", "c"}};
  for (const auto part : {LayoutPart::backlink, LayoutPart::task_count}) {
    result.layout.set(part, false);
  }
  result.layout.set(LayoutPart::tree, true);
  result.groups[0].tree = {{0, TreeNode::Kind::found, 0},
                           {1, TreeNode::Kind::nested, 0},
                           {2, TreeNode::Kind::item, 0},
                           {0, TreeNode::Kind::found, 1}};
  EXPECT_EQ(main_of(write(result, Format::html)),
            "<h1>Tasks</h1>\n\n<ul>\n<li>☐ a\n<ul>\n<li>☐ b\n<ul>\n<li>c</li>\n</ul>\n</li>\n"
            "</ul>\n</li>\n<li>☐ d</li>\n</ul>\n");
}

TEST(Html, ChartsHaveATableOfTheirData) {
  Document page = page_of({}, {});
  Chart chart;
  chart.kind = ChartKind::bars;
  chart.title = "By week";
  chart.labels = {"W1"};
  chart.series = {{"open", {2}}};
  page.sections[0].title = "Charts";
  page.sections[0].charts = {chart, chart};
  const std::string html = page_html(page);
  EXPECT_NE(html.find("<figcaption>By week</figcaption>"), html.npos);
  EXPECT_NE(html.find("chart-2-title"), html.npos);
  EXPECT_NE(html.find("<tr><td>W1</td><td class=\"number\">2</td></tr>"), html.npos) << html;
  RenderOptions options;
  options.charts = false;
  EXPECT_EQ(write(page, Format::html, options).find("<figure>"), std::string::npos);
}

struct InlineCase {
  const char* text;
  const char* html;
};

TEST(HtmlOfText, IsTextAndAddresses) {
  for (const InlineCase& c : std::initializer_list<InlineCase>{
           {"", ""},
           {"a *b* <i>", "a &#42;b&#42; &#60;i&#62;"},
           {"see https://example.org/a?b=c.",
            "see <a href=\"https&#58;//example.org/a?b&#61;c\">https&#58;//example.org/"
            "a?b&#61;c</a>."},
           {"www.example.org", "<a href=\"https&#58;//www.example.org\">www.example.org</a>"},
           {"xhttps://example.org", "xhttps&#58;//example.org"},
           {"https://a\"onclick=x", "https&#58;//a&#34;onclick&#61;x"},
           {"javascript:alert(1)", "javascript&#58;alert(1)"},
           {"on 2025-11-14", "on <span class=\"date\">2025-11-14</span>"},
           {"12025-11-14 2025-13-14", "12025-11-14 2025-13-14"}}) {
    EXPECT_EQ(html_of_text(c.text), c.html) << c.text;
  }
}

TEST(HtmlOfNoteText, KeepsEmphasisCodeAndSafeLinks) {
  NoteLinks links;
  links.add("n.md", "Dana", "People/Dana Whitfield.md");
  for (const InlineCase& c : std::initializer_list<InlineCase>{
           {"*a* **b** `c*`", "<em>a</em> <strong>b</strong> <code>c&#42;</code>"},
           {"[x](https://example.org)", "<a href=\"https&#58;//example.org\">x</a>"},
           {"[x](mailto:a@example.org)", "<a href=\"mailto&#58;a&#64;example.org\">x</a>"},
           {"[x](javascript:alert(1))", "x"},
           {"[x](JAVASCRIPT&#58;alert(1))", "x"},
           {"[x](data:text/html,a)", "x"},
           {"[x](obsidian://open)", "x"},
           {"[x](note.md)", "x"},
           {"![alt](https://example.org/a.png)", "alt"},
           {"<b>x</b> <!-- c -->", "&#60;b&#62;x&#60;/b&#62; &#60;&#33;-- c --&#62;"},
           {"# no heading", "&#35; no heading"},
           {"- no list", "- no list"},
           {"[a]: /b", "&#91;a&#93;&#58; /b"},
           {"[[Dana]] and [[Other|one]]",
            "<span class=\"note\" title=\"People/Dana Whitfield.md\">Dana</span> and "
            "<span class=\"note\">one</span>"},
           {"*[[Dana]]*",
            "<em><span class=\"note\" title=\"People/Dana Whitfield.md\">Dana</span></em>"},
           {"`[[Dana]]`", "<code>&#91;&#91;Dana&#93;&#93;</code>"},
           {"![](wikilink:0) ![](wikilink:x)", " "},
           {"a https://example.org/x_y_z b",
            "a <a href=\"https&#58;//example.org/x&#95;y&#95;z\">https&#58;//example.org/"
            "x&#95;y&#95;z</a> b"}}) {
    EXPECT_EQ(html_of_note_text(c.text, links, "n.md"), c.html) << c.text;
  }
}

TEST(HtmlOfNoteText, ShowsLongTextsAsWritten) {
  const std::string text = "*a* " + std::string(5000, 'x');
  EXPECT_EQ(html_of_note_text(text, {}, ""), html_of_text(text));
}

TEST(HtmlOfMarkdown, ShowsWhatIsEscaped) {
  for (const InlineCase& c : std::initializer_list<InlineCase>{
           {"\\*a\\* &lt;b> [[People/Dana#Action Items|Dana]]",
            "&#42;a&#42; &#60;b&#62; <span class=\"note\" title=\"People/Dana&#35;Action "
            "Items\">Dana</span>"},
           {"**Late**: 3", "<strong>Late</strong>&#58; 3"}}) {
    EXPECT_EQ(html_of_markdown(c.text), c.html) << c.text;
  }
}

TEST(HtmlOfNoteText, TakesLinearTime) {
  // Quadratic in 30 KB, these would take minutes.
  for (const std::string& fragment : hostile_fragments()) {
    std::string text;
    while (text.size() < 30'000) text += fragment;
    EXPECT_LT(html_of_note_text(text, {}, "").size(), 40 * text.size());
    EXPECT_LT(html_of_note_text(text.substr(0, 4096), {}, "").size(), 40 * text.size());
  }
}

}  // namespace
}  // namespace vaultask::render

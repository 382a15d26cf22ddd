// Hostile descriptions through every style and place: nothing but text, links to existing notes and
// our own structure comes out, to cmark-gfm and to readers that know Obsidian's own signs.
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "hostile_texts.hpp"
#include "markdown/inline_marks.hpp"
#include "markdown_reader.hpp"
#include "note/note_parser.hpp"
#include "render/task_view.hpp"
#include "render_fixture.hpp"

namespace vaultask::render {
namespace {

constexpr const char* kNote = "Notes/note.md";
constexpr std::size_t kMixed = 2000;

NoteLinks known_links() {
  NoteLinks links;
  for (const char* from : {kNote, ""}) links.add(from, "Dana", "People/Dana Whitfield.md");
  return links;
}

std::string without(std::string text, std::string_view signs) {
  std::erase_if(text, [&](char c) { return signs.find(c) != signs.npos; });
  return text;
}

/// The signs and blanks that turning a link into text adds, leaves out or moves do not count.
std::string comparable(std::string_view text) {
  std::string out = strings::replace_all(std::string(text), "People/Dana Whitfield|Dana", "Dana");
  return without(std::move(out), " []()!");
}

std::string printed(const QueryResult& result) {
  return write(result, Format::markdown);
}

/// One task, without what stands below the list.
QueryResult bare_result(const std::string& text) {
  QueryResult result = result_of({make_task(text, kNote)});
  result.layout.set(LayoutPart::task_count, false);
  result.layout.set(LayoutPart::backlink, false);
  result.links = known_links();
  return result;
}

struct Place {
  const char* name;
  std::string (*write)(const std::string& text);
  /// What is to be read, but for the text.
  const char* before;
  const char* behind;
};

std::string in_list(const std::string& text) {
  return printed(bare_result(text));
}

std::string in_linked_list(const std::string& text) {
  QueryResult result = bare_result(text);
  result.layout.set(LayoutPart::backlink, true);
  return printed(result);
}

std::string in_tree(const std::string& text) {
  QueryResult result = bare_result("parent");
  result.nested_tasks.push_back(make_task(text, kNote));
  result.layout.set(LayoutPart::tree, true);
  result.groups[0].tree = {{0, TreeNode::Kind::found, 0}, {1, TreeNode::Kind::nested, 0}};
  return printed(result);
}

std::string as_item(const std::string& text) {
  QueryResult result = bare_result("parent");
  result.list_items.push_back({kNote, 3, "", text});
  result.layout.set(LayoutPart::tree, true);
  result.groups[0].tree = {{0, TreeNode::Kind::found, 0}, {1, TreeNode::Kind::item, 0}};
  return printed(result);
}

/// What stands between %% is not shown of a heading, nor blanks at its end.
std::string heading_of(const std::string& text) {
  return std::string(strings::trim(without(text, "%")));
}

std::string in_heading(const std::string& text) {
  QueryResult result = bare_result("task");
  result.groups[0].headings = {{0, "x" + heading_of(text)}};
  return printed(result);
}

std::string in_page(const std::string& text) {
  Column column{"task", "Task"};
  column.note = "path";
  Document page = page_of({column, {"path", "path", false, false, true}}, {{text, kNote}});
  page.links = known_links();
  return write(page, Format::markdown);
}

std::string in_task_table(const std::string& text) {
  RenderOptions options;
  options.style = Style::table;
  options.columns = {"task", "note"};
  return write(bare_result(text), Format::markdown, options);
}

std::string in_callout(const std::string& text) {
  std::string out = "> [!note] Title\n>\n";
  for (const auto& line : lines_of(in_page(text))) out += "> " + line + '\n';
  return out;
}

const Place kPlaces[] = {
    {"list", in_list, "☐ ", "\n"},
    {"list with links", in_linked_list, "☐ ", " ([[Notes/note|note]])\n"},
    {"tree", in_tree, "☐ parent\n☐ ", "\n"},
    {"item of a tree", as_item, "☐ parent\n", "\n"},
    {"heading", in_heading, "x", "\n☐ task\n"},
    {"table", in_page, "Task\n", "\n"},
    {"table of tasks", in_task_table, "Task\nNote\n☐ ", "\n[[Notes/note|note]]\n"},
    {"table in a callout", in_callout, "[!note] Title\nTask\n", "\n"},
};

/// Signs that searchers of the raw text look for, whatever Markdown says.
std::string raw_find(const std::string& markdown) {
  for (const char* sign :
       {"<", "%%", "::", "![[", "`=", "`$=", "](", "\r", "\x1B", "\u202E", "\u2028"}) {
    if (markdown.find(sign) != markdown.npos) return sign;
  }
  for (const char* scheme : {"javascript:", "data:t", "obsidian:", "file:", "vbscript:"}) {
    for (auto at = markdown.find(scheme); at != markdown.npos; at = markdown.find(scheme, at + 1)) {
      // In the path of an address it is a part of that.
      const auto word = std::string_view(markdown).substr(0, at).find_last_of(" \n") + 1;
      const bool in_path = markdown.substr(word, at - word).find("://") != markdown.npos;
      if (!strings::is_alnum(markdown[at - 1]) && !in_path) return scheme;
    }
  }
  for (std::size_t at = 1; at + 1 < markdown.size(); ++at) {
    const char c = markdown[at], before = markdown[at - 1], next = markdown[at + 1];
    const bool between_blanks = before == ' ' && next == ' ';
    if (c == '$' && before != '\\' && !between_blanks) return "$math$";
    if (c == '`' && before != '\\') return "`code`";
    const bool run_ends = c == '=' && before == '=' && next != '=';
    const auto begin = markdown.find_last_not_of('=', at);
    if (run_ends && !(markdown[begin] == ' ' && next == ' ')) return "==highlight==";
  }
  return {};
}

/// What vaultask's own reader of notes finds in it.
std::string note_find(const std::string& markdown) {
  const auto note = note::parse_note("Out.md", markdown, {});
  for (const auto& item : note.items) {
    if (!item.checkbox.empty()) return "task";
  }
  const auto marks = markdown::find_inline_marks(note.source, note.text);
  if (!marks.tags.empty()) return "tag " + marks.tags.front().text;
  if (!marks.block_ids.empty()) return "block id " + marks.block_ids.front().id;
  for (const auto& link : marks.links) {
    const std::string& target = link.text.target;
    const bool ours = target == "Notes/note" || target == "People/Dana Whitfield";
    if (!ours || link.embed) return "link " + link.original;
  }
  return {};
}

class Hostile : public testing::TestWithParam<Place> {};

TEST_P(Hostile, TextsStayText) {
  const Place& place = GetParam();
  std::size_t failures = 0;
  for (const std::string& text : hostile_texts(kMixed)) {
    const std::string markdown = place.write(text);
    const Seen seen = read_as_gfm(markdown);
    const std::string shown = place.write == in_heading ? heading_of(text) : text;
    const std::string expected = place.before + strings::printable(shown) + place.behind;
    EXPECT_EQ(comparable(seen.text), comparable(expected)) << text << "\n" << markdown;
    EXPECT_EQ(seen.active, std::vector<std::string>()) << text << "\n" << markdown;
    EXPECT_EQ(raw_find(markdown), "") << text << "\n" << markdown;
    EXPECT_EQ(note_find(markdown), "") << text << "\n" << markdown;
    if (HasFailure() && ++failures == 5) FAIL() << "and more";
  }
}

INSTANTIATE_TEST_SUITE_P(Places, Hostile, testing::ValuesIn(kPlaces),
                         [](const auto& place) { return without(place.param.name, " "); });

/// Lines of a query are code spans where code hides what they hold.
TEST(HostileQueries, AreCodeOrText) {
  for (const std::string& text : hostile_texts(500)) {
    QueryResult result = result_of({});
    result.explanation = {text, {{"preset " + text, text, text, text + "\n  " + text}}, ""};
    const Document page = page_of({{"q", "Query", false, false, false, true}}, {{text}});
    for (const std::string& markdown : {printed(result), write(page, Format::markdown)}) {
      for (const std::string& kind : read_as_gfm(markdown).active) {
        EXPECT_EQ(kind, "code") << text << "\n" << markdown;
      }
      for (const char* sign : {"<!--", "%%", "::", "<%", "`=", "`$="}) {
        EXPECT_EQ(markdown.find(sign), markdown.npos) << sign << " in\n" << markdown;
      }
      EXPECT_EQ(note_find(markdown), "") << text << "\n" << markdown;
    }
    if (HasFailure()) return;
  }
}

TEST(HostileTexts, TakeLinearTime) {
  // Quadratic in 30 KB, these would take minutes.
  constexpr std::size_t kLength = 30'000;
  for (const std::string& fragment : hostile_fragments()) {
    std::string text;
    while (text.size() < kLength) text += fragment;
    EXPECT_GE(in_list(text).size(), kLength / 2) << fragment;
  }
}

TEST(HostileTexts, AreManyAndAlwaysTheSame) {
  EXPECT_GE(hostile_texts(kMixed).size(), 2000U);
  EXPECT_EQ(hostile_texts(10), hostile_texts(10));
}

TEST(HostileTexts, AreUntouchedInJson) {
  for (const std::string& text : hostile_texts(200)) {
    const auto json = nlohmann::json::parse(write(bare_result(text), Format::json));
    EXPECT_EQ(json.at("groups").at(0).at("tasks").at(0).at("description"), text);
  }
}

}  // namespace
}  // namespace vaultask::render

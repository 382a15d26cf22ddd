#include "view/note_views.hpp"

#include <gtest/gtest.h>

#include "view/body_hash.hpp"

namespace vaultask::view {
namespace {

/// The note with `body` in each of its regions; "error: …".
std::string filled(const std::string& note, const std::string& markdown) {
  const auto views = find_views("n.md", note);
  if (!views) return "error: " + views.error().message;
  const std::vector<std::optional<std::string>> bodies(views->size(), framed(markdown));
  auto out = with_bodies("n.md", note, *views, bodies);
  return out ? *out : "error: " + out.error().message;
}

const std::string kMarkdown = "- ☐ a\n\n1 task\n";
const std::string kHash = body_hash("\n- ☐ a\n\n1 task\n");

TEST(NoteViews, AreWrittenAsTheNoteIsWritten) {
  struct Case {
    const char* what;
    std::string note;
    std::string expected;
  };
  const std::vector<Case> cases{
      {"a new region", "x\n<!-- vaultask:begin\nnot done\n-->\n<!-- vaultask:end -->\ny\n",
       "x\n<!-- vaultask:begin\nnot done\n-->\n\n- ☐ a\n\n1 task\n\n<!-- vaultask:end " + kHash +
           " -->\ny\n"},
      {"no line end at the end of the note", "%% vaultask:begin a %%\n%% vaultask:end %%",
       "%% vaultask:begin a %%\n\n- ☐ a\n\n1 task\n\n%% vaultask:end " + kHash + " %%"},
      {"an older body", "<!-- vaultask:begin a -->\nold\n<!-- vaultask:end 12 -->\n",
       "<!-- vaultask:begin a -->\n\n- ☐ a\n\n1 task\n\n<!-- vaultask:end " + kHash + " -->\n"},
      {"CRLF and a BOM", "\xEF\xBB\xBF<!-- vaultask:begin a -->\r\n<!-- vaultask:end -->\r\ny",
       "\xEF\xBB\xBF<!-- vaultask:begin a -->\r\n\r\n- ☐ a\r\n\r\n1 task\r\n\r\n<!-- "
       "vaultask:end " +
           kHash + " -->\r\ny"},
      {"a callout", "> [!info]\n> <!-- vaultask:begin a -->\n> <!-- vaultask:end -->\n",
       "> [!info]\n> <!-- vaultask:begin a -->\n>\n> - ☐ a\n>\n> 1 task\n>\n> <!-- vaultask:end " +
           kHash + " -->\n"},
      {"a list item", "- x\n  <!-- vaultask:begin a -->\n  <!-- vaultask:end -->\n- y\n",
       "- x\n  <!-- vaultask:begin a -->\n\n  - ☐ a\n\n  1 task\n\n  <!-- vaultask:end " + kHash +
           " -->\n- y\n"},
      {"bytes that are no UTF-8 stay",
       "\xFF\n<!-- vaultask:begin a -->\n<!-- vaultask:end -->\n\xFE",
       "\xFF\n<!-- vaultask:begin a -->\n\n- ☐ a\n\n1 task\n\n<!-- vaultask:end " + kHash +
           " -->\n\xFE"},
      {"behind the frontmatter",
       "---\na: 1\n---\n<!-- vaultask:begin a -->\n<!-- vaultask:end -->\n",
       "---\na: 1\n---\n<!-- vaultask:begin a -->\n\n- ☐ a\n\n1 task\n\n<!-- vaultask:end " +
           kHash + " -->\n"},
  };
  for (const auto& one : cases) {
    const std::string written = filled(one.note, kMarkdown);
    EXPECT_EQ(written, one.expected) << one.what;
    EXPECT_EQ(filled(written, kMarkdown), written) << one.what << ", again";
  }
}

TEST(NoteViews, MayHoldNothing) {
  const std::string begin = "x\n> <!-- vaultask:begin hide task count -->\n";
  const std::string empty = begin + ">\n> <!-- vaultask:end " + body_hash("") + " -->\ny\n";
  EXPECT_EQ(filled(begin + "> - ☐ a\n> <!-- vaultask:end 12 -->\ny\n", ""), empty);
  EXPECT_EQ(filled(empty, ""), empty);
  EXPECT_EQ(filled(empty, "\n"), empty);
  const auto views = find_views("n.md", begin + "> <!-- vaultask:end -->\n");
  ASSERT_TRUE(views && views->size() == 1);
  EXPECT_EQ(views->front().body, framed("")) << "nothing is to be written";
}

TEST(NoteViews, OnlyThoseWithABodyAreWritten) {
  const std::string note =
      "<!-- vaultask:begin a -->\none\n<!-- vaultask:end 1 -->\nx\n"
      "<!-- vaultask:begin b -->\n<!-- vaultask:end -->\n";
  const auto views = find_views("n.md", note);
  ASSERT_TRUE(views && views->size() == 2);
  const auto out = with_bodies("n.md", note, *views, {std::nullopt, framed("two")});
  ASSERT_TRUE(out) << out.error().message;
  EXPECT_EQ(*out,
            "<!-- vaultask:begin a -->\none\n<!-- vaultask:end 1 -->\nx\n"
            "<!-- vaultask:begin b -->\n\ntwo\n\n<!-- vaultask:end " +
                body_hash("\ntwo\n") + " -->\n");
}

TEST(NoteViews, AnEditShowsByTheHash) {
  const std::string begin = "<!-- vaultask:begin a -->\n";
  const auto edited = [&](const std::string& rest) {
    const auto views = find_views("n.md", begin + rest);
    return views && views->size() == 1 && views->front().is_edited();
  };
  const std::string hash = body_hash("\nx\n");
  EXPECT_FALSE(edited("<!-- vaultask:end -->"));
  EXPECT_FALSE(edited("\n \n<!-- vaultask:end -->"));
  EXPECT_FALSE(edited("\n\n<!-- vaultask:end 12 -->")) << "nothing of anybody's would be lost";
  EXPECT_FALSE(edited("\nx\n\n<!-- vaultask:end " + hash + " -->"));
  EXPECT_TRUE(edited("\ny\n\n<!-- vaultask:end " + hash + " -->"));
  EXPECT_TRUE(edited("\nx\n<!-- vaultask:end " + hash + " -->"));
  EXPECT_TRUE(edited("x\n<!-- vaultask:end -->")) << "text without a hash";
}

TEST(NoteViews, BodiesThatChangeWhatTheNoteIsAreRefused) {
  const std::string note = "<!-- vaultask:begin a -->\n<!-- vaultask:end -->\nx\n";
  const char* const bodies[] = {
      "```\nno end",
      "~~~",
      "<!-- no end",
      "<script>",
      "%%\n",
      "<!-- vaultask:end 12 -->",
      "<!-- vaultask:begin b -->",
      "<!-- vaultask:begin b -->\n<!-- vaultask:end -->",
      "%% vaultask:end %%",
      "a\rb",
  };
  for (const char* body : bodies) {
    EXPECT_EQ(filled(note, body), "error: the note would not read as it should with its new views")
        << body;
  }
}

TEST(NoteViews, NotesThatCannotBeWrittenBackAreRefused) {
  const std::string region = "<!-- vaultask:begin a -->\n<!-- vaultask:end -->\n";
  EXPECT_EQ(filled("\xFF\xFE" + std::string("a\0", 2), "x"),
            "error: views are not written into a note that is not UTF-8");
  const auto broken = find_views("n.md", region + "<!-- vaultask:end -->\n<!-- vaultask:begin -->");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().place->line, 3);
  ASSERT_EQ(broken.error().more.size(), 1U);
  EXPECT_EQ(broken.error().more.front().place->line, 4);
}

}  // namespace
}  // namespace vaultask::view

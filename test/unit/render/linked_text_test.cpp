#include "render/linked_text.hpp"

#include <gtest/gtest.h>

#include "render_fixture.hpp"

namespace vaultask::render {
namespace {

NoteLinks known_links() {
  NoteLinks links;
  for (const char* target : {"Dana", "dana.md", "Dana#Facts", "Dana#^b1", "Dana#A#B `c`"}) {
    links.add("Notes/note.md", target, "People/Dana Whitfield.md");
  }
  links.add("Notes/note.md", "Odd", "a#b.md");
  links.add("", "Dana", "People/Dana Whitfield.md");
  return links;
}

TEST(LinkedText, KeepsLinksToNotesAndNothingElse) {
  struct Row {
    const char* text;
    const char* written;
  };
  const Row rows[] = {
      {"see [[Dana]] and *x*", "see [[People/Dana Whitfield|Dana]] and \\*x\\*"},
      {"[[Dana|she]]", "[[People/Dana Whitfield|she]]"},
      {"[[Dana#Facts]]", "[[People/Dana Whitfield#Facts|Dana > Facts]]"},
      {"[[Dana#^b1]]", "[[People/Dana Whitfield#^b1|Dana > ^b1]]"},
      {"[[Dana#A#B `c`|x]]", "[[People/Dana Whitfield#A#B  c |x]]"},
      {"[she *x*](dana.md)", "[[People/Dana Whitfield|she ∗x∗]]"},
      {"[](dana.md)", "[[People/Dana Whitfield|Dana Whitfield]]"},
      {"![[Dana]]", "[[People/Dana Whitfield|Dana]]"},
      {"![a](dana.md)", "[[People/Dana Whitfield|a]]"},
      // What stands next to a link must not make more of it.
      {"Look!![[Dana]]", "Look&#33;[[People/Dana Whitfield|Dana]]"},
      {"[[Dana]](javascript:x)", "[[People/Dana Whitfield|Dana]]\\(javascript&#58;x)"},
      {"[[Dana]][x]", "[[People/Dana Whitfield|Dana]]\\[x]"},
      {"[[[Dana]]]", "\\[\\[\\[Dana]]]"},
      {"https://x.org[[Dana]]", "https&#58;//x.org[[People/Dana Whitfield|Dana]]"},
      {"[[Dana]]#tag ^id", "[[People/Dana Whitfield|Dana]]\\#tag &#94;id"},
      // Others are text.
      {"[[Nobody]] ![[Nobody#x|y]]", "\\[\\[Nobody]] !\\[\\[Nobody#x|y]]"},
      {"[text](https://x.org)", "text (https://x.org)"},
      {"[text](https://x.org \"t\").", "text (https://x.org \"t\")."},
      {"[text](https://x.org)x", "text (https&#58;//x.org)x"},
      {"![alt](https://x.org/i.png)", "alt (https://x.org/i.png)"},
      {"[![a](https://i.org)](https://x.org)", "!\\[a]\\(https://i.org) (https://x.org)"},
      {"[x](javascript:alert(1))", "x (javascript&#58;alert(1))"},
      {"[](data:x)", "(data&#58;x)"},
      {"[x](obsidian://open)", "x (obsidian&#58;//open)"},
      {"[x](missing.md)", "x (missing.md)"},
      {"[x][y] [^1] [z]", "\\[x]\\[y] \\[^1] \\[z]"},
      {"`[[Dana]]` \\[[Dana]]", "\\`\\[\\[Dana]]\\` \\\\\\[\\[Dana]]"},
      // A note whose name no link can hold.
      {"[[Odd|*l*]]", "\\*l\\*"},
      {"no links", "no links"},
      {"", ""},
  };
  const NoteLinks links = known_links();
  for (const Row& row : rows) {
    EXPECT_EQ(linked_text(row.text, links, "Notes/note.md"), row.written) << row.text;
  }
}

TEST(LinkedText, LeadsWhereItsNoteSays) {
  const NoteLinks links = known_links();
  EXPECT_EQ(linked_text("[[Dana]]", links, "Other.md"), "\\[\\[Dana]]");
  EXPECT_EQ(linked_heading(" [[Dana]] ##", links), "[[People/Dana Whitfield|Dana]] \\##");
  EXPECT_EQ(linked_paragraph("- [[Dana]]", links, ""), "\\- [[People/Dana Whitfield|Dana]]");
  EXPECT_EQ(linked_cell("[[Dana]] | x", links, ""), "[[People/Dana Whitfield\\|Dana]] \\| x");
}

TEST(LinkedText, StandsInListsHeadingsAndPages) {
  QueryResult result = result_of({make_task("ask [[Dana]]", "Notes/note.md")});
  result.groups[0].headings = {{0, "[[Dana]]"}};
  result.links = known_links();
  EXPECT_EQ(write(result, Format::markdown),
            "#### [[People/Dana Whitfield|Dana]]\n\n"
            "- ☐ ask [[People/Dana Whitfield|Dana]] ([[Notes/note|note]])\n\n1 task\n");
  Column text{"task", "Task"};
  text.note = "path";
  Document page = page_of({text, {"path", "path", false, false, true}, {"other", "Other"}},
                          {{"ask [[Dana]]", "Notes/note.md", "ask [[Dana]]"}});
  page.links = known_links();
  EXPECT_EQ(write(page, Format::markdown),
            "| Task | Other |\n| --- | --- |\n"
            "| ask [[People/Dana Whitfield\\|Dana]] | ask \\[\\[Dana]] |\n");
}

}  // namespace
}  // namespace vaultask::render

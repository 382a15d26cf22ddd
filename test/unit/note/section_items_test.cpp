#include "note/section_items.hpp"

#include <gtest/gtest.h>

#include "note/note_parser.hpp"

namespace vaultask::note {
namespace {

/// "kind line text | …", with the state where it is not open.
std::string items_of(const std::string& text) {
  std::string out;
  for (const auto& item : parse_note("Meetings/Weekly.md", text).section_contents.items) {
    if (!out.empty()) out += " | ";
    out += std::string(to_string(item.kind)) + ' ' + std::to_string(item.line) + ' ';
    if (item.text.state != ItemState::open) out += std::string(to_string(item.text.state)) + ' ';
    out += item.text.text;
  }
  return out;
}

struct ItemsCase {
  const char* why;
  const char* text;
  const char* items;
};

TEST(SectionItems, ListItemsAreItems) {
  const ItemsCase cases[] = {
      {"every kind",
       "## Key Facts\n- a\n## Outcomes\n- b\n## Decisions\n- c\n## Risks\n- d\n## Open "
       "Questions\n- "
       "e\n",
       "key_fact 2 a | outcome 4 b | decision 6 c | risk 8 d | question 10 e"},
      {"not other sections", "## Agenda\n- a\n## Action Items\n- [ ] b\n## Next 1:1\n- c\n", ""},
      {"nor a transcript", "## Transcript\n### Decisions\n- a\n", ""},
      {"every marker", "## Risks\n- a\n* b\n+ c\n1. d\n2) e\n",
       "risk 2 a | risk 3 b | risk 4 c | risk 5 d | risk 6 e"},
      {"nested are details", "## Risks\n- a\n  - b\n    - c\n- d\n\t- e\n", "risk 2 a | risk 5 d"},
      {"continued lines", "## Risks\n- a\n  b\nc\n\n  d\n- e\n", "risk 2 a b c | risk 7 e"},
      {"not other blocks", "## Risks\n- a\n  ```\n  code\n  ```\n- b\n  > quote\n- c\n---\n",
       "risk 2 a | risk 6 b | risk 8 c"},
      {"in callouts", "## Risks\n> [!warning] Mind\n> - a\n>   b\n> - c\n",
       "risk 3 a b | risk 5 c"},
      {"a quote after an item", "## Risks\n- a\n> quoted\n", "risk 2 a"},
      {"not in code", "## Risks\n- a\n\n```\n- b\n```\n", "risk 2 a"},
      {"not in comments", "## Risks\n- a\n\n<!--\n- b\n-->\n\n%%\n- c\n%%\n", "risk 2 a"},
      {"sub-headings belong to it", "## Risks\n- a\n### Lab\n- b\n## Agenda\n- c\n",
       "risk 2 a | risk 4 b"},
      {"states", "## Risks\n- ~~a~~ gone\n- [x] b\n- c (resolved)\n",
       "risk 2 struck a | risk 3 ticked b | risk 4 resolved c"},
      {"placeholders", "## Risks\n- \n- …\n- None.\n- a\n", "risk 5 a"},
      {"an introduction", "## Risks\nThere are two:\n\n- a\n- b\n\nThat is all.\n",
       "risk 4 a | risk 5 b"},
      {"no final newline", "## Risks\n- a", "risk 2 a"},
      {"CRLF", "## Risks\r\n- a\r\n  b\r\n- c\r\n", "risk 2 a b | risk 4 c"},
      {"properties are no section", "---\ntitle: x\n---\n## Risks\n- a\n", "risk 5 a"},
      {"underlined heading", "Risks\n-----\n- a\n", "risk 3 a"},
      {"two markers on a line", "## Risks\n- - a\n", "risk 2 a"},
      {"an item is a heading", "## Risks\n- ### a\n- b\n", "risk 3 b"},
  };
  for (const auto& row : cases) EXPECT_EQ(items_of(row.text), row.items) << row.why;
}

TEST(SectionItems, WithoutAListParagraphsAreItems) {
  const ItemsCase cases[] = {
      {"one", "## Decisions\n\nWe ship\nbehind a flag.\n", "decision 3 We ship behind a flag."},
      {"two", "## Decisions\nWe ship.\n\nNobody tells sales.\n",
       "decision 2 We ship. | decision 4 Nobody tells sales."},
      {"none", "## Decisions\n\nNone.\n", ""},
      {"struck out", "## Risks\n~~The lab.~~ Solved.\n", "risk 2 struck The lab."},
      {"each sub-heading for itself", "## Decisions\n### Lab\n- a\n### Price\nIt stays.\n",
       "decision 3 a | decision 5 It stays."},
      {"an introduction of code", "## Questions\nFor example:\n\n```\nx\n```\n", ""},
      {"other blocks",
       "## Risks\n> quoted\n\n```tasks\nnot done\n```\n\n| a | b |\n|---|---|\n\n<div>\nx\n\n---\n"
       "![[lab.png]]\n\n$$\nx\n$$\n\n%%\nhidden\n\n%%\n\n<!--\nhidden\n\n-->\n",
       ""},
      {"an underlined heading ends it", "## Risks\nThe lab.\n\nDelivery\n---\nThree weeks.\n",
       "risk 2 The lab."},
  };
  for (const auto& row : cases) EXPECT_EQ(items_of(row.text), row.items) << row.why;
}

TEST(SectionItems, NamesOfTheUserAreUsed) {
  SectionNames names;
  names.set(SectionKind::decision, {"Beschlüsse"});
  const ParsedNote note = parse_note("W.md", "## Beschlüsse\n- a\n## Decisions\n- b\n", names);
  ASSERT_EQ(note.section_contents.items.size(), 1U);
  EXPECT_EQ(note.section_contents.items[0],
            (SectionItem{SectionKind::decision, 2, {ItemState::open, "a", ""}}));
}

/// The kinds that the note says something of.
std::string kinds_of(const std::string& text) {
  std::string out;
  for (const SectionKind kind : parse_note("Meetings/Weekly.md", text).section_contents.kinds) {
    out += (out.empty() ? "" : " ") + std::string(to_string(kind));
  }
  return out;
}

TEST(SectionItems, SayOfWhichKindTheNoteSpeaks) {
  const ItemsCase cases[] = {
      {"has items", "## Risks\n- a\n## Decisions\n- b\n", "decision risk"},
      {"twice", "## Risks\n- a\n- b\n## Agenda\n## Risks\n- c\n", "risk"},
      {"has none", "## Risks\n- None.\n## Questions\nNo open questions were raised.\n",
       "risk question"},
      {"n/a", "## Risks\n- n/a\n## Decisions\n- *None*\n", "decision risk"},
      {"left blank", "## Risks\n## Questions\n- \n## Decisions\n\n", ""},
      {"a template", "## Risks\n- {{risk}}\n## Questions\n- …\n## Decisions\n- <decision>\n", ""},
      {"not discussed", "## Risks\n- Not discussed\n## Questions\n- TBD\n", ""},
      {"another block", "## Risks\n| a | b |\n| --- | --- |\n| c | d |\n", ""},
      {"struck out", "## Risks\n- ~~a~~ gone\n", "risk"}};
  for (const auto& c : cases) EXPECT_EQ(kinds_of(c.text), c.items) << c.why;
}

}  // namespace
}  // namespace vaultask::note

#include "search/note_places.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace vaultask::search {
namespace {

std::vector<std::string> describe(const std::string& bytes, bool with_transcript = true) {
  const NotePlaces found = read_places("Meetings/Plan.md", bytes, {}, with_transcript);
  std::vector<std::string> places;
  for (const Place& place : found.places) {
    std::string text = place.text;
    std::replace(text.begin(), text.end(), '\n', '|');
    places.push_back(std::to_string(place.line) + ' ' + std::string(to_string(place.kind)) + ' ' +
                     text);
  }
  return places;
}

using Places = std::vector<std::string>;

TEST(NotePlaces, HaveTheirKindsAndLines) {
  EXPECT_EQ(describe("---\n"
                     "entity: Dana Whitfield\n"
                     "---\n"
                     "# Plan of it\n"
                     "Two lines\n"
                     "of text\n"
                     "\n"
                     "## Decisions\n"
                     "- Ship it\n"
                     "  on Friday.\n"
                     "## Risks (all)\n"
                     "- [ ] The lab is booked. 📅 2025-11-14\n"
                     "## Open Questions\n"
                     "- Who pays?\n"
                     "## Outcomes\n"
                     "- Done.\n"
                     "## Key Facts\n"
                     "- Known.\n"
                     "## Action Items\n"
                     "- [x] Write it\n"
                     "> quoted\n"
                     "\n"
                     "| a | b |\n"
                     "| --- | --- |\n"
                     "| c | d |\n"
                     "```\n"
                     "code\n"
                     "```\n"
                     "## Transcript\n"
                     "[00:00:01] Dana: Well.\n"),
            (Places{"4 title Plan of it (Plan)",
                    "1 property ---",
                    "2 property entity: Dana Whitfield",
                    "3 property ---",
                    "5 text Two lines|of text",
                    "8 heading Decisions",
                    "9 decision Ship it|on Friday.",
                    "11 heading Risks (all)",
                    "12 task [ ] The lab is booked. 📅 2025-11-14",
                    "13 heading Open Questions",
                    "14 question Who pays?",
                    "15 heading Outcomes",
                    "16 outcome Done.",
                    "17 heading Key Facts",
                    "18 fact Known.",
                    "19 heading Action Items",
                    "20 task [x] Write it",
                    "21 text quoted",
                    "23 text | a | b |",
                    "24 text | --- | --- |",
                    "25 text | c | d |",
                    "26 text ```",
                    "27 text code",
                    "28 text ```",
                    "29 heading Transcript",
                    "30 transcript [00:00:01] Dana: Well."}));
}

TEST(NotePlaces, TheTitleMayBeAPropertyOrTheFilesName) {
  EXPECT_EQ(describe("---\ntitle: The plan\n---\n"),
            (Places{"2 title The plan (Plan)", "1 property ---", "3 property ---"}));
  EXPECT_EQ(describe("---\ntitle: The plan\n---\n# The plan\n")[0], "4 title The plan (Plan)");
  EXPECT_EQ(describe("text\n"), (Places{"1 title Plan", "1 text text"}));
}

TEST(NotePlaces, LeaveOutTranscriptsAndWhatVaultaskWrote) {
  EXPECT_EQ(describe("## Transcript\nsaid\n", false),
            (Places{"1 title Plan", "1 heading Transcript"}));
  EXPECT_EQ(describe("a\n<!-- vaultask:begin\nnot done\n-->\n☐ x\n<!-- vaultask:end -->\nb\n"),
            (Places{"1 title Plan", "1 text a", "7 text b"}));
}

TEST(NotePlaces, KnowTheirHeading) {
  const NotePlaces found = read_places("Plan.md", "# A\nx\n## B\ny\n", {}, false);
  ASSERT_EQ(found.places.size(), 4U);
  EXPECT_EQ(found.places[1].heading, "A");
  EXPECT_EQ(found.places[3].heading, "B");
}

TEST(NotePlaces, OddBytes) {
  EXPECT_EQ(describe("").size(), 1U);
  EXPECT_EQ(describe(std::string("a\0b", 3)).size(), 1U);
  EXPECT_EQ(describe("\xEF\xBB\xBF- [ ] a\r\n- b\r\n"),
            (Places{"1 title Plan", "1 task [ ] a", "2 text b"}));
  EXPECT_EQ(describe(std::string(1 << 20, 'x')).size(), 2U);
}

}  // namespace
}  // namespace vaultask::search

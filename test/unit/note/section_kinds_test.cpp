#include "note/section_kinds.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "note/sections.hpp"

namespace vaultask::note {
namespace {

std::string kind_name(const SectionNames& names, const char* heading, int level) {
  const auto kind = names.kind_of(heading, level);
  return kind ? std::string(to_string(*kind)) : "none";
}

struct HeadingCase {
  const char* heading;
  const char* kind;
  int level = 2;
};

TEST(SectionKinds, HeadingsAreKnownByTheWordsThatMatter) {
  const HeadingCase cases[] = {
      // the headings of the documentation
      {"Relationship Context & Key Facts", "key_fact"},
      {"Outcomes (What moved forward)", "outcome"},
      {"Decisions (Agreements & rationale)", "decision"},
      {"Risks (Interpersonal or dependency)", "risk"},
      {"Open Questions", "question"},
      {"Action Items (You & Counterpart)", "action_items"},
      {"Follow‑Ups & Check‑ins", "action_items"},
      {"Next 1:1 / Touchpoint", "touchpoint"},
      {"Original Transcript", "transcript"},
      {"Task Views (this note only)", "none"},
      // case, number, diacritics, marks, emoji, numbering, tags, links
      {"DECISIONS", "decision"},
      {"Decision", "decision"},
      {"Décisions", "decision"},
      {"**Decisions**", "decision"},
      {"==Risks==", "risk"},
      {"_Open questions_:", "question"},
      {"3. ⚠️ Risks", "risk"},
      {"3️⃣ Risks", "risk"},
      {"2.1) Risks", "risk"},
      {"✅ Decisions ✅", "decision"},
      {"Decisions #q4", "decision"},
      {"Decisions ^agreed", "decision"},
      {"Decisions [draft]", "decision"},
      {"[[2025-11-07|Decisions]]", "decision"},
      {"[Decisions](#above)", "decision"},
      {"Decisions (of the board", "decision"},
      {"Decisions 2025-11-07", "decision"},
      // qualifiers
      {"Questions for legal", "question"},
      {"Decisions made", "decision"},
      {"Decisions we took today", "decision"},
      {"Risks this week", "risk"},
      {"Risks: delivery", "risk"},
      {"Day 2: Decisions", "decision"},
      {"Decisions – importer", "decision"},
      {"Key decisions", "decision"},
      {"What was agreed", "decision"},
      {"What we agreed", "decision"},
      {"What moved forward", "outcome"},
      {"Top risks", "risk"},
      {"Risk register", "risk"},
      {"Decision log", "decision"},
      {"Decisions needed", "question"},
      {"Decisions to make", "question"},
      {"Pending decisions", "question"},
      {"Facts", "key_fact"},
      {"Key takeaways", "key_fact"},
      {"Next steps", "action_items"},
      {"To-dos", "action_items"},
      {"Follow up on the audit", "action_items"},
      {"Next staff meeting", "touchpoint"},
      {"Next 1-1", "touchpoint"},
      {"Next 1‑1", "touchpoint"},
      {"Next check-in", "touchpoint"},
      {"Next customer call", "touchpoint"},
      {"Touchpoints", "touchpoint"},
      {"Transcript (raw)", "transcript"},
      {"Transcript 2", "transcript"},
      {"Appendix: Transcript", "transcript"},
      {"Audio transcription", "transcript"},
      // of several, the first kind of SectionKind
      {"Outcomes & Decisions", "decision"},
      {"Decisions and Action Items", "decision"},
      {"Risks, Issues and Questions", "risk"},
      {"Next steps / Open questions", "question"},
      {"Summary and transcript", "transcript"},
      {"Decisions & transcript", "decision"},
      // what only speaks of such things
      {"Decisions log template discussion", "none"},
      {"Discussion of open questions", "none"},
      {"Notes on risks", "none"},
      {"Risk management", "none"},
      {"Decision makers", "none"},
      {"Transcript import feature", "none"},
      {"Review of the transcript", "none"},
      {"Meeting notes", "none"},
      {"Key results", "none"},
      {"The next big thing", "none"},
      {"Indecisions", "none"},
      {"Asterisks", "none"},
      {"(Decisions)", "none"},
      {"", "none"},
      {"…", "none"},
      // a heading of level 1 is a title
      {"Decisions", "decision", 1},
      {"2. Open Questions", "question", 1},
      {"Transcript (raw)", "transcript", 1},
      {"Customer call: open questions", "none", 1},
      {"Lab transcript", "none", 1},
      {"Outcomes & Decisions", "none", 1},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(kind_name(SectionNames(), row.heading, row.level), row.kind)
        << row.heading << ", level " << row.level;
  }
}

/// A star is no letter, and what is not ASCII is looked at word by word: without the short cuts.
TEST(SectionKinds, ShortCutsChangeNothing) {
  constexpr std::array kPieces{
      "Risk",   "risks ",  "Decision log", "agreed", "Next ",    "1:1",   "1-1",   "1\u20111",
      "1on1",   "meeting", "check",        "-in",    "in",       "touch", "point", " ",
      " ",      " & ",     " – ",          "’s",     "(for us)", "[x]",   "[[To",  "dos",
      "]]",     "#tag ",   "2025",         "11-07",  "s",        "S",     "and ",  "Transcript",
      "Action", "Items",   "Key",          "facts",  "3. ",      "**",    ":",     "é",
      "call",   "q1",      "Original "};
  SectionNames odd;
  odd.set(SectionKind::risk, {"plan b2", "größe", "x * y"});
  std::mt19937 random(20251114);
  int named = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string heading;
    for (auto n = 1 + random() % 4; n > 0; --n) heading += kPieces[random() % kPieces.size()];
    const int level = 1 + static_cast<int>(random() % 2);
    const SectionNames names = i % 3 == 0 ? odd : SectionNames();
    const auto kind = names.kind_of(heading, level);
    EXPECT_EQ(kind, names.kind_of("★ " + heading, level)) << heading;
    if (kind) ++named;
  }
  EXPECT_GT(named, 1'000);
}

TEST(SectionKinds, AHeadingTooLongForANameIsNone) {
  const std::string heading = std::string(200, 'x') + " Decisions";
  EXPECT_EQ(kind_name(SectionNames(), heading.c_str(), 2), "none");
}

struct ConfiguredCase {
  SectionKind kind;
  std::vector<std::string> phrases;
  const char* heading;
  const char* found;
  int level = 2;
};

TEST(SectionKinds, NamesOfTheUserReplaceTheDefaultsOfThatKind) {
  const ConfiguredCase cases[] = {
      {SectionKind::decision, {"Entscheidungen"}, "Wichtige Entscheidungen", "decision"},
      {SectionKind::decision, {"Beschlüsse"}, "BESCHLUSSE (Montag)", "decision"},
      {SectionKind::decision, {"Entscheidungen"}, "Decisions", "none"},
      {SectionKind::decision, {"Entscheidungen"}, "Risks", "risk"},
      {SectionKind::question, {"open questions"}, "Interview questions", "none"},
      {SectionKind::question, {"open questions"}, "Our open question", "question"},
      // The longest phrase decides, of whatever kind.
      {SectionKind::action_items, {"follow-up questions"}, "Follow-up questions", "action_items"},
      // A phrase may be a whole heading, with all its signs and small words.
      {SectionKind::risk, {"Risks & Issues"}, "Risks & issues", "risk"},
      {SectionKind::key_fact, {"Good to know"}, "Good to know", "key_fact"},
      {SectionKind::key_fact, {"Good to know"}, "Good to know", "key_fact", 1},
      {SectionKind::touchpoint, {"next * gathering"}, "Next big team gathering", "touchpoint"},
      {SectionKind::touchpoint, {"next * gathering"}, "Next gathering", "touchpoint"},
      {SectionKind::touchpoint, {"next * gathering"}, "Gathering next", "none"},
      {SectionKind::touchpoint, {"*next*"}, "What comes next", "touchpoint"},
      {SectionKind::decision, {}, "Decisions", "none"},
      {SectionKind::decision, {"", "*", "—"}, "Decisions", "none"},
      {SectionKind::decision, {"", "*", "—"}, "", "none"},
  };
  for (const auto& row : cases) {
    SectionNames names;
    names.set(row.kind, row.phrases);
    EXPECT_EQ(kind_name(names, row.heading, row.level), row.found) << row.heading;
  }
}

TEST(SectionKinds, NamesOfTheSettingsAreTheKinds) {
  for (std::size_t i = 0; i < kSectionKindCount; ++i) {
    const auto kind = static_cast<SectionKind>(i);
    EXPECT_EQ(find_section_kind(to_string(kind)), kind);
  }
  EXPECT_EQ(find_section_kind("Decisions"), SectionKind::decision);
  EXPECT_EQ(find_section_kind("key_facts"), SectionKind::key_fact);
  EXPECT_EQ(find_section_kind("agenda"), std::nullopt);
  EXPECT_EQ(find_section_kind(""), std::nullopt);
}

// ---- their lines ----

std::string sections_of(const std::vector<markdown::Heading>& headings, int last_line) {
  std::string out;
  for (const auto& section : find_sections(headings, last_line, SectionNames())) {
    if (!out.empty()) out += ' ';
    out += std::string(to_string(section.kind)) + ':' + std::to_string(section.lines.first) + '-' +
           std::to_string(section.lines.last);
  }
  return out;
}

struct SectionsCase {
  const char* why;
  std::vector<markdown::Heading> headings;
  const char* sections;
};

TEST(Sections, ReachToTheNextHeadingOfTheirLevelAndNeverOverlap) {
  const SectionsCase cases[] = {
      {"none", {}, ""},
      {"no kind", {{1, 1, "Weekly"}, {3, 2, "Agenda"}}, ""},
      {"to the end", {{1, 1, "Weekly"}, {3, 2, "Decisions"}}, "decision:4-20"},
      {"to the next", {{3, 2, "Decisions"}, {6, 2, "Agenda"}}, "decision:4-5"},
      {"to one above", {{3, 3, "Decisions"}, {6, 2, "Agenda"}}, "decision:4-5"},
      {"sub-headings belong to it",
       {{3, 2, "Decisions"}, {6, 3, "Importer"}, {9, 3, "Lab"}, {12, 2, "Agenda"}},
       "decision:4-11"},
      {"another kind interrupts",
       {{3, 2, "Decisions"}, {6, 3, "Risks"}, {9, 3, "Lab"}, {12, 2, "Agenda"}},
       "decision:4-5 risk:7-8 decision:10-11"},
      {"nothing interrupts a transcript",
       {{3, 2, "Transcript"}, {6, 3, "Decisions"}, {9, 3, "Part 2"}, {12, 2, "Risks"}},
       "transcript:4-11 risk:13-20"},
      {"one after the other",
       {{3, 2, "Transcript"}, {6, 2, "Transcript"}},
       "transcript:4-5 transcript:7-20"},
      {"empty", {{3, 2, "Decisions"}, {4, 2, "Risks"}}, "decision:4-3 risk:5-20"},
      {"on the last line", {{20, 2, "Risks"}}, "risk:21-20"},
  };
  for (const auto& row : cases) EXPECT_EQ(sections_of(row.headings, 20), row.sections) << row.why;
}

}  // namespace
}  // namespace vaultask::note

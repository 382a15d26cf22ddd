#include "note/lineage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "note/loops.hpp"

namespace vaultask::note {
namespace {

TEST(LineageLevels, AreNamedByTheTypeAsPeopleWriteIt) {
  const LineageLevels levels(LineageRules{}.levels);
  struct Case {
    const char* type;
    int level;  ///< -1 for none
  };
  for (const auto& [type, level] : {Case{"objective", 0},
                                    {"Objectives", 0},
                                    {"key result", 1},
                                    {"Key Result", 1},
                                    {"key_result", 1},
                                    {"key-results", 1},
                                    {"  KEY  RESULT ", 1},
                                    {"[[Key result]]", 1},
                                    {"[[Types/Epic|an epic]]", 2},
                                    {"feature", 3},
                                    {"keyresult", -1},
                                    {"project", -1},
                                    {"epic story", -1},
                                    {"", -1},
                                    {"s", -1}}) {
    const auto found = levels.find(type);
    EXPECT_EQ(found ? static_cast<int>(*found) : -1, level) << type;
  }
}

TEST(LineageLevels, CanBeOthers) {
  const LineageLevels levels({"Größe", "s"});
  EXPECT_EQ(levels.find("GRÖßE"), 0U);
  EXPECT_EQ(levels.find("S"), 1U);
  EXPECT_EQ(levels.find("epic"), std::nullopt);
}

LineageNote note(const char* path, const char* type = "", std::vector<std::string> accrues_to = {},
                 const char* title = "", std::vector<std::string> aliases = {}) {
  return {{path, title, std::move(aliases)}, type, std::move(accrues_to)};
}

/// In order of path, as a lineage wants them.
Lineage lineage_of(std::vector<LineageNote> notes) {
  std::sort(notes.begin(), notes.end(),
            [](const LineageNote& a, const LineageNote& b) { return a.names.path < b.names.path; });
  return Lineage(std::move(notes), LineageRules{}.levels);
}

/// "A B": the notes' paths, without .md.
std::string paths(const Lineage& lineage, const std::vector<std::size_t>& notes) {
  std::string text;
  for (const std::size_t each : notes) {
    const std::string& path = lineage.notes()[each].path;
    text += (text.empty() ? "" : " ") + path.substr(0, path.size() - 3);
  }
  return text;
}

std::string ancestors(const Lineage& lineage, const char* path) {
  return paths(lineage, lineage.ancestors(lineage.at(path).value()));
}

std::string loops(const Lineage& lineage) {
  std::string text;
  for (const auto& loop : lineage.loops()) text += '(' + paths(lineage, loop) + ')';
  return text;
}

TEST(Lineage, AValueIsALinkAPathATitleOrAnAlias) {
  struct Case {
    std::vector<std::string> values;
    const char* parents;
    const char* unresolved;
  };
  const std::vector<Case> cases{
      {{"[[Importer]]"}, "P/Importer", ""},
      {{"[[importer|the importer]]"}, "P/Importer", ""},
      {{"[[P/Importer#Scope]]"}, "P/Importer", ""},
      {{"[the importer](P/Importer.md)"}, "P/Importer", ""},
      {{"[the importer](../P/Importer.md)"}, "", "[the importer](../P/Importer.md)"},  // from top
      {{"Importer"}, "P/Importer", ""},
      {{" importer "}, "P/Importer", ""},
      {{"P/Importer"}, "P/Importer", ""},
      {{"p/importer.md"}, "P/Importer", ""},
      {{"Importer.md"}, "P/Importer", ""},
      {{"Reads the gauges"}, "P/Importer", ""},  // its title
      {{"IMP"}, "P/Importer", ""},               // its alias
      {{"Release"}, "P/Release 4.2", ""},
      {{"[[IMP]]"}, "", "[[IMP]]"},  // Obsidian follows no link by alias
      {{"[[Importer]]", "Release"}, "P/Importer P/Release 4.2", ""},
      {{"Release", "[[Importer]]", "IMP"}, "P/Release 4.2 P/Importer", ""},
      {{"[[Importer]], [[Release 4.2]]"}, "P/Importer P/Release 4.2", ""},
      {{"part of [[Importer]]"}, "P/Importer", ""},
      {{"Nothing known", "[[Importer]]"}, "P/Importer", "Nothing known"},
      {{"[[Planned]]"}, "", "[[Planned]]"},
      {{"[a site](https://example.com)"}, "", "[a site](https://example.com)"},
      {{"12"}, "", "12"},
      {{"  "}, "", ""},
      {{}, "", ""},
  };
  for (const auto& [values, parents, unresolved] : cases) {
    const Lineage lineage =
        lineage_of({note("A.md", "", values),
                    note("P/Importer.md", "feature", {}, "Reads the gauges", {"IMP"}),
                    note("P/Release 4.2.md", "epic", {}, "Release")});
    const std::string shown = values.empty() ? "none" : values.front();
    EXPECT_EQ(paths(lineage, lineage.notes()[0].parents), parents) << shown;
    std::string left;
    for (const auto& value : lineage.unresolved()) left += value.written;
    EXPECT_EQ(left, unresolved) << shown;
    EXPECT_EQ(loops(lineage), "") << shown;
  }
}

TEST(Lineage, OfSeveralNotesOfANameTheOneWithALevelIsMeant) {
  const Lineage one = lineage_of({note("A.md", "", {"Beta"}), note("X/Beta.md", "project"),
                                  note("Y/Beta.md", "epic"), note("Z/Other.md", "", {}, "Beta")});
  EXPECT_EQ(ancestors(one, "A.md"), "Y/Beta");
  const Lineage two = lineage_of({note("A.md", "", {"Beta"}), note("X/Beta.md", "epic"),
                                  note("Y/Beta.md", "epic"), note("Z/Other.md", "", {}, "Beta")});
  EXPECT_EQ(ancestors(two, "A.md"), "");
  ASSERT_EQ(two.unresolved().size(), 1U);
  EXPECT_EQ(paths(two, two.unresolved()[0].candidates), "X/Beta Y/Beta Z/Other");
  // A link leads where Obsidian follows it.
  const Lineage link = lineage_of(
      {note("A.md", "", {"[[Beta]]"}), note("X/Beta.md", "epic"), note("Y/Beta.md", "epic")});
  EXPECT_EQ(ancestors(link, "A.md"), "X/Beta");
}

TEST(Lineage, AncestorsAreNearestFirstAndEachOnce) {
  const Lineage lineage = lineage_of(
      {note("O1.md", "objective"), note("O2.md", "objective"),
       note("KR1.md", "key result", {"[[O1]]"}), note("KR2.md", "key result", {"[[O1]]", "[[O2]]"}),
       note("E.md", "epic", {"[[KR2]]", "[[KR1]]"}), note("Talk.md", "", {"[[E]]"})});
  EXPECT_EQ(ancestors(lineage, "Talk.md"), "E KR2 KR1 O1 O2");
  EXPECT_EQ(ancestors(lineage, "O1.md"), "");
  EXPECT_EQ(paths(lineage, lineage.notes()[*lineage.at("O1.md")].children), "KR1 KR2");
  EXPECT_EQ(paths(lineage, lineage.with_level()), "E KR1 KR2 O1 O2");
  EXPECT_EQ(lineage.notes()[*lineage.at("KR1.md")].level, 1U);
  EXPECT_EQ(lineage.at("KR3.md"), std::nullopt);
  std::string reaching;
  const auto reached = lineage.reaching({*lineage.at("KR1.md")});
  for (std::size_t i = 0; i < reached.size(); ++i) {
    if (reached[i]) reaching += lineage.notes()[i].path + ' ';
  }
  EXPECT_EQ(reaching, "E.md KR1.md Talk.md ");
}

TEST(Lineage, LoopsAreNamedAndNotFollowed) {
  const Lineage lineage =
      lineage_of({note("A.md", "", {"[[B]]"}), note("B.md", "", {"[[C]]"}),
                  note("C.md", "", {"[[B]]", "[[Top]]"}),
                  note("Self.md", "epic", {"[[Self]]", "[[Top]]", "[[#State]]"}),
                  note("Top.md", "objective")});
  EXPECT_EQ(loops(lineage), "(B C)(Self)");
  EXPECT_EQ(ancestors(lineage, "A.md"), "B C Top");
  EXPECT_EQ(ancestors(lineage, "B.md"), "C Top");
  EXPECT_EQ(ancestors(lineage, "Self.md"), "Top");
  const auto reached = lineage.reaching({*lineage.at("B.md")});
  EXPECT_TRUE(reached[*lineage.at("A.md")]);
  EXPECT_TRUE(reached[*lineage.at("C.md")]);
  EXPECT_FALSE(reached[*lineage.at("Top.md")]);
}

TEST(Lineage, WhereSomebodyMissedTheName) {
  const Lineage lineage =
      lineage_of({note("KR1 Five customers.md", "key result", {}, "Five customers"),
                  note("KR2 Escalations.md", "key result", {}, "Escalations"), note("Kranich.md"),
                  note("Budget.md", "project"), note("Talk.md", "", {"[[Budget]]"})});
  using Names = std::vector<std::string>;
  EXPECT_EQ(lineage.suggestions("kr2"), (Names{"KR2 Escalations"}));
  EXPECT_EQ(lineage.suggestions("[[KR2]]"), (Names{"KR2 Escalations"}));
  EXPECT_EQ(lineage.suggestions("KR"), (Names{"KR1 Five customers", "KR2 Escalations"}));
  EXPECT_EQ(lineage.suggestions("Five"), (Names{"Five customers"}));
  EXPECT_EQ(lineage.suggestions("Bugdet"), (Names{"Budget"}));  // what something accrues to
  EXPECT_EQ(lineage.suggestions("Krannich"), (Names{}));
}

TEST(Loops, EachOnceFromItsSmallestPlace) {
  struct Case {
    Edges edges;
    std::vector<std::vector<std::size_t>> loops;
  };
  for (const auto& [edges, expected] : {Case{{}, {}},
                                        {{{1}, {2}, {}}, {}},
                                        {{{1, 2}, {3}, {3}, {}}, {}},  // two ways, no circle
                                        {{{1}, {0}}, {{0, 1}}},
                                        {{{2}, {0}, {1}}, {{0, 2, 1}}},
                                        {{{2}, {2}, {1}}, {{1, 2}}},  // entered from 0, at 2
                                        {{{1}, {2}, {0, 1}}, {{0, 1, 2}, {1, 2}}},
                                        {{{1}, {0}, {3}, {2}}, {{0, 1}, {2, 3}}}}) {
    EXPECT_EQ(find_loops(edges), expected);
  }
}

TEST(Loops, ALongChainIsNoDeepCall) {
  constexpr std::size_t kLength = 300'000;
  Edges edges(kLength);
  for (std::size_t i = 0; i < kLength; ++i) edges[i] = {(i + 1) % kLength};
  const auto found = find_loops(edges);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].size(), kLength);
}

}  // namespace
}  // namespace vaultask::note

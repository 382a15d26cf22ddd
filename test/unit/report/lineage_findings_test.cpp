#include "report/lineage_findings.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "note/lineage.hpp"

namespace vaultask::report {
namespace {

note::LineageNote note(std::string path, std::vector<std::string> accrues_to,
                       const char* title = "") {
  return {{std::move(path), title, {}}, "", std::move(accrues_to)};
}

/// "path: message (hint)" of each.
std::vector<std::string> problems(std::vector<note::LineageNote> notes) {
  std::vector<std::string> found;
  for (const auto& finding :
       find_lineage_problems(note::Lineage(std::move(notes), note::LineageRules{}.levels))) {
    found.push_back(to_string(finding.place) + ": " + finding.message + " (" + finding.hint + ')');
  }
  return found;
}

using Problems = std::vector<std::string>;

TEST(LineageFindings, NoneInAnOrderlyVault) {
  EXPECT_EQ(problems({note("A.md", {"[[B]]"}), note("B.md", {})}), Problems{});
}

TEST(LineageFindings, LoopsNameTheChainOnce) {
  EXPECT_EQ(problems({note("F/A.md", {"[[B]]"}), note("F/B.md", {"[[C]]"}),
                      note("F/C.md", {"[[A]]"}), note("Self.md", {"Self"})}),
            (Problems{"F/A.md: notes accrue to each other in a circle: A → B → C → A (remove one "
                      "of the links)",
                      "Self.md: the note accrues to itself: Self → Self (remove one of the "
                      "links)"}));
}

TEST(LineageFindings, ALongLoopIsCutShort) {
  std::vector<note::LineageNote> notes;
  for (char c = 'a'; c <= 'j'; ++c) {
    notes.push_back(
        note(std::string(1, c) + ".md",
             {"[[" + std::string(1, c == 'j' ? 'a' : static_cast<char>(c + 1)) + "]]"}));
  }
  EXPECT_EQ(problems(std::move(notes)).at(0),
            "a.md: notes accrue to each other in a circle: a → b → c → d → e → f → g → h → … → a "
            "(remove one of the links)");
}

TEST(LineageFindings, ValuesThatMeanNoNoteOrSeveral) {
  EXPECT_EQ(problems({note("A.md", {"[[Planned]]", "[[Trust]]", "Beta"}), note("B/Beta.md", {}),
                      note("C/Beta.md", {}), note("O.md", {}, "Trust")}),
            (Problems{"A.md: \"[[Planned]]\" leads to no note (write the note, or correct the "
                      "name)",
                      "A.md: \"[[Trust]]\" leads to no note (write [[O]])",
                      "A.md: \"Beta\" could mean several notes (write [[B/Beta]] or "
                      "[[C/Beta]])"}));
}

}  // namespace
}  // namespace vaultask::report

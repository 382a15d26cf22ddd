// Every finding of the sample vaults has a row in the table of kinds, and every row is found in
// some vault.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include <vaultask/vault.hpp>

#include "report/finding_kinds.hpp"
#include "support/open_vault.hpp"
#include "support/temp_dir.hpp"

namespace vaultask {
namespace {

using test::open_without_index;
using test::TempDir;

/// The codes that `doctor` has of a vault.
std::set<std::string> codes_of(const std::string& folder) {
  auto vault = open_without_index(folder);
  EXPECT_TRUE(vault) << (vault ? "" : to_string(vault.error()));
  if (!vault) return {};
  const auto page = vault->report("doctor", {});
  EXPECT_TRUE(page) << (page ? "" : to_string(page.error()));
  if (!page) return {};
  std::set<std::string> codes;
  for (const Section& section : page->sections) {
    for (std::size_t i = 0; i < section.columns.size(); ++i) {
      if (section.columns[i].key != "code") continue;
      for (const auto& row : section.rows) codes.insert(std::get<std::string>(row[i]));
    }
  }
  return codes;
}

std::set<std::string> known_codes() {
  std::set<std::string> codes;
  for (const auto& kind : report::finding_kinds()) codes.emplace(kind.code);
  return codes;
}

TEST(FindingKinds, OfTheSampleVaultsAllAreInTheTable) {
  const auto known = known_codes();
  for (const char* vault : {VAULTASK_SAMPLES "/odd", VAULTASK_SAMPLES "/meetings",
                            VAULTASK_TEST_DATA "/conformance/meetings/vault"}) {
    const auto codes = codes_of(vault);
    EXPECT_GT(codes.size(), 4U) << vault;
    for (const auto& code : codes) EXPECT_TRUE(known.contains(code)) << vault << ": " << code;
  }
}

TEST(FindingKinds, EveryKindIsFound) {
  const TempDir dir;
  dir.write("People/Dana Whitfield.md", "# Dana\n");
  dir.write("People/Sarah Okonjo.md", "# Sarah\n");
  dir.write("People/Sarah Pettigrew.md", "# Sarah\n");
  dir.write("Tasks.md",
            "- [ ] Call 📅 2025-11-14 now\n"
            "- [ ] Call 📅 2025-02-30\n"
            "- [ ] Call 🔁 every quarter\n"
            "- [ ] Call 🏁 archive\n"
            "- [ ] Call ‚è´\n"
            "- [ ] Call ✅ 2025-11-14\n"
            "- [?] Call\n"
            "- [ ] Call @Sarah\n"
            "- [ ] Call @Dana Whitfeild\n"
            "- [ ] Call @Skarrow Support\n"
            "- [ ] Call 🆔 a ⛔ b\n"
            "- [ ] Call 🆔 a\n"
            "- [ ] Call 🆔 c ⛔ c\n"
            "- []Call\n");
  dir.write("Meeting.md",
            "---\ndate: 2025-11-07\nparticipants: \"Dana Whitfeld, Omar Velik\"\n---\n"
            "## Action Items\n- Write the notes\n\n## Original Transcript\n- [ ] said only\n");
  dir.write("Conflict.md", "<<<<<<< one\n- [ ] a\n=======\n- [ ] b\n>>>>>>> two\n");
  dir.write("View.md", "<!-- vaultask:end -->\n");
  dir.write("Up.md", "---\nup: [\"[[Up]]\", \"[[Planned]]\"]\n---\n");
  dir.write("Late.md", "\n---\ntitle: Late\n---\n");
  dir.write("Unclosed.md", "---\ntitle: Open\n");
  dir.write("Malformed.md", "---\nbroken: [\n---\n");
  dir.write("UTF-16.md", std::string("\xFF\xFE\x61\x00", 4));
  dir.write("NUL.md", std::string("a\0b", 3));
  dir.write("Latin.md", "caf\xE9 au lait\n");
  auto codes = codes_of(dir.path());
  // Damage is proven by a whole note: the samples have such notes.
  for (const char* code : {"encoding-mac-roman", "encoding-windows-1252"}) {
    EXPECT_TRUE(codes_of(VAULTASK_SAMPLES "/odd").contains(code)) << code;
    codes.insert(code);
  }
  EXPECT_EQ(codes, known_codes());
}

}  // namespace
}  // namespace vaultask

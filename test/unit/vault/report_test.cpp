// Reports through the front door, where threads read and count.
#include <gtest/gtest.h>

#include <string>

#include <vaultask/vault.hpp>

#include "support/open_vault.hpp"
#include "support/temp_dir.hpp"

namespace vaultask {
namespace {

using test::open_vault;
using test::TempDir;

/// What two threads read and count is the same each time; run under TSan, too.
TEST(VaultReports, AReviewIsMadeOnTwoThreads) {
  const TempDir dir, database;
  for (int n = 10; n < 40; ++n) {
    const std::string number = std::to_string(n);
    dir.write("Team/" + number + "/2025-11-01 Sync.md",
              "---\nseries: Sync " + number + "\n---\n## Risks\n- Risk " + number +
                  " of a late delivery\n## Open Questions\n- Who signs contract " + number +
                  "?\n## Action Items\n- [ ] Task @Dana Whitfield 📅 2025-11-" +
                  number.substr(0, 1) + "0\n");
  }
  auto first_vault = open_vault(dir.path(), database / "db", IndexUse::update);
  ASSERT_TRUE(first_vault) << to_string(first_vault.error());
  const auto indexed = first_vault->index(false);
  ASSERT_TRUE(indexed) << to_string(indexed.error());
  ASSERT_EQ(indexed->added, 30U);
  std::string first;
  for (int run = 0; run < 3; ++run) {
    auto fresh = open_vault(dir.path(), database / "db", IndexUse::cached);
    ASSERT_TRUE(fresh) << to_string(fresh.error());
    const auto page = fresh->report("mbr", {"2025-11"});
    ASSERT_TRUE(page) << to_string(page.error());
    std::string seen;
    for (const Section& section : page->sections) {
      seen += section.key + ' ' + std::to_string(section.rows.size()) + '\n';
    }
    EXPECT_NE(seen.find("overdue 10\n"), std::string::npos) << seen;  // due 2025-11-10
    EXPECT_NE(seen.find("questions_open 30\n"), std::string::npos) << seen;
    if (first.empty()) first = seen;
    EXPECT_EQ(seen, first);
  }
}

}  // namespace
}  // namespace vaultask

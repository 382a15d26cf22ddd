#include "write/conflict_copy.hpp"

#include "write_fixture.hpp"

namespace vaultask::writing {
namespace {

TEST(ConflictName, NamesNoteAndDay) {
  EXPECT_EQ(conflict_name("Tax.md", "2025-11-15", 1), "Tax (vaultask conflict 2025-11-15).md");
  EXPECT_EQ(conflict_name("Tax.md", "2025-11-15", 2), "Tax (vaultask conflict 2025-11-15 2).md");
}

TEST(ConflictName, IsAtMostAsLongAsNamesMayBeAndCutsNoCharacter) {
  const std::string tail = " (vaultask conflict 2025-11-15).md";
  const std::string ascii = conflict_name(std::string(252, 'n') + ".md", "2025-11-15", 1);
  EXPECT_EQ(ascii, std::string(255 - tail.size(), 'n') + tail);
  std::string umlauts;
  for (int i = 0; i < 126; ++i) umlauts += "ä";
  const std::string cut = conflict_name(umlauts + ".md", "2025-11-15", 1);
  EXPECT_EQ(cut, umlauts.substr(0, 220) + tail)
      << "221 bytes are free, which is half an ä too many";
}

class ConflictCopy : public WriteTest {};

TEST_F(ConflictCopy, TakesTheFirstFreeName) {
  for (const char* expected :
       {"a (vaultask conflict 2025-11-15).md", "a (vaultask conflict 2025-11-15 2).md",
        "a (vaultask conflict 2025-11-15 3).md"}) {
    vault_.write("temporary", expected);
    const auto name = keep_as_conflict_copy(root_, "temporary", "a.md", "2025-11-15");
    ASSERT_TRUE(name) << to_string(name.error());
    EXPECT_EQ(*name, expected);
    EXPECT_EQ(bytes(*name), expected);
  }
}

TEST_F(ConflictCopy, SaysWhereTheBytesStayIfItCannotBeNamed) {
  const auto name = keep_as_conflict_copy(root_, "temporary", "a.md", "2025-11-15");
  ASSERT_FALSE(name);
  EXPECT_NE(name.error().message.find("temporary"), std::string::npos);
  EXPECT_EQ(name.error().place->path, "a.md");
}

}  // namespace
}  // namespace vaultask::writing

#include "view/page.hpp"

#include <gtest/gtest.h>

#include "view/body_hash.hpp"

namespace vaultask::view {
namespace {

TEST(Page, IsWrittenAndReadAgain) {
  const std::string bytes = write_page(nullptr, "# Title\n\ntext\n");
  EXPECT_EQ(bytes, "---\ngenerated-by: vaultask\nvaultask-hash: \"" +
                       body_hash("\n# Title\n\ntext\n") + "\"\n---\n\n# Title\n\ntext\n");
  const auto page = read_page(bytes);
  ASSERT_TRUE(page);
  EXPECT_FALSE(page->is_edited());
  EXPECT_EQ(write_page(&*page, "# Title\n\ntext\n"), bytes);
}

TEST(Page, KeepsPropertiesThatSomebodyAdded) {
  const auto page = read_page(
      "---\ntags: [report]\ngenerated-by: vaultask\nvaultask-hash: 12\ncssclass: wide\n---\nold\n");
  ASSERT_TRUE(page);
  EXPECT_EQ(write_page(&*page, "new\n"),
            "---\ntags: [report]\ngenerated-by: vaultask\nvaultask-hash: \"" +
                body_hash("\nnew\n") + "\"\ncssclass: wide\n---\n\nnew\n");
}

TEST(Page, IsEditedWhereItsHashDiffers) {
  const std::string bytes = write_page(nullptr, "text\n");
  EXPECT_TRUE(read_page(bytes + "more\n")->is_edited());
  EXPECT_TRUE(read_page("---\ngenerated-by: vaultask\n---\ntext\n")->is_edited());
  EXPECT_FALSE(read_page("---\ngenerated-by: vaultask\n---\n\n")->is_edited());
}

TEST(Page, IsSomebodysOwnWithoutTheProperty) {
  EXPECT_FALSE(read_page("text\n"));
  EXPECT_FALSE(read_page("---\ngenerated-by: dataview\n---\ntext\n"));
  EXPECT_FALSE(read_page("text\n---\ngenerated-by: vaultask\n---\n"));
  EXPECT_TRUE(read_page("---\ngenerated-by: \"vaultask\"\n---\n"));
}

TEST(PagePath, StaysBelowTheFolderOfReports) {
  for (const char* good : {"Reports/Owe/Dana Whitfield.md", "Reports/MBR 2025-11.md",
                           "Reports/Zoë.md", "Reports/a.b.md"}) {
    EXPECT_TRUE(check_page_path(good, "Reports/")) << good;
  }
  const std::string bad[] = {"Other/x.md",
                             "/Reports/x.md",
                             "Reports/../x.md",
                             "Reports/./x.md",
                             "Reports//x.md",
                             "Reports/x",
                             "Reports/x.js",
                             "Reports/.obsidian/x.md",
                             "Reports/.md",
                             "Reports/a\\b.md",
                             "Reports/CON.md",
                             "Reports/nul.x.md",
                             "Reports/com1.md",
                             "Reports/a:b.md",
                             "Reports/a./x.md",
                             "Reports/ a/x.md",
                             "Reports/" + std::string(1, '\0') + ".md",
                             "Reports/a\nb.md",
                             "Reports/" + std::string(300, 'a') + ".md"};
  for (const std::string& path : bad) EXPECT_FALSE(check_page_path(path, "Reports/")) << path;
  EXPECT_TRUE(check_page_path("Reports/a .md/x.md", "Reports/")) << "a blank within is fine";
}

TEST(PagePath, TakesAnyName) {
  EXPECT_EQ(path_part("Dana Whitfield"), "Dana Whitfield");
  EXPECT_EQ(path_part("A/B: [c]"), "A-B- -c-");
  EXPECT_EQ(path_part(".."), "-");
  EXPECT_EQ(path_part(" x. "), "x");
  EXPECT_EQ(path_part("con"), "-con");
}

}  // namespace
}  // namespace vaultask::view

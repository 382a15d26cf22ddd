#include "store/packed_links.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "store/database_file.hpp"
#include "store/sqlite.hpp"

namespace vaultask::store {
namespace {

NoteLink link(int line, std::string property, bool embed, std::string original, std::string target,
              std::string display, std::optional<std::string> leads_to) {
  NoteLink made;
  made.line = line;
  made.property = std::move(property);
  made.embed = embed;
  made.original = std::move(original);
  made.target = std::move(target);
  made.display = std::move(display);
  made.leads_to = std::move(leads_to);
  return made;
}

const std::vector<NoteLink> kLinks = {
    link(3, "", false, "[[Note]]", "Note", "Note", "Note.md"),
    link(4, "", false, "[[Folder/Note#Top|the \"top\"]]", "Folder/Note#Top", "the \"top\"", {}),
    link(5, "", true, "![[plan.png]]", "plan.png", "plan.png", "plan.png"),
    link(6, "", true, "![[plan.png|300]]", "plan.png", "300", {}),
    link(7, "", false, "[the note](Note.md)", "Note.md", "the note", "Note.md"),
    link(8, "", false, "[[ Note ]]", "Note", "Note", "Note.md"),
    link(9, "", false, "[[Note|]]", "Note", "", {}),
    link(0, "related.0", false, "[[Dana Whitfield]]", "Dana Whitfield", "Dana Whitfield", {}),
    link(0, "up", false, "[[Note|]]", "Note", "Note", ""),
};

std::string packed() {
  PackedRows rows;
  for (const NoteLink& one : kLinks) pack_link(one, one.leads_to, rows);
  return std::string(*rows.json());
}

TEST(PackedLinks, LeaveOutWhatFollowsFromTheRest) {
  PackedRows rows;
  pack_link(kLinks[0], kLinks[0].leads_to, rows);
  pack_link(kLinks[1], kLinks[1].leads_to, rows);
  EXPECT_EQ(rows.json(), R"([[3,"Note","Note.md"],[4,"Folder/Note#Top",null,"the \"top\""]])");
}

TEST(PackedLinks, AreReadAsTheyWere) {
  const std::string json = packed();
  PackedReader rows(json);
  for (const NoteLink& expected : kLinks) {
    ASSERT_TRUE(rows.next());
    const NoteLink read = unpack_link(rows);
    EXPECT_EQ(read.line, expected.line);
    EXPECT_EQ(read.property, expected.property) << expected.original;
    EXPECT_EQ(read.embed, expected.embed) << expected.original;
    EXPECT_EQ(read.original, expected.original);
    EXPECT_EQ(read.target, expected.target) << expected.original;
    EXPECT_EQ(read.display, expected.display) << expected.original;
    EXPECT_EQ(read.leads_to, expected.leads_to) << expected.original;
  }
  EXPECT_FALSE(rows.next());
}

/// For people with SQL: the view says the same as the program reads.
TEST(PackedLinks, TheViewShowsThemAsTheyWere) {
  auto db = Connection::open(":memory:", Connection::Mode::create);
  ASSERT_TRUE(db && create_schema(*db));
  auto insert = db->prepare("INSERT INTO content (note_id, links) VALUES (1, ?1)");
  ASSERT_TRUE(insert && insert->run(packed()));
  auto rows = db->prepare(
      "SELECT coalesce(line, 0), property, is_embed, original, target, display, leads_to FROM link "
      "ORDER BY ordinal");
  ASSERT_TRUE(rows);
  for (const NoteLink& expected : kLinks) {
    ASSERT_TRUE(rows->step());
    EXPECT_EQ(rows->integer(0), expected.line);
    EXPECT_EQ(rows->text(1), expected.property) << expected.original;
    EXPECT_EQ(rows->integer(2), expected.embed ? 1 : 0) << expected.original;
    EXPECT_EQ(rows->text(3), expected.original);
    EXPECT_EQ(rows->text(4), expected.target) << expected.original;
    EXPECT_EQ(rows->text(5), expected.display) << expected.original;
    EXPECT_EQ(rows->is_null(6), !expected.leads_to) << expected.original;
    EXPECT_EQ(rows->text(6), expected.leads_to.value_or("")) << expected.original;
  }
  EXPECT_FALSE(rows->step());
}

}  // namespace
}  // namespace vaultask::store

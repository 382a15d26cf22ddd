#include "store/search_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "store/match_text.hpp"
#include "support/temp_dir.hpp"

namespace vaultask::store {
namespace {

using test::TempDir;

SearchWriter open_writer(const TempDir& dir, bool rebuild = false) {
  auto writer = SearchWriter::open(dir.path(), "settings", rebuild);
  EXPECT_TRUE(writer) << to_string(writer.error());
  return std::move(*writer);
}

void fill(const TempDir& dir) {
  SearchWriter writer = open_writer(dir);
  ASSERT_TRUE(writer.put("a.md", 1, {"Alpha", "Heading", "some text of alpha", nullptr}));
  const std::string said = "spoken words";
  ASSERT_TRUE(writer.put("b.md", 2, {"Beta", "", "alpha", &said}));
  ASSERT_TRUE(std::move(writer).commit());
}

std::vector<std::int64_t> find(SearchReader& reader, std::string_view word) {
  std::vector<std::int64_t> ids;
  const auto found = reader.find_in_notes(match_phrase(word, false));
  EXPECT_TRUE(found);
  for (const WordCount& count : *found) ids.push_back(count.id);
  return ids;
}

TEST(SearchFile, CountsWordsByWhereTheyStand) {
  const TempDir dir;
  fill(dir);
  auto reader = SearchReader::open(dir.path(), "settings");
  ASSERT_TRUE(reader);
  const auto found = reader->find_in_notes(match_phrase("alpha", false));
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 2U);
  EXPECT_EQ((*found)[0].frequency, 9);  // once in the title, once in the text
  EXPECT_EQ((*found)[1].frequency, 1);
  EXPECT_EQ(reader->find_in_transcripts(match_phrase("spoken", false))->size(), 1U);
  EXPECT_TRUE(find(*reader, "spoken").empty());
}

TEST(SearchFile, AChangedNoteGetsANewId) {
  const TempDir dir;
  fill(dir);
  SearchWriter writer = open_writer(dir);
  EXPECT_FALSE(writer.fresh());
  ASSERT_TRUE(writer.put("a.md", 3, {"Gamma", "", "", nullptr}));
  writer.remove("b.md");
  auto reader = std::move(writer).commit();
  ASSERT_TRUE(reader);
  const auto sources = reader->sources();
  ASSERT_TRUE(sources);
  ASSERT_EQ(sources->size(), 1U);
  EXPECT_EQ(sources->front().id, 3);
  EXPECT_EQ(sources->front().hash, 3U);
  EXPECT_EQ(find(*reader, "gamma"), std::vector<std::int64_t>{3});
}

TEST(SearchFile, OneWriterAtATime) {
  const TempDir dir;
  fill(dir);
  const SearchWriter first = open_writer(dir);
  const auto second = SearchWriter::open(dir.path(), "settings", false);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::locked);
  EXPECT_TRUE(SearchReader::open(dir.path(), "settings"));
}

TEST(SearchFile, WhatIsNotCommittedIsNotThere) {
  const TempDir dir;
  fill(dir);
  {
    SearchWriter writer = open_writer(dir);
    ASSERT_TRUE(writer.put("c.md", 3, {"Gamma", "", "", nullptr}));
  }
  {
    SearchWriter writer = open_writer(dir, true);
    ASSERT_TRUE(writer.put("c.md", 3, {"Gamma", "", "", nullptr}));
  }
  auto reader = SearchReader::open(dir.path(), "settings");
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->sources()->size(), 2U);
  EXPECT_FALSE(std::filesystem::exists(dir.path() + "/search.db.new"));
}

TEST(SearchFile, IsBuiltAnewWhereItCannotBeUsed) {
  const std::string kinds[] = {"garbage", "empty", "cut", "settings"};
  for (const std::string& kind : kinds) {
    SCOPED_TRACE(kind);
    const TempDir dir;
    fill(dir);
    const std::string path = search_path(dir.path());
    if (kind == "garbage") std::ofstream(path) << std::string(20'000, 'x');
    if (kind == "empty") std::ofstream(path).close();
    if (kind == "cut") std::filesystem::resize_file(path, 5000);
    const std::string settings = kind == "settings" ? "others" : "settings";
    auto reader = SearchReader::open(dir.path(), settings);
    // Where the beginning is sound, the damage is seen when it is read.
    EXPECT_FALSE(reader && reader->sources());
    auto writer = SearchWriter::open(dir.path(), settings, false);
    ASSERT_TRUE(writer) << to_string(writer.error());
    EXPECT_TRUE(writer->fresh());
    ASSERT_TRUE(writer->put("c.md", 3, {"Gamma", "", "", nullptr}));
    auto fresh = std::move(*writer).commit();
    ASSERT_TRUE(fresh) << to_string(fresh.error());
    EXPECT_EQ(find(*fresh, "gamma"), std::vector<std::int64_t>{1});
  }
}

TEST(SearchFile, LeavesSomebodyElsesFileAlone) {
  const TempDir dir;
  auto other = Connection::open(search_path(dir.path()), Connection::Mode::create);
  ASSERT_TRUE(other && other->execute("CREATE TABLE theirs (x)"));
  const auto writer = SearchWriter::open(dir.path(), "settings", false);
  ASSERT_FALSE(writer);
  EXPECT_EQ(writer.error().code, ErrorCode::store);
  EXPECT_FALSE(SearchReader::open(dir.path(), "settings"));
}

TEST(SearchFile, ARebuildKeepsReadersReading) {
  const TempDir dir;
  fill(dir);
  auto before = SearchReader::open(dir.path(), "settings");
  ASSERT_TRUE(before && before->sources());
  SearchWriter writer = open_writer(dir, true);
  ASSERT_TRUE(writer.put("c.md", 3, {"Gamma", "", "", nullptr}));
  auto after = std::move(writer).commit();
  ASSERT_TRUE(after) << to_string(after.error());
  EXPECT_EQ(after->sources()->size(), 1U);
  EXPECT_EQ(before->sources()->size(), 2U);
}

}  // namespace
}  // namespace vaultask::store

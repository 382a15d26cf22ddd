#include "store/packed_rows.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vaultask::store {
namespace {

using namespace std::string_literals;

TEST(PackedRows, IsJson) {
  PackedRows rows;
  EXPECT_EQ(rows.json(), std::nullopt);
  rows.add(3, 1, "Title");
  rows.add(std::optional<int>(), -9, "a \"quote\", a \\ and \x01");
  EXPECT_EQ(rows.json(), R"([[3,1,"Title"],[null,-9,"a \"quote\", a \\ and \u0001"]])");
  rows.add("more");  // asking for it does not end it
  EXPECT_EQ(rows.json(), R"([[3,1,"Title"],[null,-9,"a \"quote\", a \\ and \u0001"],["more"]])");
  rows.clear();
  EXPECT_EQ(rows.json(), std::nullopt);
  rows.add(",null", std::optional<int>(), 1, std::optional<int>(), std::optional<int>());
  EXPECT_EQ(rows.json(), R"([[",null",null,1]])");
}

TEST(PackedReader, ReadsWhatWasWritten) {
  const std::string texts[] = {"",          "plain",       "\"",         "\\",
                               "a\\\"b",    "line\nline",  "nul \0 in"s, "ü – 📅 \x7f",
                               "],[\"x\"]", "ends in \\\\"};
  PackedRows rows;
  for (const std::string& text : texts)
    rows.add(text, static_cast<std::int64_t>(text.size()), std::optional(text), text);
  const std::string json(*rows.json());
  PackedReader reader(json);
  for (const std::string& text : texts) {
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.text(), text);
    EXPECT_EQ(reader.integer(), static_cast<std::int64_t>(text.size()));
    EXPECT_FALSE(reader.skip_null());
    EXPECT_EQ(reader.text(), text);
    // The last value is passed over.
  }
  EXPECT_FALSE(reader.next());
  EXPECT_FALSE(reader.next());
}

TEST(PackedReader, TellsNullFromNothing) {
  PackedRows rows;
  rows.add(std::optional<std::string>(), std::optional<std::int64_t>(), "");
  const std::string json(*rows.json());
  PackedReader reader(json);
  ASSERT_TRUE(reader.next());
  EXPECT_TRUE(reader.skip_null());
  EXPECT_EQ(reader.integer(), 0);
  EXPECT_FALSE(reader.skip_null());
  EXPECT_EQ(reader.text(), "");
  EXPECT_TRUE(reader.skip_null());  // the row has no more
  EXPECT_EQ(reader.text(), "");
  EXPECT_EQ(reader.integer(), 0);
}

TEST(PackedReader, EndsOnWhateverText) {
  for (const std::string json :
       {"", "[", "[[", "]", "[]", "[[]", "[[1", "[[1,", "[[\"a", "[[\"a\\", "[[\"\\u00", "[[nul",
        "[[1]x[2]]", "[[{}]]", "x", "[[1][", "[[[[[["}) {
    PackedReader reader(json);
    int rows = 0;
    while (reader.next() && rows < 100) {
      ++rows;
      (void)reader.integer();
      (void)reader.text();
    }
    EXPECT_LT(rows, 100) << json;
  }
}

TEST(PackedReader, ReadsNames) {
  EXPECT_EQ(unpack_names(R"([["Dana"],["Tom"]])"), (std::vector<std::string>{"Dana", "Tom"}));
  EXPECT_TRUE(unpack_names("").empty());
}

}  // namespace
}  // namespace vaultask::store

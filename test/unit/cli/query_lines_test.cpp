#include "cli/query_lines.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include <vaultask/query.hpp>

namespace vaultask::cli {
namespace {

bool holds(const std::vector<std::string>& list, const std::string& line) {
  return std::find(list.begin(), list.end(), line) != list.end();
}

TEST(QueryLines, AreSortedAndEachStandsOnce) {
  const auto lines = query_lines().lines;
  EXPECT_TRUE(std::is_sorted(lines.begin(), lines.end()));
  EXPECT_EQ(std::set<std::string>(lines.begin(), lines.end()).size(), lines.size());
}

TEST(QueryLines, HoldEverySortingAndGrouping) {
  const auto lines = query_lines().lines;
  for (const LanguageEntry& entry : query_language()) {
    EXPECT_TRUE(entry.sort_by.empty() || holds(lines, "sort by " + entry.sort_by)) << entry.name;
    EXPECT_TRUE(entry.group_by.empty() || holds(lines, "group by " + entry.group_by)) << entry.name;
  }
  EXPECT_TRUE(holds(lines, "sort by due reverse"));
}

TEST(QueryLines, OfferTheSameDatesForEachField) {
  const auto lines = query_lines().lines;
  for (const char* field : {"due", "done", "created", "scheduled", "starts", "happens"}) {
    EXPECT_TRUE(holds(lines, std::string(field) + " before tomorrow")) << field;
    EXPECT_TRUE(holds(lines, std::string(field) + " on or after this week")) << field;
    EXPECT_TRUE(holds(lines, std::string(field) + " today")) << field;
  }
  EXPECT_FALSE(holds(lines, "priority before today"));
}

TEST(QueryLines, TextThatNobodyForeseesIsLeftOut) {
  const auto lines = query_lines().lines;
  EXPECT_TRUE(holds(lines, "path includes "));
  EXPECT_TRUE(holds(lines, "tags include "));
  EXPECT_FALSE(holds(lines, "path includes People/"));
}

TEST(QueryLines, PeopleAreThoseOfTheVault) {
  const QueryLines offered = query_lines();
  EXPECT_TRUE(holds(offered.before_person, "owner is "));
  EXPECT_TRUE(holds(offered.before_person, "owner is not "));
  EXPECT_TRUE(holds(offered.lines, "owner is me"));
  EXPECT_TRUE(holds(offered.lines, "owner is not me"));
  EXPECT_FALSE(holds(offered.lines, "owner is Dana Whitfield"));
}

}  // namespace
}  // namespace vaultask::cli

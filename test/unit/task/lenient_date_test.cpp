#include "task/lenient_date.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vaultask::task {
namespace {

/// "2025-11-14 exact length=10", "none length=9 time": all that was read, to compare at a glance.
std::string read(std::string_view text) {
  const LenientDate found = read_lenient_date(text);
  if (found.length == 0) return "";
  std::string out = found.date ? found.date->to_iso() : "none";
  if (found.exact) out += " exact";
  if (found.linked) out += " linked";
  if (found.time_behind) out += " time";
  return out + " length=" + std::to_string(found.length);
}

TEST(LenientDate, ReadsTheSpellingThatThePluginWants) {
  EXPECT_EQ(read("2025-11-14"), "2025-11-14 exact length=10");
  EXPECT_EQ(read("2025-11-14 then"), "2025-11-14 exact length=10");
  EXPECT_EQ(read("2025-11-14, then"), "2025-11-14 exact length=10");
  EXPECT_EQ(read("2025-11-14[^1]"), "2025-11-14 exact length=10");
}

TEST(LenientDate, ReadsOtherSpellingsThatLeaveNoDoubt) {
  EXPECT_EQ(read("2025-1-2"), "2025-01-02 length=8");
  EXPECT_EQ(read("2025-01-2"), "2025-01-02 length=9");
  EXPECT_EQ(read("2025/11/14"), "2025-11-14 length=10");
  EXPECT_EQ(read("2025/1/2"), "2025-01-02 length=8");
  EXPECT_EQ(read("2025.11.14"), "2025-11-14 length=10");
  EXPECT_EQ(read("2025.11.14."), "2025-11-14 length=10");
  EXPECT_EQ(read("[[2025-11-14]]"), "2025-11-14 exact linked length=14");
  EXPECT_EQ(read("[[2025-11-14]] then"), "2025-11-14 exact linked length=14");
  EXPECT_EQ(read("[[2025-11-14|Friday]]"), "2025-11-14 exact linked length=21");
  EXPECT_EQ(read("[[2025-11-14#Tasks]]"), "2025-11-14 exact linked length=20");
}

TEST(LenientDate, GuessesNoDay) {
  // Which of them is the month, or the century, is anybody's guess; a day may be missing.
  for (const char* text :
       {"11/12/2025", "14.11.2025", "25-11-14", "2025-11", "2025-11-145", "2025-111-14"}) {
    const LenientDate found = read_lenient_date(text);
    EXPECT_FALSE(found.date) << text;
    EXPECT_FALSE(found.exact) << text;
  }
  // Separators of two kinds are no date of either.
  EXPECT_FALSE(read_lenient_date("2025-11/14").date);
  EXPECT_FALSE(read_lenient_date("2025/11-14").date);
}

TEST(LenientDate, NoDayThatTheCalendarLacks) {
  EXPECT_EQ(read("2025/2/30"), "none length=9");
  EXPECT_FALSE(read_lenient_date("2025-13-01").date);
  EXPECT_FALSE(read_lenient_date("[[2025-00-10]]").date);
}

TEST(LenientDate, NothingOfTheKindHasNoLength) {
  for (const char* text :
       {"", "tomorrow", "20251114", "2025", "2025-", "2025-x", "-2025-11-14", " 2025-11-14",
        "12025-11-14", "[2025-11-14]", "[[2025-11-14", "[[Plan]]", "[[Plan 2025-11-14]]", "[[]]"}) {
    EXPECT_EQ(read_lenient_date(text).length, 0U) << text;
  }
}

TEST(LenientDate, SeesATimeBehindItAndLeavesItThere) {
  EXPECT_EQ(read("2025-11-14 10:00"), "2025-11-14 exact time length=10");
  EXPECT_EQ(read("2025-11-14 2:15 PM"), "2025-11-14 exact time length=10");
  EXPECT_EQ(read("2025-11-14T10:00"), "2025-11-14 exact time length=10");
  EXPECT_EQ(read("2025/11/14 10:00"), "2025-11-14 time length=10");
  EXPECT_EQ(read("[[2025-11-14]] 10:00"), "2025-11-14 exact linked time length=14");
  for (const char* text :
       {"2025-11-14 10", "2025-11-14 10:", "2025-11-14 100:00", "2025-11-14 at 10:00"}) {
    EXPECT_FALSE(read_lenient_date(text).time_behind) << text;
  }
}

}  // namespace
}  // namespace vaultask::task

#include <gtest/gtest.h>

#include <vaultask/date.hpp>

namespace vaultask {
namespace {

TEST(Date, ReadsIsoDatesAndRefusesImpossibleDays) {
  ASSERT_TRUE(Date::parse("2024-02-29"));
  EXPECT_EQ(Date::parse("2024-02-29")->to_iso(), "2024-02-29");
  for (const char* text : {"2025-02-29", "2025-13-01", "2025-00-10", "2025-1-01", "2025-01-1x", ""}) {
    EXPECT_FALSE(Date::parse(text)) << text;
  }
}

}  // namespace
}  // namespace vaultask

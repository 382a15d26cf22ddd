// The plugin's reading of date expressions against ours.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "query/date_expression.hpp"

namespace vaultask::conformance {
namespace {

using nlohmann::json;

/// As `range` is recorded.
json range_of(const std::string& text, const query::Now& now) {
  // The plugin looks for template text before it reads a date.
  if (query::has_template_text(text)) return nullptr;
  const auto range = query::parse_date_expression(text, now);
  return range ? json{range->first.to_iso(), range->last.to_iso()} : json(nullptr);
}

TEST(ConformanceOfDates, MeetingsRanges) {
  std::ifstream stream(std::filesystem::path(VAULTASK_CONFORMANCE_DATA) / "meetings" / "dates.json",
                       std::ios::binary);
  const json recorded = json::parse(stream);
  ASSERT_EQ(recorded.at("now"), "2025-11-15T09:00");
  ASSERT_EQ(recorded.at("tz"), "UTC");
  const query::Now now{*Date::parse("2025-11-15"), 9 * 3600, 0};
  std::size_t equal = 0;
  for (const json& one : recorded.at("cases")) {
    const json found = range_of(one.at("text").get<std::string>(), now);
    EXPECT_EQ(found, one.at("range")) << one.at("text");
    if (found == one.at("range")) ++equal;
  }
  std::cout << "dates: " << equal << " of " << recorded.at("cases").size() << " equal\n";
  EXPECT_EQ(recorded.at("cases").size(), 133U);
}

}  // namespace
}  // namespace vaultask::conformance

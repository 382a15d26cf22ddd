#include "base/log.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vaultask::log {
namespace {

std::string written_at(Level level) {
  start(level);
  ::testing::internal::CaptureStdout();
  ::testing::internal::CaptureStderr();
  debug("some detail");
  info("some news");
  warn("some warning {}");
  const std::string err = ::testing::internal::GetCapturedStderr();
  EXPECT_EQ(::testing::internal::GetCapturedStdout(), "") << "stdout is for data";
  start(Level::normal);
  return err;
}

TEST(Log, ShowsAsMuchAsItsLevelAsksFor) {
  struct Case {
    Level level;
    bool detail;
    bool news;
    bool warning;
  };
  for (const auto& [level, detail, news, warning] :
       {Case{Level::quiet, false, false, false}, Case{Level::normal, false, true, true},
        Case{Level::verbose, true, true, true}}) {
    const std::string text = written_at(level);
    EXPECT_EQ(text.find("some detail") != std::string::npos, detail) << text;
    EXPECT_EQ(text.find("some news") != std::string::npos, news) << text;
    // Braces are text, not a place for an argument: messages hold paths.
    EXPECT_EQ(text.find("some warning {}") != std::string::npos, warning) << text;
  }
}

}  // namespace
}  // namespace vaultask::log

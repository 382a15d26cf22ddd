#include "base/log.hpp"

#include <gtest/gtest.h>

#include <string>

#include <vaultask/log.hpp>

namespace vaultask::log {
namespace {

std::string written_at(LogLevel level) {
  log_to_stderr(level);
  ::testing::internal::CaptureStdout();
  ::testing::internal::CaptureStderr();
  debug("some detail");
  warn("some warning {}");
  const std::string err = ::testing::internal::GetCapturedStderr();
  EXPECT_EQ(::testing::internal::GetCapturedStdout(), "") << "stdout is for data";
  log_to_stderr(LogLevel::normal);
  return err;
}

TEST(Log, ShowsAsMuchAsItsLevelAsksFor) {
  struct Case {
    LogLevel level;
    bool detail;
    bool warning;
  };
  for (const auto& [level, detail, warning] :
       {Case{LogLevel::quiet, false, false}, Case{LogLevel::normal, false, true},
        Case{LogLevel::verbose, true, true}}) {
    const std::string text = written_at(level);
    EXPECT_EQ(text.find("some detail") != std::string::npos, detail) << text;
    // Braces are text, not a place for an argument: messages hold paths.
    EXPECT_EQ(text.find("some warning {}") != std::string::npos, warning) << text;
  }
}

}  // namespace
}  // namespace vaultask::log

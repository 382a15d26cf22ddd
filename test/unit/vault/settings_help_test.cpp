#include <gtest/gtest.h>

#include <vaultask/vault.hpp>
#include "support/temp_dir.hpp"
#include "vault/settings.hpp"

namespace vaultask {
namespace {

TEST(SettingsHelp, EachExampleCanBeUsedAsItStands) {
  const auto entries = settings_help();
  ASSERT_FALSE(entries.empty());
  for (const SettingEntry& entry : entries) {
    EXPECT_FALSE(entry.summary.empty()) << entry.name;
    EXPECT_TRUE(entry.example.starts_with(entry.name)) << entry.example;
    const test::TempDir dir;
    dir.write(".vaultask.toml", entry.example + '\n');
    const auto settings = load_settings(dir.path());
    ASSERT_TRUE(settings) << entry.example << ": " << to_string(settings.error());
    EXPECT_TRUE(settings->warnings.empty()) << to_string(settings->warnings.front());
  }
}

}  // namespace
}  // namespace vaultask

#include "vault/locations.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "support/temp_dir.hpp"
#include "vault/today.hpp"

namespace vaultask {
namespace {

using test::TempDir;

TEST(Locations, FindsTheVaultUpwards) {
  const TempDir dir;
  dir.write(".vaultask.toml", "");
  std::filesystem::create_directories(dir / "People/Dana");
  const auto found = find_vault("", dir / "People/Dana");
  ASSERT_TRUE(found);
  EXPECT_EQ(*found, std::filesystem::canonical(dir.path()).string());
}

TEST(Locations, SaysHowToNameAVaultWhereThereIsNone) {
  const auto found = find_vault("", "/");
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::not_found);
  EXPECT_NE(found.error().hint.find("--vault"), std::string::npos);
  EXPECT_FALSE(find_vault("/nonexistent/vault", ""));
}

TEST(Locations, PutTheIndexBelowTheCacheByNameAndId) {
  const char* before = std::getenv("XDG_CACHE_HOME");
  const std::string saved = before == nullptr ? "" : before;
  ::setenv("XDG_CACHE_HOME", "/somewhere/cache", 1);
  const auto by_path = database_folder_of("/home/p/Notes", "", "");
  const auto by_id = database_folder_of("/home/p/Notes", "mine", "");
  const auto moved = database_folder_of("/media/Notes", "mine", "");
  if (before == nullptr) {
    ::unsetenv("XDG_CACHE_HOME");
  } else {
    ::setenv("XDG_CACHE_HOME", saved.c_str(), 1);
  }
  ASSERT_TRUE(by_path && by_id && moved);
  const std::string prefix = "/somewhere/cache/vaultask/Notes-";
  EXPECT_TRUE(by_path->starts_with(prefix)) << *by_path;
  EXPECT_EQ(by_path->size(), prefix.size() + 8);
  EXPECT_NE(*by_path, *by_id);
  EXPECT_EQ(*by_id, *moved);
}

TEST(Today, RefusesAZoneThatDoesNotExist) {
  EXPECT_FALSE(local_time("Europe/Nowhere", {}));
  EXPECT_TRUE(local_time("UTC", {}));
  EXPECT_TRUE(local_time("", {}));
}

TEST(Today, APretendedTimeHasTheOffsetOfItsSeason) {
  const auto at = [](const char* day) {
    return local_time("Europe/Lisbon", LocalTime{*Date::parse(day), 9 * 3600, 0});
  };
  const auto winter = at("2025-11-15"), summer = at("2025-07-01");
  ASSERT_TRUE(winter && summer);
  EXPECT_EQ(winter->day, Date::parse("2025-11-15"));
  EXPECT_EQ(winter->second_of_day, 9 * 3600);
  EXPECT_EQ(winter->utc_offset_minutes, 0);
  EXPECT_EQ(summer->utc_offset_minutes, 60);
}

}  // namespace
}  // namespace vaultask

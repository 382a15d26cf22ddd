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

/// Sets a variable for as long as it lives.
class SetVariable {
 public:
  SetVariable(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) saved_ = before;
    ::setenv(name, value, 1);
  }
  SetVariable(const SetVariable&) = delete;
  SetVariable& operator=(const SetVariable&) = delete;
  ~SetVariable() {
    if (saved_) {
      ::setenv(name_, saved_->c_str(), 1);
    } else {
      ::unsetenv(name_);
    }
  }

 private:
  const char* name_;
  std::optional<std::string> saved_;
};

TEST(Locations, PutTheIndexBelowTheCacheAndTheJournalBelowTheStateByNameAndId) {
  const SetVariable cache("XDG_CACHE_HOME", "/somewhere/cache");
  const SetVariable state("XDG_STATE_HOME", "/somewhere/state");
  const auto by_path = database_folders_of("/home/p/Notes", "", "");
  const auto by_id = database_folders_of("/home/p/Notes", "mine", "");
  const auto moved = database_folders_of("/media/Notes", "mine", "");
  const auto given = database_folders_of("/media/Notes", "mine", "/elsewhere");
  ASSERT_TRUE(by_path && by_id && moved && given);
  const std::string prefix = "/somewhere/cache/vaultask/Notes-";
  EXPECT_TRUE(by_path->index.starts_with(prefix)) << by_path->index;
  EXPECT_EQ(by_path->index.size(), prefix.size() + 8);
  EXPECT_TRUE(by_path->state.starts_with("/somewhere/state/vaultask/Notes-")) << by_path->state;
  EXPECT_NE(by_path->index, by_id->index);
  EXPECT_EQ(by_id->index, moved->index);
  EXPECT_EQ(by_id->state, moved->state);
  EXPECT_EQ(given->index, given->state);
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

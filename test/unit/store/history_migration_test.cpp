#include "store/history_migration.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "store/history_file.hpp"
#include "support/temp_dir.hpp"

namespace vaultask::store {
namespace {

using test::TempDir;

namespace fs = std::filesystem;

constexpr MigrationStep kSteps[] = {{1, "ALTER TABLE task ADD COLUMN mood TEXT"},
                                    {2, "UPDATE task SET mood = 'calm'"}};
constexpr MigrationStep kBadSteps[] = {{1, "ALTER TABLE task ADD COLUMN mood TEXT"},
                                       {2, "UPDATE task SET mood = 1; UPDATE nothing SET x = 1"}};

/// A journal of version 1 with three tasks; what it is made of does not matter here.
class HistoryMigration : public testing::Test {
 protected:
  HistoryMigration() {
    EXPECT_TRUE(
        db_.execute("CREATE TABLE task (id INTEGER PRIMARY KEY);"
                    "INSERT INTO task VALUES (1), (2), (3); PRAGMA user_version = 1"));
  }

  Result<void> migrate(std::span<const MigrationStep> steps, int version) {
    return migrate_history(db_, path_, steps, version);
  }
  std::int64_t number(const char* sql) { return db_.number(sql).value(); }

  /// Of a file that is whole, the version.
  static std::int64_t version_of(const std::string& path) {
    auto db = Connection::open(path, Connection::Mode::read_only);
    EXPECT_EQ(db->number("SELECT count(*) FROM task").value_or(0), 3) << path;
    return db->number("PRAGMA user_version").value_or(0);
  }

  TempDir dir_;
  std::string path_ = dir_.path() + "/history.db";
  Connection db_ = std::move(*Connection::open(path_, Connection::Mode::create));
};

TEST_F(HistoryMigration, OfTheSameVersionNothingIsDone) {
  EXPECT_TRUE(migrate(kSteps, 1));
  EXPECT_FALSE(fs::exists(path_ + ".v1"));
}

TEST_F(HistoryMigration, GoesStepByStepAfterACopyWasMade) {
  ASSERT_TRUE(migrate(kSteps, 3));
  EXPECT_EQ(number("PRAGMA user_version"), 3);
  EXPECT_EQ(number("SELECT count(*) FROM task WHERE mood = 'calm'"), 3);
  EXPECT_EQ(version_of(path_ + ".v1"), 1);
  EXPECT_EQ(fs::status(path_ + ".v1").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(HistoryMigration, AStepThatFailsLeavesTheVersionBefore) {
  const auto failed = migrate(kBadSteps, 3);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::store);
  EXPECT_NE(failed.error().message.find("from version 2"), std::string::npos);
  EXPECT_EQ(failed.error().hint, "a copy from before is " + path_ + ".v1");
  EXPECT_EQ(number("PRAGMA user_version"), 2);
  EXPECT_EQ(number("SELECT count(*) FROM task WHERE mood IS NOT NULL"), 0);
  EXPECT_EQ(version_of(path_ + ".v1"), 1);
}

TEST_F(HistoryMigration, ACopyOfAnEarlierMigrationIsKept) {
  ASSERT_FALSE(migrate(kBadSteps, 3));
  ASSERT_TRUE(migrate(kSteps, 3));
  EXPECT_EQ(version_of(path_ + ".v1"), 1);
  EXPECT_EQ(version_of(path_ + ".v2"), 2);
  ASSERT_TRUE(db_.execute("PRAGMA user_version = 2"));
  ASSERT_TRUE(migrate(kSteps, 3));
  EXPECT_EQ(version_of(path_ + ".v2-1"), 2);
}

TEST_F(HistoryMigration, WithoutAWayNothingIsTouchedOrCopied) {
  for (const auto& steps : {std::span<const MigrationStep>(), std::span(kSteps).subspan(1)}) {
    const auto failed = migrate(steps, 3);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::store);
    EXPECT_EQ(number("PRAGMA user_version"), 1);
    EXPECT_FALSE(fs::exists(path_ + ".v1"));
  }
}

TEST_F(HistoryMigration, ACopyThatCannotBeMadeChangesNothing) {
  const std::string nowhere = dir_.path() + "/gone/history.db";
  const auto failed = migrate_history(db_, nowhere, kSteps, 3);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::store);
  EXPECT_EQ(number("PRAGMA user_version"), 1);
}

/// Every version before this one must have a way here.
TEST(HistorySteps, LeadFromTheFirstVersionToThisOne) {
  int from = 1;
  for (const MigrationStep& step : history_steps()) EXPECT_EQ(step.from, from++);
  EXPECT_EQ(from, kHistoryVersion);
}

}  // namespace
}  // namespace vaultask::store

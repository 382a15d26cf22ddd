#include "vault/settings.hpp"

#include <gtest/gtest.h>

#include "support/temp_dir.hpp"

namespace vaultask {
namespace {

using test::TempDir;

constexpr const char* kTasksData = ".obsidian/plugins/obsidian-tasks-plugin/data.json";

TEST(Settings, AVaultWithoutAnyHasDefaults) {
  const TempDir dir;
  const auto settings = load_settings(dir.path());
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->read.people_folder, "People/");
  EXPECT_EQ(settings->read.global_filter, "");
  EXPECT_EQ(settings->read.statuses.find("/").type, StatusType::in_progress);
  EXPECT_TRUE(settings->warnings.empty());
}

TEST(Settings, ReadsItsOwnFile) {
  const TempDir dir;
  dir.write(".vaultask.toml",
            "id = \"mine\"\nself = [\"Priya Raman\", \"PR\"]\npeople_folder = \"Contacts\"\n"
            "exclude = [\"Templates/\", \"/\\\\.draft/\"]\njs = \"off\"\n");
  const auto settings = load_settings(dir.path());
  ASSERT_TRUE(settings) << to_string(settings.error());
  EXPECT_EQ(settings->id, "mine");
  EXPECT_EQ(settings->self, (std::vector<std::string>{"Priya Raman", "PR"}));
  EXPECT_EQ(settings->read.people_folder, "Contacts/");
  EXPECT_EQ(settings->exclude, (std::vector<std::string>{"Templates/", "/\\.draft/"}));
  EXPECT_TRUE(settings->warnings.empty());
}

TEST(Settings, NamesFileAndLineOfWhatIsMalformed) {
  const TempDir dir;
  dir.write(".vaultask.toml", "id = \"x\"\nself = Priya\n");
  auto settings = load_settings(dir.path());
  ASSERT_FALSE(settings);
  EXPECT_EQ(settings.error().code, ErrorCode::config);
  EXPECT_EQ(settings.error().place->line, 2);

  dir.write(".vaultask.toml", "id = \"x\"\n\nself = \"Priya\"\n");
  settings = load_settings(dir.path());
  ASSERT_FALSE(settings);
  EXPECT_EQ(settings.error().place->line, 3);
}

TEST(Settings, WarnsOfAnUnknownKeyWithTheNearestOne) {
  const TempDir dir;
  dir.write(".vaultask.toml", "exlude = [\"Templates/\"]\n");
  const auto settings = load_settings(dir.path());
  ASSERT_TRUE(settings);
  ASSERT_EQ(settings->warnings.size(), 1U);
  EXPECT_EQ(settings->warnings[0].hint, "did you mean \"exclude\"?");
  EXPECT_EQ(settings->warnings[0].place.line, 1);
}

TEST(Settings, ReadsThePluginsStatusesAndGlobalFilter) {
  const TempDir dir;
  dir.write(kTasksData,
            R"({"globalFilter": "#task", "statusSettings": {
              "coreStatuses": [{"symbol": " ", "name": "Open", "nextStatusSymbol": "x", "type": "TODO"}],
              "customStatuses": [{"symbol": "!", "name": "Note", "nextStatusSymbol": "!", "type": "NON_TASK"},
                                 {"symbol": "!", "name": "Second", "nextStatusSymbol": "!", "type": "DONE"}]}})");
  const auto settings = load_settings(dir.path());
  ASSERT_TRUE(settings) << to_string(settings.error());
  EXPECT_EQ(settings->read.global_filter, "#task");
  EXPECT_EQ(settings->read.statuses.find(" ").name, "Open");
  EXPECT_EQ(settings->read.statuses.find("!").type, StatusType::non_task);  // the first one wins
  EXPECT_EQ(settings->read.statuses.find("/").name, "Unknown");             // replaced, not merged
}

TEST(Settings, NamesTheLineOfMalformedPluginSettings) {
  const TempDir dir;
  dir.write(kTasksData, "{\n  \"globalFilter\": \n}\n");
  const auto settings = load_settings(dir.path());
  ASSERT_FALSE(settings);
  EXPECT_EQ(settings.error().code, ErrorCode::config);
  EXPECT_EQ(settings.error().place->line, 3);
}

TEST(Settings, TheFingerprintChangesWithWhatDecidesRows) {
  Settings a;
  const std::string before = fingerprint(a);
  a.timezone = "Europe/Lisbon";
  EXPECT_EQ(fingerprint(a), before);
  a.read.global_filter = "#task";
  EXPECT_NE(fingerprint(a), before);
}

}  // namespace
}  // namespace vaultask

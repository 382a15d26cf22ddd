#include "vault/settings.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "support/temp_dir.hpp"

namespace vaultask {
namespace {

using test::TempDir;

constexpr const char* kTasksData = ".obsidian/plugins/obsidian-tasks-plugin/data.json";
constexpr const char* kDailyNotes = ".obsidian/daily-notes.json";
constexpr const char* kApp = ".obsidian/app.json";

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

TEST(Settings, ReadsTheLineage) {
  const TempDir dir;
  using Names = std::vector<std::string>;
  auto settings = load_settings(dir.path());
  ASSERT_TRUE(settings);
  const std::string before = fingerprint(*settings);
  EXPECT_EQ(settings->lineage.properties, (Names{"accrues_to", "parent", "up"}));
  EXPECT_EQ(settings->lineage.levels, (Names{"objective", "key result", "epic", "feature"}));

  dir.write(".vaultask.toml",
            "[lineage]\nproperties = [\"belongs to\"]\nlevels = [\"Goal\", \"Step\"]\n"
            "levls = []\n");
  settings = load_settings(dir.path());
  ASSERT_TRUE(settings) << to_string(settings.error());
  EXPECT_EQ(settings->lineage.properties, Names{"belongs to"});
  EXPECT_EQ(settings->lineage.levels, (Names{"Goal", "Step"}));
  EXPECT_EQ(fingerprint(*settings), before) << "the index holds the properties, not what they mean";
  ASSERT_EQ(settings->warnings.size(), 1U);
  EXPECT_EQ(settings->warnings[0].message, "unknown setting \"lineage.levls\"");
  EXPECT_EQ(settings->warnings[0].hint, "did you mean \"levels\"?");
  EXPECT_EQ(settings->warnings[0].place.line, 4);
}

TEST(Settings, RefusesALineageThatSaysNothingClear) {
  const TempDir dir;
  for (const auto& [text, message] :
       {std::pair{"lineage = \"up\"", "lineage must be a table: [lineage]"},
        {"[lineage]\nlevels = \"epic\"", "levels must be a list of texts: [\"…\", \"…\"]"},
        {"[lineage]\nlevels = [\"epic\", 3]", "levels must be a list of texts: [\"…\", \"…\"]"},
        {"[lineage]\nlevels = [\"epic\", \"Epics\"]",
         "levels must be a list of different names, none of them empty"},
        {"[lineage]\nproperties = [\"up\", \" \"]",
         "properties must be a list of different names, none of them empty"}}) {
    dir.write(".vaultask.toml", std::string("\n") + text + '\n');
    const auto settings = load_settings(dir.path());
    ASSERT_FALSE(settings) << text;
    EXPECT_EQ(settings.error().code, ErrorCode::config);
    EXPECT_EQ(settings.error().message, message);
    EXPECT_GE(settings.error().place->line, 2);
  }
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

TEST(Settings, ReadsFilenamesAsScheduledDates) {
  const TempDir dir;
  dir.write(kTasksData, R"({"useFilenameAsScheduledDate": true,
                            "filenameAsScheduledDateFormat": "DD.MM.YYYY",
                            "filenameAsDateFolders": ["Daily", "Work/Log", 3]})");
  const auto settings = load_settings(dir.path());
  ASSERT_TRUE(settings) << to_string(settings.error());
  EXPECT_EQ(settings->read.filename_date,
            (task::FilenameDateRules{true, "DD.MM.YYYY", {"Daily", "Work/Log"}}));
  for (const char* other : {R"({})", R"({"useFilenameAsScheduledDate": "true"})",
                            R"({"useFilenameAsScheduledDate": false,
                                "filenameAsScheduledDateFormat": null})"}) {
    dir.write(kTasksData, other);
    const auto off = load_settings(dir.path());
    ASSERT_TRUE(off) << to_string(off.error());
    EXPECT_EQ(off->read.filename_date, task::FilenameDateRules{}) << other;
  }
}

TEST(Settings, ReadsWhereDailyNotesAre) {
  struct Case {
    const char* json;
    const char* folder;
    const char* format;
  };
  const TempDir dir;
  for (const auto& [json, folder, format] : {
           Case{R"({"folder": "Daily", "format": "YYYY-MM-DD dddd", "autorun": false})", "Daily",
                "YYYY-MM-DD dddd"},
           Case{R"({"folder": "/Work/Log/", "format": ""})", "Work/Log", "YYYY-MM-DD"},
           Case{R"({"folder": "/"})", "", "YYYY-MM-DD"},
           Case{R"({"folder": 3, "format": null})", "", "YYYY-MM-DD"},
           Case{R"([])", "", "YYYY-MM-DD"},
       }) {
    dir.write(kDailyNotes, json);
    const auto settings = load_settings(dir.path());
    ASSERT_TRUE(settings) << to_string(settings.error());
    EXPECT_EQ(settings->read.daily_notes.folder, folder) << json;
    EXPECT_EQ(settings->read.daily_notes.format, format) << json;
  }
}

TEST(Settings, ReadsTheExcludedFilesAndDoesNotApplyThem) {
  const TempDir dir;
  dir.write(kApp, R"({"userIgnoreFilters": ["Templates/", "/^Old/", null], "promptDelete": true})");
  const auto settings = load_settings(dir.path());
  ASSERT_TRUE(settings) << to_string(settings.error());
  EXPECT_EQ(settings->ignore_filters, (std::vector<std::string>{"Templates/", "/^Old/"}));
  EXPECT_TRUE(settings->exclude.empty());
  dir.write(kApp, R"({"userIgnoreFilters": null})");
  EXPECT_TRUE(load_settings(dir.path())->ignore_filters.empty());
}

TEST(Settings, NamesTheLineOfMalformedObsidianSettings) {
  for (const char* file : {kDailyNotes, kApp}) {
    const TempDir dir;
    dir.write(file, "{\n  \"folder\": \"Daily\"\n  \"format\": \"\"\n}\n");
    const auto settings = load_settings(dir.path());
    ASSERT_FALSE(settings);
    EXPECT_EQ(settings.error().code, ErrorCode::config);
    EXPECT_EQ(settings.error().place->path, dir / file);
    EXPECT_EQ(settings.error().place->line, 3);
    EXPECT_FALSE(settings.error().hint.empty());
  }
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

TEST(Settings, TheFingerprintChangesWithTheRulesForFilenames) {
  const auto with = [](task::FilenameDateRules rules) {
    Settings settings;
    settings.read.filename_date = std::move(rules);
    return fingerprint(settings);
  };
  const std::string off = with({});
  EXPECT_EQ(with({false, "YYYY", {"Daily"}}), off) << "what is off decides no rows";
  const std::vector<std::string> all{off, with({true, "", {}}), with({true, "YYYY", {}}),
                                     with({true, "", {"YYYY"}}), with({true, "YYYY", {"Daily"}})};
  EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size());
}

TEST(Settings, WhatObsidianShowsAsExcludedDecidesNoRows) {
  Settings a;
  const std::string before = fingerprint(a);
  a.ignore_filters = {"Templates/"};
  EXPECT_EQ(fingerprint(a), before);
}

TEST(Settings, TheFingerprintChangesWithTheFormatOfDailyNotes) {
  Settings a;
  const std::string before = fingerprint(a);
  a.read.daily_notes = {"Daily", "DD-MM-YYYY"};
  EXPECT_NE(fingerprint(a), before);
}

TEST(Settings, ReadsTheNamesOfSections) {
  const TempDir dir;
  dir.write(".vaultask.toml", "[sections]\ndecisions = [\"Beschlüsse\"]\nRisk = []\n");
  auto settings = load_settings(dir.path());
  ASSERT_TRUE(settings) << to_string(settings.error());
  const note::SectionNames& names = settings->read.sections;
  EXPECT_EQ(names.kind_of("Beschlüsse (vorläufig)", 2), note::SectionKind::decision);
  EXPECT_EQ(names.kind_of("Decisions", 2), std::nullopt);
  EXPECT_EQ(names.kind_of("Risks", 2), std::nullopt);
  EXPECT_EQ(names.kind_of("Open Questions", 2), note::SectionKind::question);
  EXPECT_NE(fingerprint(*settings), fingerprint(Settings{}));

  dir.write(".vaultask.toml", "[sections]\ndecision = [\"x\"]\nquestoin = [\"y\"]\n");
  settings = load_settings(dir.path());
  ASSERT_TRUE(settings) << to_string(settings.error());
  ASSERT_EQ(settings->warnings.size(), 1U);
  EXPECT_EQ(settings->warnings[0].place.line, 3);
  EXPECT_NE(settings->warnings[0].hint.find("question"), std::string::npos);

  dir.write(".vaultask.toml", "sections = 3\n");
  settings = load_settings(dir.path());
  ASSERT_FALSE(settings);
  EXPECT_EQ(settings.error().place->line, 1);
}

}  // namespace
}  // namespace vaultask

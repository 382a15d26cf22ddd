#include "task/filename_date.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "task/note_record.hpp"

namespace vaultask::task {
namespace {

std::string found(const FilenameDateRules& rules, std::string_view path) {
  const auto date = filename_date(rules, path);
  return date ? date->to_iso() : std::string();
}

TEST(FilenameDate, IsTheFirstDateInTheBaseName) {
  struct Case {
    const char* path;
    const char* date;
  };
  for (const auto& [path, date] : {
           Case{"2025-11-14.md", "2025-11-14"},
           Case{"Daily/2025-11-14.md", "2025-11-14"},
           Case{"Daily/2025-11-14 Friday.md", "2025-11-14"},
           Case{"meetings/rd. 2025-11-14.md", "2025-11-14"},
           Case{"20251114 - thoughts.md", "2025-11-14"},
           Case{"202511141530.md", "2025-11-14"},
           Case{"a 20251114 b 2025-11-15.md", "2025-11-15"},  // with hyphens comes first
           Case{"2025-11-14 2025-11-15.md", "2025-11-14"},
           Case{"120251114.md", ""},  // the first eight digits: 1202-51-11
           Case{"02025-11-14.md", "2025-11-14"},
           Case{"0000-01-01.md", "0000-01-01"},
           Case{"9999-12-31.md", "9999-12-31"},
           // A first one that does not exist ends the search.
           Case{"2025-02-30 2025-03-01.md", ""},
           Case{"2025-02-30 20250301.md", ""},
           Case{"2025-13-01.md", ""},
           Case{"2025-00-00.md", ""},
           Case{"2025-11-1.md", ""},
           Case{"2025 11 14.md", ""},
           Case{"2025‑11‑14.md", ""},  // U+2011
           Case{"plan.md", ""},
           // Only what stands between the last slash and the last dot.
           Case{"2025-11-14/plan.md", ""},
           Case{"2025-11-14/2025-11-15.md", "2025-11-15"},
           Case{"v2025-11-14.2.md", "2025-11-14"},
           Case{"plan.2025-11-14", ""},
           Case{".md", ""},
           Case{"", ""},
       }) {
    EXPECT_EQ(found({true, "", {}}, path), date) << path;
    EXPECT_EQ(found({false, "", {}}, path), "") << path;
  }
}

TEST(FilenameDate, AFormatOfOnesOwnComesFirst) {
  struct Case {
    const char* format;
    const char* path;
    const char* date;
  };
  for (const auto& [format, path, date] : {
           Case{"DD.MM.YYYY", "Daily/14.11.2025.md", "2025-11-14"},
           Case{"DD.MM.YYYY", "Daily/14.11.2025 Friday.md", ""},  // the whole name
           Case{"DD.MM.YYYY", "Daily/2025-11-14 Friday.md", "2025-11-14"},
           Case{"DD-MM-YYYY", "14-11-2025.md", "2025-11-14"},
           Case{"DDMMYYYY", "14112025.md", "2025-11-14"},
           Case{"MMDDYYYY", "20251114.md", "2025-11-14"},  // 20-25 is no day: read as YYYYMMDD
           Case{"MMDDYYYY", "11142025.md", "2025-11-14"},
           Case{"dddd, MMMM Do YYYY", "Friday, November 14th 2025.md", "2025-11-14"},
           Case{"gggg-[W]ww", "2025-W46.md", "2025-11-09"},
           Case{"YYYY", "2025.md", "2025-01-01"},
           // Broken formats that vaults hold: years of an era, minutes, weekdays.
           Case{"yyyy-mm-dd", "2025-11-14.md", "2025-11-14"},
           Case{"yyyy-dd-mm", "2025-11-14.md", "2025-11-14"},
           Case{"yyyy-mm-DD", "2025-11-14.md", "2025-01-14"},
           // The year is open: the plugin takes the current one, we take none.
           Case{"MM-DD", "11-14.md", ""},
           Case{"YYYY-MM-DD [2025-11-15]", "2025-11-14 2025-11-15.md", "2025-11-14"},
       }) {
    EXPECT_EQ(found({true, format, {}}, path), date) << format << " | " << path;
  }
}

TEST(FilenameDate, FoldersRestrictIt) {
  const FilenameDateRules rules{true, "", {"Daily", "Work/Log", ""}};
  for (const char* path :
       {"Daily/2025-11-14.md", "Daily/2025/2025-11-14.md", "Work/Log/2025-11-14.md"}) {
    EXPECT_EQ(found(rules, path), "2025-11-14") << path;
  }
  for (const char* path : {"2025-11-14.md", "daily/2025-11-14.md", "Daily 2/2025-11-14.md",
                           "Work/2025-11-14.md", "Old/Daily/2025-11-14.md", "Daily"}) {
    EXPECT_EQ(found(rules, path), "") << path;
  }
  // The plugin compares with the folder and a slash behind it, as the settings have it.
  EXPECT_EQ(found({true, "", {"Daily/"}}, "Daily/2025-11-14.md"), "");
}

TEST(FilenameDate, IsTheScheduledDateOfTasksWithoutOne) {
  constexpr const char* kNote =
      "- [ ] bare\n"
      "- [ ] due 📅 2025-12-01\n"
      "- [ ] start 🛫 2025-12-01\n"
      "- [ ] scheduled ⏳ 2025-12-01\n"
      "- [ ] impossible 📅 2025-02-30\n"
      "- [x] done ➕ 2025-11-01 ✅ 2025-11-02\n"
      "- [-] cancelled ❌ 2025-11-02\n";
  ReadRules rules;
  rules.filename_date.on = true;
  const auto tasks = read_note("Daily/2025-11-14.md", kNote, rules).tasks;
  ASSERT_EQ(tasks.size(), 7U);
  const bool inferred[] = {true, false, false, false, false, true, true};
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    EXPECT_EQ(tasks[i].scheduled_inferred, inferred[i]) << tasks[i].description;
    if (inferred[i]) {
      EXPECT_EQ(tasks[i].scheduled, TaskDate(*Date::parse("2025-11-14")));
    }
    EXPECT_EQ(tasks[i].original.find("2025-11-14"), std::string::npos);
  }
  EXPECT_EQ(tasks[3].scheduled.to_string(), "2025-12-01");
  for (const Task& task : read_note("Daily/2025-11-14.md", kNote, ReadRules{}).tasks) {
    EXPECT_FALSE(task.scheduled_inferred);
  }
  for (const Task& task : read_note("Daily/plan.md", kNote, rules).tasks) {
    EXPECT_FALSE(task.scheduled_inferred);
  }
}

}  // namespace
}  // namespace vaultask::task

#include "note/daily_note.hpp"

#include <gtest/gtest.h>

namespace vaultask::note {
namespace {

TEST(DailyNote, HasTheDateThatItsPathSays) {
  struct Case {
    const char* folder;
    const char* format;
    const char* path;
    const char* date;  ///< "" for no daily note
  };
  for (const auto& [folder, format, path, date] : {
           Case{"Daily", "YYYY-MM-DD", "Daily/2025-11-14.md", "2025-11-14"},
           Case{"Daily", "DD-MM-YYYY", "Daily/14-11-2025.md", "2025-11-14"},
           Case{"Daily", "dddd, MMMM Do YYYY", "Daily/Friday, November 14th 2025.md", "2025-11-14"},
           Case{"Daily", "YYYY/MM/YYYY-MM-DD", "Daily/2025/11/2025-11-14.md", "2025-11-14"},
           Case{"", "DD.MM.YYYY", "14.11.2025.md", "2025-11-14"},
           Case{"", "DD.MM.YYYY", "Other/14.11.2025.md", ""},
           Case{"Daily", "DD-MM-YYYY", "Diary/14-11-2025.md", ""},
           Case{"Daily", "DD-MM-YYYY", "Dailyx/14-11-2025.md", ""},
           Case{"Daily", "DD-MM-YYYY", "Daily/14-11-2025 review.md", ""},
           Case{"Daily", "DD-MM-YYYY", "Daily/31-02-2025.md", ""},
           Case{"Daily", "MM-DD", "Daily/11-14.md", ""},  // of which year?
       }) {
    const auto found = daily_note_date({folder, format}, path);
    EXPECT_EQ(found ? found->to_iso() : "", date) << path;
  }
}

}  // namespace
}  // namespace vaultask::note

#include "note/written_date.hpp"

#include <gtest/gtest.h>

namespace vaultask::note {
namespace {

struct DateCase {
  const char* line;
  const char* date;
};

TEST(WrittenDate, ReadsWhatCanBeReadInOneWayOnly) {
  const DateCase cases[] = {
      {"2025-11-10", "2025-11-10"},
      {"- Next meeting (if scheduled): **2025-11-10**", "2025-11-10"},
      {"- Next meeting (if scheduled): 2025-11-10 10:00", "2025-11-10"},
      {"[[2025-11-10]]", "2025-11-10"},
      {"[[Daily/2025-11-10|Monday]]", "2025-11-10"},
      {"2025-11-10T10:00", "2025-11-10"},
      {"2025/11/10", "2025-11-10"},
      {"2025.11.10.", "2025-11-10"},
      {"Monday, 10 Nov 2025, 10:00", "2025-11-10"},
      {"10. November 2025", "2025-11-10"},
      {"the 1st of September, 2025", "2025-09-01"},
      {"10 Sept. 2025", "2025-09-10"},
      {"Mon 3rd Nov 2025", "2025-11-03"},
      {"Nov 10, 2025", "2025-11-10"},
      {"NOVEMBER 10TH 2025", "2025-11-10"},
      {"Nov. 10 2025", "2025-11-10"},
      {"**Nov 10**, 2025 or 2025-11-12", "2025-11-12"},
      {"at 10:00 on 10 Nov 2025", "2025-11-10"},
      {"1:1 on 2025-11-10", "2025-11-10"},
      {"2025-02-30, else 2025-03-01", "2025-03-01"},
      {"31 Nov 2025, else 1 Dec 2025", "2025-12-01"},
      {"~~2025-11-10~~ 2025-11-12", "2025-11-12"},
      {"~~10 Nov 2025", "2025-11-10"},
      {"- [x] Find a date ✅ 2025-11-08", "none"},
      {"- [ ] Talk again ➕ 2025-11-08 📅 2025-11-10", "2025-11-10"},
      {"ambiguous: 11/10/2025", "none"},
      {"ambiguous: 11.10.2025", "none"},
      {"10-11-2025", "none"},
      {"2025-11/10", "none"},
      {"10 Nov", "none"},
      {"Nov 2025", "none"},
      {"10 Novem 2025", "none"},
      {"10 Nov 25", "none"},
      {"in 2025", "none"},
      {"ticket 12025-11-10", "none"},
      {"ticket 2025-11-101", "none"},
      {"maybe 2025", "none"},
      {"Mayor 10, 2025", "none"},
      {"TBD", "none"},
      {"", "none"},
  };
  for (const auto& row : cases) {
    const auto date = find_written_date(row.line);
    EXPECT_EQ(date ? date->to_iso() : "none", row.date) << row.line;
  }
}

}  // namespace
}  // namespace vaultask::note

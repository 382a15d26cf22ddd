#include "report/series.hpp"

#include <gtest/gtest.h>

namespace vaultask::report {
namespace {

NoteInfo note(const char* path, const char* date, const char* entity, const char* series = "",
              const char* folder = "") {
  NoteInfo info;
  info.path = path;
  info.title = "Title of " + info.path;
  info.date = Date::parse(date);
  info.entity = entity;
  info.series = series;
  info.folder = folder;
  return info;
}

/// "name: path path | …"
std::string series_of(const std::vector<NoteInfo>& notes) {
  std::string out;
  for (const Series& series : find_series(notes)) {
    out += (out.empty() ? "" : " | ") + series.name + ':';
    for (const NoteInfo* one : series.notes) out += ' ' + one->path;
  }
  return out;
}

TEST(Series, IsOfOneEntityAndFolder) {
  EXPECT_EQ(series_of({note("M/a.md", "2025-11-02", "Dana"), note("M/b.md", "2025-11-01", "Dana"),
                       note("M/c.md", "2025-11-03", "Zoë"), note("N/d.md", "2025-11-04", "Dana")}),
            "Dana: M/b.md M/a.md | Dana: N/d.md | Zoë: M/c.md");
}

TEST(Series, TakesTheFolderThatTheNoteNames) {
  EXPECT_EQ(series_of({note("Inbox/a.md", "2025-11-01", "Dana", "", "/People/Dana/"),
                       note("People/Dana/b.md", "2025-11-02", "Dana")}),
            "Dana: Inbox/a.md People/Dana/b.md");
}

TEST(Series, ComparesNamesAsPeopleDo) {
  EXPECT_EQ(series_of({note("M/a.md", "2025-11-01", "Zoë"), note("M/b.md", "2025-11-02", "zoe")}),
            "Zoë: M/a.md M/b.md");
}

TEST(Series, IsWhatTheNotesSay) {
  EXPECT_EQ(series_of({note("M/a.md", "2025-11-01", "Dana", "Weekly"),
                       note("N/b.md", "2025-11-02", "Zoë", "weekly"),
                       note("M/c.md", "2025-11-03", "Dana")}),
            "Dana: M/c.md | Weekly: M/a.md N/b.md");
}

TEST(Series, HasNotesOfOneDayInOrderOfPath) {
  EXPECT_EQ(series_of({note("M/b.md", "2025-11-01", "Dana"), note("M/a.md", "2025-11-01", "Dana")}),
            "Dana: M/a.md M/b.md");
}

TEST(Series, IsOneNoteWithoutNamesOrDate) {
  EXPECT_EQ(series_of({note("M/a.md", "2025-11-01", ""), note("M/b.md", "2025-11-02", ""),
                       note("M/c.md", "", "Dana"), note("M/d.md", "", "Dana"),
                       note("M/e.md", "2025-11-01", "Dana"), note("M/f.md", "", "", "Weekly")}),
            "Dana: M/c.md | Dana: M/d.md | Dana: M/e.md | Title of M/a.md: M/a.md | "
            "Title of M/b.md: M/b.md | Weekly: M/f.md");
}

}  // namespace
}  // namespace vaultask::report

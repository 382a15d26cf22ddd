#include "report/log_entries.hpp"

#include <gtest/gtest.h>

#include "base/strings.hpp"

namespace vaultask::report {
namespace {

constexpr const char* kBlank = "(blank)";  // a section that says nothing
const Date kFollowedTo = *Date::parse("2025-11-15");

/// A note of one series and its risks with "|" between: "~text" is struck out, "x text" ticked,
/// "!text" resolved; "" is "None.".
struct Meeting {
  const char* date;
  const char* risks;
};

LogItem item_of(std::string_view text) {
  LogItem item;
  item.kind = ItemKind::risk;
  if (text.starts_with('~')) item.state = ItemState::struck;
  if (text.starts_with("x ")) item.state = ItemState::ticked;
  if (text.starts_with('!')) item.state = ItemState::resolved;
  const std::size_t sign = item.state == ItemState::ticked ? 2
                           : item.state == ItemState::open ? 0
                                                           : 1;
  item.text = text.substr(sign);
  return item;
}

/// "text first-last state closed ×mentions" with days of November, one a line.
std::string followed(const std::vector<Meeting>& meetings, Date as_of = kFollowedTo) {
  std::vector<NoteInfo> notes;
  std::vector<NoteLog> logs;
  for (const auto& [date, risks] : meetings) {
    NoteInfo& note = notes.emplace_back();
    note.path = "M/" + std::to_string(notes.size()) + ".md";
    note.entity = "Staff";
    note.date = Date::parse(date);
    NoteLog& log = logs.emplace_back();
    log.path = note.path;
    if (risks == std::string(kBlank)) continue;
    log.kinds = {ItemKind::risk};
    if (*risks == '\0') continue;
    for (const auto text : strings::split(risks, '|')) log.items.push_back(item_of(text));
  }
  const std::vector<Series> series = find_series(notes);
  const auto day = [](const std::optional<Date>& date) {
    return date ? date->to_iso().substr(8) : std::string("?");
  };
  std::string out;
  for (const LogEntry& entry : follow_items(series, by_path(logs), ItemKind::risk, as_of)) {
    if (!out.empty()) out += '\n';
    out += entry.last.item->text + ' ' + day(entry.raised_on()) + '-' + day(entry.last.note->date) +
           ' ' + std::string(to_string(entry.state));
    if (!entry.is_open()) out += ' ' + day(entry.closed_on());
    if (entry.mentions != 1) out += " x" + std::to_string(entry.mentions);
    if (entry.times_reopened != 0) out += " again" + std::to_string(entry.times_reopened);
  }
  return out;
}

struct FollowedCase {
  const char* why;
  std::vector<Meeting> meetings;
  const char* entries;
};

TEST(LogEntries, AreFollowedFromNoteToNote) {
  const FollowedCase cases[] = {
      {"one note", {{"2025-11-01", "a|b"}}, "a 01-01 open\nb 01-01 open"},
      {"stands again",
       {{"2025-11-01", "The lab"}, {"2025-11-03", "the  **LAB**."}},
       "the  **LAB**. 01-03 open x2"},
      {"struck out", {{"2025-11-01", "a"}, {"2025-11-03", "~a"}}, "a 01-03 struck 03 x2"},
      {"ticked", {{"2025-11-01", "a"}, {"2025-11-03", "x a"}}, "a 01-03 ticked 03 x2"},
      {"resolved", {{"2025-11-01", "a"}, {"2025-11-03", "!a"}}, "a 01-03 resolved 03 x2"},
      {"raised and struck out in one", {{"2025-11-01", "~a"}}, "a 01-01 struck 01"},
      {"missing", {{"2025-11-01", "a|b"}, {"2025-11-03", "b"}}, "a 01-01 gone 03\nb 01-03 open x2"},
      {"none any more", {{"2025-11-01", "a"}, {"2025-11-03", ""}}, "a 01-01 gone 03"},
      {"a blank section closes nothing",
       {{"2025-11-01", "a"}, {"2025-11-03", kBlank}, {"2025-11-05", "a"}},
       "a 01-05 open x2"},
      {"back after it was gone",
       {{"2025-11-01", "a"}, {"2025-11-03", "b"}, {"2025-11-05", "a"}},
       "a 01-05 open x2 again1\nb 03-03 gone 05"},
      {"back after it was struck out",
       {{"2025-11-01", "~a"}, {"2025-11-03", ""}, {"2025-11-05", "a"}},
       "a 01-05 open x2 again1"},
      {"struck out in two notes is closed by the first",
       {{"2025-11-01", "a"}, {"2025-11-03", "~a"}, {"2025-11-05", "~a"}},
       "a 01-05 struck 03 x3"},
      {"gone, then struck out after all",
       {{"2025-11-01", "a"}, {"2025-11-03", ""}, {"2025-11-05", "~a"}},
       "a 01-05 struck 05 x2"},
      {"struck out, then left out",
       {{"2025-11-01", "~a"}, {"2025-11-03", "b"}},
       "a 01-01 struck 01\nb 03-03 open"},
      {"notes are in order of date, not as given",
       {{"2025-11-03", "~a"}, {"2025-11-01", "a"}},
       "a 01-03 struck 03 x2"}};
  for (const auto& c : cases) EXPECT_EQ(followed(c.meetings), c.entries) << c.why;
}

TEST(LogEntries, OfOneNoteAreNeverOne) {
  EXPECT_EQ(followed({{"2025-11-01", "a|a"}}), "a 01-01 open\na 01-01 open");
  EXPECT_EQ(followed({{"2025-11-01", "a|a"}, {"2025-11-03", "a|~a"}}),
            "a 01-03 open x2\na 01-03 struck 03 x2");
  EXPECT_EQ(followed({{"2025-11-01", "a"}, {"2025-11-03", "a|a"}}),
            "a 01-03 open x2\na 03-03 open");
  EXPECT_EQ(followed({{"2025-11-01", "a|a"}, {"2025-11-03", "a"}}),
            "a 01-03 open x2\na 01-01 gone 03");
}

TEST(LogEntries, AreKnownAgainByNearlyEqualText) {
  const FollowedCase cases[] = {
      {"cut short",
       {{"2025-11-01", "Field and importer share one circuit; it may wake the cabinets."},
        {"2025-11-03", "~Field and importer share one circuit."}},
       "Field and importer share one circuit. 01-03 struck 03 x2"},
      {"a letter corrected",
       {{"2025-11-01", "The test lab is boooked until January"},
        {"2025-11-03", "The test lab is booked until January"}},
       "The test lab is booked until January 01-03 open x2"},
      {"and by its old text later",
       {{"2025-11-01", "The test lab is boooked until January"},
        {"2025-11-03", "The test lab is booked until January"},
        {"2025-11-05", "The test lab is boooked until January"}},
       "The test lab is boooked until January 01-05 open x3"},
      {"but not with other numbers",
       {{"2025-11-01", "The lab is booked until 12 January"},
        {"2025-11-03", "The lab is booked until 19 January"}},
       "The lab is booked until 12 January 01-01 gone 03\n"
       "The lab is booked until 19 January 03-03 open"},
      {"nor with other words",
       {{"2025-11-01", "Who signs for Kestrelby?"}, {"2025-11-03", "Who signs for Merrowdale?"}},
       "Who signs for Kestrelby? 01-01 gone 03\nWho signs for Merrowdale? 03-03 open"},
      {"nor where two are as near",
       {{"2025-11-01", "The test lab is boooked until January"},
        {"2025-11-03",
         "The test lab is booked until January|The test lab is bookked until January"}},
       "The test lab is boooked until January 01-01 gone 03\n"
       "The test lab is booked until January 03-03 open\n"
       "The test lab is bookked until January 03-03 open"},
      {"nor what still stands beside it",
       {{"2025-11-01", "The test lab is booked until January"},
        {"2025-11-03",
         "The test lab is booked until January|The test lab is boooked until January"}},
       "The test lab is booked until January 01-03 open x2\n"
       "The test lab is boooked until January 03-03 open"},
      {"nor what was closed before",
       {{"2025-11-01", "~The test lab is booked until January"},
        {"2025-11-03", "The test lab is boooked until January"}},
       "The test lab is booked until January 01-01 struck 01\n"
       "The test lab is boooked until January 03-03 open"}};
  for (const auto& c : cases) EXPECT_EQ(followed(c.meetings), c.entries) << c.why;
}

TEST(LogEntries, StandAsOfADay) {
  const std::vector<Meeting> meetings{
      {"2025-11-01", "a|b"}, {"2025-11-03", "~a|b"}, {"2025-11-20", "c"}};
  EXPECT_EQ(followed(meetings, *Date::parse("2025-11-02")), "a 01-01 open\nb 01-01 open");
  EXPECT_EQ(followed(meetings, *Date::parse("2025-11-03")),
            "a 01-03 struck 03 x2\nb 01-03 open x2");
  EXPECT_EQ(followed(meetings, *Date::parse("2025-11-20")),
            "a 01-03 struck 03 x2\nb 01-03 gone 20 x2\nc 20-20 open");
  EXPECT_EQ(followed(meetings, *Date::parse("2025-10-31")), "");
}

TEST(LogEntries, WithoutADateStandAlone) {
  EXPECT_EQ(followed({{"", "a|~b"}, {"", "c"}, {"2025-11-01", "d"}}),
            "a ?-? open\nb ?-? struck ?\nc ?-? open\nd 01-01 open");
}

TEST(LogEntries, TakeLinearTimeForManyOfOneText) {
  std::string many = "a";
  for (int i = 0; i < 20000; ++i) many += "|a";
  const std::string found = followed({{"2025-11-01", many.c_str()}, {"2025-11-03", many.c_str()}});
  EXPECT_TRUE(found.starts_with("a 01-03 open x2\na 01-03 open x2\n"));
}

}  // namespace
}  // namespace vaultask::report

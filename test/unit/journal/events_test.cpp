// What the difference between two states means.
#include "journal/events.hpp"

#include <gtest/gtest.h>

#include "unit/journal/states.hpp"

namespace vaultask::journal {
namespace {

const Date kRun = *Date::from_ymd(2025, 11, 15);

std::string printed(const std::vector<Change>& changes) {
  std::string text;
  for (const Change& change : changes) {
    text += std::string(to_string(change.kind)) + ' ' + change.day.to_iso() + " \"" + change.from +
            "\" \"" + change.to + "\"\n";
  }
  return text;
}

TaskState task(const std::string& line, const std::string& path = "A.md") {
  return test::states_of({{path, line}}).at(0);
}

TEST(Events, OfATaskSeenForTheFirstTime) {
  const auto first = [](const char* line) { return printed(first_changes(task(line), kRun)); };
  EXPECT_EQ(first("- [ ] Write"), "opened 2025-11-15 \"\" \"\"\n");
  EXPECT_EQ(first("- [ ] Write ➕ 2025-11-01 📅 2025-11-20"),
            "opened 2025-11-01 \"\" \"2025-11-20\"\n");
  EXPECT_EQ(first("- [x] Write ➕ 2025-11-01 ✅ 2025-11-03"),
            "opened 2025-11-01 \"\" \"\"\nclosed 2025-11-03 \"\" \"x\"\n");
  EXPECT_EQ(first("- [x] Write ✅ 2025-11-03"),
            "opened 2025-11-03 \"\" \"\"\nclosed 2025-11-03 \"\" \"x\"\n");
  EXPECT_EQ(first("- [x] Write"), "opened 2025-11-15 \"\" \"\"\nclosed 2025-11-15 \"\" \"x\"\n");
  EXPECT_EQ(first("- [-] Write ❌ 2025-11-03"),
            "opened 2025-11-03 \"\" \"\"\ncancelled 2025-11-03 \"\" \"-\"\n");
}

TEST(Events, BetweenTwoStates) {
  const auto between = [](const char* before, const char* after) {
    return printed(changes_between(task(before), task(after), kRun));
  };
  EXPECT_EQ(between("- [ ] Write", "- [ ] Write"), "");
  EXPECT_EQ(between("- [ ] Write", "- [ ] Write #soon"), "");
  EXPECT_EQ(between("- [ ] Write", "- [/] Write"), "");
  EXPECT_EQ(between("- [/] Write", "- [x] Write ✅ 2025-11-14"), "closed 2025-11-14 \"/\" \"x\"\n");
  EXPECT_EQ(between("- [x] Write ✅ 2025-11-14", "- [ ] Write"),
            "reopened 2025-11-15 \"x\" \" \"\n");
  EXPECT_EQ(between("- [ ] Write", "- [-] Write ❌ 2025-11-13"),
            "cancelled 2025-11-13 \" \" \"-\"\n");
  EXPECT_EQ(between("- [-] Write", "- [x] Write"), "closed 2025-11-15 \"-\" \"x\"\n");
  EXPECT_EQ(between("- [ ] Write 📅 2025-11-20", "- [ ] Write 📅 2025-11-27"),
            "due moved 2025-11-15 \"2025-11-20\" \"2025-11-27\"\n");
  EXPECT_EQ(between("- [ ] Write", "- [ ] Write 📅 2025-02-30"),
            "due moved 2025-11-15 \"\" \"2025-02-30\"\n");
  EXPECT_EQ(between("- [ ] Write", "- [ ] Write ⏫"),
            "priority changed 2025-11-15 \"Normal\" \"High\"\n");
  EXPECT_EQ(between("- [ ] Write it", "- [ ] Write that #soon"),
            "text edited 2025-11-15 \"Write it\" \"Write that #soon\"\n");
  EXPECT_EQ(between("## One\n- [ ] Write", "## Two\n- [ ] Write"),
            "moved heading 2025-11-15 \"One\" \"Two\"\n");
  EXPECT_EQ(printed(changes_between(task("- [ ] Write"), task("- [ ] Write", "B.md"), kRun)),
            "moved note 2025-11-15 \"A.md\" \"B.md\"\n");
}

TEST(Events, OtherOwnersOfANoteThatIsAsItWasAreNone) {
  TaskState before = task("- [ ] Write"), after = before;
  after.owners = "Dana Whitfield";
  EXPECT_EQ(printed(changes_between(before, after, kRun)),
            "owner changed 2025-11-15 \"\" \"Dana Whitfield\"\n");
  EXPECT_EQ(printed(changes_between(before, after, kRun, false)), "");
}

TEST(Events, TheLast) {
  EXPECT_EQ(printed(last_changes(task("- [ ] Write"), kRun, false)),
            "vanished 2025-11-15 \"A.md\" \"\"\n");
  EXPECT_EQ(printed(last_changes(task("- [ ] Write"), kRun, true)),
            "closed 2025-11-15 \" \" \"\"\nvanished 2025-11-15 \"A.md\" \"\"\n");
}

TEST(Events, WordsAreReadAsTheyAreWritten) {
  for (std::size_t n = 1; n <= kEventKinds; ++n) {
    const auto kind = static_cast<EventKind>(n);
    EXPECT_EQ(parse_event_kind(to_string(kind)), kind);
  }
  for (const auto c : {Confidence::certain, Confidence::likely, Confidence::uncertain}) {
    EXPECT_EQ(parse_confidence(to_string(c)), c);
  }
  EXPECT_EQ(parse_event_kind("lost"), std::nullopt);
}

}  // namespace
}  // namespace vaultask::journal

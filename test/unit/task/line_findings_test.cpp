// What is wrong with a task line, and the line as it should be. The rules: reference,
// tasks-language.md (a.2) to (a.9).
#include "task/line_findings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "task/signifiers.hpp"
#include "task/unread_fields.hpp"
#include "task_fixture.hpp"

namespace vaultask::task {
namespace {

std::vector<Diagnostic> findings(const std::string& line, TaskFormat format = TaskFormat::emoji) {
  const Task task = parse(line, format);
  std::vector<Diagnostic> found;
  const auto split = split_task_line(line);
  if (split) find_line_problems(task, split->text, StatusRegistry(), format, found);
  return found;
}

/// The line that is offered for the only finding; "?" for another number of findings.
std::string correction(const std::string& line, TaskFormat format = TaskFormat::emoji) {
  const auto found = findings(line, format);
  return found.size() == 1 && found[0].code == "field-not-read" ? found[0].correction : "?";
}

/// Every byte but blanks, without the pieces that were meant as fields: what must not get lost.
std::string letters(std::string_view text, const std::vector<UnreadField>& without = {}) {
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool cut = std::any_of(without.begin(), without.end(), [&](const UnreadField& field) {
      return field.begin <= i && i < field.end;
    });
    if (!cut && text[i] != ' ') kept += text[i];
  }
  return kept;
}

/// What holds for every line that is offered: no word of the description is lost or moved, what was
/// read is read as before, each unread field is read now, and nothing is left to correct.
void expect_sound(const std::string& line, const std::string& corrected, TaskFormat format) {
  const Task before = parse(line, format), after = parse(corrected, format);
  const auto unread = find_unread_fields(before.description, format);
  EXPECT_FALSE(unread.empty()) << line;
  EXPECT_EQ(letters(after.description), letters(before.description, unread)) << line;
  EXPECT_EQ(after.indentation, before.indentation) << line;
  EXPECT_EQ(after.list_marker, before.list_marker) << line;
  EXPECT_EQ(after.status, before.status) << line;
  EXPECT_EQ(after.block_link, before.block_link) << line;
  EXPECT_EQ(after.hard_break, before.hard_break) << line;
  const auto is_unread = [&](std::string_view name) {
    return std::any_of(unread.begin(), unread.end(),
                       [&](const auto& one) { return one.name == name; });
  };
  for (const DateField& field : kDateFields) {
    const TaskDate &old_date = before.*field.member, &new_date = after.*field.member;
    if (is_unread(field.name)) {
      EXPECT_TRUE(old_date.absent() && !new_date.absent() && !new_date.is_invalid()) << line;
    } else {
      EXPECT_EQ(old_date.to_string(), new_date.to_string()) << line;
    }
  }
  EXPECT_EQ(after.priority == before.priority, !is_unread("priority")) << line;
  EXPECT_EQ(after.recurrence == before.recurrence, !is_unread("recurrence")) << line;
  EXPECT_EQ(after.on_completion == before.on_completion, !is_unread("on completion")) << line;
  EXPECT_EQ(after.id == before.id, !is_unread("id")) << line;
  EXPECT_EQ(after.depends_on == before.depends_on, !is_unread("depends on")) << line;
  for (const Diagnostic& left : findings(corrected, format)) {
    EXPECT_NE(left.code, "field-not-read") << corrected << "\n" << left.message;
  }
}

struct Row {
  std::string line, corrected;
};

void expect_corrections(const std::vector<Row>& rows, TaskFormat format = TaskFormat::emoji) {
  for (const Row& row : rows) {
    const std::string offered = correction(row.line, format);
    EXPECT_EQ(offered, row.corrected) << row.line;
    if (offered != "?" && !offered.empty()) expect_sound(row.line, offered, format);
  }
}

TEST(LineFindings, FieldsMoveBehindTheText) {
  expect_corrections({
      {"- [ ] Call 📅 2025-11-14 @Dana Whitfield", "- [ ] Call @Dana Whitfield 📅 2025-11-14"},
      {"- [ ] Call ⏫ Dana 📅 2025-11-14", "- [ ] Call Dana 📅 2025-11-14 ⏫"},
      {"- [ ] ⏫ Call Dana", "- [ ] Call Dana ⏫"},
      {"- [ ] Call 📅 2025-11-14 10:00", "- [ ] Call 10:00 📅 2025-11-14"},
      {"- [ ] Call 📅 2025-11-14T10:00", "- [ ] Call 10:00 📅 2025-11-14"},
      {"- [ ] Call ⏳ [[2025-11-14]]", "- [ ] Call ⏳ 2025-11-14"},
      {"- [ ] Call 📅 2025-1-2", "- [ ] Call 📅 2025-01-02"},
      {"- [ ] Call 📅 2025/11/14", "- [ ] Call 📅 2025-11-14"},
      {"- [x] Call ✅ 2025-11-08[^1]", "- [x] Call [^1] ✅ 2025-11-08"},
      {"- [ ] Call 📅 2025-11-14.", "- [ ] Call. 📅 2025-11-14"},
      {"- [ ] Call 📅 2025-11-14, then write", "- [ ] Call, then write 📅 2025-11-14"},
      {"- [ ] Call 🔁 every Monday please: 📅 2025-11-14",
       "- [ ] Call please: 📅 2025-11-14 🔁 every Monday"},
      {"- [ ] Call 🔁 every week on Monday @Dana", "- [ ] Call @Dana 🔁 every week on Monday"},
      {"- [ ] Call 🆔 x1 and ⛔ y2: now", "- [ ] Call and: now 🆔 x1 ⛔ y2"},
      {"- [ ] Call [due:: 2025-11-14] #x", "- [ ] Call #x 📅 2025-11-14"},
      {"- [ ] Call [due:: 2025-11-14], [priority:: high], #x", "- [ ] Call #x 📅 2025-11-14 ⏫"},
  });
}

TEST(LineFindings, AllElseOfTheLineStaysAsItIsWritten) {
  expect_corrections({
      {"  * [/] Call 📅 2025-11-14 now ^a1", "  * [/] Call now 📅 2025-11-14 ^a1"},
      {"> 1. [ ] Call 📅 2025-11-14 now  ", "> 1. [ ] Call now 📅 2025-11-14  "},
      // The plugin's own spelling of these rules would be "every day" and "every March".
      {"- [ ] Call ⏫ now 🔁 every day on Monday 📅 2025-11-14",
       "- [ ] Call now 🔁 every day on Monday 📅 2025-11-14 ⏫"},
      {"- [ ] Call ⏫ now 🔁 every year on March 3rd", "- [ ] Call now 🔁 every year on March 3rd ⏫"},
      {"- [ ] Call ⏫ now 📆 2025-11-14 #a", "- [ ] Call now 📆 2025-11-14 #a ⏫"},
      // A date written twice stays so: whoever mends the line decides.
      {"- [ ] Call ⏫ now 📅 2025-11-14 📅 2025-11-15", "- [ ] Call now 📅 2025-11-14 📅 2025-11-15 ⏫"},
  });
  // What the plugin drops when it writes the line is not dropped here.
  const auto found = findings("- [ ] Call ⏫ now 🔁 every quarter 🏁 archive");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].correction, "- [ ] Call now 🔁 every quarter 🏁 archive ⏫");
}

TEST(LineFindings, NoLineIsOfferedThatWouldBeAGuess) {
  for (const std::string line : {
           "- [ ] Call 📅 11/12/2025",                       // which is the month?
           "- [ ] Call ➕ 🛫 2025-11-14",                // no date
           "- [ ] Call 📅 2025-11-14 or 📅 2025-11-15 then",  // which of them?
           "- [ ] Call 📅 2025-11-14 then 📅 2025-11-20",     // it has one
           "- [ ] Call ⏫ then 🔼",
           "- [ ] Call 📅 2025-11-14/15",
           "- [ ] Call 📅 2025-11-14-15",
           "- [ ] Call 🆔 a.b",
           "- [ ] Call ⛔ x, y then",
           "- [ ] Call [due:: 2025-11-14",
           "- [ ] Call (📅 2025-11-14)",
           "- [ ] Call **⏫ now**",
           "- [ ] Call #tag⏫ed now",
           "- [ ] Call [due:: 2025-02-30]",
           "- [ ] Call [priority:: urgent]",
       }) {
    const auto found = findings(line);
    ASSERT_EQ(found.size(), 1U) << line;
    EXPECT_EQ(found[0].code, "field-not-read") << line;
    EXPECT_EQ(found[0].correction, "") << line;
  }
}

TEST(LineFindings, OfTheDataviewFormat) {
  expect_corrections(
      {
          {"- [ ] Call [due:: 2025-11-14] now", "- [ ] Call now [due:: 2025-11-14]"},
          {"- [ ] Call [Due:: 2025-11-14]", "- [ ] Call [due:: 2025-11-14]"},
          {"- [ ] Call due:: 2025-11-14", "- [ ] Call [due:: 2025-11-14]"},
          {"- [ ] Call 📅 2025-11-14 ⏫", "- [ ] Call [due:: 2025-11-14] [priority:: high]"},
          {"- [ ] Call (due:: 2025/11/14) now  [start:: 2025-11-10]",
           "- [ ] Call now  [start:: 2025-11-10] [due:: 2025-11-14]"},
      },
      TaskFormat::dataview);
}

TEST(LineFindings, TheMessageNamesFieldPieceAndReason) {
  const auto found = findings("- [ ] Call ⏫ Dana 📅 2025-11-14 10:00");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message,
            "priority (⏫) is not read, because text stands behind it; due (📅 2025-11-14) is not "
            "read, because a time stands behind its date");
  EXPECT_EQ(found[0].severity, Severity::warning);
  const auto tags = findings(
      "- [ ] Call 📅 2025-11-14 #01 #02 #03 #04 #05 #06 #07 #08 #09 #10 #11 #12 #13 #14 #15 #16 "
      "#17 #18 #19 #20 #21 #22");
  ASSERT_EQ(tags.size(), 1U);
  EXPECT_NE(tags[0].message.find("no more than 20 tags"), std::string::npos) << tags[0].message;
}

TEST(LineFindings, ImpossibleDates) {
  for (const DateSign& row : kDateSigns) {
    const std::string line = "- [ ] Call " + std::string(row.sign.signs[0]) + " 2025-02-30";
    const auto found = findings(line);
    ASSERT_EQ(found.size(), 1U) << line;
    EXPECT_EQ(found[0].code, "date-impossible");
    EXPECT_TRUE(found[0].message.ends_with(" date 2025-02-30 does not exist")) << found[0].message;
    EXPECT_EQ(found[0].correction, "");
  }
  EXPECT_TRUE(findings("- [ ] Call 📅 2025-02-30")[0].message.starts_with("due date"));
}

TEST(LineFindings, SignsThatLookDamaged) {
  // 📅 and ⏫ as Mac Roman and Windows-1252 have their bytes.
  for (const char* line : {"- [ ] Call \uF8FFüìÖ 2025-11-14", "- [ ] Call ‚è´",
                           "- [ ] Call â\u008F«", "- [ ] Call ðŸ“… 2025-11-14"}) {
    const auto found = findings(line);
    ASSERT_EQ(found.size(), 1U) << line;
    EXPECT_EQ(found[0].code, "encoding-unproven") << line;
  }
  // Words of other languages, and damage that is quoted.
  for (const char* line : {"- [ ] Über den Fluß, naïve", "- [ ] Explain why `‚è´` shows up",
                           "- [ ] Explain the \"ðŸ“…\" to Dana"}) {
    EXPECT_TRUE(findings(line).empty()) << line;
  }
}

struct Dropped {
  std::string line, code, message;
};

TEST(LineFindings, RulesAndActionsThatTheReadingDrops) {
  for (const Dropped& row : std::vector<Dropped>{
           {"- [ ] Call 🔁 every quarter", "recurrence-not-read",
            "\"every quarter\" is no recurrence rule the plugin knows"},
           {"- [ ] Call 🔁 weekly 📅 2025-11-14", "recurrence-not-read",
            "\"weekly\" is no recurrence rule the plugin knows"},
           // The leftmost counts.
           {"- [ ] Call 🔁 every quarter 🔁 every day", "recurrence-not-read",
            "\"every quarter\" is no recurrence rule the plugin knows"},
           {"- [ ] Call 🏁 archive", "on-completion-unknown",
            "\"archive\" is no action on completion"},
           {"- [ ] every quarter 🔁 every quarter", "recurrence-not-read",
            "\"every quarter\" is no recurrence rule the plugin knows"},
       }) {
    const auto found = findings(row.line);
    ASSERT_EQ(found.size(), 1U) << row.line;
    EXPECT_EQ(found[0].code, row.code) << row.line;
    EXPECT_EQ(found[0].message, row.message) << row.line;
  }
  // The rule is one, but an impossible date makes it invalid.
  const auto found = findings("- [ ] Call 🔁 every day 📅 2025-02-30");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].code, "date-impossible");
  EXPECT_EQ(found[1].code, "recurrence-not-read");
  EXPECT_EQ(found[1].message, "\"every day\" cannot be followed from a date that does not exist");
  EXPECT_EQ(findings("- [ ] Call [repeat:: every quarter]", TaskFormat::dataview).size(), 1U);
}

TEST(LineFindings, OfALineInOrderThereAreNone) {
  for (const char* line : {
           "- [ ] Call",
           "- [ ] Call #a 🔺 ⛔ x,y 🆔 z 🔁 every day 🏁 keep ➕ 2025-11-01 🛫 "
           "2025-11-02 "
           "⏳ "
           "2025-11-03 📅 2025-11-04 ❌ 2025-11-05 ✅ 2025-11-06 #b ^a1",
           "- [ ] Call 📅 2025-11-14 📅 2025-11-15",
           "- [ ] Call 🏁 DELETE",
           "- [x] Reviewed ✅",
           "- [ ] Call ⏰ 09:00 📅 2025-11-14",
           "- [ ] Explain `⏳ 2025-11-14` to Dana",
           "- [ ] [owner:: Dana Whitfield] to call",
           "- [ ] ",
       }) {
    const auto found = findings(line);
    EXPECT_TRUE(found.empty()) << line << ": " << (found.empty() ? "" : found[0].message);
  }
}

/// Every checklist line of every note below a folder, whether in a list or not.
void expect_sound_vault(const std::filesystem::path& folder) {
  std::size_t lines = 0, offered = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".md") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    for (std::string line; std::getline(in, line);) {
      if (line.ends_with('\r')) line.pop_back();
      if (!split_task_line(line)) continue;
      ++lines;
      for (const TaskFormat format : {TaskFormat::emoji, TaskFormat::dataview}) {
        const auto unread = find_unread_fields(parse(line, format).description, format);
        bool named = false;
        for (const Diagnostic& finding : findings(line, format)) {
          if (finding.code != "field-not-read") continue;
          named = true;
          if (finding.correction.empty()) continue;
          ++offered;
          expect_sound(line, finding.correction, format);
        }
        EXPECT_EQ(named, !unread.empty()) << line;
      }
    }
  }
  EXPECT_GT(lines, 300U) << folder;
  EXPECT_GT(offered, 10U) << folder;
}

TEST(LineFindings, CorrectionsOfTheSampleVaultsAreSound) {
  expect_sound_vault(VAULTASK_SAMPLES "/meetings");
  expect_sound_vault(VAULTASK_SAMPLES "/odd");
  expect_sound_vault(VAULTASK_TEST_DATA "/conformance/meetings/vault");
}

TEST(LineFindings, CorrectionsOfTheGeneratedVaultAreSound) {
  const char* folder = std::getenv("VAULTASK_CONFORMANCE");
  if (folder == nullptr) GTEST_SKIP() << "VAULTASK_CONFORMANCE names no folder";
  expect_sound_vault(std::filesystem::path(folder) / "generated" / "vault");
  expect_sound_vault(std::filesystem::path(folder) / "plugin" / "demo" / "vault");
}

}  // namespace
}  // namespace vaultask::task

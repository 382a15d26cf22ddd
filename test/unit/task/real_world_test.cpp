// Lines as real vaults hold them (reference, real-world.md), with invented texts: what becomes of
// each. Who owns them is in owners_test.cpp; forms of more than one line, and lines that only look
// like tasks, are in real_world_note_test.cpp.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "task_fixture.hpp"

namespace vaultask::task {
namespace {

struct Form {
  std::string body;     ///< Behind "- [ ] ".
  std::string summary;  ///< The description, then the fields that were read.
};

void expect_forms(const std::vector<Form>& forms, TaskFormat format = TaskFormat::emoji) {
  for (const Form& form : forms) {
    EXPECT_EQ(summary(parse("- [ ] " + form.body, format)), form.summary) << form.body;
  }
}

/// Lines of which nothing is read but text.
void expect_text(const std::vector<std::string>& bodies, TaskFormat format = TaskFormat::emoji) {
  for (const auto& body : bodies) {
    EXPECT_EQ(summary(parse("- [ ] " + body, format)), body);
  }
}

// ---- the signs people use, in the orders they write them ----

TEST(RealWorld, SignsInTheOrdersOfRealVaults) {
  expect_forms({
      {"Call ✅ 2026-03-01", "Call ~done=2026-03-01"},
      {"Call 🔁 every day ⏳ 2026-03-01", "Call ~scheduled=2026-03-01 ~repeat=every day"},
      {"Call 📅 2026-03-01", "Call ~due=2026-03-01"},
      {"Call ➕ 2026-02-01", "Call ~created=2026-02-01"},
      {"Call ➕ 2026-02-01 🛫 2026-02-10", "Call ~created=2026-02-01 ~start=2026-02-10"},
      {"Call ➕ 2026-02-01 🛫 2026-02-10 ✅ 2026-03-01",
       "Call ~created=2026-02-01 ~start=2026-02-10 ~done=2026-03-01"},
      {"Call ➕ 2026-02-01 ✅ 2026-03-01", "Call ~created=2026-02-01 ~done=2026-03-01"},
      {"Call 📅 2026-02-28 ✅ 2026-03-01", "Call ~due=2026-02-28 ~done=2026-03-01"},
      {"Call ❌ 2026-03-01", "Call ~cancelled=2026-03-01"},
      {"Call ✅ 2026-03-01 ➕ 2026-02-01", "Call ~created=2026-02-01 ~done=2026-03-01"},
      // Of a field written twice the leftmost counts.
      {"Call ✅ 2026-03-01 ✅ 2026-03-02", "Call ~done=2026-03-01"},
  });
}

TEST(RealWorld, RulesOfRecurrence) {
  // These are spelled as the plugin spells them itself.
  for (const std::string rule : {"every day when done", "every day", "every month on the 2nd",
                                 "every week on Tuesday", "every 18 months", "every 7 years"}) {
    const Task task = parse("- [ ] Call 🔁 " + rule + " 📅 2026-03-01");
    EXPECT_EQ(summary(task), "Call ~due=2026-03-01 ~repeat=" + rule);
  }
  // Read off the line whether there is such a rule or not. What is made of them: recurrence tests.
  for (const std::string rule : {"every week on Tuesday, Saturday", "every Sunday",
                                 "every month on 1st", "Mondays", "every year on January 15th"}) {
    const Task task = parse("- [ ] Call 🔁 " + rule + " 📅 2026-03-01");
    EXPECT_EQ(task.description, "Call") << rule;
    EXPECT_EQ(task.due.to_string(), "2026-03-01") << rule;
  }
  // A placeholder of a template holds signs that no rule may hold.
  expect_text({"Call 🔁 every {{review-interval}} days"});
}

// ---- dates that are not where the plugin looks for them ----

TEST(RealWorld, LinkedDatesAreText) {
  expect_text({"Call ⏳ [[2024-12-20]]", "Call 📅 [[2024-12-20|20 December]]"});
  expect_forms({{"Call ⏳ [[2024-12-20]] 📅 2024-12-24", "Call ⏳ [[2024-12-20]] ~due=2024-12-24"}});
}

TEST(RealWorld, TextBehindTheFieldsHidesThem) {
  expect_text({
      "Call ✅ 2026-03-15[^1]",
      "Call ✅ 2026-05-11[[note#heading]]",
      "Call ✅ 2025-01-28 [[link]] après tout non",
      "Call ❌ 2024-10-07      나중에",
      "Call ⏳ 2026-07-15 2:15 PM",
      "Call 📅 2026-03-01 ⏰ 09:00",
      "Call ⏰ 09:00",
  });
  expect_forms({{"Call ⏰ 09:00 📅 2026-03-01", "Call ⏰ 09:00 ~due=2026-03-01"}});
}

TEST(RealWorld, DatesThatAreNoDates) {
  expect_forms({
      // Of the shape of a date, but there is no such day.
      {"Call 📅 2023-12-32", "Call ~due=!2023-12-32"},
      // A plus without its date ends the reading.
      {"Call ➕ 🛫 2024-10-01", "Call ➕ ~start=2024-10-01"},
      {"Call 📅2022-07-13 ^2cf3e1", "Call ~due=2022-07-13 ~link= ^2cf3e1"},
  });
  expect_text({"Call 📅 2025-01-2"});
}

TEST(RealWorld, SignsThatWereDamagedOnTheWayAreText) {
  expect_text({
      "Call \\ud83d\\udcc5 2026-03-01",  // escaped for JSON
      "Call ðŸ“… 2026-03-01",            // UTF-8 read as Windows-1252
      "Call ?? 2026-03-01",
      "Call &#128197; 2026-03-01",
  });
}

// ---- both formats on one line ----

TEST(RealWorld, MixedFormats) {
  const std::string milestone =
      "Call 🔺 ➕ 2024-09-12 📅 2024-10-08 [[milestone#h]] [completion:: 2024-10-31]";
  const std::string twice = "Call due:: 2023-12-07 [] ✅ 2023-12-08 [completion:: 2023-12-09]";
  expect_text({milestone, twice});
  expect_forms(
      {
          {milestone, "Call 🔺 ➕ 2024-09-12 📅 2024-10-08 [[milestone#h]] ~done=2024-10-31"},
          {twice, "Call due:: 2023-12-07 [] ✅ 2023-12-08 ~done=2023-12-09"},
      },
      TaskFormat::dataview);
}

TEST(RealWorld, CommentsThatOtherToolsLeave) {
  expect_text({
      "Call %%[todoist_id:: 8123456]%%",
      "Call 📅 2025-07-16 %%[todoist_id:: 8123456]%%",
      "Call 📅 2025-07-16 %%QzR5dFhx%%",
  });
  expect_forms({
      {"Call %%[ticktick_id:: 65f0c2a1]%% 🔽 📅 2025-07-16",
       "Call %%[ticktick_id:: 65f0c2a1]%% ~Low ~due=2025-07-16"},
      {"Call %%QzR5dFhx%% ✅ 2025-07-16", "Call %%QzR5dFhx%% ~done=2025-07-16"},
  });
  expect_text({"Call [due:: 2025-07-16] %%[todoist_id:: 8123456]%%"}, TaskFormat::dataview);
  expect_forms({{"Call %%[todoist_id:: 8123456]%% [due:: 2025-07-16]",
                 "Call %%[todoist_id:: 8123456]%% ~due=2025-07-16"}},
               TaskFormat::dataview);
}

// ---- keys of Dataview fields ----

const std::vector<Form>& keys_of_the_plugin() {
  static const std::vector<Form> forms{
      {"Call [completion:: 2026-03-01]", "Call ~done=2026-03-01"},
      {"Call [created:: 2026-03-01]", "Call ~created=2026-03-01"},
      {"Call [due:: 2026-03-01]", "Call ~due=2026-03-01"},
      {"Call [priority:: high]", "Call ~High"},
      {"Call [start:: 2026-03-01]", "Call ~start=2026-03-01"},
      {"Call [scheduled:: 2026-03-01]", "Call ~scheduled=2026-03-01"},
      {"Call [repeat:: every day]", "Call ~repeat=every day"},
      {"Call [id:: abc123]", "Call ~id=abc123"},
      {"Call [dependsOn:: abc123, def456]", "Call ~needs=abc123,def456"},
  };
  return forms;
}

TEST(RealWorld, KeysOfThePluginAreReadInItsDataviewFormatOnly) {
  expect_forms(keys_of_the_plugin(), TaskFormat::dataview);
  for (const Form& form : keys_of_the_plugin()) expect_text({form.body});
}

TEST(RealWorld, OtherKeysAreText) {
  const std::vector<std::string> others{
      "Call [Release date:: 2026-03-01]",
      "Call [person:: Dana Whitfield]",
      "Call [person::dana-whitfield]",
      "Call [todoist_id:: 8123456]",
      "Call [eisenhower:: 1]",
      "Call [🔗:: https://example.com]",
      "Call [⏳:: 2026-03-01]",
      "Call [🍅:: 3]",
      "Call [duedate:: 2026-03-01]",
      "Call [状态:: 进行中]",
      "Call [delegated::[[Dana Whitfield]]]",
  };
  for (const TaskFormat format : {TaskFormat::emoji, TaskFormat::dataview}) {
    expect_text(others, format);
    // Behind the fields they hide them, before the fields they do not.
    for (const auto& other : others) {
      const bool emoji = format == TaskFormat::emoji;
      const std::string due = emoji ? " 📅 2026-03-02" : " [due:: 2026-03-02]";
      expect_forms({{other + due, other + " ~due=2026-03-02"}}, format);
      const std::string behind = "Call" + due + other.substr(std::string("Call").size());
      expect_text({behind}, format);
    }
  }
}

// ---- texts that hold brackets ----

TEST(RealWorld, BoxesInTheTextBelongToIt) {
  expect_text({
      "- [x] card 3",
      "[ ]TEXT",
      "[x] |done|",
      "Jan<br>![[x#^id]]<br>- [?] Feb<br>- [*] Mar",
  });
  const Task card = parse("- [x]  [x] |done|");
  EXPECT_EQ(card.description, "[x] |done|");
  EXPECT_TRUE(card.is_done());
}

}  // namespace
}  // namespace vaultask::task

// What was meant as a field and is none. The rules: reference, tasks-language.md (a.2) to (a.4).
#include "task/unread_fields.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vaultask::task {
namespace {

using Reason = UnreadField::Reason;

struct Row {
  std::string description;
  std::string name;
  Reason reason;
  std::string piece;      ///< The bytes that it takes.
  std::string corrected;  ///< "" where it cannot be told.
};

/// Each description holds this one unread field.
void expect_fields(const std::vector<Row>& rows, TaskFormat format = TaskFormat::emoji) {
  for (const Row& row : rows) {
    const auto found = find_unread_fields(row.description, format);
    ASSERT_EQ(found.size(), 1U) << row.description;
    const UnreadField& field = found[0];
    EXPECT_EQ(field.name, row.name) << row.description;
    EXPECT_EQ(static_cast<int>(field.reason), static_cast<int>(row.reason)) << row.description;
    EXPECT_EQ(row.description.substr(field.begin, field.end - field.begin), row.piece);
    EXPECT_EQ(field.corrected, row.corrected) << row.description;
  }
}

void expect_none(const std::vector<std::string>& descriptions,
                 TaskFormat format = TaskFormat::emoji) {
  for (const auto& description : descriptions) {
    const auto found = find_unread_fields(description, format);
    EXPECT_TRUE(found.empty()) << description << ": " << (found.empty() ? "" : found[0].name);
  }
}

TEST(UnreadFields, EverySignOfTheTable) {
  const Reason behind = Reason::text_behind;
  expect_fields({
      {"a 🔺 b", "priority", behind, "🔺", "🔺"},
      {"a ⏫ b", "priority", behind, "⏫", "⏫"},
      {"a 🔼 b", "priority", behind, "🔼", "🔼"},
      {"a 🔽 b", "priority", behind, "🔽", "🔽"},
      {"a ⏬ b", "priority", behind, "⏬", "⏬"},
      {"a 🛫 2025-11-14 b", "start", behind, "🛫 2025-11-14", "🛫 2025-11-14"},
      {"a ➕ 2025-11-14 b", "created", behind, "➕ 2025-11-14", "➕ 2025-11-14"},
      {"a ⏳ 2025-11-14 b", "scheduled", behind, "⏳ 2025-11-14", "⏳ 2025-11-14"},
      {"a ⌛ 2025-11-14 b", "scheduled", behind, "⌛ 2025-11-14", "⏳ 2025-11-14"},
      {"a 📅 2025-11-14 b", "due", behind, "📅 2025-11-14", "📅 2025-11-14"},
      {"a 📆 2025-11-14 b", "due", behind, "📆 2025-11-14", "📅 2025-11-14"},
      {"a 🗓 2025-11-14 b", "due", behind, "🗓 2025-11-14", "📅 2025-11-14"},
      {"a ✅ 2025-11-14 b", "done", behind, "✅ 2025-11-14", "✅ 2025-11-14"},
      {"a ❌ 2025-11-14 b", "cancelled", behind, "❌ 2025-11-14", "❌ 2025-11-14"},
      {"a 🔁 every week: b", "recurrence", behind, "🔁 every week", "🔁 every week"},
      {"a 🏁 delete b", "on completion", behind, "🏁 delete", "🏁 delete"},
      {"a 🆔 x-1_Y b", "id", behind, "🆔 x-1_Y", "🆔 x-1_Y"},
      {"a ⛔ x1 b", "depends on", behind, "⛔ x1", "⛔ x1"},
      // One variation selector may stand behind each sign, and no blank is needed.
      {"a 📅\uFE0F2025-11-14 b", "due", behind, "📅\uFE0F2025-11-14", "📅 2025-11-14"},
      {"a🔼\uFE0F b", "priority", behind, "🔼\uFE0F", "🔼"},
  });
}

TEST(UnreadFields, SayWhyTheyAreNotRead) {
  expect_fields({
      {"a 📅 2025-11-14 10:00", "due", Reason::time_behind, "📅 2025-11-14", "📅 2025-11-14"},
      {"a 📅 2025-11-14T10:00", "due", Reason::time_behind, "📅 2025-11-14T", "📅 2025-11-14"},
      {"a ⏳ [[2025-11-14]]", "scheduled", Reason::linked_date, "⏳ [[2025-11-14]]", "⏳ 2025-11-14"},
      {"a 📅 2025-1-2", "due", Reason::bad_value, "📅 2025-1-2", "📅 2025-01-02"},
      {"a 📅 2025/11/14", "due", Reason::bad_value, "📅 2025/11/14", "📅 2025-11-14"},
      {"a 📅\uFE0F\uFE0F 2025-11-14", "due", Reason::bad_value, "📅\uFE0F\uFE0F 2025-11-14",
       "📅 2025-11-14"},
      {"a 📅 tomorrow", "due", Reason::bad_value, "📅 ", ""},
      {"a ⏳ Fri 14 Nov", "scheduled", Reason::bad_value, "⏳ ", ""},
      {"a 📅 11/12/2025", "due", Reason::bad_value, "📅 11/12/2025", ""},
      {"a ➕", "created", Reason::no_value, "➕", ""},
      {"a 📅 2025-11-14 #one #two", "due", Reason::tags_behind, "📅 2025-11-14", "📅 2025-11-14"},
      {"a 📅 2025-11-14 #one two", "due", Reason::text_behind, "📅 2025-11-14", "📅 2025-11-14"},
      {"a [due:: 2025-11-14] b", "due", Reason::other_format, "[due:: 2025-11-14]", "📅 2025-11-14"},
      {"a (due:: 2025-11-14) b", "due", Reason::other_format, "(due:: 2025-11-14)", "📅 2025-11-14"},
      {"a due:: 2025-11-14", "due", Reason::other_format, "due:: 2025-11-14", "📅 2025-11-14"},
      {"a [due:: 2025-11-14", "due", Reason::other_format, "due:: 2025-11-14", "📅 2025-11-14"},
      {"a ⛔ x , y b", "depends on", Reason::text_behind, "⛔ x", ""},
      {"a [priority:: high]", "priority", Reason::other_format, "[priority:: high]", "⏫"},
      {"a [priority:: urgent]", "priority", Reason::other_format, "[priority:: urgent]", ""},
      {"a [repeat:: every week]", "recurrence", Reason::other_format, "[repeat:: every week]",
       "🔁 every week"},
      {"a [dependsOn:: x, y]", "depends on", Reason::other_format, "[dependsOn:: x, y]", "⛔ x, y"},
      // The plugin takes the comma behind a bracket as part of the field.
      {"a [due:: 2025-11-14], b", "due", Reason::other_format, "[due:: 2025-11-14],",
       "📅 2025-11-14"},
  });
}

TEST(UnreadFields, OfTheDataviewFormat) {
  expect_fields(
      {
          {"a [due:: 2025-11-14] b", "due", Reason::text_behind, "[due:: 2025-11-14]",
           "[due:: 2025-11-14]"},
          {"a (due::2025-11-14) b", "due", Reason::text_behind, "(due::2025-11-14)",
           "[due:: 2025-11-14]"},
          {"a [DUE:: 2025-11-14]", "due", Reason::key_case, "[DUE:: 2025-11-14]",
           "[due:: 2025-11-14]"},
          {"a due:: 2025-11-14", "due", Reason::bare_key, "due:: 2025-11-14", "[due:: 2025-11-14]"},
          {"a [due:: 2025/11/14]", "due", Reason::bad_value, "[due:: 2025/11/14]",
           "[due:: 2025-11-14]"},
          {"a [due:: tomorrow]", "due", Reason::bad_value, "[due:: tomorrow]", ""},
          {"a 📅 2025-11-14", "due", Reason::other_format, "📅 2025-11-14", "[due:: 2025-11-14]"},
          {"a ⏫", "priority", Reason::other_format, "⏫", "[priority:: high]"},
          {"a ⏬", "priority", Reason::other_format, "⏬", "[priority:: lowest]"},
      },
      TaskFormat::dataview);
}

TEST(UnreadFields, OfWordsAndPicturesThereAreNone) {
  expect_none({
      "",
      "plain words",
      "✅ reviewed",
      "Tests are green ✅",
      "not here ❌",
      "✅ or ❌",
      "see 📅 below",
      "📅 calendar",  // a word may be anything
      "✅ today",     // a picture
      "the 🔁 button",
      "🏁",
      "a 🆔, ⛔!",
      "Ship it 🚀 — “soon” …",
      "Owner:: Dana, id:: whatever",
      "[owner:: Dana] [effort:: 3] [due] (due: tomorrow)",
      "std::due and ns::priority",
      "overdue:: 2025-11-14",
      "[due::]",
  });
}

TEST(UnreadFields, NoneInCodeLinksAndComments) {
  expect_none({
      "Document `📅 2025-11-14` in the guide",
      "Document `` 📅 2025-11-14 ` `` in the guide",
      "Read [[⏫ Priorities]] and [[Due|📅 2025-11-14]]",
      "Call %%[due:: 2025-11-14]%% back",
      "Call %% 📅 2025-11-14 %%",
  });
  // What never closes quotes nothing.
  for (const char* open : {"`", "``", "[[", "%%"}) {
    const std::string description = std::string("a ") + open + " b 📅 2025-11-14 c";
    EXPECT_EQ(find_unread_fields(description, TaskFormat::emoji).size(), 1U) << description;
  }
}

TEST(UnreadFields, SeveralStandFromLeftToRight) {
  const auto found =
      find_unread_fields("a ⏫ b 📅 2025-11-14 [completion:: 2025-11-15] c", TaskFormat::emoji);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].name, "priority");
  EXPECT_EQ(found[1].name, "due");
  EXPECT_EQ(found[2].name, "done");
  EXPECT_LE(found[0].end, found[1].begin);
  EXPECT_LE(found[1].end, found[2].begin);
}

TEST(UnreadFields, ReadARuleAsFarAsItIsOne) {
  const Reason behind = Reason::text_behind;
  for (const std::string rule :
       {"every week on Monday", "every Monday", "every day when done", "every 2 weeks",
        "every month on the 2nd", "every week on Tuesday, Saturday", "every week on Mondays",
        "every year on March 3rd", "every month on the last Friday", "every day for 3 times"}) {
    for (const std::string text : {" please (b)", " and then tell @Dana", " with @Dana", ": b"}) {
      expect_fields({{"a 🔁 " + rule + text, "recurrence", behind, "🔁 " + rule, "🔁 " + rule}});
    }
  }
  expect_none({"a 🔁 weekly, b", "🔁 every quarter (roughly)"});
}

TEST(UnreadFields, LongLinesTakeLinearTime) {
  // Were any of these quadratic, the test would not end in a person's patience.
  for (const std::string piece : {"`", "`` ` ", "[[", "%%x", "[due:: ", "due::", "📅", "📅 ", "⏫",
                                  "🔁 every ", "(due::", "#", "📅 2025-11-14 #a "}) {
    std::string text;
    while (text.size() < 300'000) text += piece;
    for (const TaskFormat format : {TaskFormat::emoji, TaskFormat::dataview}) {
      (void)find_unread_fields(text, format);
    }
  }
}

}  // namespace
}  // namespace vaultask::task

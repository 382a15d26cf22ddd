// Reading what we wrote for a task gives the task again: for every task of every vault at hand, and
// for lines made up at random.
#include <gtest/gtest.h>

#include <iostream>
#include <random>

#include "conformance/recorded_tasks.hpp"
#include "conformance/vault_tasks.hpp"
#include "task/filename_date.hpp"
#include "task/line_writer.hpp"

namespace vaultask::conformance {
namespace {

namespace fs = std::filesystem;
using task::TaskFormat;

/// The task that a line of a note is, wherever it stands there.
Task read_line(std::string_view line, const task::ReadRules& rules, const std::string& path) {
  Task task;
  const auto split = task::split_task_line(line);
  EXPECT_TRUE(split) << line;
  if (!split) return task;
  task::parse_task_body(*split, rules.statuses, task, rules.format);
  std::erase(task.tags, rules.global_filter);
  task::infer_scheduled(task, task::filename_date(rules.filename_date, path));
  return task;
}

/// Read, write, read: the same task; and written again, the same line.
void expect_survival(const std::string& line, const task::ReadRules& rules,
                     const std::string& path) {
  const Task task = read_line(line, rules, path);
  const std::string written = task::write_task_line(task, rules.format);
  const Task again = read_line(written, rules, path);
  EXPECT_TRUE(again == task) << path << "\n  " << line << "\n  " << written;
  EXPECT_EQ(task::write_task_line(again, rules.format), written) << line;
}

void expect_survival(const fs::path& vault, const task::ReadRules& rules) {
  const auto tasks = read_tasks(vault, rules);
  EXPECT_FALSE(tasks.empty()) << vault;
  for (const Task& task : tasks) {
    expect_survival(task.original, rules, task.path);
    if (testing::Test::HasFailure()) return;  // one shows what is wrong
  }
  std::cout << vault.parent_path().filename().string() << "/" << vault.filename().string() << ": "
            << tasks.size() << " tasks survive\n";
}

void expect_survival_in_both_formats(const fs::path& vault) {
  task::ReadRules rules;
  for (const TaskFormat format : {TaskFormat::emoji, TaskFormat::dataview}) {
    rules.format = format;
    expect_survival(vault, rules);
  }
}

TEST(RoundTrip, KeepsTheTasksOfTheMeetingsUnderEachSettings) {
  for (const char* name : {"meetings.json", "statuses.json", "globalfilter.json", "dataview.json",
                           "filenamedate.json"}) {
    SCOPED_TRACE(name);
    expect_survival(meetings_vault(), read_rules(read_suite(meetings_dump(name))));
  }
}

TEST(RoundTrip, KeepsTheTasksOfTheSampleVaults) {
  for (const char* name : {"meetings", "odd"}) {
    expect_survival_in_both_formats(fs::path(VAULTASK_SAMPLES) / name);
  }
}

TEST(RoundTrip, KeepsTheTasksOfTheOtherSuites) {
  const auto suites = other_suites();
  if (!suites) GTEST_SKIP() << "VAULTASK_CONFORMANCE does not name the folder that holds them";
  expect_survival_in_both_formats(*suites / "generated" / "vault");
  expect_survival_in_both_formats(*suites / "plugin" / "demo" / "vault");
}

// ---- lines made up ----

/// Makes lines of everything that may stand on one. The same seed gives the same lines.
class LineMaker {
 public:
  LineMaker(unsigned seed, TaskFormat format) : random_(seed), format_(format) {}

  std::string line() {
    std::string out = one_of({"", "", "  ", "\t", "> ", "> > \t"}) +
                      one_of({"-", "*", "+", "1.", "12)"}) + one_of({" ", "  "}) + "[" +
                      one_of({" ", "x", "/", "-", "X", "é", "📅"}) + "] " + word();
    bool behind_tag = false;
    for (int parts = up_to(9); parts > 0; --parts) {
      const std::string next = part();
      out += (behind_tag ? " " : gap()) + next;
      behind_tag = next.starts_with('#');
    }
    if (up_to(4) == 0) out += " ^" + one_of({"abc", "2cf3e1", "A-9"});
    return out + one_of({"", "", "", " ", "  ", "     ", "\t", " \t"});
  }

 private:
  int up_to(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most + 1)); }
  std::string one_of(const std::vector<std::string>& choices) {
    return choices[static_cast<std::size_t>(up_to(static_cast<int>(choices.size()) - 1))];
  }

  /// Not behind a tag, which only a blank ends.
  std::string gap() { return one_of({" ", " ", " ", "  ", "\t", "\u00A0"}); }
  std::string word() {
    return one_of({"Call", "the lab", "@Dana Whitfield", "[[Tom]]", "[a](b)", "`x`", "%%id%%",
                   "(e.g., zones)", "日本", "2025-11-20", "10:00", "é", "a,b", "[ ]", "due::"});
  }
  std::string part() {
    switch (up_to(15)) {
      case 0:
        return word();
      case 1:
        return one_of({"#", "##no", "#a,b", "(#no)"});
      case 2:
      case 3:
      case 4:
        return one_of({"#tag", "#a/b", "#123", "#日本", "#x+y"});
      case 5:
        return one_of({"📅", "⏳", "🔁", "🆔", "⛔", "🏁", "📅 tomorrow", "🔁 jeden März", "⏰ 09:00",
                       "[due::", "[due:: ]", "[owner:: Dana]", "due:: 2025-11-20", "📅 2025-1-2"});
      default:
        return field(up_to(15) == 0 ? other_format() : format_);
    }
  }

  TaskFormat other_format() const {
    return format_ == TaskFormat::emoji ? TaskFormat::dataview : TaskFormat::emoji;
  }

  std::string date() {
    return one_of({"2025-11-20", "2024-02-29", "2025-02-30", "0001-01-01", "2025-13-00"});
  }

  std::string field(TaskFormat format) {
    struct Row {
      const char* sign;
      const char* key;
    };
    static constexpr Row kDates[] = {{"📅", "due"},       {"📆", "due"},        {"🗓", "due"},
                                     {"⏳", "scheduled"}, {"⌛", "scheduled"},  {"🛫", "start"},
                                     {"➕", "created"},   {"✅", "completion"}, {"❌", "cancelled"}};
    switch (up_to(8)) {
      case 0:
        return format == TaskFormat::emoji
                   ? one_of({"🔺", "⏫", "🔼", "🔽", "⏬"}) + selector()
                   : in_brackets("priority",
                                 one_of({"highest", "high", "medium", "low", "lowest"}));
      case 1:
        return written(
            format, "🔁", "repeat",
            one_of({"every day", "every week on Monday", "every Monday", "EVERY  DAY!", "weekly"}));
      case 2:
        return written(format, "🏁", "onCompletion", one_of({"delete", "KEEP", "Keep"}));
      case 3:
        return written(format, "🆔", "id", one_of({"a", "b-C_1"}));
      case 4:
        return written(format, "⛔", "dependsOn", one_of({"a", "a,b", "a , b-C_1,c"}));
      default: {
        const Row& row = kDates[up_to(8)];
        return written(format, row.sign, row.key, date());
      }
    }
  }

  std::string selector() { return one_of({"", "", "", "\uFE0F"}); }
  std::string written(TaskFormat format, const std::string& sign, const std::string& key,
                      const std::string& value) {
    if (format == TaskFormat::emoji) return sign + selector() + one_of({"", " ", "  "}) + value;
    return in_brackets(key, value);
  }
  std::string in_brackets(const std::string& key, const std::string& value) {
    const bool round = up_to(1) == 0;
    return (round ? "(" : "[") + one_of({"", " "}) + key + "::" + one_of({"", " "}) + value +
           one_of({"", " "}) + (round ? ")" : "]") + one_of({"", "", ","});
  }

  std::mt19937 random_;
  TaskFormat format_;
};

TEST(RoundTrip, KeepsTenThousandLinesMadeUpInEachFormat) {
  constexpr int kLines = 10'000;
  for (const TaskFormat format : {TaskFormat::emoji, TaskFormat::dataview}) {
    task::ReadRules rules;
    rules.format = format;
    LineMaker maker(20251115, format);
    std::size_t with_fields = 0;
    for (int i = 0; i < kLines && !HasFailure(); ++i) {
      const std::string line = maker.line();
      expect_survival(line, rules, "Note.md");
      const Task task = read_line(line, rules, "Note.md");
      with_fields += task::write_task_fields(task, format).empty() ? 0U : 1U;
    }
    // Otherwise the test says little.
    EXPECT_GT(with_fields, kLines / 2U);
  }
}

}  // namespace
}  // namespace vaultask::conformance

// `sort by`: each key, its reverse, and the keys that follow when all are equal.
#include <random>

#include "query_fixture.hpp"
#include "text/collation.hpp"

namespace vaultask::query {
namespace {

using SortTest = QueryTest;

TEST_F(SortTest, DatesPutInvalidOnesFirstAndAbsentOnesLast) {
  struct Row {
    std::string key, sign;
  };
  for (const Row& row : std::vector<Row>{{"due", "📅"},
                                         {"start", "🛫"},
                                         {"scheduled", "⏳"},
                                         {"created", "➕"},
                                         {"done", "✅"},
                                         {"cancelled", "❌"}}) {
    const auto tasks = make_tasks({"- [ ] none", "- [ ] later " + row.sign + " 2025-12-01",
                                   "- [ ] bad " + row.sign + " 2025-02-30",
                                   "- [ ] soon " + row.sign + " 2025-11-20",
                                   "- [ ] past " + row.sign + " 2024-12-31"});
    EXPECT_EQ(order("sort by " + row.key, tasks), "bad past soon later none") << row.key;
    EXPECT_EQ(order("sort by " + row.key + " reverse", tasks), "none later soon past bad")
        << row.key;
  }
}

TEST_F(SortTest, HappensIsTheEarliestOfThree) {
  const auto tasks =
      make_tasks({"- [ ] none", "- [ ] c 📅 2025-11-20", "- [ ] b ⏳ 2025-11-19 📅 2025-12-01",
                  "- [ ] a 🛫 2025-11-18 ⏳ 2025-12-01"});
  EXPECT_EQ(order("sort by happens", tasks), "a b c none");
  EXPECT_EQ(order("sort by happens reverse", tasks), "none c b a");
}

TEST_F(SortTest, StatusPutsOpenTasksFirst) {
  // The key is done or not, so that "reverse" leaves the rest to the default keys.
  const auto tasks = make_tasks({"- [x] done", "- [ ] todo", "- [-] cancelled", "- [/] doing"});
  EXPECT_EQ(order("sort by status", tasks), "doing todo done cancelled");
  EXPECT_EQ(order("sort by status reverse", tasks), "done cancelled doing todo");
}

TEST_F(SortTest, StatusTypesHaveThePluginsOrder) {
  auto tasks = make_tasks({"- [ ] nontask", "- [-] cancelled", "- [x] done", "- [ ] hold",
                           "- [ ] todo", "- [/] doing"});
  tasks[0].status.type = StatusType::non_task;
  tasks[3].status.type = StatusType::on_hold;
  EXPECT_EQ(order("sort by status.type", tasks), "doing todo hold done cancelled nontask");
  EXPECT_EQ(order("sort by status.type reverse", tasks), "nontask cancelled done hold todo doing");
}

TEST_F(SortTest, StatusNamesAreText) {
  const auto tasks = make_tasks({"- [ ] todo", "- [x] done", "- [/] doing", "- [-] cancelled"});
  // Cancelled, Done, In Progress, Todo
  EXPECT_EQ(order("sort by status.name", tasks), "cancelled done doing todo");
}

TEST_F(SortTest, PriorityRunsFromHighestToLowest) {
  const auto tasks = make_tasks({"- [ ] low 🔽", "- [ ] none", "- [ ] highest 🔺", "- [ ] lowest ⏬",
                                 "- [ ] medium 🔼", "- [ ] high ⏫"});
  EXPECT_EQ(order("sort by priority", tasks), "highest high medium none low lowest");
  EXPECT_EQ(order("sort by priority reverse", tasks), "lowest low none medium high highest");
}

TEST_F(SortTest, UrgencyPutsTheMostUrgentFirst) {
  // 14 days late and no priority 12 + 1.95, high 6, no priority 1.95, lowest -1.8.
  const auto tasks =
      make_tasks({"- [ ] lowest ⏬", "- [ ] plain", "- [ ] overdue 📅 2025-11-01", "- [ ] high ⏫"});
  EXPECT_EQ(order("sort by urgency", tasks), "overdue high plain lowest");
  EXPECT_EQ(order("sort by urgency reverse", tasks), "lowest plain high overdue");
}

TEST_F(SortTest, TextsCompareForPeopleAndByNumber) {
  const auto tasks = make_tasks(
      {"- [ ] note10", "- [ ] Note2", "- [ ] étude", "- [ ] zebra", "- [ ] eta", "- [ ] note2"});
  EXPECT_EQ(order("sort by description", tasks), "eta étude note2 Note2 note10 zebra");
  EXPECT_EQ(order("sort by description reverse", tasks), "zebra note10 Note2 note2 étude eta");
}

TEST_F(SortTest, DescriptionsAreComparedWithoutTheMarkupTheyBeginWith) {
  const auto tasks = make_tasks({"- [ ] [[x|e alias]]", "- [ ] ==d== marked", "- [ ] *c* slanted",
                                 "- [ ] **b** bold", "- [ ] a", "- [ ] [[f]] linked"});
  std::string found;
  for (const Task& task : run("sort by description", tasks).tasks) {
    for (const char c : task.description) {
      if (std::string_view("abcdef").find(c) != std::string_view::npos) {
        found += c;
        break;
      }
    }
  }
  // The alias task is known by the "e" of its alias, the first of the letters in it.
  EXPECT_EQ(found, "abcdef");
}

TEST_F(SortTest, PlacesAndIdsAreText) {
  const std::vector<Task> tasks{make_task("- [ ] b 🆔 i10", "B/2.md", "H 2"),
                                make_task("- [ ] c 🆔 i2", "A/10.md", "H 10"),
                                make_task("- [ ] a", "A/9.md")};
  EXPECT_EQ(order("sort by path", tasks), "a c b");
  EXPECT_EQ(order("sort by filename", tasks), "b a c");
  EXPECT_EQ(order("sort by heading", tasks), "a b c");
  EXPECT_EQ(order("sort by id", tasks), "a c b");
}

TEST_F(SortTest, TagsSortByTheFirstAndThoseWithoutComeLast) {
  const auto tasks = make_tasks({"- [ ] none", "- [ ] two #b #a", "- [ ] one #a #z"});
  EXPECT_EQ(order("sort by tag", tasks), "one two none");
  EXPECT_EQ(order("sort by tag reverse", tasks), "none two one");
}

TEST_F(SortTest, TagsSortByTheNthWhereItIsNumbered) {
  const auto tasks = make_tasks({"- [ ] one #a #z", "- [ ] two #b #a", "- [ ] single #a"});
  EXPECT_EQ(order("sort by tag 2", tasks), "two one single");
  EXPECT_EQ(order("sort by tag reverse 2", tasks), "single one two");
  EXPECT_EQ(order("sort by tag 1\nsort by tag 2", tasks), "one single two");
}

TEST_F(SortTest, DefaultKeysAreStatusTypeUrgencyDuePriorityPath) {
  // Due in more than 14 days is worth 2.4 to all of them: among equal priorities the date decides.
  const std::vector<Task> tasks{
      make_task("- [x] done 🔺", "A.md"),
      make_task("- [ ] far2 📅 2026-02-02", "A.md"),
      make_task("- [ ] far1 📅 2026-02-01", "Z.md"),
      make_task("- [ ] pathb 📅 2026-03-01", "B.md"),
      make_task("- [ ] patha 📅 2026-03-01", "A.md"),
      make_task("- [ ] urgent ⏫ 📅 2026-04-01", "Z.md"),
      make_task("- [/] doing ⏬", "Z.md"),
  };
  EXPECT_EQ(order("", tasks), "doing urgent far1 far2 patha pathb done");
}

TEST_F(SortTest, DefaultKeysDecideAmongEqualsAndAreNotReversed) {
  const std::vector<Task> tasks{make_task("- [ ] b", "B.md", "Same"),
                                make_task("- [ ] a", "A.md", "Same"),
                                make_task("- [ ] c", "A.md", "Other")};
  EXPECT_EQ(order("sort by heading", tasks), "c a b");
  EXPECT_EQ(order("sort by heading reverse", tasks), "a b c");
}

TEST_F(SortTest, LastTieIsTheOrderOfTheVault) {
  std::vector<Task> tasks;
  for (const char* name : {"q", "c", "z", "a"})
    tasks.push_back(make_task(std::string("- [ ] ") + name));
  EXPECT_EQ(order("", tasks), "q c z a");
  EXPECT_EQ(order("sort by due reverse", tasks), "q c z a") << "equals are not turned round";
}

TEST_F(SortTest, SeveralKeysApplyInTheirOrder) {
  const auto tasks = make_tasks({"- [ ] a 🔽 📅 2025-11-20", "- [ ] b ⏫ 📅 2025-11-21",
                                 "- [ ] c 🔽 📅 2025-11-19", "- [ ] d ⏫ 📅 2025-11-18"});
  EXPECT_EQ(order("sort by priority\nsort by due", tasks), "d b c a");
  EXPECT_EQ(order("sort by priority reverse\nsort by due reverse", tasks), "a c b d");
}

/// Many of them share their beginning, and some all of it, or all that counts.
std::vector<Task> many_tasks() {
  const std::vector<std::string> words{
      "Call ",  "call ", "Re\u0301sume\u0301 ", "Résumé ", "note 2 ", "note 10 ", "李 ", "\u00AD",
      "Äpfel ", "– "};
  std::mt19937 random(11);
  std::vector<Task> tasks;
  for (int line = 1; line <= 20'000; ++line) {
    Task task = make_task("- [ ] x", "Notes/note.md", {}, line);
    task.description = random() % 100 == 0 ? "" : "T";
    for (std::size_t left = random() % 6; left > 0; --left) {
      task.description += words[random() % words.size()];
    }
    if (random() % 4 == 0) task.due = kToday.plus_days(static_cast<int>(random() % 3));
    tasks.push_back(std::move(task));
  }
  return tasks;
}

TEST_F(SortTest, ManyTasksStandInTheSameOrderAsFewWould) {
  const text::Collation collation;
  for (const bool reverse : {false, true}) {
    auto expected = many_tasks();
    std::stable_sort(expected.begin(), expected.end(), [&](const Task& a, const Task& b) {
      const auto key_a = collation.key(a.description), key_b = collation.key(b.description);
      if (key_a != key_b) return (key_a < key_b) != reverse;
      const auto day = [](const Task& task) {
        return task.due.valid() ? task.due.date().days() : 1 << 30;
      };
      return day(a) < day(b);
    });
    const auto found = run(
        reverse ? "sort by description reverse\nsort by due" : "sort by description\nsort by due",
        many_tasks());
    ASSERT_EQ(found.tasks.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      ASSERT_EQ(found.tasks[i].line, expected[i].line) << i << ": " << expected[i].description;
    }
  }
}

TEST_F(SortTest, LinesHaveNoEndAnchor) {
  const auto tasks = make_tasks({"- [ ] b 📅 2025-11-21 #x", "- [ ] a 📅 2025-11-20 #y"});
  for (const char* line : {"sort by due date", "sort by due desc", "sort by due  reverse",
                           "sort by due - reverse", "SORT BY DUE", "sort by due"}) {
    EXPECT_EQ(order(line, tasks), "a b") << line;
  }
  for (const char* line :
       {"sort by due reverse", "Sort By Due Reverse", "sort by due reverse please"}) {
    EXPECT_EQ(order(line, tasks), "b a") << line;
  }
  EXPECT_EQ(order("sort by tags", tasks), "b a");
}

TEST_F(SortTest, RefusesWhatCannotBeSortedBy) {
  for (const char* line :
       {"sort by folder", "sort by root", "sort by recurrence", "sort by backlink",
        "sort by nonsense", "sort by", "sort  by due", "sort due"}) {
    EXPECT_TRUE(error_of(line)) << line;
  }
}

}  // namespace
}  // namespace vaultask::query

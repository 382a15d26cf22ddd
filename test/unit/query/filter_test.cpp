// Each filter as a table: a line of a query, and which tasks of a small set it wants.
#include "query_fixture.hpp"

#include "query/field.hpp"

namespace vaultask::query {
namespace {

struct Row {
  std::string line;
  std::string expected;  ///< Names of the tasks, in order; "error" where it is not understood.
};

class FilterTest : public QueryTest {
 protected:
  void check(const std::vector<Row>& table, const std::vector<Task>& tasks) const {
    for (const Row& row : table) {
      const std::string found = matching(row.line, tasks);
      if (row.expected == "error") {
        EXPECT_TRUE(found.starts_with("error: ")) << row.line << " gave " << found;
      } else {
        EXPECT_EQ(found, row.expected) << row.line;
      }
    }
  }
};

// ---- status ----

TEST_F(FilterTest, DoneIsDoneCancelledAndNoTask) {
  auto tasks = make_tasks({"- [ ] todo", "- [x] done", "- [/] doing", "- [-] cancelled",
                           "- [X] big", "- [?] unknown", "- [ ] held", "- [ ] note"});
  tasks[6].status.type = StatusType::on_hold;
  tasks[7].status.type = StatusType::non_task;
  check({{"done", "done cancelled note"},
         {"not done", "todo doing big unknown held"},
         {"DONE", "done cancelled note"},
         {"Not Done", "todo doing big unknown held"},
         {"not  done", "error"},
         {"done done", "error"},
         {"not done # no comment here", "error"}},
        tasks);
}

TEST_F(FilterTest, SeveralFiltersMustAllMatch) {
  const auto tasks = make_tasks({"- [ ] a 📅 2025-11-14", "- [x] b 📅 2025-11-14", "- [ ] c"});
  check({{"not done\ndue before today", "a"}, {"done\nnot done", ""}, {"", "a b c"}}, tasks);
}

// ---- dates ----

struct DateWord {
  const char* word;  ///< Begins a comparison.
  const char* noun;  ///< Stands before "date".
  const char* sign;
};

/// a to d are due, started, … on the 13th to the 16th; "none" has no date, "bad" an impossible one.
std::vector<Task> tasks_around_today(const std::string& sign) {
  return make_tasks({"- [ ] a " + sign + " 2025-11-13", "- [ ] b " + sign + " 2025-11-14",
                     "- [ ] c " + sign + " 2025-11-15", "- [ ] d " + sign + " 2025-11-16",
                     "- [ ] none", "- [ ] bad " + sign + " 2025-02-30"});
}

const std::vector<Row>& comparisons() {
  static const std::vector<Row> rows{
      {"before 2025-11-15", "a b"},
      {"after 2025-11-15", "d"},
      {"on 2025-11-15", "c"},
      {"in 2025-11-15", "c"},
      {"2025-11-15", "c"},
      {"on or before 2025-11-15", "a b c"},
      {"in or before 2025-11-15", "a b c"},
      {"on or after 2025-11-15", "c d"},
      {"in or after 2025-11-15", "c d"},
      {"today", "c"},
      {"tomorrow", "d"},
      {"yesterday", "b"},
      {"before today", "a b"},
      {"BEFORE Today", "a b"},
      {"on or after yesterday", "b c d"},
      // Two dates are a range: before its beginning, after its end, in it.
      {"2025-11-14 2025-11-15", "b c"},
      {"in 2025-11-14 2025-11-15", "b c"},
      {"on 2025-11-15 2025-11-14", "b c"},
      {"before 2025-11-14 2025-11-15", "a"},
      {"after 2025-11-14 2025-11-15", "d"},
      {"on or before 2025-11-14 2025-11-15", "a b c"},
      {"on or after 2025-11-14 2025-11-15", "b c d"},
      {"before 2025-11-13", ""},
      {"after 2025-11-16", ""},
      {"in last week", ""},
      {"this week", "a b c d"},
      {"before next week", "a b c d"},
      {"on or after 2025-W46", "a b c d"},
      {"on 2025-11", "a b c d"},
      {"friday", "b"},
      {"befor 2025-11-15", "c"},
  };
  return rows;
}

class EachDateField : public FilterTest, public testing::WithParamInterface<DateWord> {};

TEST_P(EachDateField, ComparesWithDaysAndRanges) {
  const DateWord& field = GetParam();
  // Only where there is no start date at all does a task match whatever is asked of it.
  const bool absent_matches = std::string_view(field.word) == "starts";
  std::vector<Row> table;
  for (const Row& row : comparisons()) {
    std::string expected = row.expected;
    if (absent_matches) expected += expected.empty() ? "none" : " none";
    table.push_back({std::string(field.word) + ' ' + row.line, expected});
  }
  check(table, tasks_around_today(field.sign));
}

TEST_P(EachDateField, TellsWhetherThereIsADateAndWhetherItIsImpossible) {
  const DateWord& field = GetParam();
  const std::string noun = field.noun;
  check({{"has " + noun + " date", "a b c d bad"},
         {"HAS " + noun + " DATE", "a b c d bad"},
         {"no " + noun + " date", "none"},
         {noun + " date is invalid", "bad"},
         {"has " + noun + " dates", "error"},
         {noun + " date is valid", "error"}},
        tasks_around_today(field.sign));
}

TEST_P(EachDateField, RefusesDatesThatCannotBe) {
  const std::string word = GetParam().word;
  check({{word + " before 2025-02-30", "error"},
         {word + " before", "error"},
         {word + " on or before", "error"},
         {word + " soonish", "error"},
         {word + " before YYYY-MM-DD", "error"},
         {word + " before <% tp.date.now() %>", "error"}},
        tasks_around_today(GetParam().sign));
}

INSTANTIATE_TEST_SUITE_P(
    Query, EachDateField,
    testing::Values(DateWord{"due", "due", "📅"}, DateWord{"starts", "start", "🛫"},
                    DateWord{"scheduled", "scheduled", "⏳"}, DateWord{"created", "created", "➕"},
                    DateWord{"done", "done", "✅"}, DateWord{"cancelled", "cancelled", "❌"}),
    [](const auto& one) { return std::string(one.param.word); });

TEST_F(FilterTest, ARelationMayBelongToTheDateWhereTheRestIsNone) {
  const auto tasks = tasks_around_today("📅");
  check({{"due in one day", "d"},
         {"due before in one day", "a b c"},
         {"due one day ago", "b"},  // "on" and "e day ago" first
         {"due in 2 days ago", "a"},
         {"due after one day", ""},
         {"due two days", "error"},
         {"due in two days ago or so", "a"}},
        tasks);
}

TEST_F(FilterTest, ABlankBehindTheRelationIsNotNeededAndOneBeforeItCounts) {
  check({{"due before2025-11-15", "a b"},
         {"due afternoon", "d"},  // after noon, today
         {"due  before 2025-11-15", "c"},
         {"due date 2025-11-15", "c"}},
        tasks_around_today("📅"));
}

TEST_F(FilterTest, TheTimeOfDayCounts) {
  Context evening{kToday, &people_, 20 * 3600};
  const auto in_hours = [](const Context& context) {
    const auto query = parse_query("due in 5 hours", context);
    const auto tasks = make_tasks({"- [ ] a 📅 2025-11-16"});
    return query && query->filters.front().matches(tasks.front());
  };
  EXPECT_TRUE(in_hours(evening));
  EXPECT_FALSE(in_hours(context_));
}

TEST_F(FilterTest, TheVerbIsStartsAndTheNounIsStart) {
  const auto tasks = tasks_around_today("🛫");
  check({{"start before 2025-11-15", "error"},
         {"has starts date", "error"},
         {"starts date is invalid", "error"}},
        tasks);
}

TEST_F(FilterTest, AnAbsentStartMatchesEveryComparisonAndOnlyStartDoesSo) {
  const auto tasks = make_tasks({"- [ ] bare"});
  check({{"starts before 2025-11-15", "bare"},
         {"starts after 2025-11-15", "bare"},
         {"starts on 2025-11-15", "bare"},
         {"due before 2025-11-15", ""},
         {"due after 2025-11-15", ""},
         {"scheduled on or before 2025-11-15", ""},
         {"happens before 2025-11-15", ""}},
        tasks);
}

TEST_F(FilterTest, HappensLooksAtStartScheduledAndDue) {
  const auto tasks =
      make_tasks({"- [ ] start 🛫 2025-11-13", "- [ ] sched ⏳ 2025-11-14",
                  "- [ ] due 📅 2025-11-15", "- [ ] both 🛫 2025-11-13 📅 2025-11-16",
                  "- [ ] none ➕ 2025-11-13", "- [ ] mixed 🛫 2025-02-30 📅 2025-11-15"});
  check({{"happens before 2025-11-14", "start both"},
         {"happens on 2025-11-14", "sched"},
         {"happens 2025-11-15", "due mixed"},
         {"happens after 2025-11-15", "both"},
         {"happens on or after 2025-11-15", "due both mixed"},
         {"happens 2025-11-14 2025-11-15", "sched due mixed"},
         {"has happens date", "start sched due both mixed"},
         {"no happens date", "none"},
         {"happens date is invalid", "error"}},
        tasks);
}

TEST_F(FilterTest, DoneWithADateIsTheDateAndAloneTheStatus) {
  const auto tasks = make_tasks({"- [x] a ✅ 2025-11-14", "- [x] b", "- [ ] c ✅ 2025-11-14"});
  check({{"done", "a b"}, {"done 2025-11-14", "a c"}, {"no done date", "b"}}, tasks);
}

// ---- priority ----

TEST_F(FilterTest, PriorityIsComparedFromHighestToLowest) {
  const auto tasks = make_tasks({"- [ ] highest 🔺", "- [ ] high ⏫", "- [ ] medium 🔼", "- [ ] none",
                                 "- [ ] low 🔽", "- [ ] lowest ⏬"});
  check({{"priority is highest", "highest"},
         {"priority is high", "high"},
         {"priority high", "high"},
         {"priority is medium", "medium"},
         {"priority is none", "none"},
         {"priority none", "none"},
         {"priority is low", "low"},
         {"priority is lowest", "lowest"},
         {"priority is above none", "highest high medium"},
         {"priority above none", "highest high medium"},
         {"priority is below none", "low lowest"},
         {"priority below high", "medium none low lowest"},
         {"priority is above highest", ""},
         {"priority is below lowest", ""},
         {"priority is not none", "highest high medium low lowest"},
         {"priority not high", "highest medium none low lowest"},
         {"PRIORITY IS Above None", "highest high medium"},
         {"priority  is   above    none", "highest high medium"}},
        tasks);
}

TEST_F(FilterTest, AnyWhiteSpaceMayPartTheWordsOfAPriority) {
  const auto tasks = make_tasks({"- [ ] high ⏫", "- [ ] none"});
  check({{"priority\tis\thigh", "high"},
         {"priority \t high", "high"},
         {"priority is\tabove none", "high"},
         {"priority\u00A0is high", "high"}},
        tasks);
}

TEST_F(FilterTest, PriorityTakesTheWholeLineAndKnownWordsOnly) {
  const auto tasks = make_tasks({"- [ ] a"});
  check({{"priority is normal", "error"},
         {"priority", "error"},
         {"priority is", "error"},
         {"priority is above", "error"},
         {"priority is high or so", "error"},
         {"priority above below high", "error"},
         {"priority is not above high", "error"},
         {"priorityhigh", "error"}},
        tasks);
}

// ---- texts ----

TEST_F(FilterTest, TextIsComparedWithoutCase) {
  const auto tasks =
      make_tasks({"- [ ] Budget plan", "- [ ] the-budget", "- [ ] Über allem", "- [ ] other"});
  check({{"description includes budget", "Budget the-budget"},
         {"description includes BUDGET", "Budget the-budget"},
         {"DESCRIPTION INCLUDES budget", "Budget the-budget"},
         {"description does not include budget", "Über other"},
         {"description includes über", "Über"},
         {"description includes ÜBER", "Über"}},
        tasks);
}

TEST_F(FilterTest, TextIsNotNormalised) {
  const auto tasks =
      make_tasks({"- [ ] caf\u00E9", "- [ ] cafe\u0301", "- [ ] stra\u00DFe", "- [ ] \u0130zmir"});
  check({{"description includes caf\u00E9", "caf\u00E9"},
         {"description includes cafe\u0301", "cafe\u0301"},
         {"description includes cafe", "cafe\u0301"},
         {"description includes strasse", ""},
         {"description includes STRA\u00DFE", "stra\u00DFe"},
         // I with a dot above becomes i and a combining dot.
         {"description includes izmir", ""},
         {"description includes i\u0307zmir", "\u0130zmir"},
         {"description includes zmir", "\u0130zmir"}},
        tasks);
}

TEST_F(FilterTest, TheValueIsAllBehindTheOperatorAndOneBlank) {
  const auto tasks = make_tasks({"- [ ] ab", "- [ ] a b", "- [ ] a  b"});
  check({{"description includes b", "ab a a"},
         {"description includes  b", "a a"},     // " b"
         {"description includes   b", "a"},      // "  b"
         {"description includes a b", "a"},      // one blank between
         {"description includes a b   ", "a"}},  // the statement is trimmed
        tasks);
}

TEST_F(FilterTest, AnEmptyValueIsAnError) {
  const auto tasks = make_tasks({"- [ ] a"});
  check({{"description includes", "error"},
         {"description includes   ", "error"},
         {"path does not include", "error"},
         {"tags include", "error"},
         {"tag does not include", "error"},
         {"id includes", "error"},
         {"owner includes", "error"}},
        tasks);
}

TEST_F(FilterTest, OperatorsAreWrittenWithSingleBlanks) {
  const auto tasks = make_tasks({"- [ ] a"});
  check({{"description  includes a", "error"},
         {"description include a", "error"},  // the plural is for tags
         {"description do not include a", "error"},
         {"description doesn't include a", "error"},
         {"description is a", "error"},
         {"descriptions includes a", "error"}},
        tasks);
}

TEST_F(FilterTest, DescriptionHoldsNoFieldsButTags) {
  const auto tasks = make_tasks({"- [ ] a #tag 📅 2025-11-14 🆔 abc"});
  check({{"description includes #tag", "a"},
         {"description includes 2025", ""},
         {"description includes abc", ""}},
        tasks);
}

TEST_F(FilterTest, PartsOfThePathAreTheirOwnFields) {
  std::vector<Task> tasks{make_task("- [ ] top", "Top.md", "Head"),
                          make_task("- [ ] dana", "People/Dana/2025-11-07.md", "Action Items"),
                          make_task("- [ ] plan", "Projects/Plan.md")};
  check({{"path includes people/dana", "dana"},
         {"path includes .md", "top dana plan"},
         {"path does not include Projects", "top dana"},
         {"folder includes People/Dana/", "dana"},
         {"folder includes Plan", ""},
         {"folder does not include /dana/", "top plan"},
         {"root includes People/", "dana"},
         {"root includes Dana", ""},
         {"root includes /", "top dana plan"},  // that of a note at the top is "/"
         {"root does not include e", "top"},
         {"filename includes 2025-11", "dana"},
         {"filename includes .md", "top dana plan"},
         {"filename includes People", ""},
         {"heading includes action items", "dana"},
         {"heading does not include e", "plan"},
         {"heading includes x", ""}},
        tasks);
}

TEST_F(FilterTest, TagsMatchByAnyOrByNone) {
  const auto tasks = make_tasks(
      {"- [ ] one #Followup", "- [ ] two #a/b #followup2", "- [ ] none", "- [ ] other #b"});
  check({{"tags include #followup", "one two"},
         {"tags include followup", "one two"},
         {"tags includes followup", "one two"},
         {"tag include followup", "one two"},
         {"tag includes #FOLLOWUP2", "two"},
         {"tags include #a", "two"},
         {"tag includes b", "two other"},
         {"tag includes #b", "other"},
         {"tags do not include followup", "none other"},
         {"tags does not include followup", "none other"},
         {"tag does not include b", "one none"},
         {"tag do not include b", "one none"},
         {"has tags", "one two other"},
         {"has tag", "one two other"},
         {"no tags", "none"},
         {"no tag", "none"},
         {"Has Tags", "one two other"},
         {"has tags x", "error"}},
        tasks);
}

TEST_F(FilterTest, IdsAreTextToo) {
  const auto tasks = make_tasks({"- [ ] one 🆔 rel42", "- [ ] two 🆔 Rel43", "- [ ] none"});
  check({{"has id", "one two"},
         {"no id", "none"},
         {"id includes rel", "one two"},
         {"id includes 42", "one"},
         {"id does not include 42", "two none"}},
        tasks);
}

}  // namespace
}  // namespace vaultask::query

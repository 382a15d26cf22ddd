// What filters mean: in words of ours, and in the plugin's (its DateField, BooleanField,
// RegexMatcher, StatusField and PriorityField say how). Today is Saturday 2025-11-15.
#include "query/explain.hpp"

#include "query/explain_as_plugin.hpp"
#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

struct Case {
  const char* line;
  const char* words;
  const char* in_plugin;  ///< "" where it says the line again.
};

class ExplainFilter : public QueryTest, public testing::WithParamInterface<Case> {};

TEST_P(ExplainFilter, InWordsOfOursAndThePlugins) {
  const auto query = parse_query(GetParam().line, context_);
  ASSERT_TRUE(query) << to_string(query.error());
  ASSERT_EQ(query->statements.size(), 1U);
  const Explanation& explanation = query->statements.front().explanation;
  EXPECT_EQ(filter_in_words(explanation), GetParam().words);
  EXPECT_EQ(filter_in_plugin(explanation, GetParam().line), GetParam().in_plugin);
}

const Case kCases[] = {
    {"not done", "it is to do, in progress or on hold",
     "status type is TODO or IN_PROGRESS or ON_HOLD"},
    {"DONE", "it is done, cancelled or no task", "status type is DONE or CANCELLED or NON_TASK"},
    {"status.type is not done", "its status is not of type DONE", ""},
    {"is recurring", "it comes back", ""},
    {"is not recurring", "it does not come back", ""},
    {"priority is high", "its priority is high", ""},
    {"priority High", "its priority is high", "priority is High"},
    {"priority is above none", "its priority is higher than normal", ""},
    {"priority below  medium", "its priority is lower than medium", ""},
    {"priority is not lowest", "its priority is not lowest", ""},

    {"due before tomorrow", "its due date is before Sunday 2025-11-16",
     "due date is before 2025-11-16 (Sunday 16th November 2025)"},
    {"due 2025-11-01", "its due date is on Saturday 2025-11-01",
     "due date is on 2025-11-01 (Saturday 1st November 2025)"},
    {"done IN or AFTER 2025-11", "its done date is on or after Saturday 2025-11-01",
     "done date is on or after 2025-11-01 (Saturday 1st November 2025)"},
    {"created after 2025-11", "its created date is after Sunday 2025-11-30",
     "created date is after 2025-11-30 (Sunday 30th November 2025)"},
    {"scheduled in or before this week", "its scheduled date is on or before Sunday 2025-11-16",
     "scheduled date is on or before 2025-11-16 (Sunday 16th November 2025)"},
    {"cancelled 2025-W46", "its cancelled date is from Monday 2025-11-10 to Sunday 2025-11-16",
     "cancelled date is between:\n"
     "  2025-11-10 (Monday 10th November 2025) and\n"
     "  2025-11-16 (Sunday 16th November 2025) inclusive"},
    {"starts before 2025-11-22",
     "its start date is before Saturday 2025-11-22, or it has no start date",
     "start date is before 2025-11-22 (Saturday 22nd November 2025) OR no start date"},
    {"starts 2025-11",
     "its start date is from Saturday 2025-11-01 to Sunday 2025-11-30, or it has no start date",
     "start date is between:\n"
     "  2025-11-01 (Saturday 1st November 2025) and\n"
     "  2025-11-30 (Sunday 30th November 2025) inclusive\n"
     "  OR no start date"},
    {"happens on 2025-11-03", "its start, scheduled or due date is on Monday 2025-11-03",
     "due, start or scheduled date is on 2025-11-03 (Monday 3rd November 2025)"},
    {"has due date", "it has a due date", ""},
    {"no start date", "it has no start date", ""},
    {"due date is invalid", "its due date is no day of the calendar", ""},
    {"has happens date", "it has a start, scheduled or due date", ""},

    {"description includes Budget", "its description holds \"Budget\", in any case", ""},
    {"path does not include Archive", "its path does not hold \"Archive\", in any case", ""},
    {"tags include #a", "one of its tags holds \"#a\", in any case", ""},
    {"tag does not include #a", "none of its tags holds \"#a\", in any case", ""},
    {"has tags", "it has tags", ""},
    {"no id", "it has no id", ""},
    {"description regex matches /buy|order/i", "its description matches /buy|order/i",
     "using regex:            'buy|order' with flag 'i'"},
    {"description regex does not match /x/", "its description does not match /x/",
     "using regex:                   'x' with no flags"},
    {"path regex matches /a/b[/]/ui", "its path matches /a/b[/]/ui",
     "using regex:     'a\\/b[/]' with flags 'iu'"},
    {"id regex matches /a/", "its id matches /a/", "using regex:   'a' with no flags"},

    {"exclude sub-items", "it is not nested in another list item", ""},
    {"is blocked", "it waits for a task that is not done", ""},
    {"is not blocking", "no task that is not done waits for it", ""},
    {"has depends on", "it names tasks it waits for", ""},

    {"owner is dana whitfield", "its owner is Dana Whitfield", ""},
    {"owner is not me", "its owner is not Priya Raman", ""},
    {"owner includes dana", "one of its owners holds \"dana\", in any case", ""},
    {"no owner", "it has no owner", ""},
    {"meeting date before 2025-11-10", "its note's meeting date is before Monday 2025-11-10",
     "meeting date is before 2025-11-10 (Monday 10th November 2025)"},
    {"entity is Lantern", "its note's entity is \"Lantern\", in any case", ""},
    {"property customer does not include x",
     "its note's property customer does not hold \"x\", in any case", ""},
    {"has property customer", "its note has the property customer", ""},

    {"(not done)", "it is to do, in progress or on hold",
     "not done =>\n"
     "  status type is TODO or IN_PROGRESS or ON_HOLD"},
    {"(has id) AND (has tags) AND (is recurring)",
     "all of:\n"
     "  it has an id\n"
     "  it has tags\n"
     "  it comes back",
     "AND (All of):\n"
     "  has id\n"
     "  has tags\n"
     "  is recurring"},
    {"NOT (has id)", "not:\n  it has an id", "NOT:\n  has id"},
    {"(has id) XOR (has tags) XOR (done)",
     "one of the two, not both:\n"
     "  one of the two, not both:\n"
     "    it has an id\n"
     "    it has tags\n"
     "  it is done, cancelled or no task",
     "XOR (Exactly one of):\n"
     "  XOR (Exactly one of):\n"
     "    has id\n"
     "    has tags\n"
     "  done =>\n"
     "    status type is DONE or CANCELLED or NON_TASK"},
    {"(due today) OR NOT ((has id) OR (starts 2025-W46))",
     "at least one of:\n"
     "  its due date is on Saturday 2025-11-15\n"
     "  not:\n"
     "    at least one of:\n"
     "      it has an id\n"
     "      its start date is from Monday 2025-11-10 to Sunday 2025-11-16, or it has no start date",
     "OR (At least one of):\n"
     "  due today =>\n"
     "    due date is on 2025-11-15 (Saturday 15th November 2025)\n"
     "  NOT:\n"
     "    OR (At least one of):\n"
     "      has id\n"
     "      starts 2025-W46 =>\n"
     "        start date is between:\n"
     "          2025-11-10 (Monday 10th November 2025) and\n"
     "          2025-11-16 (Sunday 16th November 2025) inclusive\n"
     "          OR no start date"},
};

INSTANTIATE_TEST_SUITE_P(Lines, ExplainFilter, testing::ValuesIn(kCases));

class Explain : public QueryTest {
 protected:
  QueryExplanation explanation(const std::string& text, const QueryOptions& options = {}) const {
    const auto query = parse_query(text, context_, options);
    EXPECT_TRUE(query) << (query ? "" : to_string(query.error()));
    return query ? explain(*query, context_, options) : QueryExplanation{};
  }
};

TEST_F(Explain, EveryLineHasItsOrigin) {
  const QueryFile file{"n.md", R"({"TQ_extra_instructions": "has id"})"};
  context_.file = &file;
  context_.rules.global_query = "has tags";
  context_.rules.presets = {{"mine", "done\nlimit 3"}};
  const auto lines = explanation("# a comment\npreset mine\nowner is me\nlimit 5").lines;
  const std::vector<ExplainedLine> expected{
      {"global query", "has tags", "has tags", "it has tags"},
      {"Query File Defaults", "has id", "has id", "it has an id"},
      {"query, preset mine", "preset mine", "done", "it is done, cancelled or no task"},
      {"query, preset mine", "preset mine", "limit 3", "at most 3 tasks"},
      {"query", "owner is me", "owner is me", "its owner is Priya Raman", true},
      {"query", "limit 5", "limit 5", "at most 5 tasks"}};
  EXPECT_EQ(lines, expected);
}

TEST_F(Explain, AnExtensionWithinBracketsMarksItsLine) {
  const auto lines = explanation("(owner is me) OR (has id)").lines;
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(lines[0].extension);
}

TEST_F(Explain, ThePluginHasFiltersGroupsSortingLayoutAndLimitsInThisOrder) {
  EXPECT_EQ(explanation("limit 9\n"
                        "explain\n"
                        "limit groups 1\n"
                        "hide tags\n"
                        "sort by due\n"
                        "group by root\n"
                        "ignore global query\n"
                        "has id\n"
                        "limit to 007 tasks\n")
                .in_plugin,
            "Explanation of this Tasks code block query:\n\n"
            "  ignore global query\n\n"
            "  has id\n\n"
            "  group by root\n\n"
            "  sort by due\n\n"
            "  hide tags\n\n"
            "  At most 7 tasks.\n\n"
            "  At most 1 task per group (if any \"group by\" options are supplied).\n");
}

TEST_F(Explain, ThePluginShowsWhatContinuedLinesAndPlaceholdersBecame) {
  const QueryFile file{"A/n.md"};
  context_.file = &file;
  EXPECT_EQ(explanation("(has id) AND \\\n  (path includes {{query.file.path}})").in_plugin,
            "Explanation of this Tasks code block query:\n\n"
            "  (has id) AND \\\n"
            "    (path includes {{query.file.path}})\n"
            "   =>\n"
            "  (has id) AND (path includes {{query.file.path}}) =>\n"
            "  (has id) AND (path includes A/n.md) =>\n"
            "    AND (All of):\n"
            "      has id\n"
            "      path includes A/n.md\n");
}

TEST_F(Explain, TheGlobalQueryIsLeftOutWhereTheQueryIgnoresIt) {
  context_.rules.global_query = "has tags\nignore global query";
  EXPECT_EQ(explanation("has id").in_plugin,
            "Explanation of the global query:\n\n  has tags\n\n"
            "Explanation of this Tasks code block query:\n\n  has id\n");
  EXPECT_EQ(explanation("has id\nignore global query").in_plugin,
            "Explanation of this Tasks code block query:\n\n  ignore global query\n\n  has id\n");
  QueryOptions options;
  options.global_query = false;
  EXPECT_EQ(explanation("has id", options).in_plugin,
            "Explanation of this Tasks code block query:\n\n  has id\n");
}

TEST_F(Explain, BracketsAsDeepAsALineIsLongDoNoHarm) {
  std::string line;
  for (int i = 0; i < 20'000; ++i) line += "NOT (";
  line += "has id" + std::string(20'000, ')');
  const auto explained = explanation(line);
  ASSERT_EQ(explained.lines.size(), 1U);
  EXPECT_FALSE(explained.lines[0].meaning.empty());
}

}  // namespace
}  // namespace vaultask::query

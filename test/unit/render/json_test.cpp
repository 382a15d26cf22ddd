#include "render/json_writer.hpp"

#include <nlohmann/json.hpp>
#include <set>

#include "render_fixture.hpp"

namespace vaultask::render {
namespace {

using Json = nlohmann::json;

std::set<std::string> keys_of(const Json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

const std::set<std::string> kTaskKeys{
    "path",      "line",       "heading", "status",    "isDone",    "description",  "owners",
    "priority",  "tags",       "created", "start",     "scheduled", "due",          "done",
    "cancelled", "recurrence", "id",      "dependsOn", "blockLink", "onCompletion", "original"};

TEST(JsonOutput, SaysWhatItIsAndItsVersion) {
  const Json json = Json::parse(write_json(result_of({})));
  EXPECT_EQ(json.at("vaultask"), "query");
  EXPECT_EQ(json.at("version"), 1);
  EXPECT_EQ(json.at("countText"), "0 tasks");
  EXPECT_EQ(json.at("total"), 0);
  EXPECT_EQ(json.at("totalBeforeLimit"), 0);
  EXPECT_TRUE(json.at("groups").is_array());
}

TEST(JsonOutput, HoldsEveryFieldOfATask) {
  const Json json = Json::parse(write_json(result_of({full_task()})));
  const Json& task = json.at("groups").at(0).at("tasks").at(0);
  EXPECT_EQ(keys_of(task), kTaskKeys);
  EXPECT_EQ(task.at("path"), "People/Dana/n.md");
  EXPECT_EQ(task.at("line"), 7);
  EXPECT_EQ(task.at("status"), (Json{{"symbol", "x"}, {"name", "Done"}, {"type", "DONE"}}));
  EXPECT_EQ(task.at("isDone"), true);
  EXPECT_EQ(task.at("description"), "Ship it #rel @Dana Whitfield");
  ASSERT_EQ(task.at("owners").size(), 2U);
  EXPECT_EQ(task.at("owners").at(0).at("name"), "Dana Whitfield");
  EXPECT_TRUE(task.at("owners").at(0).at("rule").is_string());
  EXPECT_EQ(task.at("priority"), "High");
  EXPECT_EQ(task.at("tags"), Json::array({"#rel"}));
  EXPECT_EQ(task.at("created"), "2025-11-01");
  EXPECT_EQ(task.at("start"), "2025-11-02");
  EXPECT_EQ(task.at("scheduled"), "2025-11-03");
  EXPECT_EQ(task.at("due"), "2025-11-04");
  EXPECT_EQ(task.at("done"), "2025-11-05");
  EXPECT_EQ(task.at("cancelled"), "2025-11-06");
  EXPECT_EQ(task.at("dependsOn"), Json::array({"b2", "c3"}));
  EXPECT_EQ(task.at("blockLink"), "^blk");
  EXPECT_EQ(task.at("onCompletion"), "delete");
  EXPECT_EQ(task.at("recurrence"), "every week");
}

TEST(JsonOutput, HasTheSameKeysForATaskThatHasNothing) {
  const Json json = Json::parse(write_json(result_of({make_task("x")})));
  const Json& task = json.at("groups").at(0).at("tasks").at(0);
  EXPECT_EQ(keys_of(task), kTaskKeys);
  EXPECT_TRUE(task.at("due").is_null());
  EXPECT_EQ(task.at("owners"), Json::array());
  EXPECT_EQ(task.at("priority"), "Normal");
}

TEST(JsonOutput, TellsImpossibleDatesFromAbsentOnes) {
  Task task = make_task("x");
  task.due = TaskDate::invalid("2025-02-30");
  const Json json = Json::parse(write_json(result_of({task})));
  const Json& found = json.at("groups").at(0).at("tasks").at(0);
  EXPECT_TRUE(found.at("due").is_null()) << "a program may parse what stands here";
  EXPECT_EQ(found.at("invalidDates"), (Json{{"due", "2025-02-30"}}));
}

TEST(JsonOutput, KeepsGroupsWithLevelsAndHiddenNumbers) {
  QueryResult result = result_of({make_task("a"), make_task("b")});
  result.groups = {{{{0, "%%1%%High priority"}, {1, "Todo"}}, {0, 1}}, {{{1, "Done"}}, {1}}};
  const Json json = Json::parse(write_json(result));
  ASSERT_EQ(json.at("groups").size(), 2U);
  EXPECT_EQ(json.at("groups").at(0).at("headings"),
            Json::array({{{"level", 0}, {"text", "%%1%%High priority"}},
                         {{"level", 1}, {"text", "Todo"}}}));
  EXPECT_EQ(json.at("groups").at(0).at("tasks").size(), 2U);
  EXPECT_EQ(json.at("groups").at(1).at("tasks").at(0).at("description"), "b");
}

TEST(JsonOutput, SurvivesAnyTextAndAnyPath) {
  Task task = make_task("quote \" backslash \\ nul \x01 emoji 😀 \u2028", std::string("bad\xFF.md"));
  const Json json = Json::parse(write_json(result_of({task})));
  const Json& found = json.at("groups").at(0).at("tasks").at(0);
  EXPECT_EQ(found.at("description"), task.description);
  EXPECT_EQ(found.at("path"), "bad\uFFFD.md");
}

TEST(JsonOutput, OfLinesHasEachTaskOnceOnALineOfItsOwn) {
  QueryResult result = result_of({make_task("a\nb"), make_task("c")});
  result.groups = {{{{0, "x"}}, {0, 1}}, {{{0, "y"}}, {0}}};
  const auto lines = lines_of(write_json_lines(result));
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(Json::parse(lines[0]).at("description"), "a\nb");
  EXPECT_EQ(keys_of(Json::parse(lines[1])), kTaskKeys);
  EXPECT_EQ(write_json_lines(result_of({})), "");
}

TEST(JsonOutput, OfAPageHasItsSectionsByKey) {
  Document page =
      page_of({{"task", "Task"}, {"n", "N", true}, {"path", "path", false, false, true}},
              {{"a", std::int64_t{3}, "p.md"}, {"b", std::monostate{}, "q.md"}});
  page.name = "owe";
  page.title = "T";
  page.summary = "S";
  page.sections[0].key = "overdue";
  page.sections[0].title = "Overdue (2)";
  page.sections[0].text = "note";
  const Json json = Json::parse(write_json(page));
  EXPECT_EQ(json.at("vaultask"), "owe");
  EXPECT_EQ(json.at("version"), 1);
  EXPECT_EQ(json.at("title"), "T");
  EXPECT_EQ(json.at("summary"), "S");
  const Json& section = json.at("sections").at(0);
  EXPECT_EQ(section.at("key"), "overdue");
  EXPECT_EQ(section.at("text"), "note");
  EXPECT_EQ(section.at("rows"), Json::array({{{"task", "a"}, {"n", 3}, {"path", "p.md"}},
                                             {{"task", "b"}, {"n", nullptr}, {"path", "q.md"}}}));
}

TEST(JsonOutput, OfAPageAsLinesNamesTheSection) {
  Document page = page_of({{"task", "Task"}}, {{"a"}, {"b"}});
  const auto lines = lines_of(write_json_lines(page));
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(Json::parse(lines[0]), (Json{{"section", "rows"}, {"task", "a"}}));
}

}  // namespace
}  // namespace vaultask::render

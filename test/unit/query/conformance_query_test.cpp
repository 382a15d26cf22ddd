// What the Tasks plugin's own code answered, against what we answer: the part of the recorded
// suites that this version's language reaches.
//
// meetings/ lies in test/conformance; VAULTASK_CONFORMANCE names the folder with the other suite.
// Cases with other settings than the defaults, with placeholders, JavaScript or Query File Defaults
// are left out; so are those whose query our parser does not understand (yet), unless the plugin
// does not understand it either.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "query_fixture.hpp"
#include "task/dependencies.hpp"
#include "task/note_record.hpp"

namespace vaultask::query {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// All tasks in the order of path and line.
std::vector<Task> read_vault(const fs::path& root) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file() && entry.path().extension() == ".md") {
      paths.push_back(fs::relative(entry.path(), root).generic_string());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Task> tasks;
  for (const auto& path : paths) {
    auto record = task::read_note(path, read_file(root / path), task::ReadRules{});
    std::move(record.tasks.begin(), record.tasks.end(), std::back_inserter(tasks));
  }
  return tasks;
}

/// Groups as the suites write them; one without headings and tasks is no group.
Json groups_json(const QueryResult& result) {
  Json groups = Json::array();
  for (const TaskGroup& group : result.groups) {
    Json headings = Json::array(), tasks = Json::array();
    for (const auto& heading : group.headings) headings.push_back({heading.level, heading.text});
    for (const std::size_t i : group.tasks) {
      const Task& task = result.tasks[i];
      tasks.push_back(task.path + ':' + std::to_string(task.line - 1));
    }
    if (!headings.empty() || !tasks.empty()) {
      groups.push_back({{"headings", headings}, {"tasks", tasks}});
    }
  }
  return groups;
}

Json expected_groups(const Json& result, const Json& refs) {
  Json groups = Json::array();
  for (const Json& group : result.at("groups")) {
    Json tasks = Json::array();
    for (const Json& i : group.at("tasks")) tasks.push_back(refs.at(i.get<std::size_t>()));
    if (!group.at("headings").empty() || !tasks.empty()) {
      groups.push_back({{"headings", group.at("headings")}, {"tasks", tasks}});
    }
  }
  return groups;
}

/// The first group that differs, for a person.
std::string difference(const Json& expected, const Json& found) {
  if (expected.size() != found.size()) {
    return "expected " + std::to_string(expected.size()) + " groups, found " +
           std::to_string(found.size());
  }
  for (std::size_t g = 0; g < expected.size(); ++g) {
    if (expected[g] == found[g]) continue;
    if (expected[g]["headings"] != found[g]["headings"]) {
      return "headings: expected " + expected[g]["headings"].dump() + ", found " +
             found[g]["headings"].dump();
    }
    const Json &a = expected[g]["tasks"], &b = found[g]["tasks"];
    std::size_t at = 0;
    while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
    return "group " + std::to_string(g) + ": expected " + std::to_string(a.size()) +
           " tasks, found " + std::to_string(b.size()) + "; at " + std::to_string(at) +
           " expected " + (at < a.size() ? a[at].dump() : "nothing") + ", found " +
           (at < b.size() ? b[at].dump() : "nothing");
  }
  return {};
}

class ConformanceQuery : public testing::TestWithParam<const char*> {};

TEST_P(ConformanceQuery, AnswersAsThePluginDid) {
  fs::path suite = fs::path(VAULTASK_TEST_DATA) / "conformance" / GetParam();
  if (!fs::exists(suite)) {
    const char* root = std::getenv("VAULTASK_CONFORMANCE");
    if (root == nullptr) GTEST_SKIP() << "VAULTASK_CONFORMANCE names no folder with the suites";
    suite = fs::path(root) / GetParam();
  }
  const Json cases = Json::parse(read_file(suite / "cases.json"));
  const Json expected = Json::parse(read_file(suite / "expected.json"));
  const fs::path vault = suite / cases.at("vault").get<std::string>();
  const std::vector<Task> tasks = read_vault(vault);
  ASSERT_FALSE(tasks.empty());
  std::map<std::string, const Json*> results;
  for (const Json& result : expected.at("results")) results[result.at("id")] = &result;

  const note::People nobody;
  const task::Dependencies dependencies(tasks);
  int tried = 0, equal = 0, other_settings = 0, beyond = 0, both_refuse = 0;
  std::map<std::string, int> beyond_by_category;
  for (const Json& one : cases.at("cases")) {
    const std::string text = one.at("query");
    const Json note = one.value("queryFile", Json());
    const bool defaults =
        note.is_string() && !one.value("raw", false) &&
        read_file(vault / note.get<std::string>()).find("TQ_") != std::string::npos;
    if (one.value("profile", "default") != "default" || one.contains("settings") ||
        one.value("js", false) || text.find("{{") != std::string::npos || defaults) {
      ++other_settings;
      continue;
    }
    const std::string now = one.value("now", cases.at("now").get<std::string>());
    // "2025-11-15T09:00", in UTC
    Context context{*Date::parse(std::string_view(now).substr(0, 10)), &nobody,
                    std::stoi(now.substr(11, 2)) * 3600 + std::stoi(now.substr(14, 2)) * 60};
    context.dependencies = &dependencies;
    const auto query = parse_query(text, context);
    const Json& wanted = *results.at(one.at("id"));
    if (!query) {
      ++(wanted.contains("errorKind") ? both_refuse : beyond);
      if (!wanted.contains("errorKind")) ++beyond_by_category[one.at("cat")];
      continue;
    }
    ++tried;
    const std::string name = one.at("id").get<std::string>() + " (" + now + "):\n" + text + "\n";
    if (wanted.contains("errorKind")) {
      ADD_FAILURE() << name << "the plugin refuses it, we do not";
      continue;
    }
    const auto answer = evaluate(*query, tasks, context);
    if (!answer) {
      ADD_FAILURE() << name << to_string(answer.error());
      continue;
    }
    const QueryResult& result = *answer;
    const std::string differs =
        difference(expected_groups(wanted, expected.at("taskRefs")), groups_json(result));
    if (!differs.empty()) {
      ADD_FAILURE() << name << differs;
    } else if (result.count_text != wanted.at("countText")) {
      ADD_FAILURE() << name << "count: expected " << wanted.at("countText") << ", found "
                    << result.count_text;
    } else {
      ++equal;
    }
  }
  std::cout << GetParam() << ": " << tried << " tried, " << equal << " equal, " << tried - equal
            << " different; " << both_refuse << " refused by both, " << beyond
            << " not understood yet, " << other_settings << " left out\n";
  for (const auto& [category, count] : beyond_by_category) {
    std::cout << "  not understood yet, " << category << ": " << count << '\n';
  }
  EXPECT_GT(tried, 0);
}

INSTANTIATE_TEST_SUITE_P(Suites, ConformanceQuery, testing::Values("meetings", "generated"),
                         [](const auto& one) { return std::string(one.param); });

}  // namespace
}  // namespace vaultask::query

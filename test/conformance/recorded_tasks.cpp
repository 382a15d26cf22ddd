#include "conformance/recorded_tasks.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "task/status.hpp"

namespace vaultask::conformance {
namespace {

using nlohmann::json;

std::string text_of(const json& task, const char* key) {
  const json& value = task.at(key);
  return value.is_null() ? std::string() : value.get<std::string>();
}

/// A recorded line counts from 0 and may be null; ours count from 1 and 0 is none.
int line_of(const json& value) {
  return value.is_null() ? 0 : value.get<int>() + 1;
}

Status status_of(const json& value, const char* next_key) {
  const auto type = task::parse_status_type(value.at("type").get<std::string>());
  if (!type) throw std::runtime_error("unknown status type in " + value.dump());
  return {value.at("symbol").get<std::string>(), value.at("name").get<std::string>(), *type,
          value.at(next_key).get<std::string>()};
}

RecordedTask task_of(const json& value) {
  RecordedTask task;
  task.path = text_of(value, "path");
  task.line = line_of(value.at("line"));
  task.original = text_of(value, "originalMarkdown");
  // Our lines end before their CR.
  if (task.original.ends_with('\r')) task.original.pop_back();
  task.heading = text_of(value, "heading");
  task.indentation = text_of(value, "indentation");
  task.list_marker = text_of(value, "listMarker");
  task.status = status_of(value.at("status"), "next");
  task.is_done = value.at("isDone").get<bool>();
  task.description = text_of(value, "description");
  task.description_without_tags = text_of(value, "descriptionWithoutTags");
  task.happens = text_of(value, "happens");
  task.priority_name = text_of(value, "priorityName");
  task.tags = value.at("tags").get<std::vector<std::string>>();
  task.priority = value.at("priority").get<int>();
  for (std::size_t i = 0; i < kDateFields.size(); ++i) {
    task.dates[i] = text_of(value, std::string(kDateFields[i].name).c_str());
  }
  task.scheduled_inferred = value.at("scheduledInferred").get<bool>();
  task.recurrence = text_of(value, "recurrence");
  task.on_completion = text_of(value, "onCompletion");
  task.id = text_of(value, "id");
  task.depends_on = value.at("dependsOn").get<std::vector<std::string>>();
  task.block_link = text_of(value, "blockLink");
  task.hard_break = text_of(value, "hardBreak");
  task.file_line = text_of(value, "fileLine");
  task.urgency = value.at("urgency").get<double>();
  task.is_blocked = value.at("isBlocked").get<bool>();
  task.is_blocking = value.at("isBlocking").get<bool>();
  task.parent_line = line_of(value.at("parentLine"));
  const json& parent_is_task = value.at("parentIsTask");
  task.parent_is_task = !parent_is_task.is_null() && parent_is_task.get<bool>();
  task.closest_parent_task = line_of(value.at("closestParentTask"));
  for (const json& line : value.at("childLines")) task.child_lines.push_back(line_of(line));
  task.root = line_of(value.at("root"));
  task.section_start = line_of(value.at("sectionStart"));
  task.section_index = value.at("sectionIndex").get<int>();
  return task;
}

}  // namespace

RecordedSuite read_suite(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  const json dump = json::parse(stream);

  RecordedSuite suite;
  const auto today = Date::parse(dump.at("now").get<std::string>().substr(0, 10));
  if (!today) throw std::runtime_error("no day in \"now\" of " + file.string());
  suite.today = *today;
  const json& settings = dump.at("settings");
  suite.global_filter = settings.value("globalFilter", "");
  suite.dataview = settings.value("taskFormat", "") == "dataview";
  suite.filename_date.on = settings.value("useFilenameAsScheduledDate", false);
  suite.filename_date.format = settings.value("filenameAsScheduledDateFormat", "");
  suite.filename_date.folders = settings.value("filenameAsDateFolders", std::vector<std::string>{});
  if (settings.contains("statuses")) {
    suite.has_statuses = true;
    for (const json& status : settings.at("statuses")) {
      suite.custom_statuses.push_back(status_of(status, "nextStatusSymbol"));
    }
  }
  for (const json& task : dump.at("tasks")) suite.tasks.push_back(task_of(task));
  return suite;
}

task::ReadRules read_rules(const RecordedSuite& suite) {
  task::ReadRules rules;
  rules.global_filter = suite.global_filter;
  rules.filename_date = suite.filename_date;
  if (suite.dataview) rules.format = task::TaskFormat::dataview;
  if (suite.has_statuses) {
    const task::StatusRegistry defaults;
    std::vector<Status> statuses{defaults.find(" "), defaults.find("x")};
    statuses.insert(statuses.end(), suite.custom_statuses.begin(), suite.custom_statuses.end());
    rules.statuses = task::StatusRegistry(std::move(statuses));
  }
  return rules;
}

}  // namespace vaultask::conformance

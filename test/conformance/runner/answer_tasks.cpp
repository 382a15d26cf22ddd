#include <cmath>
#include <stdexcept>

#include <vaultask/vault.hpp>

#include "answers.hpp"
#include "vault_copy.hpp"

namespace vaultask::conformance {
namespace {

Json date_json(const TaskDate& date) {
  if (date.is_invalid()) return "Invalid date";
  return text_or_null(date.to_string());
}

/// Recorded from 0.
Json line_json(int line) {
  return line == 0 ? Json() : Json(line - 1);
}

Json lines_json(const std::vector<int>& lines) {
  Json all = Json::array();
  for (const int line : lines) all.push_back(line - 1);
  return all;
}

Json links_json(const std::vector<TaskLink>& links) {
  Json all = Json::array();
  for (const TaskLink& link : links) {
    all.push_back({{"original", link.original},
                   {"destination", link.target},
                   {"display", link.display},
                   {"path", link.leads_to ? Json(*link.leads_to) : Json()}});
  }
  return all;
}

Json status_json(const Status& status) {
  return {{"symbol", status.symbol},
          {"name", status.name},
          {"type", to_string(status.type)},
          {"next", status.next_symbol}};
}

/// What stands on the line.
void add_fields(const Task& task, Json& out) {
  out["path"] = task.path;
  out["line"] = task.line - 1;
  out["originalMarkdown"] = task.original + (task.crlf ? "\r" : "");
  out["heading"] = text_or_null(task.heading);
  out["indentation"] = task.indentation;
  out["listMarker"] = task.list_marker;
  out["status"] = status_json(task.status);
  out["isDone"] = task.is_done();
  out["description"] = task.description;
  out["tags"] = task.tags;
  out["priority"] = static_cast<int>(task.priority);
  out["priorityName"] = to_string(task.priority);
  for (const DateField& field : kDateFields) {
    out[std::string(field.name)] = date_json(task.*field.member);
  }
  out["scheduledInferred"] = task.scheduled_inferred;
  out["recurrence"] = task.recurrence;
  out["onCompletion"] = task.on_completion;
  out["id"] = task.id;
  out["dependsOn"] = task.depends_on;
  out["blockLink"] = task.block_link;
  out["hardBreak"] = task.hard_break;
}

/// Where it stands.
void add_place(const TaskDetails& one, Json& out) {
  const Task& task = one.task;
  out["parentLine"] = line_json(task.parent_line);
  out["parentIsTask"] =
      task.parent_line == 0 ? Json() : Json(task.parent_line == task.parent_task_line);
  out["closestParentTask"] = line_json(task.parent_task_line);
  out["childLines"] = lines_json(one.child_lines);
  out["root"] = one.root_line - 1;
  out["sectionStart"] = task.section_line - 1;
  out["sectionIndex"] = task.section_index;
  out["outlinks"] = links_json(one.links);
}

Json task_json(const TaskDetails& one) {
  Json out = Json::object();
  add_fields(one.task, out);
  add_place(one, out);
  out["descriptionWithoutTags"] = one.description_without_tags;
  out["happens"] = date_json(one.happens);
  out["urgency"] = std::round(one.urgency * 1e6) / 1e6;  // as recorded
  out["isBlocked"] = one.is_blocked;
  out["isBlocking"] = one.is_blocking;
  out["fileLine"] = one.rewritten;
  return out;
}

}  // namespace

Json answer_tasks(const Suite& suite) {
  VaultCopy copy(vault_of(suite), suite.content.value("tz", "UTC"));
  Vault vault = copy.open(settings_of(suite, suite.content), now_of(suite, Json::object()));
  const auto tasks = vault.tasks();
  if (!tasks) throw std::runtime_error(to_string(tasks.error()));
  Json answers = suite.content;
  Json& all = answers["tasks"] = Json::array();
  for (const TaskDetails& one : *tasks) all.push_back(task_json(one));
  return answers;
}

}  // namespace vaultask::conformance

#include "script/task_columns.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "script/vault_facts.hpp"
#include "task/happens.hpp"
#include "task/line_writer.hpp"
#include "task/urgency.hpp"

namespace vaultask::script {
namespace {

using Json = nlohmann::json;

/// The plugin's "TODO" for the enumerator.
Json type_of(const Task& task) {
  return std::string(to_string(task.status.type));
}

Json date_of(const TaskDate& date) {
  if (date.absent()) return nullptr;
  if (!date.valid()) return date.to_string();
  const std::string iso = date.date().to_iso();  // "2025-11-14"
  return std::stoi(iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8, 2));
}

template <auto kMember>
Json member(const Task& task, Date) {
  return task.*kMember;
}
template <auto kMember>
Json date(const Task& task, Date) {
  return date_of(task.*kMember);
}
template <auto kMember>
Json status(const Task& task, Date) {
  return task.status.*kMember;
}
/// Lines count from 0 there.
template <auto kMember>
Json line(const Task& task, Date) {
  return task.*kMember - 1;
}

struct Column {
  std::string_view name;
  Json (*read)(const Task& task, Date today);
};

constexpr auto kColumns = std::to_array<Column>({
    {"path", member<&Task::path>},
    {"line", line<&Task::line>},
    {"sectionStart", line<&Task::section_line>},
    {"sectionIndex", member<&Task::section_index>},
    {"heading",
     [](const Task& task, Date) { return task.heading.empty() ? Json() : Json(task.heading); }},
    {"indentation", member<&Task::indentation>},
    {"listMarker", member<&Task::list_marker>},
    {"symbol", status<&Status::symbol>},
    {"statusName", status<&Status::name>},
    {"statusType", [](const Task& task, Date) { return type_of(task); }},
    {"nextSymbol", status<&Status::next_symbol>},
    {"description", member<&Task::description>},
    {"tags", member<&Task::tags>},
    {"priority", [](const Task& task, Date) { return Json(static_cast<int>(task.priority)); }},
    {"created", date<&Task::created>},
    {"start", date<&Task::start>},
    {"scheduled", date<&Task::scheduled>},
    {"due", date<&Task::due>},
    {"done", date<&Task::done>},
    {"cancelled", date<&Task::cancelled>},
    {"happens", [](const Task& task, Date) { return date_of(task::happens(task)); }},
    {"inferred", member<&Task::scheduled_inferred>},
    {"recurrence", member<&Task::recurrence>},
    {"onCompletion", member<&Task::on_completion>},
    {"id", member<&Task::id>},
    {"dependsOn", member<&Task::depends_on>},
    {"blockLink", member<&Task::block_link>},
    {"hardBreak", member<&Task::hard_break>},
    {"original",
     [](const Task& task, Date) { return Json(plugin_line(task.original, task.crlf)); }},
    {"urgency", [](const Task& task, Date today) { return Json(task::urgency(task, today)); }},
    {"text",
     [](const Task& task, Date) {
       return Json(task.description + task::write_task_fields(task) + task.block_link);
     }},
    {"lineText", [](const Task& task, Date) { return Json(task::write_task_line(task)); }},
});

}  // namespace

std::string column_json(std::string_view name, std::span<const Task> tasks, Date today) {
  for (const Column& column : kColumns) {
    if (column.name != name) continue;
    std::string out = "[";
    for (const Task& task : tasks) {
      if (out.size() > 1) out += ',';
      // What is no UTF-8 cannot be said in JSON.
      out += column.read(task, today).dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return out + ']';
  }
  return {};
}

}  // namespace vaultask::script

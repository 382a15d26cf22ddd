#include "render/json_writer.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "task/urgency.hpp"

namespace vaultask::render {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;

/// The characters that JSON lets stand and a terminal obeys, as \uXXXX: C1 and those that turn the
/// direction of writing.
std::string without_controls(const std::string& json) {
  std::string out;
  out.reserve(json.size() + 1);
  for (std::size_t at = 0; at < json.size();) {
    // ASCII stands: a line feed between values, too.
    const std::size_t end = std::min(utf8::find_non_ascii(json, at), json.size());
    out.append(json, at, end - at);
    at = end;
    if (at == json.size()) break;
    const auto decoded = utf8::decode(json, at);
    const std::string_view character(json.data() + at, decoded.length);
    at += decoded.length;
    // Beyond U+FFFF nothing is obeyed.
    if (decoded.code_point > 0xFFFF || strings::printable(character) == character) {
      out += character;
      continue;
    }
    std::array<char, 16> escaped{};
    std::snprintf(escaped.data(), escaped.size(), "\\u%04x",
                  static_cast<unsigned>(decoded.code_point));
    out += escaped.data();
  }
  return out;
}

/// Notes are valid UTF-8 once read; paths may hold any bytes, shown as U+FFFD.
std::string dump(const Json& json, int indent) {
  std::string text =
      without_controls(json.dump(indent, ' ', false, Json::error_handler_t::replace));
  text += '\n';
  return text;
}

/// Adds a value behind the others of an object. It must not have the key: it is not looked for,
/// which of an object with many keys costs more than all else.
template <class Value>
void add(Json::object_t& object, std::string_view key, Value&& value) {
  object.emplace_back(std::string(key), Json(std::forward<Value>(value)));
}

Json date_json(const TaskDate& date) {
  return date.valid() ? Json(date.to_string()) : Json(nullptr);
}

Json task_json(const Task& task) {
  Json owners = Json::array();
  for (const Owner& owner : task.owners) {
    Json::object_t one;
    add(one, "name", std::string_view(owner.name));
    add(one, "rule", to_string(owner.rule));
    owners.push_back(std::move(one));
  }
  Json::object_t status;
  add(status, "symbol", std::string_view(task.status.symbol));
  add(status, "name", std::string_view(task.status.name));
  add(status, "type", to_string(task.status.type));
  Json::object_t json;
  json.reserve(24);
  add(json, "path", std::string_view(task.path));
  add(json, "line", task.line);
  add(json, "heading", std::string_view(task.heading));
  add(json, "status", std::move(status));
  add(json, "isDone", task.is_done());
  add(json, "description", std::string_view(task.description));
  add(json, "owners", std::move(owners));
  add(json, "priority", to_string(task.priority));
  add(json, "tags", task.tags);
  Json::object_t invalid;
  for (const DateField& field : kDateFields) {
    const TaskDate& date = task.*field.member;
    add(json, field.name, date_json(date));
    if (date.is_invalid()) add(invalid, field.name, date.to_string());
  }
  if (!invalid.empty()) add(json, "invalidDates", std::move(invalid));
  add(json, "recurrence", std::string_view(task.recurrence));
  add(json, "onCompletion", std::string_view(task.on_completion));
  add(json, "id", std::string_view(task.id));
  add(json, "dependsOn", task.depends_on);
  add(json, "blockLink", strings::trim(task.block_link));
  add(json, "original", std::string_view(task.original));
  return json;
}

/// With its urgency where the layout shows that.
Json result_task(const QueryResult& result, const Task& task) {
  Json json = task_json(task);
  if (result.layout.shows(LayoutPart::urgency)) {
    json["urgency"] = task::urgency(task, result.today);
  }
  return json;
}

/// From top to bottom, each line with its depth: nested objects could be too deep for a reader.
Json tree_json(const QueryResult& result, const TaskGroup& group) {
  Json lines = Json::array();
  for (const TreeNode& node : group.tree) {
    Json line{{"depth", node.depth}};
    if (const Task* task = result.task_of(node)) {
      line["found"] = node.kind == TreeNode::Kind::found;
      line["task"] = result_task(result, *task);
    } else {
      const ListItem& item = result.list_items[node.index];
      line["item"] = {
          {"path", item.path}, {"line", item.line}, {"symbol", item.symbol}, {"text", item.text}};
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

Json explanation_json(const QueryExplanation& explanation) {
  Json lines = Json::array();
  for (const ExplainedLine& line : explanation.lines) {
    lines.push_back({{"origin", line.origin},
                     {"written", line.written},
                     {"instruction", line.instruction},
                     {"meaning", line.meaning},
                     {"extension", line.extension}});
  }
  return {{"globalFilter", explanation.global_filter},
          {"lines", std::move(lines)},
          {"inPlugin", explanation.in_plugin}};
}

Json cell_json(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
  if (const auto* number = std::get_if<double>(&cell)) return *number;
  return nullptr;
}

Json row_json(const Section& section, const std::vector<Cell>& row) {
  Json json = Json::object();
  for (std::size_t i = 0; i < section.columns.size(); ++i) {
    json[section.columns[i].key] = cell_json(row[i]);
  }
  return json;
}

std::string_view kind_name(ChartKind kind) {
  switch (kind) {
    case ChartKind::pie:
      return "pie";
    case ChartKind::bars:
      return "bars";
    case ChartKind::lines:
      return "lines";
    case ChartKind::gantt:
      return "gantt";
  }
  return {};
}

Json chart_json(const Chart& chart) {
  Json json{{"key", chart.key}, {"kind", kind_name(chart.kind)}, {"title", chart.title}};
  if (chart.kind == ChartKind::gantt) {
    Json spans = Json::array();
    for (const ChartSpan& span : chart.spans) {
      spans.push_back({{"group", span.group},
                       {"label", span.label},
                       {"from", span.from.to_iso()},
                       {"to", span.to.to_iso()},
                       {"late", span.late}});
    }
    json["spans"] = std::move(spans);
    return json;
  }
  json["xLabel"] = chart.x_label;
  json["yLabel"] = chart.y_label;
  json["labels"] = chart.labels;
  Json series = Json::array();
  for (const ChartSeries& one : chart.series) {
    series.push_back({{"name", one.name}, {"values", one.values}});
  }
  json["series"] = std::move(series);
  return json;
}

}  // namespace

std::string write_json(const QueryResult& result) {
  Json groups = Json::array();
  for (const TaskGroup& group : result.groups) {
    Json headings = Json::array();
    for (const GroupHeading& heading : group.headings) {
      headings.push_back({{"level", heading.level}, {"text", heading.text}});
    }
    Json tasks = Json::array();
    for (const std::size_t i : group.tasks) tasks.push_back(result_task(result, result.tasks[i]));
    Json json{{"headings", std::move(headings)}, {"tasks", std::move(tasks)}};
    if (result.layout.shows(LayoutPart::group_count)) {
      json["totalBeforeLimit"] = group.total_before_limit;
    }
    if (result.layout.shows(LayoutPart::tree)) json["tree"] = tree_json(result, group);
    groups.push_back(std::move(json));
  }
  Json json{{"vaultask", "query"},
            {"version", kVersion},
            {"countText", result.count_text},
            {"total", result.tasks.size()},
            {"totalBeforeLimit", result.total_before_limit},
            {"groups", std::move(groups)}};
  if (result.explanation) json["explanation"] = explanation_json(*result.explanation);
  return dump(json, 1);
}

std::string write_json_lines(const QueryResult& result) {
  std::string out;
  for (const Task& task : result.tasks) out += dump(task_json(task), -1);
  return out;
}

std::string write_json(const Document& document) {
  Json sections = Json::array();
  for (const Section& section : document.sections) {
    Json rows = Json::array();
    for (const auto& row : section.rows) rows.push_back(row_json(section, row));
    Json json{{"key", section.key}, {"title", section.title}, {"rows", std::move(rows)}};
    if (!section.text.empty()) json["text"] = section.text;
    for (const Chart& chart : section.charts) json["charts"].push_back(chart_json(chart));
    sections.push_back(std::move(json));
  }
  return dump({{"vaultask", document.name},
               {"version", kVersion},
               {"title", document.title},
               {"summary", document.summary},
               {"sections", std::move(sections)}},
              1);
}

std::string write_json_lines(const Document& document) {
  std::string out;
  for (const Section& section : document.sections) {
    for (const auto& row : section.rows) {
      Json json = Json::object();
      if (!section.key.empty()) json["section"] = section.key;
      json.update(row_json(section, row));
      out += dump(json, -1);
    }
  }
  return out;
}

}  // namespace vaultask::render

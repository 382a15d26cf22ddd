#include "render/json_writer.hpp"

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
  for (std::size_t at = 0; at < json.size();) {
    const auto decoded = utf8::decode(json, at);
    const std::string_view character(json.data() + at, decoded.length);
    // ASCII: a line feed between values, too. Beyond U+FFFF nothing is obeyed.
    const bool stands = decoded.code_point < 0x80 || decoded.code_point > 0xFFFF;
    at += decoded.length;
    if (stands || strings::printable(character) == character) {
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
  return without_controls(json.dump(indent, ' ', false, Json::error_handler_t::replace)) + '\n';
}

Json date_json(const TaskDate& date) {
  return date.valid() ? Json(date.to_string()) : Json(nullptr);
}

Json task_json(const Task& task) {
  Json owners = Json::array();
  for (const Owner& owner : task.owners) {
    owners.push_back({{"name", owner.name}, {"rule", to_string(owner.rule)}});
  }
  Json json{{"path", task.path},
            {"line", task.line},
            {"heading", task.heading},
            {"status",
             {{"symbol", task.status.symbol},
              {"name", task.status.name},
              {"type", to_string(task.status.type)}}},
            {"isDone", task.is_done()},
            {"description", task.description},
            {"owners", std::move(owners)},
            {"priority", to_string(task.priority)},
            {"tags", task.tags}};
  Json invalid = Json::object();
  for (const DateField& field : kDateFields) {
    const TaskDate& date = task.*field.member;
    json[std::string(field.name)] = date_json(date);
    if (date.is_invalid()) invalid[std::string(field.name)] = date.to_string();
  }
  if (!invalid.empty()) json["invalidDates"] = std::move(invalid);
  json["recurrence"] = task.recurrence;
  json["onCompletion"] = task.on_completion;
  json["id"] = task.id;
  json["dependsOn"] = task.depends_on;
  json["blockLink"] = strings::trim(task.block_link);
  json["original"] = task.original;
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

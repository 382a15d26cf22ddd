#include <array>
#include <set>
#include <utility>

#include "answers.hpp"
#include "each_query.hpp"

namespace vaultask::conformance {
namespace {

Json groups_json(const QueryResult& result) {
  Json groups = Json::array();
  for (const TaskGroup& group : result.groups) {
    Json headings = Json::array();
    for (const GroupHeading& heading : group.headings) {
      headings.push_back(Json::array({heading.level, heading.text}));
    }
    Json tasks = Json::array();
    for (const std::size_t i : group.tasks) {
      const Task& task = result.tasks[i];
      tasks.push_back(task.path + ':' + std::to_string(task.line - 1));
    }
    groups.push_back({{"headings", std::move(headings)}, {"tasks", std::move(tasks)}});
  }
  return groups;
}

/// The tasks shown, each once: `limit groups` may leave some in no group.
std::size_t count_shown(const QueryResult& result) {
  std::set<std::size_t> shown;
  for (const TaskGroup& group : result.groups) shown.insert(group.tasks.begin(), group.tasks.end());
  return shown.size();
}

Json answer(const Json& one, const Result<QueryResult>& result) {
  if (!result) {
    return {{"id", one.at("id")},
            {"errorKind", error_kind(result.error())},
            {"message", to_string(result.error())}};
  }
  return {{"id", one.at("id")},
          {"total", count_shown(*result)},
          {"totalBeforeLimit", result->total_before_limit},
          {"countText", result->count_text},
          {"groups", groups_json(*result)},
          {"layout", layout_json(result->layout)}};
}

}  // namespace

std::string error_kind(const Error& error) {
  switch (error.code) {
    case ErrorCode::parse_query:
    case ErrorCode::unsupported:
      return "query";
    case ErrorCode::run_query:
      return "search";
    default:
      return "other";
  }
}

Json layout_json(const Layout& layout) {
  using Name = std::pair<const char*, LayoutPart>;
  static constexpr std::array<Name, 9> kPage{{{"hideToolbar", LayoutPart::toolbar},
                                              {"hidePostponeButton", LayoutPart::postpone_button},
                                              {"hideTaskCount", LayoutPart::task_count},
                                              {"hideGroupCount", LayoutPart::group_count},
                                              {"hideBacklinks", LayoutPart::backlink},
                                              {"hideNestedBacklinks", LayoutPart::nested_backlink},
                                              {"hideEditButton", LayoutPart::edit_button},
                                              {"hideUrgency", LayoutPart::urgency},
                                              {"hideTree", LayoutPart::tree}}};
  static constexpr std::array<Name, 11> kTask{{{"id", LayoutPart::id},
                                               {"dependsOn", LayoutPart::depends_on},
                                               {"priority", LayoutPart::priority},
                                               {"recurrenceRule", LayoutPart::recurrence_rule},
                                               {"onCompletion", LayoutPart::on_completion},
                                               {"createdDate", LayoutPart::created_date},
                                               {"startDate", LayoutPart::start_date},
                                               {"scheduledDate", LayoutPart::scheduled_date},
                                               {"dueDate", LayoutPart::due_date},
                                               {"cancelledDate", LayoutPart::cancelled_date},
                                               {"doneDate", LayoutPart::done_date}}};
  Json out = Json::object();
  for (const auto& [name, part] : kPage) out[name] = !layout.shows(part);
  out["shortMode"] = layout.short_mode;
  out["explainQuery"] = layout.explain;
  Json& hidden = out["hiddenComponents"] = Json::array();
  for (const auto& [name, part] : kTask) {
    if (!layout.shows(part)) hidden.push_back(name);
  }
  out["tagsShown"] = layout.shows(LayoutPart::tags);
  out["viewMode"] = layout.columns ? "columns" : "list";
  return out;
}

Json answer_queries(const Suite& suite) {
  return {{"results", answer_each_query(suite, answer)}};
}

}  // namespace vaultask::conformance

#include "query/boolean.hpp"

#include <memory>
#include <vector>

#include "query/boolean_line.hpp"

namespace vaultask::query {
namespace {

/// A step with its filter made.
struct Step {
  std::function<bool(const Task&)> matches;  ///< Empty for an operator.
  BooleanOperator op = BooleanOperator::logical_not;
};

bool evaluate(const std::vector<Step>& steps, const Task& task) {
  std::vector<bool> results;
  for (const Step& step : steps) {
    if (step.matches) {
      results.push_back(step.matches(task));
      continue;
    }
    const bool right = results.back();
    if (step.op == BooleanOperator::logical_not) {
      results.back() = !right;
      continue;
    }
    results.pop_back();
    const bool left = results.back();
    results.back() = step.op == BooleanOperator::logical_and  ? left && right
                     : step.op == BooleanOperator::logical_or ? left || right
                                                              : left != right;
  }
  return results.back();
}

}  // namespace

FilterResult parse_boolean(std::string_view line, const ParseFilter& parse) {
  if (!is_boolean_line(line)) return std::nullopt;
  const auto steps = read_boolean_line(line);
  if (!steps) {
    return fail(line_error("do not understand how the filters of this line are joined", line, line,
                           "write it as in: (not done) AND ((due today) OR NOT (has due date)); "
                           "operators in capitals, every filter in brackets of one kind"));
  }
  // Shared: a filter is copied with the query it belongs to.
  auto made = std::make_shared<std::vector<Step>>();
  Filter whole;
  for (const BooleanStep& step : *steps) {
    if (step.filter.empty()) {
      made->push_back({nullptr, step.op});
      continue;
    }
    auto filter = parse(step.filter);
    if (!filter) {
      return fail(line_error("do not understand this filter", line, step.filter,
                             "only filters may stand in brackets"));
    }
    if (!*filter)
      return fail(line_error(filter->error().message, line, step.filter, filter->error().hint));
    whole.needs_all_tasks = whole.needs_all_tasks || (*filter)->needs_all_tasks;
    whole.needs_notes = whole.needs_notes || (*filter)->needs_notes;
    made->push_back({std::move((*filter)->matches), {}});
  }
  whole.matches = [made](const Task& task) { return evaluate(*made, task); };
  return whole;
}

}  // namespace vaultask::query

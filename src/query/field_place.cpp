#include "query/field_place.hpp"

#include "base/strings.hpp"
#include "task/dependencies.hpp"

namespace vaultask::query {
namespace {

/// The plugin's rule: nothing before the marker, or one blank at most behind the last quote sign.
bool is_sub_item(const Task& task) {
  const std::string_view indentation = task.indentation;
  const auto quote = indentation.rfind('>');
  if (quote == indentation.npos) return !indentation.empty();
  const std::string_view behind = indentation.substr(quote + 1);
  return !behind.empty() && behind != " ";
}

}  // namespace

FilterResult filter_sub_items(std::string_view line, const Context&) {
  if (!strings::equals_ci(line, "exclude sub-items")) return std::nullopt;
  return explained({[](const Task& task) { return !is_sub_item(task); }},
                   "it is not nested in another list item");
}

FilterResult filter_by_depends_on(std::string_view line, const Context&) {
  const bool has = strings::equals_ci(line, "has depends on");
  if (!has && !strings::equals_ci(line, "no depends on")) return std::nullopt;
  return explained({[has](const Task& task) { return task.depends_on.empty() != has; }},
                   has ? "it names tasks it waits for" : "it names no task it waits for");
}

FilterResult filter_by_blocking(std::string_view line, const Context& context) {
  const bool blocked = strings::equals_ci(line, "is blocked");
  const bool blocking = strings::equals_ci(line, "is blocking");
  const bool not_blocked = strings::equals_ci(line, "is not blocked");
  if (!blocked && !not_blocked && !blocking && !strings::equals_ci(line, "is not blocking")) {
    return std::nullopt;
  }
  Filter filter;
  filter.needs_all_tasks = true;
  if (blocked || not_blocked) {
    filter.matches = [&context, blocked](const Task& task) {
      return context.dependencies->is_blocked(task) == blocked;
    };
    filter.explanation.text =
        blocked ? "it waits for a task that is not done" : "it waits for no task that is not done";
  } else {
    filter.matches = [&context, blocking](const Task& task) {
      return context.dependencies->is_blocking(task) == blocking;
    };
    filter.explanation.text =
        blocking ? "a task that is not done waits for it" : "no task that is not done waits for it";
  }
  return filter;
}

}  // namespace vaultask::query

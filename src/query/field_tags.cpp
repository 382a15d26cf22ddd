#include "query/field_tags.hpp"

#include "base/strings.hpp"
#include "query/field_text.hpp"

namespace vaultask::query {
namespace {

std::string id_of(const Task& task) {
  return task.id;
}
std::vector<std::string> tags_of(const Task& task) {
  return task.tags;
}

}  // namespace

SortKey id_key(const Task& task, const FieldContext&) {
  return {0, id_of(task)};
}

std::vector<std::string> id_groups(const Task& task, const FieldContext&) {
  return {task.id};
}

FilterResult filter_by_id(std::string_view line, const Context&) {
  if (strings::equals_ci(line, "has id")) {
    return explained({[](const Task& task) { return !task.id.empty(); }}, "it has an id");
  }
  if (strings::equals_ci(line, "no id")) {
    return explained({[](const Task& task) { return task.id.empty(); }}, "it has no id");
  }
  return filter_by_text("id", id_of, line);
}

FilterResult filter_by_tags(std::string_view line, const Context&) {
  if (strings::equals_ci(line, "has tag") || strings::equals_ci(line, "has tags")) {
    return explained({[](const Task& task) { return !task.tags.empty(); }}, "it has tags");
  }
  if (strings::equals_ci(line, "no tag") || strings::equals_ci(line, "no tags")) {
    return explained({[](const Task& task) { return task.tags.empty(); }}, "it has no tags");
  }
  auto singular = filter_by_texts("tag", tags_of, line);
  return singular ? std::move(singular) : filter_by_texts("tags", tags_of, line);
}

SortKey tag_key(const Task& task, const FieldContext& context) {
  // Tasks with too few tags stand behind those with enough, and before those with none.
  if (task.tags.size() < context.nth) return {task.tags.empty() ? 2.0 : 1.0, {}};
  return {0, task.tags[context.nth - 1]};
}

std::vector<std::string> tag_groups(const Task& task, const FieldContext&) {
  return task.tags.empty() ? std::vector<std::string>{"(No tags)"} : task.tags;
}

}  // namespace vaultask::query

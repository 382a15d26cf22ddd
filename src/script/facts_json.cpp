#include "script/facts_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>

namespace vaultask::script {
namespace {

using Json = nlohmann::json;

/// Notes that an answer about one of them holds.
constexpr std::size_t kNotesAtOnce = 256;

/// Properties are JSON already; what is none would be a bug of the index.
Json parsed_or_empty(const std::string& text) {
  Json json = Json::parse(text, nullptr, false);
  return json.is_object() ? json : Json::object();
}

Json to_json(const NoteFacts& note) {
  return {{"properties", parsed_or_empty(note.properties)},
          {"tags", note.tags},
          {"propertyTags", note.property_tags}};
}

Json to_json(const std::vector<LinkFacts>& links) {
  Json all = Json::array();
  for (const LinkFacts& link : links) {
    all.push_back({{"line", link.line},
                   {"property", link.property},
                   {"original", link.original},
                   {"target", link.target},
                   {"display", link.display},
                   {"path", link.path ? Json(*link.path) : Json()}});
  }
  return all;
}

/// Some notes from `path` on, which is among them if it is known.
template <class Facts>
std::string some_from(const ByPath<Facts>& notes, std::string_view path) {
  Json some = Json::object();
  for (auto at = notes.find(path); at != notes.end() && some.size() < kNotesAtOnce; ++at) {
    some[at->first] = to_json(at->second);
  }
  return json_text(some);
}

/// The tasks of a note among all.
std::span<const Task> tasks_of(const std::vector<Task>& tasks, std::string_view path) {
  const auto begin = std::partition_point(tasks.begin(), tasks.end(), [&](const Task& task) {
    return std::string_view(task.path) < path;
  });
  const auto end =
      std::partition_point(begin, tasks.end(), [&](const Task& task) { return task.path == path; });
  return {begin, end};
}

}  // namespace

std::string json_text(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string notes_json(const ByPath<NoteFacts>& notes, std::string_view path) {
  return some_from(notes, path);
}

std::string links_json(const ByPath<std::vector<LinkFacts>>& links, std::string_view path) {
  return some_from(links, path);
}

std::string tree_json(const std::vector<Task>& tasks, const ByPath<std::vector<ItemFacts>>& items,
                      std::string_view path) {
  const auto own = tasks_of(tasks, path);
  Json lines = Json::array(), others = Json::array();
  for (const Task& task : own) lines.push_back({task.line, task.parent_line});
  if (const auto found = items.find(path); found != items.end()) {
    for (const ItemFacts& item : found->second) {
      others.push_back({item.line, item.parent_line, item.original});
    }
  }
  const Json tree{{"first", own.data() - tasks.data()}, {"tasks", lines}, {"items", others}};
  return json_text({{std::string(path), tree}});
}

}  // namespace vaultask::script

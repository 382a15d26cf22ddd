#include "query/field_file.hpp"

#include "base/strings.hpp"
#include "note/vault_path.hpp"
#include "query/field_text.hpp"

namespace vaultask::query {
namespace {

std::string path_of(const Task& task) {
  return task.path;
}
std::string folder_of(const Task& task) {
  return note::folder(task.path);
}
std::string root_of(const Task& task) {
  return note::root(task.path);
}
std::string filename_of(const Task& task) {
  return std::string(note::file_name(task.path));
}
std::string heading_of(const Task& task) {
  return task.heading;
}

/// As Markdown headings show it: "\" and "_" escaped.
std::string escaped(std::string text) {
  return strings::replace_all(strings::replace_all(std::move(text), "\\", "\\\\"), "_", "\\_");
}

}  // namespace

FilterResult filter_by_path(std::string_view line, const Context&) {
  return filter_by_text("path", path_of, line);
}
FilterResult filter_by_folder(std::string_view line, const Context&) {
  return filter_by_text("folder", folder_of, line);
}
FilterResult filter_by_root(std::string_view line, const Context&) {
  return filter_by_text("root", root_of, line);
}
FilterResult filter_by_filename(std::string_view line, const Context&) {
  return filter_by_text("filename", filename_of, line);
}
FilterResult filter_by_heading(std::string_view line, const Context&) {
  return filter_by_text("heading", heading_of, line);
}

SortKey path_key(const Task& task, const FieldContext&) {
  return {0, path_of(task)};
}
SortKey filename_key(const Task& task, const FieldContext&) {
  return {0, filename_of(task)};
}
SortKey heading_key(const Task& task, const FieldContext&) {
  return {0, heading_of(task)};
}

std::vector<std::string> path_groups(const Task& task, const FieldContext&) {
  std::string path = task.path;
  if (const auto dot = path.find(".md"); dot != std::string::npos) path.erase(dot, 3);
  return {escaped(path)};
}
std::vector<std::string> folder_groups(const Task& task, const FieldContext&) {
  return {escaped(folder_of(task))};
}
std::vector<std::string> root_groups(const Task& task, const FieldContext&) {
  return {escaped(root_of(task))};
}
std::vector<std::string> filename_groups(const Task& task, const FieldContext&) {
  return {"[[" + std::string(note::base_name(task.path)) + "]]"};
}
std::vector<std::string> backlink_groups(const Task& task, const FieldContext&) {
  const std::string name(note::base_name(task.path));
  if (task.heading.empty()) return {"[[" + name + "]]"};
  return {"[[" + name + '#' + task.heading + '|' + name + " > " + task.heading + "]]"};
}
std::vector<std::string> heading_groups(const Task& task, const FieldContext&) {
  return {task.heading.empty() ? "(No heading)" : task.heading};
}

}  // namespace vaultask::query

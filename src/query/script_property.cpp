#include "query/script_property.hpp"

#include "note/vault_path.hpp"
#include "task/urgency.hpp"

namespace vaultask::query {
namespace {

std::string without_extension(std::string_view path) {
  return std::string(path.ends_with(".md") ? path.substr(0, path.size() - 3) : path);
}

// ---- of a file, by its path ----

struct FileProperty {
  std::string_view name;
  std::string (*read)(const std::string& path);
};
constexpr FileProperty kFileProperties[] = {
    {"path", [](const std::string& path) { return path; }},
    {"pathWithoutExtension", [](const std::string& path) { return without_extension(path); }},
    {"root", [](const std::string& path) { return note::root(path); }},
    {"folder", [](const std::string& path) { return note::folder(path); }},
    {"filename", [](const std::string& path) { return std::string(note::file_name(path)); }},
    {"filenameWithoutExtension",
     [](const std::string& path) { return without_extension(note::file_name(path)); }},
};

const FileProperty* file_property(std::string_view name) {
  for (const FileProperty& row : kFileProperties) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

// ---- of a task ----

struct TextProperty {
  std::string_view name;
  std::string (*read)(const Task& task);
};
constexpr TextProperty kTexts[] = {
    {"path", [](const Task& task) { return task.path.str(); }},
    {"description", [](const Task& task) { return task.description; }},
    {"status.name", [](const Task& task) { return task.status.name.str(); }},
    {"status.symbol", [](const Task& task) { return task.status.symbol.str(); }},
    {"status.nextSymbol", [](const Task& task) { return task.status.next_symbol.str(); }},
    {"status.type", [](const Task& task) { return std::string(to_string(task.status.type)); }},
    {"priority", [](const Task& task) { return std::to_string(static_cast<int>(task.priority)); }},
    {"priorityName", [](const Task& task) { return std::string(to_string(task.priority)); }},
    {"recurrenceRule", [](const Task& task) { return task.recurrence.str(); }},
    {"onCompletion", [](const Task& task) { return task.on_completion.str(); }},
    {"id", [](const Task& task) { return task.id.str(); }},
    {"blockLink", [](const Task& task) { return task.block_link.str(); }},
    {"listMarker", [](const Task& task) { return task.list_marker.str(); }},
    {"indentation", [](const Task& task) { return task.indentation.str(); }},
};

struct BooleanProperty {
  std::string_view name;
  bool (*read)(const Task& task);
};
constexpr BooleanProperty kBooleans[] = {
    {"isDone", [](const Task& task) { return task.is_done(); }},
    {"isRecurring", [](const Task& task) { return !task.recurrence.empty(); }},
    {"hasHeading", [](const Task& task) { return !task.heading.empty(); }},
    {"scheduledDateIsInferred", [](const Task& task) { return task.scheduled_inferred; }},
};

struct NumberProperty {
  std::string_view name;
  double (*read)(const Task& task, Date today);
};
constexpr NumberProperty kNumbers[] = {
    {"priorityNumber", [](const Task& task, Date) { return static_cast<double>(task.priority); }},
    {"urgency", [](const Task& task, Date today) { return task::urgency(task, today); }},
    {"lineNumber", [](const Task& task, Date) { return task.line - 1.0; }},
    {"tags.length", [](const Task& task, Date) { return static_cast<double>(task.tags.size()); }},
    {"dependsOn.length",
     [](const Task& task, Date) { return static_cast<double>(task.depends_on.size()); }},
};

std::optional<ScriptOperand> task_property(std::string_view name, Date today) {
  for (const TextProperty& row : kTexts) {
    if (row.name == name) return ScriptText(row.read);
  }
  for (const BooleanProperty& row : kBooleans) {
    if (row.name == name) return ScriptBoolean(row.read);
  }
  for (const NumberProperty& row : kNumbers) {
    if (row.name != name) continue;
    return ScriptNumber([read = row.read, today](const Task& task) { return read(task, today); });
  }
  if (name == "tags") return ScriptTexts([](const Task& task) { return task.tags; });
  if (name == "dependsOn") return ScriptTexts([](const Task& task) { return task.depends_on; });
  if (name == "heading") {
    return ScriptOptionalText([](const Task& task) {
      return task.heading.empty() ? std::nullopt : std::optional(task.heading);
    });
  }
  return std::nullopt;
}

/// `name` behind `head`; "" where it begins otherwise.
std::string_view behind(std::string_view name, std::string_view head) {
  return name.starts_with(head) ? name.substr(head.size()) : std::string_view();
}

}  // namespace

std::optional<ScriptOperand> script_property(std::string_view name, const Context& context) {
  if (const FileProperty* row = file_property(behind(name, "task.file."))) {
    return ScriptText([read = row->read](const Task& task) { return read(task.path); });
  }
  if (const FileProperty* row = file_property(behind(name, "query.file."))) {
    if (context.file == nullptr) return std::nullopt;
    return ScriptText([text = row->read(context.file->path)](const Task&) { return text; });
  }
  return task_property(behind(name, "task."), context.today);
}

}  // namespace vaultask::query

#include "vault/obsidian_settings.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "task/status.hpp"

namespace vaultask {
namespace {

using Json = nlohmann::json;

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_true(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

/// The texts of a list; what is no text in it is passed over.
std::vector<std::string> texts_at(const Json& object, const char* key) {
  std::vector<std::string> texts;
  const auto list = object.find(key);
  if (list == object.end() || !list->is_array()) return texts;
  for (const Json& entry : *list) {
    if (entry.is_string()) texts.push_back(entry.get<std::string>());
  }
  return texts;
}

/// The statuses of one list of the plugin's settings; entries without a symbol are passed over.
void append_statuses(const Json& settings, const char* key, std::vector<Status>& out) {
  const auto list = settings.find(key);
  if (list == settings.end() || !list->is_array()) return;
  for (const Json& entry : *list) {
    if (!entry.is_object()) continue;
    Status status;
    status.symbol = text_at(entry, "symbol");
    status.name = text_at(entry, "name");
    status.next_symbol = text_at(entry, "nextStatusSymbol");
    status.type = task::parse_status_type(text_at(entry, "type")).value_or(StatusType::todo);
    if (!status.symbol.empty()) out.push_back(std::move(status));
  }
}

void read_statuses(const Json& data, task::ReadRules& rules) {
  const auto settings = data.find("statusSettings");
  if (settings == data.end() || !settings->is_object()) return;
  std::vector<Status> all;
  append_statuses(*settings, "coreStatuses", all);
  append_statuses(*settings, "customStatuses", all);
  if (!all.empty()) rules.statuses = task::StatusRegistry(std::move(all));
}

void read_tasks_plugin(const Json& data, Settings& settings) {
  task::ReadRules& rules = settings.read;
  rules.global_filter = text_at(data, "globalFilter");
  settings.query.global_filter = rules.global_filter;
  settings.query.remove_global_filter = is_true(data, "removeGlobalFilter");
  settings.query.global_query = text_at(data, "globalQuery");
  if (const auto debug = data.find("debugSettings"); debug != data.end() && debug->is_object()) {
    settings.query.ignore_sorting = is_true(*debug, "ignoreSortInstructions");
  }
  if (const auto presets = data.find("presets"); presets != data.end() && presets->is_object()) {
    settings.query.presets.clear();
    for (const auto& [name, text] : presets->items()) {
      if (text.is_string()) settings.query.presets.emplace_back(name, text.get<std::string>());
    }
  }
  // Anything else is the default, "tasksPluginEmoji".
  if (text_at(data, "taskFormat") == "dataview") rules.format = task::TaskFormat::dataview;
  rules.filename_date = {is_true(data, "useFilenameAsScheduledDate"),
                         text_at(data, "filenameAsScheduledDateFormat"),
                         texts_at(data, "filenameAsDateFolders")};
  read_statuses(data, rules);
}

void read_daily_notes(const Json& data, Settings& settings) {
  const std::string folder = text_at(data, "folder");
  const std::size_t first = folder.find_first_not_of('/');
  if (first != std::string::npos) {
    settings.read.daily_notes.folder =
        folder.substr(first, folder.find_last_not_of('/') + 1 - first);
  }
  // Obsidian shows an empty format as its default.
  if (auto format = text_at(data, "format"); !format.empty()) {
    settings.read.daily_notes.format = std::move(format);
  }
}

void read_app(const Json& data, Settings& settings) {
  settings.ignore_filters = texts_at(data, "userIgnoreFilters");
}

struct SettingsFile {
  const char* path;  ///< below the vault
  const char* what;  ///< for the error
  const char* hint;
  void (*read)(const Json& object, Settings& settings);
};
constexpr std::array<SettingsFile, 3> kFiles{{
    {"/.obsidian/plugins/obsidian-tasks-plugin/data.json", "the Tasks plugin's settings",
     "open the plugin's settings in Obsidian and save them again", read_tasks_plugin},
    {"/.obsidian/daily-notes.json", "the settings of Obsidian's daily notes",
     "open the settings of daily notes in Obsidian and change one", read_daily_notes},
    {"/.obsidian/app.json", "Obsidian's settings", "open the settings in Obsidian and change one",
     read_app},
}};

Error not_json(const SettingsFile& file, std::string path, const std::string& text,
               const Json::exception& error) {
  const auto* parse_error = dynamic_cast<const Json::parse_error*>(&error);
  const auto at = parse_error == nullptr ? 0 : std::min(parse_error->byte, text.size());
  const auto line =
      1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  return {ErrorCode::config,
          std::string(file.what) + " are not valid JSON",
          Place{std::move(path), static_cast<int>(line), 0},
          {},
          file.hint};
}

Result<void> read_file(const SettingsFile& file, const std::string& vault_folder,
                       Settings& settings) {
  const std::string path = vault_folder + file.path;
  const auto text = files::read(path);
  if (!text) {
    if (text.error().code == ErrorCode::not_found) return {};
    return fail(text.error());
  }
  try {
    const Json json = Json::parse(*text);
    if (json.is_object()) file.read(json, settings);
  } catch (const Json::exception& error) {
    return fail(not_json(file, path, *text, error));
  }
  return {};
}

}  // namespace

Result<void> read_obsidian_settings(const std::string& vault_folder, Settings& settings) {
  for (const SettingsFile& file : kFiles) {
    if (auto read = read_file(file, vault_folder, settings); !read) return read;
  }
  return {};
}

}  // namespace vaultask

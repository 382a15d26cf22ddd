#include "vault/obsidian_settings.hpp"

#include <algorithm>
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

}  // namespace

Result<void> read_obsidian_settings(const std::string& vault_folder, Settings& settings) {
  const std::string path = vault_folder + "/.obsidian/plugins/obsidian-tasks-plugin/data.json";
  auto text = files::read(path);
  if (!text) {
    if (text.error().code == ErrorCode::not_found) return {};
    return fail(text.error());
  }
  Json json;
  try {
    json = Json::parse(*text);
  } catch (const Json::exception& error) {
    const auto* parse_error = dynamic_cast<const Json::parse_error*>(&error);
    const auto at = parse_error == nullptr ? 0 : std::min(parse_error->byte, text->size());
    const auto line =
        1 + std::count(text->begin(), text->begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return fail({ErrorCode::config,
                 "the Tasks plugin's settings are not valid JSON",
                 Place{path, static_cast<int>(line), 0},
                 {},
                 "open the plugin's settings in Obsidian and save them again"});
  }
  if (!json.is_object()) return {};
  settings.read.global_filter = text_at(json, "globalFilter");
  // Anything else is the default, "tasksPluginEmoji".
  if (text_at(json, "taskFormat") == "dataview") settings.read.format = task::TaskFormat::dataview;
  const auto statuses = json.find("statusSettings");
  if (statuses == json.end() || !statuses->is_object()) return {};
  std::vector<Status> all;
  append_statuses(*statuses, "coreStatuses", all);
  append_statuses(*statuses, "customStatuses", all);
  if (!all.empty()) settings.read.statuses = task::StatusRegistry(std::move(all));
  return {};
}

}  // namespace vaultask

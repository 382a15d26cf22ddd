#include "plugin_settings.hpp"

#include <vaultask/query.hpp>

namespace vaultask::conformance {
namespace {

Json status(const char* symbol, const char* name, const char* next, const char* type) {
  return {{"symbol", symbol}, {"name", name}, {"nextStatusSymbol", next}, {"type", type}};
}

/// A suite names the lists that it changes; the plugin saves both.
Json status_settings(const Json& settings) {
  const Json core = {status(" ", "Todo", "x", "TODO"), status("x", "Done", " ", "DONE")};
  const Json custom = {status("/", "In Progress", "x", "IN_PROGRESS"),
                       status("-", "Cancelled", " ", "CANCELLED")};
  return {{"coreStatuses", settings.value("coreStatuses", core)},
          {"customStatuses", settings.value("statuses", custom)}};
}

/// The case's own instead of the plugin's, or besides them.
Json presets(const Json& settings) {
  Json all = settings.value("presets", Json::object());
  if (!settings.contains("presets")) {
    for (const auto& [name, text] : default_presets()) all[name] = text;
  }
  if (const auto more = settings.find("presetsAdd"); more != settings.end()) all.update(*more);
  return all;
}

}  // namespace

Json plugin_settings(const Json& settings) {
  Json data = Json::object();
  for (const char* key : {"globalFilter", "removeGlobalFilter", "globalQuery", "taskFormat",
                          "useFilenameAsScheduledDate", "filenameAsScheduledDateFormat",
                          "filenameAsDateFolders", "debugSettings"}) {
    if (const auto found = settings.find(key); found != settings.end()) data[key] = *found;
  }
  if (settings.contains("statuses") || settings.contains("coreStatuses")) {
    data["statusSettings"] = status_settings(settings);
  }
  if (settings.contains("presets") || settings.contains("presetsAdd")) {
    data["presets"] = presets(settings);
  }
  return data;
}

}  // namespace vaultask::conformance

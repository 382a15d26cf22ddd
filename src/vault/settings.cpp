#include "vault/settings.hpp"

#include "base/files.hpp"
#include "vault/locations.hpp"
#include "vault/obsidian_settings.hpp"
#include "vault/toml_settings.hpp"

namespace vaultask {

Result<Settings> load_settings(const std::string& vault_folder) {
  Settings settings;
  if (auto read = read_obsidian_settings(vault_folder, settings); !read) return fail(read.error());
  if (const std::string users = user_settings_path(); !users.empty()) {
    if (auto read = read_toml_settings(users, false, settings); !read) return fail(read.error());
  }
  auto read = read_toml_settings(vault_folder + "/.vaultask.toml", true, settings);
  if (!read) return fail(read.error());
  return settings;
}

std::string fingerprint(const Settings& settings) {
  std::string text = settings.id + '\n' + settings.read.global_filter + '\n' +
                     settings.read.people_folder + '\n' +
                     (settings.read.format == task::TaskFormat::dataview ? "dataview\n" : "");
  for (const auto& name : settings.self) text += name + '\n';
  text += '\n';
  for (const auto& rule : settings.exclude) text += rule + '\n';
  text += '\n';
  if (const auto& rules = settings.read.filename_date; rules.on) {
    text += "filename date\n" + rules.format + '\n';
    for (const auto& folder : rules.folders) text += folder + '\n';
    text += '\n';
  }
  text += settings.read.daily_notes.folder + '\n' + settings.read.daily_notes.format + '\n';
  for (const auto& [kind, phrases] : settings.sections) {
    text += "section " + kind + '\n';
    for (const auto& phrase : phrases) text += phrase + '\n';
  }
  for (const Status& status : settings.read.statuses.all()) {
    text += status.symbol + '\t' + status.name + '\t' + std::string(to_string(status.type)) + '\t' +
            status.next_symbol + '\n';
  }
  return std::to_string(files::content_hash(text));
}

}  // namespace vaultask

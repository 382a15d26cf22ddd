#include "vault/toml_settings.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <set>

#include <vaultask/suggest.hpp>
#include <vaultask/vault.hpp>
#include "base/files.hpp"
#include "base/strings.hpp"
#include "note/section_kinds.hpp"
#include "report/mbr.hpp"
#include "vault/toml_page.hpp"
#include "vault/toml_value.hpp"
#include "view/page.hpp"

namespace vaultask {
namespace {

using toml_value::place_of;
using toml_value::set_list;
using toml_value::set_text;
using toml_value::wrong_type;

/// THE table of keys.
struct Key {
  std::string_view name;
  bool own;  ///< Only in a vault's own file: it would make vaults of one user the same.
  Result<void> (*set)(Settings&, const std::string& path, std::string_view key, const toml::node&);
  std::string_view summary;
  std::string_view example;
};

template <auto kMember>
Result<void> set_member(Settings& settings, const std::string& path, std::string_view key,
                        const toml::node& node) {
  auto& target = settings.*kMember;
  if constexpr (std::is_same_v<std::decay_t<decltype(target)>, std::string>) {
    return set_text(target, path, key, node);
  } else {
    return set_list(target, path, key, node);
  }
}

Result<void> set_folder(std::string& folder, const std::string& path, std::string_view key,
                        const toml::node& node) {
  if (auto set = set_text(folder, path, key, node); !set) return set;
  if (!folder.empty() && folder.back() != '/') folder += '/';
  return {};
}

Result<void> set_people_folder(Settings& settings, const std::string& path, std::string_view key,
                               const toml::node& node) {
  return set_folder(settings.read.people_folder, path, key, node);
}

Result<void> set_reports_folder(Settings& settings, const std::string& path, std::string_view key,
                                const toml::node& node) {
  if (auto set = set_folder(settings.reports_folder, path, key, node); !set) return set;
  if (auto allowed =
          view::check_page_path(settings.reports_folder + "x.md", settings.reports_folder);
      !allowed) {
    return wrong_type(path, node, key, "a folder of the vault, such as \"Reports/\"");
  }
  return {};
}

Result<void> set_settle(Settings& settings, const std::string& path, std::string_view key,
                        const toml::node& node) {
  constexpr std::int64_t kMost = 24 * 3600;
  const auto seconds = node.value_exact<std::int64_t>();
  if (!seconds || *seconds < 0 || *seconds > kMost) {
    return wrong_type(path, node, key, "a number of seconds, at most a day");
  }
  settings.settle = static_cast<int>(*seconds);
  return {};
}

Result<void> set_database(Settings& settings, const std::string& path, std::string_view key,
                          const toml::node& node) {
  if (auto set = set_text(settings.database, path, key, node); !set) return set;
  if (!settings.database.starts_with('/')) {
    return wrong_type(path, node, key, "an absolute path: it lies outside the vault");
  }
  return {};
}

/// js = "sandbox" | "off"
Result<void> set_js(Settings& settings, const std::string& path, std::string_view key,
                    const toml::node& node) {
  std::string mode;
  if (auto set = set_text(mode, path, key, node); !set) return set;
  if (mode != "sandbox" && mode != "off") {
    return wrong_type(path, node, key, "\"sandbox\" or \"off\"");
  }
  settings.query.javascript = mode == "sandbox";
  return {};
}

void warn_unknown(Settings& settings, const std::string& path, const std::string& key,
                  const toml::node& node, const std::string& guess) {
  settings.warnings.push_back({Severity::warning, "setting-unknown",
                               "unknown setting \"" + key + '"', place_of(path, node),
                               guess.empty() ? "" : "did you mean \"" + guess + "\"?"});
}

/// [[page]] path = "…"
Result<void> read_pages(Settings& settings, const std::string& path, std::string_view key,
                        const toml::node& node) {
  const toml::array* tables = node.as_array();
  if (tables == nullptr) return wrong_type(path, node, key, "tables: [[page]]");
  for (const toml::node& table : *tables) {
    auto page = read_page_setting(path, table);
    if (!page) return fail(page.error());
    settings.pages.push_back(std::move(*page));
  }
  return {};
}

Result<void> set_mbr_parts(Settings& settings, const std::string& path, std::string_view key,
                           const toml::node& node) {
  if (auto set = set_list(settings.mbr_parts, path, key, node); !set) return set;
  const std::vector<std::string> known = report::mbr_part_names();
  for (const std::string& part : settings.mbr_parts) {
    if (std::find(known.begin(), known.end(), part) != known.end()) continue;
    const std::string guess = nearest(part, known);
    return fail({ErrorCode::config,
                 "mbr has no part \"" + part + '"',
                 place_of(path, node),
                 {},
                 guess.empty() ? strings::join(known, ", ") : "did you mean \"" + guess + "\"?"});
  }
  return {};
}

/// [sections] decisions = ["Beschlüsse", …]
Result<void> set_sections(Settings& settings, const std::string& path, std::string_view key,
                          const toml::node& node) {
  const toml::table* table = node.as_table();
  if (table == nullptr) return wrong_type(path, node, key, "a table: [sections]");
  for (const auto& [name, phrases] : *table) {
    const auto kind = note::find_section_kind(name.str());
    if (!kind) {
      std::vector<std::string> known;
      for (std::size_t i = 0; i < note::kSectionKindCount; ++i) {
        known.emplace_back(to_string(static_cast<note::SectionKind>(i)));
      }
      warn_unknown(settings, path, "sections." + std::string(name.str()), phrases,
                   nearest(name.str(), known));
      continue;
    }
    auto& written = settings.sections[std::string(to_string(*kind))];
    if (auto set = set_list(written, path, name.str(), phrases); !set) return set;
    settings.read.sections.set(*kind, written);
  }
  return {};
}

/// What makes two names in a list of [lineage] one, "" for no name.
std::string property_key(std::string_view name) {
  return strings::to_lower(strings::trim(name));
}

Result<void> check_names(const std::vector<std::string>& names,
                         std::string (*key_of)(std::string_view), const std::string& path,
                         std::string_view key, const toml::node& node) {
  std::set<std::string> seen;
  for (const std::string& name : names) {
    if (const std::string one = key_of(name); one.empty() || !seen.insert(one).second) {
      return wrong_type(path, node, key, "a list of different names, none of them empty");
    }
  }
  return {};
}

/// [lineage] properties = […], levels = […]
Result<void> set_lineage(Settings& settings, const std::string& path, std::string_view key,
                         const toml::node& node) {
  const toml::table* table = node.as_table();
  if (table == nullptr) return wrong_type(path, node, key, "a table: [lineage]");
  for (const auto& [name, names] : *table) {
    const bool levels = name.str() == "levels";
    if (!levels && name.str() != "properties") {
      warn_unknown(settings, path, "lineage." + std::string(name.str()), names,
                   nearest(name.str(), {"properties", "levels"}));
      continue;
    }
    auto& written = levels ? settings.lineage.levels : settings.lineage.properties;
    if (auto set = set_list(written, path, name.str(), names); !set) return set;
    auto checked =
        check_names(written, levels ? note::level_key : property_key, path, name.str(), names);
    if (!checked) return checked;
  }
  return {};
}

constexpr std::array<Key, 14> kKeys{{
    {"id", true, set_member<&Settings::id>,
     "Names the vault's index, wherever the vault lies; only in the vault's own file",
     "id = \"notes\""},
    {"self", false, set_member<&Settings::self>,
     "Who you are: what `@me`, `owner is me` and `vaultask owe` mean",
     "self = [\"Priya Raman\", \"PR\"]"},
    {"people_folder", false, set_people_folder,
     "The folder whose notes are people; default: \"People/\"", "people_folder = \"People/\""},
    {"exclude", false, set_member<&Settings::exclude>,
     "Notes that are passed over: beginnings of paths, or regular expressions between slashes",
     R"(exclude = ["Templates/", "/\\.draft\\.md$/"])"},
    {"timezone", false, set_member<&Settings::timezone>,
     "Where \"today\" begins; default: the machine's", "timezone = \"Europe/Lisbon\""},
    {"database", false, set_database,
     "Where the indexes lie, a folder for each vault; an absolute path outside the vault",
     "database = \"/var/lib/vaultask\""},
    {"js", false, set_js,
     "Whether queries may hold JavaScript: in a sandbox, or not at all; default: \"sandbox\"",
     "js = \"off\""},
    {"settle", false, set_settle,
     "For how many seconds a note must have been left alone before a view in it is written; "
     "default: 2 in `render`, 120 in `nightly`",
     "settle = 10"},
    {"render_host", false, set_member<&Settings::render_host>,
     "The only machine that writes views, by its host name: two that sync a vault would meet in "
     "conflicts",
     "render_host = \"atlas\""},
    {"reports_folder", false, set_reports_folder,
     "The folder below which pages are written; default: \"Reports/\"",
     "reports_folder = \"Reports/\""},
    {"page", true, read_pages,
     "A page that is written whole: path, and report or query; for = \"person\" or \"month\" makes "
     "one of each, named with {person} or {month}; options, style, columns",
     "page = [{path = \"Reports/Owe/Owe {person}.md\", report = \"owe\", for = \"person\"}]"},
    {"mbr_parts", false, set_mbr_parts,
     "The parts of `mbr`, in this order; default: counts, delta, owners, overdue, slipped, done, "
     "hygiene, key_results, decisions, risks, questions, charts, definitions",
     "mbr_parts = [\"counts\", \"delta\", \"owners\", \"definitions\"]"},
    {"sections", false, set_sections,
     "What your notes call a kind of section, instead of the usual names; kinds: decision, risk, "
     "question, outcome, key_fact, touchpoint, action_items, transcript",
     "sections.question = [\"Open Questions\", \"Open Qs\"]"},
    {"lineage", false, set_lineage,
     "What notes accrue to: the properties that say it, of which the first with a value counts, "
     "and the levels that type: names, from the top down",
     "lineage = {properties = [\"accrues_to\", \"parent\", \"up\"], levels = [\"objective\", \"key "
     "result\", \"epic\", \"feature\"]}"},
}};

/// The known key nearest to an unknown one.
std::string nearest_key(std::string_view key) {
  std::vector<std::string> names;
  for (const Key& row : kKeys) names.emplace_back(row.name);
  return nearest(key, names);
}

}  // namespace

Result<void> read_toml_settings(const std::string& path, bool own, Settings& settings) {
  auto text = files::read(path, 1 << 20);
  if (!text) {
    if (text.error().code == ErrorCode::not_found) return {};
    return fail(text.error());
  }
  toml::table table;
  try {
    table = toml::parse(*text, path);
  } catch (const toml::parse_error& error) {
    const auto& where = error.source().begin;
    return fail({ErrorCode::config,
                 std::string(error.description()),
                 Place{path, static_cast<int>(where.line), static_cast<int>(where.column)},
                 {},
                 {}});
  }
  for (const auto& [key, node] : table) {
    const std::string_view name = key.str();
    const auto row = std::find_if(kKeys.begin(), kKeys.end(), [&](const Key& known) {
      return known.name == name && (own || !known.own);
    });
    if (row != kKeys.end()) {
      if (auto set = row->set(settings, path, name, node); !set) return set;
    } else {
      warn_unknown(settings, path, std::string(name), node, nearest_key(name));
    }
  }
  return {};
}

std::vector<SettingEntry> settings_help() {
  std::vector<SettingEntry> entries;
  entries.reserve(kKeys.size());
  for (const Key& row : kKeys) {
    entries.push_back(
        {std::string(row.name), std::string(row.summary), std::string(row.example), row.own});
  }
  return entries;
}

}  // namespace vaultask

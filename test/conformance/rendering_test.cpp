// What the Tasks plugin's "Copy results" and its list show, recorded (meetings/rendering.json),
// against what we make of the same queries.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "conformance/suite_settings.hpp"
#include "note/people.hpp"
#include "note/vault_path.hpp"
#include "query/evaluate.hpp"
#include "query/explain.hpp"
#include "query/query.hpp"
#include "query/tree.hpp"
#include "render/copy_results.hpp"
#include "render/plugin_text.hpp"
#include "task/dependencies.hpp"

namespace vaultask {
namespace {

namespace fs = std::filesystem;
using conformance::Json;

std::string text_or_none(const std::optional<std::string>& text) {
  return text ? '"' + *text + '"' : "none";
}

/// The first line that differs.
std::string difference(const std::string& expected, const std::string& found) {
  const auto at = std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
  const auto offset = static_cast<std::size_t>(at.first - expected.begin());
  const auto begin = offset == 0 ? 0 : expected.rfind('\n', offset - 1) + 1;
  const auto line_at = [begin](const std::string& text) {
    if (begin > text.size()) return std::string("nothing");
    return text.substr(begin, text.find('\n', begin) - begin);
  };
  return "expected: " + line_at(expected) + "\nfound:    " + line_at(found);
}

/// The vault, read by the rules of one profile.
struct ReadVault {
  std::vector<Task> tasks;
  std::vector<task::NoteItems> items;
  std::map<std::string, query::QueryFile> files;
  std::vector<std::string> shared_names;
};

ReadVault read_vault(const fs::path& root, const task::ReadRules& rules) {
  ReadVault vault;
  std::map<std::string, int> names;
  for (const std::string& path : conformance::note_paths(root)) {
    auto record = task::read_note(path, conformance::read_file(root / path), rules);
    std::move(record.tasks.begin(), record.tasks.end(), std::back_inserter(vault.tasks));
    vault.items.push_back({path, std::move(record.plain_items)});
    query::QueryFile file{path, record.properties};
    for (const auto& tag : record.tags) {
      if (tag.line == 0) file.property_tags.push_back(tag.text);
    }
    vault.files.emplace(path, std::move(file));
    ++names[std::string(note::base_name(path))];
  }
  for (const auto& [name, count] : names) {
    if (count > 1) vault.shared_names.push_back(name);
  }
  return vault;
}

class Rendering : public testing::Test {
 protected:
  Json suite_ = Json::parse(conformance::read_file(conformance::meetings() / "rendering.json"));
  std::map<std::string, ReadVault> vaults_;  ///< By profile.

  const ReadVault& vault_of(const std::string& profile, const Json& settings) {
    auto found = vaults_.find(profile);
    if (found == vaults_.end()) {
      const auto rules = conformance::read_rules(settings);
      found = vaults_.emplace(profile, read_vault(conformance::meetings() / "vault", rules)).first;
    }
    return found->second;
  }

  Result<QueryResult> answer(const Json& one, const Json& settings, const ReadVault& vault) {
    static const note::People kNobody;
    const std::string now = one.value("now", suite_.at("now").get<std::string>());
    query::Context context{*Date::parse(now.substr(0, 10)), &kNobody,
                           std::stoi(now.substr(11, 2)) * 3600 + std::stoi(now.substr(14, 2)) * 60};
    context.rules = conformance::query_rules(settings);
    const task::Dependencies dependencies(vault.tasks);
    context.dependencies = &dependencies;
    if (one.at("queryFile").is_string()) {
      context.file = &vault.files.at(one.at("queryFile").get<std::string>());
    }
    const auto query = query::parse_query(one.at("query").get<std::string>(), context);
    if (!query) return fail(query.error());
    auto result = query::evaluate(*query, vault.tasks, context);
    if (!result) return result;
    result->dataview = settings.value("taskFormat", "") == "dataview";
    if (query->needs_tree()) query::add_trees(*result, vault.tasks, vault.items);
    if (result->layout.explain) result->explanation = query::explain(*query, context, {});
    return result;
  }
};

/// In the order of the groups.
std::vector<render::PluginText> display(const QueryResult& result, const ReadVault& vault) {
  std::vector<render::PluginText> texts;
  for (const TaskGroup& group : result.groups) {
    for (const std::size_t i : group.tasks) {
      texts.push_back(render::plugin_text(result, result.tasks[i], vault.shared_names));
    }
  }
  return texts;
}

std::string display_difference(const Json& expected, const std::vector<render::PluginText>& found) {
  if (expected.size() != found.size()) {
    return "expected " + std::to_string(expected.size()) + " tasks, found " +
           std::to_string(found.size());
  }
  const auto optional = [](const Json& value) {
    return value.is_null() ? std::nullopt : std::optional(value.get<std::string>());
  };
  for (std::size_t i = 0; i < found.size(); ++i) {
    const render::PluginText wanted{expected[i].at("text"), optional(expected[i].at("urgency")),
                                    optional(expected[i].at("backlink"))};
    if (wanted == found[i]) continue;
    return "expected \"" + wanted.text + "\" " + text_or_none(wanted.urgency) + ' ' +
           text_or_none(wanted.backlink) + "\nfound    \"" + found[i].text + "\" " +
           text_or_none(found[i].urgency) + ' ' + text_or_none(found[i].backlink);
  }
  return {};
}

TEST_F(Rendering, IsThePluginsOwn) {
  int tried = 0, equal = 0, scripts = 0;
  for (const Json& one : suite_.at("cases")) {
    if (one.value("js", false)) {
      ++scripts;
      continue;
    }
    ++tried;
    const std::string profile = one.value("profile", "default");
    const Json settings = suite_.at("profiles").at(profile);
    const ReadVault& vault = vault_of(profile, settings);
    const std::string name = one.at("id").get<std::string>() + " (" + profile + "):\n" +
                             one.at("query").get<std::string>() + '\n';
    const auto result = answer(one, settings, vault);
    const Json& expected = one.at("expected");
    const bool refused = expected.contains("error");
    if (!result || refused) {
      const bool same = !result && refused;
      if (same) ++equal;
      EXPECT_TRUE(same) << name << (result ? "the plugin refuses it" : to_string(result.error()));
      continue;
    }
    const std::string markdown = render::write_copy_results(*result);
    const std::string shown = display_difference(expected.at("display"), display(*result, vault));
    if (markdown == expected.at("markdown") && shown.empty()) {
      ++equal;
    } else if (!shown.empty()) {
      ADD_FAILURE() << name << shown;
    } else {
      ADD_FAILURE() << name << difference(expected.at("markdown"), markdown);
    }
  }
  std::cout << "rendering: " << tried << " tried, " << equal << " equal, " << tried - equal
            << " different; " << scripts << " need JavaScript\n";
  EXPECT_EQ(tried, 262);
}

}  // namespace
}  // namespace vaultask

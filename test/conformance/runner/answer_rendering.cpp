#include <algorithm>
#include <filesystem>

#include <vaultask/plugin_text.hpp>
#include <vaultask/render.hpp>

#include "answers.hpp"
#include "each_query.hpp"

namespace vaultask::conformance {
namespace {

namespace fs = std::filesystem;

/// The names, without ".md", that several notes bear; sorted.
std::vector<std::string> shared_names(const fs::path& vault) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(vault)) {
    if (entry.path().extension() == ".md") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  std::vector<std::string> shared;
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i] == names[i - 1] && (shared.empty() || shared.back() != names[i])) {
      shared.push_back(names[i]);
    }
  }
  return shared;
}

Json text_or_null(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json();
}

/// In the order of the groups.
Json display_json(const QueryResult& result, const std::vector<std::string>& shared) {
  Json display = Json::array();
  for (const TaskGroup& group : result.groups) {
    for (const std::size_t i : group.tasks) {
      const PluginText text = plugin_text(result, result.tasks[i], shared);
      display.push_back({{"text", text.text},
                         {"urgency", text_or_null(text.urgency)},
                         {"backlink", text_or_null(text.backlink)}});
    }
  }
  return display;
}

Json rendered(const Result<QueryResult>& result, const std::vector<std::string>& shared) {
  if (!result) return {{"error", true}};
  RenderOptions options;
  options.style = Style::tasks;
  return {{"markdown", write(*result, Format::markdown, options)},
          {"display", display_json(*result, shared)}};
}

}  // namespace

Json answer_rendering(const Suite& suite) {
  const auto shared = shared_names(vault_of(suite));
  Json answers = suite.content;
  answers["cases"] =
      answer_each_query(suite, [&shared](const Json& one, const Result<QueryResult>& result) {
        Json out = one;
        out["expected"] = rendered(result, shared);
        if (!result) out["message"] = to_string(result.error());
        return out;
      });
  return answers;
}

}  // namespace vaultask::conformance

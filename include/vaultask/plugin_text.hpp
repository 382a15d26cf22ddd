// What the Tasks plugin displays of a task in its results, as plain text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <vaultask/query.hpp>

namespace vaultask {

struct PluginText {
  std::string text;                     ///< Description, fields and block link.
  std::optional<std::string> urgency;   ///< Where the layout shows it.
  std::optional<std::string> backlink;  ///< With its brackets; where the layout shows it.

  friend bool operator==(const PluginText&, const PluginText&) = default;
};

/// The parts of the line that the layout shows, in signs whatever the vault's task format, values
/// left out in short mode; the global filter is left out where the settings say so
/// (TaskLineRenderer, HtmlQueryResultsRenderer). Tags that are hidden stand in the text: the plugin
/// hides them by CSS. `shared_names` are the names, without ".md", that several notes of the vault
/// bear, sorted: the backlink has the path of such a note. Thread-safe.
[[nodiscard]] PluginText plugin_text(const QueryResult& result, const Task& task,
                                     const std::vector<std::string>& shared_names);

}  // namespace vaultask

// What scripts can ask of the vault besides the tasks they are run on.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/task.hpp>

namespace vaultask::script {

/// A line as the plugin has it: it parts notes at LF, and leaves the CR of a CRLF in the line.
[[nodiscard]] inline std::string plugin_line(std::string line, bool crlf) {
  if (crlf) line += '\r';
  return line;
}

struct LinkFacts {
  int line = 0;          ///< From 1; 0 in the properties.
  std::string property;  ///< "related.0"; "" in the text.
  std::string original;  ///< "[[Note|text]]"
  std::string target;
  std::string display;
  std::optional<std::string> path;  ///< Where it leads.
};

struct ItemFacts {
  int line = 0;
  int parent_line = 0;   ///< 0 if none.
  std::string original;  ///< As plugin_line() gives it.
};

struct NoteFacts {
  std::string properties = "{}";           ///< As JSON.
  std::vector<std::string> tags;           ///< All, those of the properties first.
  std::vector<std::string> property_tags;  ///< With "#".
};

template <class Facts>
using ByPath = std::map<std::string, Facts, std::less<>>;

/// Read when a script first touches it. What is returned stays valid as long as this.
class VaultFacts {
 public:
  VaultFacts() = default;
  VaultFacts(const VaultFacts&) = delete;
  VaultFacts& operator=(const VaultFacts&) = delete;
  virtual ~VaultFacts() = default;

  /// All tasks of the vault, in order of path (bytewise) and line.
  virtual Result<const std::vector<Task>*> tasks() = 0;
  /// By path; notes without any are left out.
  virtual Result<const ByPath<NoteFacts>*> notes() = 0;
  virtual Result<const ByPath<std::vector<LinkFacts>>*> links() = 0;
  /// The list items that are no tasks.
  virtual Result<const ByPath<std::vector<ItemFacts>>*> items() = 0;
};

}  // namespace vaultask::script

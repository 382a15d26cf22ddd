// What the worker asks of the vault, as the JSON it is told in; prelude/files.js and tasks.js read
// it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/task.hpp>

#include "script/vault_facts.hpp"

namespace vaultask::script {

/// What is no UTF-8 is replaced: it cannot be said in JSON.
[[nodiscard]] std::string json_text(const nlohmann::json& json);

/// {path: {properties, tags, propertyTags}} of the note and some behind it, {} if it is not known.
[[nodiscard]] std::string notes_json(const ByPath<NoteFacts>& notes, std::string_view path);
/// {path: [{line, property, original, target, display, path}]}, likewise.
[[nodiscard]] std::string links_json(const ByPath<std::vector<LinkFacts>>& links,
                                     std::string_view path);
/// {path: {first, tasks, items}}: the lists of the note. `first` is the number of its first task
/// among all, which are in order of path; tasks are [line, parent's line], items have their text
/// besides.
[[nodiscard]] std::string tree_json(const std::vector<Task>& tasks,
                                    const ByPath<std::vector<ItemFacts>>& items,
                                    std::string_view path);

}  // namespace vaultask::script

// The properties that script_shape.hpp knows.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <vaultask/task.hpp>

#include "query/context.hpp"

namespace vaultask::query {

using ScriptText = std::function<std::string(const Task&)>;
/// nullopt is null.
using ScriptOptionalText = std::function<std::optional<std::string>(const Task&)>;
using ScriptNumber = std::function<double(const Task&)>;
using ScriptBoolean = std::function<bool(const Task&)>;
using ScriptTexts = std::function<std::vector<std::string>(const Task&)>;
struct ScriptNull {};

/// What an expression gives, by its type.
using ScriptOperand = std::variant<ScriptText, ScriptOptionalText, ScriptNumber, ScriptBoolean,
                                   ScriptTexts, ScriptNull>;

/// "task.file.path" and its kin; nullopt for names that are not known, and for those of query.file
/// where the query stands in no note.
[[nodiscard]] std::optional<ScriptOperand> script_property(std::string_view name,
                                                           const Context& context);

}  // namespace vaultask::query

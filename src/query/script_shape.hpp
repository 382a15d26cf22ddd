// Expressions of JavaScript so plain that they need no engine.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include <vaultask/task.hpp>

#include "query/context.hpp"

namespace vaultask::query {

/// The filter that an expression is, where it is made of what a table here knows: properties of
/// `task` and of `query.file`, texts, numbers, true, false and null, compared by === !== == != and,
/// for numbers, < <= > >=; .includes(), .startsWith(), .endsWith() with a text; joined by && || !
/// and round brackets. It gives what the engine would give. nullopt for anything else, however
/// little is missing, and for what would not give a boolean.
///
/// The context's file must outlive it. Linear in the length of the expression.
[[nodiscard]] std::optional<std::function<bool(const Task&)>> recognise_filter(
    std::string_view expression, const Context& context);

}  // namespace vaultask::query

// A line of a query that decides which tasks it wants.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/task.hpp>

#include "query/context.hpp"
#include "task/selection.hpp"

namespace vaultask::query {

/// What a filter means, for a person.
struct Explanation {
  std::string text;         ///< In words of ours; "" with children.
  std::string in_plugin{};  ///< In the plugin's, maybe several lines; "" where it repeats the line.
  std::string line{};       ///< Of a filter that stands in brackets: its own text.
  std::string joins{};      ///< "AND", "OR", "XOR" or "NOT" of the children; "" without them.
  std::vector<Explanation> children{};
  bool extension = false;  ///< Obsidian itself does not understand it.
};

/// Tests tasks, all at once.
using BatchTest =
    std::function<Result<std::vector<bool>>(std::span<const Task* const>, ScriptEngine&)>;

struct Filter {
  std::function<bool(const Task&)> matches;  ///< Empty where only `matches_each` can tell.
  task::Selection selection{};   ///< Holds every task that matches; see task/selection.hpp.
  bool needs_all_tasks = false;  ///< Asks Context::dependencies, so they must be there.
  bool needs_notes = false;      ///< Asks Context::notes.
  bool needs_history = false;    ///< Asks Context::history.
  Explanation explanation{};
  BatchTest matches_each{};  ///< For what asks JavaScript.
  /// The error of a filter with `matches_each` where there is no JavaScript.
  std::shared_ptr<const Error> without_script{};
};

/// The filter with what it means, in words of ours and in the plugin's; the latter "" where it says
/// the line again.
[[nodiscard]] Filter explained(Filter filter, std::string text, std::string in_plugin = {});

/// What a field makes of a line: nullopt where the line is not for it, else a filter or the error.
using FilterResult = std::optional<Result<Filter>>;

/// An error in a query line, with a caret under `part` of `line`.
[[nodiscard]] Error line_error(std::string message, std::string_view line, std::string_view part,
                               std::string hint = {});

/// `text` behind `word` and one blank, where it begins so (ASCII case ignored); else nullopt.
[[nodiscard]] std::optional<std::string_view> after_word(std::string_view text,
                                                         std::string_view word);

}  // namespace vaultask::query

// What a query asks of JavaScript. The engine behind it is a matter of the layer `script`.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/task.hpp>

namespace vaultask::query {

/// What an expression gave for `sort by function`. Types compare with their like only.
struct ScriptKey {
  /// 'z' null, 'm' moment, 't' TasksDate, 's' text, 'b' boolean, 'n' number; other letters are
  /// other types. An 'x' before it: one that has no order.
  std::string type;
  double number = 0;
  std::string text{};
};

/// Runs the expressions of one query, over all tasks of a batch at once: a call costs more than a
/// task. They see each other's traces (query.searchCache), those of other queries not. An
/// expression is the text behind `by function`; with "return" in it, the body of a function.
///
/// Errors of all: `unsupported` without an engine, `run_query` where a script throws, takes too
/// long or too much. Not thread-safe.
class ScriptEngine {
 public:
  using Tasks = std::span<const Task* const>;

  ScriptEngine() = default;
  ScriptEngine(const ScriptEngine&) = delete;
  ScriptEngine& operator=(const ScriptEngine&) = delete;
  virtual ~ScriptEngine() = default;

  /// `parse_query` for what is no JavaScript.
  virtual Result<void> check(std::string_view expression) = 0;
  /// Whether each task passes. An error, too, where that is no boolean.
  virtual Result<std::vector<bool>> filter(std::string_view expression, Tasks tasks) = 0;
  /// An error, too, for undefined, NaN and lists.
  virtual Result<std::vector<ScriptKey>> sort_keys(std::string_view expression, Tasks tasks) = 0;
  /// The texts of each task's groups. What a script throws is the text of a group.
  virtual Result<std::vector<std::vector<std::string>>> groups(std::string_view expression,
                                                               Tasks tasks) = 0;
  /// The text of a placeholder; nullopt for what is no expression or gives undefined.
  virtual Result<std::optional<std::string>> expand(std::string_view expression) = 0;
  /// Whether each text has a match of /body/flags.
  virtual Result<std::vector<bool>> match(std::string_view body, std::string_view flags,
                                          const std::vector<std::string>& texts) = 0;
};

}  // namespace vaultask::query

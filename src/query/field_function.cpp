#include "query/field_function.hpp"

#include <limits>

#include "query/script.hpp"
#include "query/script_shape.hpp"

namespace vaultask::query {
namespace {

constexpr double kFirst = -std::numeric_limits<double>::infinity();
constexpr double kLast = std::numeric_limits<double>::infinity();

/// What went wrong, as an error of the line.
Error placed(const Error& error, std::string_view line, std::string_view expression) {
  Error result = line_error(error.message, line, expression, error.hint);
  result.code = error.code;
  return result;
}

Error order_error(const std::string& message, std::string_view expression) {
  Error error;
  error.code = ErrorCode::run_query;
  error.message = message + ": while sorting by function " + std::string(expression);
  return error;
}

/// The type of all keys that are not null, "z" where there are none.
Result<std::string> common_type(const std::vector<ScriptKey>& keys, std::string_view expression) {
  std::string type = "z";
  for (const ScriptKey& key : keys) {
    if (key.type == "z" || key.type == type) continue;
    if (type != "z") {
      return fail(order_error("keys of different types have no order", expression));
    }
    type = key.type;
  }
  if (type.starts_with('x')) {
    return fail(order_error("keys of this type have no order", expression));
  }
  return type;
}

}  // namespace

std::optional<Error> script_refusal(std::string_view line, const Context& context) {
  if (!context.rules.javascript) {
    return line_error("this takes JavaScript, which is turned off", line, line);
  }
  if (context.script != nullptr) return std::nullopt;
  Error error = line_error("this takes JavaScript, which cannot be run here", line, line,
                           "`vaultask help query` lists what does without, such as \"property\"");
  error.code = ErrorCode::unsupported;
  return error;
}

Result<void> check_script(std::string_view line, std::string_view expression,
                          const Context& context) {
  if (auto checked = context.script->check(expression); !checked) {
    return fail(placed(checked.error(), line, line));
  }
  return {};
}

FilterResult filter_by_function(std::string_view line, const Context& context) {
  const auto expression = after_word(line, "filter by function");
  if (!expression) return std::nullopt;
  if (!context.rules.javascript) return fail(*script_refusal(line, context));
  Filter filter;
  auto plain = context.recognise_scripts ? recognise_filter(*expression, context) : std::nullopt;
  if (plain) {
    filter.matches = *std::move(plain);
  } else {
    if (auto refusal = script_refusal(line, context)) return fail(*std::move(refusal));
    if (auto sound = check_script(line, *expression, context); !sound) return fail(sound.error());
    filter.needs_all_tasks = true;
  }
  if (context.script != nullptr) {
    filter.matches_each = [text = std::string(*expression)](std::span<const Task* const> tasks,
                                                            ScriptEngine& engine) {
      return engine.filter(text, tasks);
    };
  }
  return explained(std::move(filter), "for which this is true: " + std::string(*expression));
}

Result<std::vector<SortKey>> script_sort_keys(std::string_view expression,
                                              std::span<const Task* const> tasks,
                                              const Context& context) {
  const auto keys = context.script->sort_keys(expression, tasks);
  if (!keys) return fail(keys.error());
  const auto type = common_type(*keys, expression);
  if (!type) return fail(type.error());
  // Null stands first, but behind all moments, as with `sort by due`.
  const double null_place = *type == "m" ? kLast : kFirst;
  std::vector<SortKey> result;
  result.reserve(keys->size());
  for (const ScriptKey& key : *keys) {
    if (key.type == "z") {
      result.push_back({null_place, {}});
    } else if (key.type == "s") {
      result.push_back({0, key.text});
    } else {
      result.push_back({key.number, {}});
    }
  }
  return result;
}

Result<std::vector<std::vector<std::string>>> script_groups(std::string_view expression,
                                                            const std::vector<Task>& tasks,
                                                            const Context& context) {
  std::vector<const Task*> all;
  for (const Task& task : tasks) all.push_back(&task);
  auto groups = context.script->groups(expression, all);
  if (!groups) return groups;
  for (auto& texts : *groups) {
    if (texts.empty()) texts.emplace_back();  // a task in no group stands under no heading
  }
  return groups;
}

}  // namespace vaultask::query

#include "query/boolean.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include "query/boolean_line.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

/// A step with its filter made; an operator has neither test.
struct Step {
  std::function<bool(const Task&)> matches{};
  BatchTest matches_each{};
  BooleanOperator op = BooleanOperator::logical_not;
};

bool join(BooleanOperator op, bool left, bool right) {
  return op == BooleanOperator::logical_and  ? left && right
         : op == BooleanOperator::logical_or ? left || right
                                             : left != right;
}

bool evaluate(const std::vector<Step>& steps, const Task& task) {
  std::vector<bool> results;
  for (const Step& step : steps) {
    if (step.matches) {
      results.push_back(step.matches(task));
      continue;
    }
    const bool right = results.back();
    if (step.op == BooleanOperator::logical_not) {
      results.back() = !right;
      continue;
    }
    results.pop_back();
    results.back() = join(step.op, results.back(), right);
  }
  return results.back();
}

/// The same for all tasks at once, step by step: a filter that asks JavaScript is asked once.
Result<std::vector<bool>> evaluate_each(const std::vector<Step>& steps,
                                        std::span<const Task* const> tasks, ScriptEngine& engine) {
  std::vector<std::vector<bool>> results;
  for (const Step& step : steps) {
    if (step.matches_each) {
      auto passed = step.matches_each(tasks, engine);
      if (!passed) return passed;
      results.push_back(std::move(*passed));
      continue;
    }
    if (step.matches) {
      auto& passed = results.emplace_back();
      for (const Task* task : tasks) passed.push_back(step.matches(*task));
      continue;
    }
    if (step.op == BooleanOperator::logical_not) {
      results.back().flip();
      continue;
    }
    const std::vector<bool> right = std::move(results.back());
    results.pop_back();
    std::vector<bool>& left = results.back();
    for (std::size_t i = 0; i < left.size(); ++i) left[i] = join(step.op, left[i], right[i]);
  }
  return std::move(results.back());
}

std::string_view name_of(BooleanOperator op) {
  switch (op) {
    case BooleanOperator::logical_not:
      return "NOT";
    case BooleanOperator::logical_xor:
      return "XOR";
    case BooleanOperator::logical_and:
      return "AND";
    case BooleanOperator::logical_or:
      break;
  }
  return "OR";
}

/// Puts explanations together as the filters are: a tree, in which `a AND b AND c` is one operator
/// of three filters (Explanation.booleanAnd of the plugin).
class Explainer {
 public:
  void add(Explanation filter, std::string_view line) {
    filter.line = line;
    extension_ = extension_ || filter.extension;
    stack_.push_back({std::move(filter), 1});
  }

  void join(BooleanOperator op) {
    Part right = std::move(stack_.back());
    stack_.pop_back();
    if (op == BooleanOperator::logical_not) {
      stack_.push_back(joined(op, {std::move(right)}));
      return;
    }
    Part left = std::move(stack_.back());
    stack_.pop_back();
    const bool goes_on = op != BooleanOperator::logical_xor && is_operator(left) &&
                         left.explanation.joins == name_of(op) && !is_operator(right);
    if (goes_on) {
      left.explanation.children.push_back(std::move(right.explanation));
      left.height = std::max(left.height, right.height + 1);
      stack_.push_back(std::move(left));
      return;
    }
    std::vector<Part> parts;
    parts.push_back(std::move(left));
    parts.push_back(std::move(right));
    stack_.push_back(joined(op, std::move(parts)));
  }

  Explanation result() && {
    Explanation whole = std::move(stack_.back().explanation);
    whole.extension = extension_;
    return whole;
  }

 private:
  struct Part {
    Explanation explanation;
    int height;
  };

  /// An operator of this line: a filter in brackets has a line of its own.
  static bool is_operator(const Part& part) {
    return !part.explanation.children.empty() && part.explanation.line.empty();
  }

  static Part joined(BooleanOperator op, std::vector<Part> parts) {
    // What reads explanations recurs; a line of brackets can be as deep as it is long.
    constexpr int kHighest = 200;
    Part whole{{}, 1};
    for (const Part& part : parts) whole.height = std::max(whole.height, part.height + 1);
    if (whole.height > kHighest) {
      return {{"filters joined too deeply to be explained"}, 1};
    }
    whole.explanation.joins = name_of(op);
    for (Part& part : parts) {
      whole.explanation.children.push_back(std::move(part.explanation));
    }
    return whole;
  }

  std::vector<Part> stack_;
  bool extension_ = false;
};

/// "and" of "(a) and (b)": an operator between brackets in the wrong letters; "" for none.
std::string_view lower_case_operator(std::string_view line) {
  for (const std::string_view word : {"and", "or", "xor", "not"}) {
    for (auto at = line.find(word); at != line.npos; at = line.find(word, at + 1)) {
      const std::string_view before = text::trim_js(line.substr(0, at));
      const std::string_view behind = text::trim_js(line.substr(at + word.size()));
      const bool closed =
          before.empty() || std::string_view(")]}\"").find(before.back()) != std::string_view::npos;
      const bool opens = !behind.empty() &&
                         std::string_view("([{\"").find(behind.front()) != std::string_view::npos;
      if (closed && opens) return line.substr(at, word.size());
    }
  }
  return {};
}

}  // namespace

FilterResult parse_boolean(std::string_view line, const ParseFilter& parse) {
  if (!is_boolean_line(line)) return std::nullopt;
  const auto steps = read_boolean_line(line);
  if (!steps) {
    if (const std::string_view word = lower_case_operator(line); !word.empty()) {
      return fail(line_error("an operator in small letters", line, word,
                             "operators are written in capitals: AND, OR, XOR, NOT"));
    }
    return fail(line_error("do not understand how the filters of this line are joined", line, line,
                           "write it as in: (not done) AND ((due today) OR NOT (has due date)); "
                           "operators in capitals, every filter in brackets of one kind"));
  }
  // Shared: a filter is copied with the query it belongs to.
  auto made = std::make_shared<std::vector<Step>>();
  Filter whole;
  bool scripted = false, only_scripted = false;
  Explainer explainer;
  for (const BooleanStep& step : *steps) {
    if (step.filter.empty()) {
      made->push_back({nullptr, nullptr, step.op});
      explainer.join(step.op);
      continue;
    }
    auto filter = parse(step.filter);
    if (const std::string_view word = lower_case_operator(step.filter); !filter && !word.empty()) {
      return fail(line_error("an operator in small letters", line, word,
                             "operators are written in capitals: AND, OR, XOR, NOT"));
    }
    if (!filter) {
      return fail(line_error("do not understand this filter", line, step.filter,
                             "only filters may stand in brackets"));
    }
    if (!*filter) {
      Error error = line_error(filter->error().message, line, step.filter, filter->error().hint);
      error.code = filter->error().code;
      return fail(std::move(error));
    }
    whole.needs_all_tasks = whole.needs_all_tasks || (*filter)->needs_all_tasks;
    whole.needs_notes = whole.needs_notes || (*filter)->needs_notes;
    whole.needs_history = whole.needs_history || (*filter)->needs_history;
    scripted = scripted || (*filter)->matches_each;
    only_scripted = only_scripted || !(*filter)->matches;
    made->push_back({std::move((*filter)->matches), std::move((*filter)->matches_each)});
    explainer.add(std::move((*filter)->explanation), step.filter);
  }
  whole.explanation = std::move(explainer).result();
  if (scripted) {
    whole.matches_each = [made](std::span<const Task* const> tasks, ScriptEngine& engine) {
      return evaluate_each(*made, tasks, engine);
    };
  }
  if (!only_scripted) {
    whole.matches = [made](const Task& task) { return evaluate(*made, task); };
  }
  return whole;
}

}  // namespace vaultask::query

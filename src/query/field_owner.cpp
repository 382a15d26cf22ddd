#include "query/field_owner.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "note/people.hpp"
#include "query/field_text.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

Filter is_owned_by(const std::string& name) {
  return {[folded = text::fold_name(name)](const Task& task) {
            return std::any_of(task.owners.begin(), task.owners.end(), [&](const Owner& owner) {
              return text::fold_name(owner.name) == folded;
            });
          },
          {}};
}

}  // namespace

FilterResult filter_by_owner(std::string_view line, const Context& context) {
  if (strings::equals_ci(line, "has owner")) {
    return explained({[](const Task& task) { return !task.owners.empty(); }}, "it has an owner");
  }
  if (strings::equals_ci(line, "no owner")) {
    return explained({[](const Task& task) { return task.owners.empty(); }}, "it has no owner");
  }
  const auto rest = after_word(line, "owner");
  if (!rest) return std::nullopt;
  const auto is = after_word(*rest, "is");
  if (!is) return filter_by_texts("owner", owner_names, line);
  const auto is_not = after_word(*is, "not");
  const std::string_view value = is_not ? *is_not : *is;
  const Person* person = context.people->find_or_first_name(value);
  if (person == nullptr && strings::equals_ci(value, "me")) {
    return fail(line_error("nobody is configured as \"me\"", line, value,
                           "write self = [\"Your Name\"] into .vaultask.toml"));
  }
  const auto bearers = context.people->with_first_name(value);
  if (person == nullptr && bearers.size() > 1) {
    std::vector<std::string> names;
    for (const Person* bearer : bearers) names.push_back(bearer->name);
    return fail(line_error("several people could be meant", line, value,
                           strings::join(names, ", ") + "; or \"owner includes " +
                               std::string(value) + "\" for all of them"));
  }
  // Owners whom nobody knows are compared as written, which only the filter can do.
  const std::string name = person == nullptr ? std::string(value) : person->name;
  Filter filter = is_owned_by(name);
  filter.explanation.text = (is_not ? "its owner is not " : "its owner is ") + name;
  if (is_not) {
    filter.matches = [owned = std::move(filter.matches)](const Task& task) { return !owned(task); };
  } else if (person != nullptr) {
    filter.selection.owner = person->name;
  }
  return filter;
}

SortKey owner_key(const Task& task, const FieldContext&) {
  if (task.owners.empty()) return {1, {}};
  return {0, task.owners.front().name};
}

std::vector<std::string> owner_groups(const Task& task, const FieldContext&) {
  auto names = owner_names(task);
  if (names.empty()) names.emplace_back("(No owner)");
  return names;
}

}  // namespace vaultask::query

#include "query/field_owner.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "note/people.hpp"
#include "query/field_text.hpp"
#include "text/collation.hpp"
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
    return Filter{[](const Task& task) { return !task.owners.empty(); }, {}};
  }
  if (strings::equals_ci(line, "no owner")) {
    return Filter{[](const Task& task) { return task.owners.empty(); }, {}};
  }
  const auto rest = after_word(line, "owner");
  if (!rest) return std::nullopt;
  const auto value = after_word(*rest, "is");
  if (!value) return filter_by_texts("owner", owner_names, line);
  const Person* person = context.people->find_or_first_name(*value);
  if (person == nullptr && strings::equals_ci(*value, "me")) {
    return fail(line_error("nobody is configured as \"me\"", line, *value,
                           "write self = [\"Your Name\"] into .vaultask.toml"));
  }
  // Owners whom nobody knows are compared as written, which only the filter can do.
  if (person == nullptr) return is_owned_by(std::string(*value));
  Filter filter = is_owned_by(person->name);
  filter.selection.owner = person->name;
  return filter;
}

SortKey owner_key(const Task& task, const SortContext& context) {
  if (task.owners.empty()) return {1, {}};
  return {0, context.collation.key(task.owners.front().name)};
}

std::vector<std::string> owner_groups(const Task& task, const Context&) {
  auto names = owner_names(task);
  if (names.empty()) names.emplace_back("(No owner)");
  return names;
}

}  // namespace vaultask::query

#include "query/field_owner.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "note/people.hpp"
#include "query/field_text.hpp"
#include "text/collation.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

std::vector<std::string> owner_names(const Task& task) {
  std::vector<std::string> names;
  for (const Owner& owner : task.owners) names.push_back(owner.name);
  return names;
}

/// The names under which somebody owns tasks: as the vault knows the person, else as given.
std::string known_name(std::string_view name, const Context& context) {
  const Person* person = context.people->find_or_first_name(name);
  return person != nullptr ? person->name : std::string(name);
}

Filter is_one_of(std::vector<std::string> names) {
  Filter filter;
  if (names.size() == 1) filter.selection.owner = names.front();
  std::vector<std::string> folded;
  for (const auto& name : names) folded.push_back(text::fold_name(name));
  filter.matches = [folded = std::move(folded)](const Task& task) {
    return std::any_of(task.owners.begin(), task.owners.end(), [&](const Owner& owner) {
      return std::find(folded.begin(), folded.end(), text::fold_name(owner.name)) != folded.end();
    });
  };
  return filter;
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
  if (strings::equals_ci(*value, "me")) {
    if (context.self.empty()) {
      return fail(line_error("nobody is configured as \"me\"", line, *value,
                             "write self = [\"Your Name\"] into .vaultask.toml"));
    }
    std::vector<std::string> names;
    for (const auto& name : context.self) names.push_back(known_name(name, context));
    return is_one_of(std::move(names));
  }
  std::string name = known_name(*value, context);
  Filter filter = is_one_of({name});
  // Nobody the vault knows: owners as written may differ in case or accents, which only the
  // filter can tell.
  if (context.people->find(name) == nullptr) filter.selection.owner.reset();
  return filter;
}

SortKey owner_key(const Task& task, const Context&, const text::Collation& collation) {
  if (task.owners.empty()) return {1, {}};
  return {0, collation.key(task.owners.front().name)};
}

std::vector<std::string> owner_groups(const Task& task, const Context&) {
  auto names = owner_names(task);
  if (names.empty()) names.emplace_back("(No owner)");
  return names;
}

}  // namespace vaultask::query

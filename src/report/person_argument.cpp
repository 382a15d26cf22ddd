#include "report/person_argument.hpp"

#include <algorithm>
#include <set>

#include <vaultask/suggest.hpp>
#include "base/strings.hpp"
#include "note/people.hpp"
#include "text/unicode.hpp"

namespace vaultask::report {
namespace {

/// Everybody who could be meant by a name that is not quite one: part of it, or near to it.
std::vector<std::string> candidates(const std::set<std::string>& names, const std::string& text) {
  const std::string folded = text::fold_name(text);
  std::vector<std::string> found;
  for (const auto& name : names) {
    if (text::fold_name(name).find(folded) != std::string::npos) found.push_back(name);
  }
  if (!found.empty()) return found;
  const std::string near = nearest(text, {names.begin(), names.end()});
  if (!near.empty()) found.push_back(near);
  for (const auto& name : names) {
    const std::string first(std::string_view(name).substr(0, name.find(' ')));
    const std::size_t allowed = first.size() >= 5 ? 2 : 1;  // Sarah, Sahra
    if (name != near && edit_distance(first, text) <= allowed) found.push_back(name);
  }
  return found;
}

}  // namespace

Result<std::string> find_person(const Input& input, const std::string& text) {
  if (const Person* person = input.people.find_or_first_name(text)) return person->name;
  if (strings::equals_ci(text, "me")) {
    return fail(ErrorCode::usage, "nobody is configured as \"me\"",
                "write self = [\"Your Name\"] into .vaultask.toml, or give a name");
  }
  std::set<std::string> names;
  for (const Person& person : input.people.all()) names.insert(person.name);
  for (const Task& task : input.tasks) {
    for (const Owner& owner : task.owners) {
      // An ambiguous first name on a task line is no answer to an ambiguous question.
      const bool ambiguous = !input.people.with_first_name(owner.name).empty();
      if (!ambiguous && text::fold_name(owner.name) == text::fold_name(text)) return owner.name;
      if (!ambiguous) names.insert(owner.name);
    }
  }
  const auto found = candidates(names, text);
  if (found.empty()) {
    return fail(ErrorCode::usage, "nobody in the vault is named \"" + text + '"',
                "`vaultask sql 'SELECT * FROM tasks_by_owner'` lists the owners");
  }
  return fail(ErrorCode::usage,
              (found.size() > 1 ? "several people could be meant by \"" : "nobody is named \"") +
                  text + '"',
              "did you mean " + strings::join(found, ", ") + "?");
}

bool attended(const note::People& people, const NoteInfo& note, const std::string& person) {
  const auto is_person = [&](const std::string& name) {
    if (name == person) return true;
    const Person* known = people.find_or_first_name(name);
    return known != nullptr && known->name == person;
  };
  return is_person(note.entity) ||
         std::any_of(note.participants.begin(), note.participants.end(), is_person);
}

Result<std::string> find_name(const std::set<std::string>& names, const std::string& text,
                              std::string_view what) {
  const std::string folded = text::fold_name(text);
  for (const std::string& name : names) {
    if (text::fold_name(name) == folded) return name;
  }
  const auto found = candidates(names, text);
  return fail(ErrorCode::usage, "there is no " + std::string(what) + " \"" + text + '"',
              found.empty() ? "" : "did you mean " + strings::join(found, ", ") + "?");
}

}  // namespace vaultask::report

#include "report/meeting_choice.hpp"

#include <algorithm>
#include <set>

#include "note/people.hpp"
#include "report/history_columns.hpp"
#include "report/person_argument.hpp"
#include "text/unicode.hpp"

namespace vaultask::report {
namespace {

bool same_name(const std::string& a, const std::string& b) {
  return a == b || text::fold_name(a) == text::fold_name(b);
}

}  // namespace

bool MeetingChoice::holds(const note::People& people, const NoteInfo& note,
                          const Series& of) const {
  return (person.empty() || attended(people, note, person)) &&
         (entity.empty() || same_name(note.entity, entity)) &&
         (series.empty() || same_name(of.name, series));
}

std::string MeetingChoice::title_suffix() const {
  std::string suffix;
  for (const std::string* name : {&person, &entity, &series}) {
    if (!name->empty()) suffix += " · " + *name;
  }
  return suffix;
}

Result<MeetingChoice> take_choice(std::vector<std::string>& arguments, const Input& input,
                                  const std::vector<Series>& series) {
  MeetingChoice choice;
  if (const auto text = take_argument(arguments, "person")) {
    auto found = find_person(input, *text);
    if (!found) return fail(found.error());
    choice.person = std::move(*found);
  }
  if (const auto text = take_argument(arguments, "entity")) {
    std::set<std::string> names;
    for (const NoteInfo& note : input.notes) {
      if (!note.entity.empty()) names.insert(note.entity);
    }
    auto found = find_name(names, *text, "entity");
    if (!found) return fail(found.error());
    choice.entity = std::move(*found);
  }
  if (const auto text = take_argument(arguments, "series")) {
    std::set<std::string> names;
    for (const Series& one : series) names.insert(one.name);
    auto found = find_name(names, *text, "series");
    if (!found) return fail(found.error());
    choice.series = std::move(*found);
  }
  return choice;
}

Result<MeetingGroup> take_group(std::vector<std::string>& arguments) {
  const auto text = take_argument(arguments, "by");
  if (!text) return MeetingGroup::none;
  if (*text == "person") return MeetingGroup::person;
  if (*text == "entity") return MeetingGroup::entity;
  if (*text == "series") return MeetingGroup::series;
  return fail(ErrorCode::usage, "a log is not by \"" + *text + '"',
              "by=person, by=entity or by=series");
}

std::vector<std::string> groups_of(MeetingGroup group, const note::People& people,
                                   const NoteInfo& note, const Series& of) {
  if (group == MeetingGroup::entity) return {note.entity};
  if (group == MeetingGroup::series) return {of.name};
  if (group == MeetingGroup::none) return {""};
  std::vector<std::string> names;
  const auto add = [&](std::string name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(std::move(name));
    }
  };
  for (const std::string& name : note.participants) {
    const Person* person = people.find_or_first_name(name);
    add(person != nullptr ? person->name : name);
  }
  if (const Person* person = people.find(note.entity)) add(person->name);
  if (names.empty()) names.emplace_back();
  return names;
}

}  // namespace vaultask::report

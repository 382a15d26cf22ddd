#include "report/owner_findings.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/strings.hpp"
#include "note/people.hpp"
#include "report/near_names.hpp"
#include "text/unicode.hpp"

namespace vaultask::report {
namespace {

/// A name nobody bears, and where it stands.
struct UnknownName {
  std::string name;
  const Task* first = nullptr;
  std::size_t tasks = 0;
};

std::vector<UnknownName> unknown_names(const std::vector<Task>& tasks, const note::People& people) {
  std::map<std::string, UnknownName> by_fold;
  for (const Task& task : tasks) {
    for (const Owner& owner : task.owners) {
      if (owner.rule == OwnerRule::parent || people.find(owner.name) != nullptr) continue;
      UnknownName& unknown = by_fold[text::fold_name(owner.name)];
      if (unknown.first == nullptr) unknown = {owner.name, &task, 0};
      ++unknown.tasks;
    }
  }
  std::vector<UnknownName> names;
  for (auto& [fold, unknown] : by_fold) names.push_back(std::move(unknown));
  return names;
}

std::string name_list(const std::vector<const Person*>& people) {
  std::vector<std::string> names;
  for (const Person* person : people) names.push_back(person->name);
  return strings::join(names, ", ");
}

Diagnostic finding(const UnknownName& unknown, const note::People& people, NearNames& nearly) {
  const std::string count = strings::counted(static_cast<long long>(unknown.tasks), "task");
  Diagnostic found{
      Severity::warning, {}, {}, Place{unknown.first->path, unknown.first->line, 0}, {}};
  const auto bearers = people.with_first_name(unknown.name);
  if (bearers.size() > 1) {
    found.code = "owner-ambiguous";
    found.message = '"' + unknown.name + "\" on " + count + " may be " + name_list(bearers);
    found.hint = "write the whole name, or name one of them in the note's participants";
  } else if (const Person* near = nearly.find(unknown.name); near != nullptr) {
    found.code = "owner-near-miss";
    found.message = '"' + unknown.name + "\" on " + count + " is nearly " + near->name;
    found.hint = "correct the name, or add it to the aliases of the person's note";
  } else {
    found.severity = Severity::note;
    found.code = "owner-unknown";
    found.message = '"' + unknown.name + "\" on " + count + " is nobody the vault knows";
    found.hint = "a note in the people folder or a note's participants make a person known";
  }
  return found;
}

/// Two people known by mention, or one of them, whose names nearly agree. People who both have a
/// note are two people.
std::vector<Diagnostic> near_people(NearNames& near) {
  std::vector<Diagnostic> found;
  for (auto [a, b] : near.pairs()) {
    if (!a->note_path.empty() && !b->note_path.empty()) continue;
    if (b->note_path.empty()) std::swap(a, b);
    found.push_back({Severity::note, "person-near-miss",
                     "\"" + a->name + "\" and \"" + b->name + "\" count as two people",
                     Place{b->note_path, b->note_path.empty() ? 0 : 1, 0},
                     "if they are one, write one name, or name the other in aliases"});
  }
  return found;
}

}  // namespace

std::vector<Diagnostic> find_owner_problems(const std::vector<Task>& tasks,
                                            const note::People& people) {
  std::vector<Diagnostic> found;
  NearNames near(people.all());
  for (const UnknownName& unknown : unknown_names(tasks, people)) {
    found.push_back(finding(unknown, people, near));
  }
  for (auto& one : near_people(near)) found.push_back(std::move(one));
  return found;
}

}  // namespace vaultask::report

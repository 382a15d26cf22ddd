#include "report/owner_findings.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <vaultask/suggest.hpp>

#include "base/strings.hpp"
#include "note/people.hpp"
#include "text/unicode.hpp"

namespace vaultask::report {
namespace {

constexpr std::size_t kNear = 2;  // letters apart
/// Below this a name of two letters' difference is another name: Ana and Eva.
constexpr std::size_t kShortestNear = 5;

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

std::string first_word(std::string_view name) {
  return std::string(name.substr(0, name.find(' ')));
}

/// Code points of UTF-8: a name of two Chinese characters is short, though it has six bytes.
std::size_t letters(const std::string& name) {
  return static_cast<std::size_t>(std::count_if(name.begin(), name.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  }));
}

bool is_near(const std::string& a, const std::string& b) {
  const std::size_t longer = std::max(a.size(), b.size());
  const std::size_t shorter = std::min(a.size(), b.size());
  if (longer - shorter > kNear || std::min(letters(a), letters(b)) < kShortestNear) return false;
  return edit_distance(a, b) <= kNear;
}

/// Somebody whose name, or first name where the unknown one is a single word, is nearly this.
const Person* nearly(const std::string& unknown, const std::vector<Person>& people) {
  const std::string folded = text::fold_name(unknown);
  const bool single = folded.find(' ') == std::string::npos;
  for (const Person& person : people) {
    const std::string name = text::fold_name(person.name);
    if (is_near(folded, name) || (single && is_near(folded, first_word(name)))) return &person;
  }
  return nullptr;
}

std::string name_list(const std::vector<const Person*>& people) {
  std::vector<std::string> names;
  for (const Person* person : people) names.push_back(person->name);
  return strings::join(names, ", ");
}

Diagnostic finding(const UnknownName& unknown, const note::People& people) {
  const std::string count = strings::counted(static_cast<long long>(unknown.tasks), "task");
  Diagnostic found{
      Severity::warning, {}, {}, Place{unknown.first->path, unknown.first->line, 0}, {}};
  const auto bearers = people.with_first_name(unknown.name);
  if (bearers.size() > 1) {
    found.code = "owner-ambiguous";
    found.message = '"' + unknown.name + "\" on " + count + " may be " + name_list(bearers);
    found.hint = "write the whole name, or name one of them in the note's participants";
  } else if (const Person* near = nearly(unknown.name, people.all()); near != nullptr) {
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
std::vector<Diagnostic> near_people(const note::People& people) {
  struct Known {
    const Person* person;
    std::string fold;
  };
  std::vector<Known> known;
  for (const Person& person : people.all()) {
    known.push_back({&person, text::fold_name(person.name)});
  }
  // Names that nearly agree are of nearly the same length: only those are compared.
  std::stable_sort(known.begin(), known.end(),
                   [](const Known& a, const Known& b) { return a.fold.size() < b.fold.size(); });
  std::vector<Diagnostic> found;
  for (std::size_t i = 0; i < known.size(); ++i) {
    for (std::size_t k = i + 1;
         k < known.size() && known[k].fold.size() <= known[i].fold.size() + kNear; ++k) {
      const Person* a = known[i].person;
      const Person* b = known[k].person;
      if (!a->note_path.empty() && !b->note_path.empty()) continue;
      if (!is_near(known[i].fold, known[k].fold)) continue;
      if (b->note_path.empty() != a->note_path.empty() && b->note_path.empty()) std::swap(a, b);
      found.push_back({Severity::note, "person-near-miss",
                       "\"" + a->name + "\" and \"" + b->name + "\" count as two people",
                       Place{b->note_path, b->note_path.empty() ? 0 : 1, 0},
                       "if they are one, write one name, or name the other in aliases"});
    }
  }
  return found;
}

}  // namespace

std::vector<Diagnostic> find_owner_problems(const std::vector<Task>& tasks,
                                            const note::People& people) {
  std::vector<Diagnostic> found;
  for (const UnknownName& unknown : unknown_names(tasks, people)) {
    found.push_back(finding(unknown, people));
  }
  for (auto& one : near_people(people)) found.push_back(std::move(one));
  return found;
}

}  // namespace vaultask::report

#include "report/owner_findings.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
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

/// A folded name and what tells at a glance that another one is not near.
struct Spelling {
  explicit Spelling(std::string folded) : name(std::move(folded)) {
    for (const char c : name) {
      const auto byte = static_cast<unsigned char>(c);
      bytes |= std::uint64_t{1} << (byte % 64U);
      letters += (byte & 0xC0U) != 0x80 ? 1U : 0U;
    }
  }

  std::string name;
  std::uint64_t bytes = 0;  ///< A bit for each that the name holds, modulo 64.
  /// Code points of UTF-8: a name of two Chinese characters is short, though it has six bytes.
  std::size_t letters = 0;
};

/// Compares names. Each with each is quadratic, so after so many of them it finds nothing more:
/// vaults of a few thousand people stay below.
class Comparison {
 public:
  [[nodiscard]] bool exhausted() const { return looks_ >= kMostLooks || tables_ >= kMostTables; }

  [[nodiscard]] bool is_near(const Spelling& a, const Spelling& b) {
    if (exhausted()) return false;
    ++looks_;
    const std::size_t longer = std::max(a.name.size(), b.name.size());
    const std::size_t shorter = std::min(a.name.size(), b.name.size());
    if (longer - shorter > kNear || std::min(a.letters, b.letters) < kShortestNear) return false;
    // One byte for another changes two of the bytes held.
    if (std::popcount(a.bytes ^ b.bytes) > static_cast<int>(2 * kNear)) return false;
    ++tables_;
    return edit_distance(a.name, b.name) <= kNear;
  }

 private:
  static constexpr std::size_t kMostLooks = 4'000'000;
  static constexpr std::size_t kMostTables = 50'000;
  std::size_t looks_ = 0;
  std::size_t tables_ = 0;
};

/// The people of the vault, to be looked up by names that are nearly theirs.
class NearNames {
 public:
  explicit NearNames(const std::vector<Person>& people) : people_(people) {
    for (const Person& person : people) {
      const std::string folded = text::fold_name(person.name);
      whole_.emplace_back(folded);
      first_.emplace_back(first_word(folded));
    }
  }

  /// Somebody whose name, or first name where the unknown one is a single word, is nearly this.
  const Person* find(const std::string& unknown) {
    const Spelling sought(text::fold_name(unknown));
    const bool single = sought.name.find(' ') == std::string::npos;
    for (std::size_t i = 0; i < people_.size() && !comparison_.exhausted(); ++i) {
      if (comparison_.is_near(sought, whole_[i]) ||
          (single && comparison_.is_near(sought, first_[i]))) {
        return &people_[i];
      }
    }
    return nullptr;
  }

 private:
  const std::vector<Person>& people_;
  std::vector<Spelling> whole_;
  std::vector<Spelling> first_;
  Comparison comparison_;
};

std::string name_list(const std::vector<const Person*>& people) {
  std::vector<std::string> names;
  for (const Person* person : people) names.push_back(person->name);
  return strings::join(names, ", ");
}

Diagnostic finding(const UnknownName& unknown, const note::People& people, NearNames& names) {
  const std::string count = strings::counted(static_cast<long long>(unknown.tasks), "task");
  Diagnostic found{
      Severity::warning, {}, {}, Place{unknown.first->path, unknown.first->line, 0}, {}};
  const auto bearers = people.with_first_name(unknown.name);
  if (bearers.size() > 1) {
    found.code = "owner-ambiguous";
    found.message = '"' + unknown.name + "\" on " + count + " may be " + name_list(bearers);
    found.hint = "write the whole name, or name one of them in the note's participants";
  } else if (const Person* near = names.find(unknown.name); near != nullptr) {
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
    Spelling spelling;
  };
  std::vector<Known> known;
  for (const Person& person : people.all()) {
    known.push_back({&person, Spelling(text::fold_name(person.name))});
  }
  // Names that nearly agree are of nearly the same length: only those are compared.
  const auto length = [](const Known& one) { return one.spelling.name.size(); };
  std::stable_sort(known.begin(), known.end(),
                   [&](const Known& a, const Known& b) { return length(a) < length(b); });
  Comparison comparison;
  std::vector<Diagnostic> found;
  for (std::size_t i = 0; i < known.size() && !comparison.exhausted(); ++i) {
    for (std::size_t k = i + 1; k < known.size() && length(known[k]) <= length(known[i]) + kNear;
         ++k) {
      const Person* a = known[i].person;
      const Person* b = known[k].person;
      if (!a->note_path.empty() && !b->note_path.empty()) continue;
      if (!comparison.is_near(known[i].spelling, known[k].spelling)) continue;
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
  NearNames names(people.all());
  for (const UnknownName& unknown : unknown_names(tasks, people)) {
    found.push_back(finding(unknown, people, names));
  }
  for (auto& one : near_people(people)) found.push_back(std::move(one));
  return found;
}

}  // namespace vaultask::report

#include "report/ledger.hpp"

#include <algorithm>

#include "note/people.hpp"
#include "text/unicode.hpp"

namespace vaultask::report {
namespace {

using measure::TaskRecord;

template <class Value>
bool holds(const std::vector<Value>& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

template <class Value>
void add_once(std::vector<Value>& values, Value value) {
  if (!holds(values, value)) values.push_back(value);
}

bool is_more_urgent(const TaskRecord* left, const TaskRecord* right) {
  const Task& a = *left->task();
  const Task& b = *right->task();
  if (a.due.valid() != b.due.valid()) return a.due.valid();
  if (a.due.valid() && a.due.date() != b.due.date()) return a.due.date() < b.due.date();
  return a.priority < b.priority;
}

}  // namespace

std::optional<Date> closed_on(const TaskRecord& task, Date today) {
  if (task.open_on(today)) return std::nullopt;
  const measure::Step* last = task.last_step(today);
  const bool closed =
      last != nullptr && last->exact &&
      (last->change == measure::Change::closed || last->change == measure::Change::cancelled);
  return closed ? std::optional(last->day) : std::nullopt;
}

Ledger::Ledger(const Input& input)
    : input_(input),
      notes_(input.notes),
      records_(measure::make_records(input.tasks, notes_, input.history, input.today)) {
  for (const TaskRecord& task : records_) take(task);
  sort();
}

const Account* Ledger::find(const std::string& name) const {
  const auto found = by_folded_name_.find(text::fold_name(name));
  return found == by_folded_name_.end() ? nullptr : &accounts_[found->second];
}

bool Ledger::owns(const Account& account, const Task& task) {
  return std::any_of(task.owners.begin(), task.owners.end(), [&](const Owner& owner) {
    return owner.name == account.name ||
           text::fold_name(owner.name) == text::fold_name(account.name);
  });
}

Ledger::Index Ledger::account_of(const std::string& name) {
  if (const auto known = by_spelling_.find(name); known != by_spelling_.end()) {
    return known->second;
  }
  const auto [found, is_new] = by_folded_name_.emplace(text::fold_name(name), accounts_.size());
  if (is_new) accounts_.push_back({name, {}, {}, {}});
  by_spelling_.emplace(name, found->second);
  return found->second;
}

std::vector<Ledger::Index> Ledger::owners_of(const TaskRecord& task) {
  std::vector<Index> owners;
  for (const std::string& name : task.owners()) add_once(owners, account_of(name));
  return owners;
}

const std::vector<Ledger::Index>& Ledger::attendees_of(const NoteInfo& note) {
  if (&note == last_note_) return last_attendees_;
  last_note_ = &note;
  last_attendees_.clear();
  const auto add = [this](const std::string& name) {
    if (name.empty()) return;
    auto found = by_attendance_.find(name);
    if (found == by_attendance_.end()) {
      const Person* person = input_.people.find_or_first_name(name);
      found =
          by_attendance_.emplace(name, account_of(person != nullptr ? person->name : name)).first;
    }
    add_once(last_attendees_, found->second);
  };
  add(note.entity);
  for (const std::string& name : note.participants) add(name);
  return last_attendees_;
}

void Ledger::take(const TaskRecord& task) {
  if (task.history() != nullptr && task.history()->moves.slips > 0) knows_slips_ = true;
  if (task.open_on(input_.today)) return take_open(task, owners_of(task));
  const auto day = closed_on(task, input_.today);
  if (!day || *day <= input_.today.plus_days(-kRecentDays)) return;
  for (const Index owner : owners_of(task)) accounts_[owner].closed.push_back(&task);
}

void Ledger::take_open(const TaskRecord& task, const std::vector<Index>& owners) {
  if (owners.empty()) {
    ++unowned_;
    return;
  }
  owned_.push_back(&task);
  for (const Index owner : owners) accounts_[owner].open.push_back(&task);
  if (task.note() == nullptr) return;
  for (const Index attendee : attendees_of(*task.note())) {
    if (!holds(owners, attendee)) accounts_[attendee].owed.push_back(&task);
  }
}

void Ledger::sort() {
  for (Account& account : accounts_) {
    std::stable_sort(account.open.begin(), account.open.end(), is_more_urgent);
    std::stable_sort(account.owed.begin(), account.owed.end(), is_more_urgent);
    std::stable_sort(account.closed.begin(), account.closed.end(),
                     [this](const TaskRecord* a, const TaskRecord* b) {
                       return closed_on(*a, input_.today) > closed_on(*b, input_.today);
                     });
  }
}

}  // namespace vaultask::report

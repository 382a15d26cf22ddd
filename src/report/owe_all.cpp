#include "report/owe_all.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/strings.hpp"
#include "note/people.hpp"
#include "report/number_columns.hpp"
#include "report/owe_tables.hpp"
#include "text/collation.hpp"

namespace vaultask::report {
namespace {

std::int64_t number_of(const TaskList& tasks) {
  return static_cast<std::int64_t>(tasks.size());
}

/// In order of name. What a meeting is about may be no person, but a customer, who is owed nothing
/// as long as nobody says who it is.
std::vector<const Account*> everybody(const Input& input, const Ledger& ledger) {
  const text::Collation collation;
  std::vector<std::pair<std::string, const Account*>> keyed;
  for (const Account& account : ledger.accounts()) {
    const bool is_owed = !account.owed.empty() && input.people.find(account.name) != nullptr;
    if (account.open.empty() && !is_owed) continue;
    keyed.emplace_back(collation.key(account.name), &account);
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const Account*> accounts;
  for (const auto& [key, account] : keyed) accounts.push_back(account);
  return accounts;
}

struct PersonRow {
  const Account* account;
  DueParts parts;
};

Cell oldest(const TaskList& open, Date today) {
  std::optional<int> days;
  for (const auto* task : open) {
    if (const auto age = task->age_on(today)) days = std::max(days.value_or(0), *age);
  }
  return days ? Cell(std::int64_t{*days}) : Cell();
}

Section people_table(const std::vector<const Account*>& accounts, Date today) {
  std::vector<PersonRow> rows;
  for (const Account* account : accounts) {
    rows.push_back({account, split_by_due(account->open, today)});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const PersonRow& a, const PersonRow& b) {
    return std::tuple(a.parts.overdue.size(), a.account->open.size()) >
           std::tuple(b.parts.overdue.size(), b.account->open.size());
  });
  Section section;
  section.key = "people";
  section.title = "People (" + std::to_string(rows.size()) + ')';
  section.text =
      "The most overdue first; below, each in order of name. This week goes to Sunday, " +
      end_of_week(today).to_iso() +
      ". A task of several people counts for each of them, so a column can add up to more than "
      "there is. Owed to them is what others are to do from meetings they attended.";
  section.columns = {{"person", "Person"},         {"open", "Open", true},
                     {"overdue", "Overdue", true}, {"due_this_week", "This week", true},
                     {"later", "Later", true},     {"undated", "No date", true}};
  constexpr std::array<std::string_view, 1> kOldest{"oldest_days"};
  add_number_columns(section.columns, kOldest);
  section.columns.push_back({"owed", "Owed to them", true});
  for (const auto& [account, parts] : rows) {
    section.rows.push_back({account->name, number_of(account->open), number_of(parts.overdue),
                            number_of(parts.this_week), number_of(parts.later),
                            number_of(parts.undated), oldest(account->open, today),
                            number_of(account->owed)});
  }
  return section;
}

std::string summary(const Input& input, const Ledger& ledger, std::size_t people) {
  const DueParts parts = split_by_due(ledger.owned(), input.today);
  std::string text =
      "As of " + input.today.to_iso() + ": " +
      strings::counted(number_of(ledger.owned()), "open task") + " of " + std::to_string(people) +
      (people == 1 ? " person, " : " people, ") + std::to_string(parts.overdue.size()) +
      " overdue, " + std::to_string(parts.this_week.size()) + " due this week; " +
      std::to_string(ledger.unowned()) + " more without an owner." + about_slips(input, ledger);
  return text;
}

}  // namespace

Document owe_all(const Input& input, const Ledger& ledger) {
  constexpr std::array<std::string_view, 2> kColumns{"days_late", "blocked_by"};
  const auto accounts = everybody(input, ledger);
  const Waiting waiting(input.tasks);
  const OweTables tables(input, ledger, waiting);
  Document page;
  page.name = "owe";
  page.title = "What everybody owes";
  page.sections.push_back(people_table(accounts, input.today));
  std::size_t owing = 0;
  for (const Account* account : accounts) {
    if (account->open.empty()) continue;
    ++owing;
    Section part = tables.table("tasks", account->name, *account, account->open, kColumns);
    part.columns.insert(part.columns.begin(), {"person", "person", false, false, true});
    for (auto& row : part.rows) row.emplace(row.begin(), account->name);
    page.sections.push_back(std::move(part));
  }
  page.summary = summary(input, ledger, owing);
  return page;
}

}  // namespace vaultask::report

#include "report/owe.hpp"

#include <algorithm>
#include <initializer_list>
#include <tuple>

#include "report/owe_all.hpp"
#include "report/owe_tables.hpp"
#include "report/person_argument.hpp"
#include "report/series.hpp"
#include "report/source_link.hpp"
#include "report/touchpoint_dates.hpp"

namespace vaultask::report {
namespace {

/// One person's page.
class Page {
 public:
  Page(const Input& input, const Ledger& ledger, const Account& account)
      : input_(input),
        ledger_(ledger),
        account_(account),
        waiting_(input.tasks),
        tables_(input, ledger, waiting_),
        parts_(split_by_due(account.open, input.today)) {}

  Document write() {
    const std::string& person = account_.name;
    page_.name = "owe";
    page_.title = "What " + person + " owes";
    add("overdue", "Overdue", parts_.overdue, {"days_late", "blocked_by"});
    add("due_this_week", "Due this week (to " + end_of_week(input_.today).to_iso() + ")",
        parts_.this_week, {"blocked_by"});
    add("later", "Later", parts_.later, {"blocked_by"});
    add("undated", "Without a date", parts_.undated, {"blocked_by"});
    add("waiting_for", "Waiting for others", those_with(&Waiting::blocked_by),
        {"waits_for", "blocked_by"});
    add("blocking", "Others wait for these", those_with(&Waiting::waited_for_by),
        {"waited_for_by"});
    add("owed", "Owed to " + person + " from shared meetings", account_.owed,
        {"owners", "blocked_by"});
    add("closed", "Closed in the last " + std::to_string(kRecentDays) + " days", account_.closed,
        {"closed"});
    add_touchpoints();
    page_.summary = summary();
    return std::move(page_);
  }

 private:
  void add(std::string key, const std::string& title, const TaskList& tasks,
           std::initializer_list<std::string_view> columns) {
    page_.sections.push_back(tables_.table(std::move(key), title, account_, tasks, columns));
  }

  /// The open tasks that have to do with others' in this way.
  TaskList those_with(std::vector<std::string> (Waiting::*others)(const Account&, const Task&)
                          const) const {
    TaskList tasks;
    std::copy_if(
        account_.open.begin(), account_.open.end(), std::back_inserter(tasks),
        [&](const auto* task) { return !(waiting_.*others)(account_, *task->task()).empty(); });
    return tasks;
  }

  /// As the report `touchpoints` has them.
  void add_touchpoints() {
    const std::vector<Series> all = find_series(input_.notes);
    std::vector<Touchpoint> ahead;
    for (const Series& series : all) {
      for (const Touchpoint& one : touchpoints_of(series, input_.today)) {
        const bool theirs = attended(input_.people, *one.set_in, account_.name);
        if (one.date() >= input_.today && theirs) ahead.push_back(one);
      }
    }
    std::stable_sort(ahead.begin(), ahead.end(), [](const Touchpoint& a, const Touchpoint& b) {
      return std::tuple(a.date(), a.series->name) < std::tuple(b.date(), b.series->name);
    });
    if (!ahead.empty()) next_touchpoint_ = ahead.front().date();
    Section section;
    section.key = "touchpoints";
    section.title = "Next touchpoints";
    section.columns = {
        {"date", "Date"}, {"source", "Set in", false, true}, {"path", "path", false, false, true}};
    for (const Touchpoint& one : ahead) {
      section.rows.push_back(
          {one.date().to_iso(), source_link(one.set_in, one.set_in->path, ""), one.set_in->path});
    }
    page_.sections.push_back(std::move(section));
  }

  std::string summary() const {
    const auto count = [](const TaskList& part) { return std::to_string(part.size()); };
    std::string text = "As of " + input_.today.to_iso() + ": " + count(parts_.overdue) +
                       " overdue, " + count(parts_.this_week) + " due this week, " +
                       count(parts_.later) + " later, " + count(parts_.undated) +
                       " without a date; " + count(account_.owed) + " owed by others.";
    if (next_touchpoint_) text += " Next touchpoint: " + next_touchpoint_->to_iso() + '.';
    return text + about_slips(input_, ledger_);
  }

  const Input& input_;
  const Ledger& ledger_;
  const Account& account_;
  Waiting waiting_;
  OweTables tables_;
  DueParts parts_;
  std::optional<Date> next_touchpoint_;
  Document page_;
};

}  // namespace

Result<Document> owe(const Input& input) {
  if (input.arguments.size() > 1) {
    return fail(ErrorCode::usage, "owe takes one name", "put a name with blanks into quotes");
  }
  const std::string wanted = input.arguments.empty() ? "me" : input.arguments.front();
  if (wanted == "all") return owe_all(input, Ledger(input));
  auto person = find_person(input, wanted);
  if (!person) return fail(person.error());
  const Ledger ledger(input);
  const Account none{std::move(*person), {}, {}, {}};
  const Account* account = ledger.find(none.name);
  return Page(input, ledger, account != nullptr ? *account : none).write();
}

}  // namespace vaultask::report

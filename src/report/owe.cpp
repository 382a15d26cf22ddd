#include "report/owe.hpp"

#include <algorithm>
#include <initializer_list>

#include "render/escape.hpp"
#include "report/owe_all.hpp"
#include "report/owe_tables.hpp"
#include "report/person_argument.hpp"

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

  void add_touchpoints() {
    std::vector<const NoteInfo*> found;
    for (const NoteInfo& note : input_.notes) {
      if (note.next_touchpoint && *note.next_touchpoint >= input_.today &&
          attended(input_.people, note, account_.name)) {
        found.push_back(&note);
      }
    }
    std::stable_sort(found.begin(), found.end(), [](const NoteInfo* a, const NoteInfo* b) {
      return *a->next_touchpoint < *b->next_touchpoint;
    });
    if (!found.empty()) next_touchpoint_ = found.front()->next_touchpoint;
    Section section;
    section.key = "touchpoints";
    section.title = "Next touchpoints";
    section.columns = {
        {"date", "Date"}, {"source", "Set in", false, true}, {"path", "path", false, false, true}};
    for (const NoteInfo* note : found) {
      section.rows.push_back({note->next_touchpoint->to_iso(),
                              render::wikilink(note->path, "", note->title), note->path});
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

#include "report/owe.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/strings.hpp"
#include "render/escape.hpp"
#include "render/task_view.hpp"
#include "report/person_argument.hpp"
#include "report/source_link.hpp"
#include "task/dependencies.hpp"
#include "task/signifiers.hpp"
#include "text/unicode.hpp"

namespace vaultask::report {
namespace {

constexpr int kRecentDays = 14;

std::string owner_list(const Task& task) {
  return strings::join(owner_names(task), ", ");
}

/// By due date (none last), then priority, then place.
void sort_by_due(std::vector<const Task*>& tasks) {
  std::stable_sort(tasks.begin(), tasks.end(), [](const Task* a, const Task* b) {
    if (a->due.valid() != b->due.valid()) return a->due.valid();
    if (a->due.valid() && a->due.date() != b->due.date()) return a->due.date() < b->due.date();
    return a->priority < b->priority;
  });
}

class Page {
 public:
  Page(const Input& input, std::string person)
      : input_(input),
        person_(std::move(person)),
        folded_(text::fold_name(person_)),
        dependencies_(input.tasks) {
    for (const NoteInfo& note : input.notes) notes_.emplace(note.path, &note);
    // On Saturday and Sunday the week still ends on Sunday: ISO weeks.
    sunday_ = input.today.plus_days(7 - input.today.weekday());
  }

  Document write() {
    sort_tasks_into_parts();
    Document page;
    page.name = "owe";
    page.title = "What " + person_ + " owes";
    add(page, "overdue", "Overdue", overdue_, Extra::days_late);
    add(page, "due_this_week", "Due this week (to " + sunday_.to_iso() + ")", this_week_,
        Extra::none);
    add(page, "later", "Later", later_, Extra::none);
    add(page, "undated", "Without a date", undated_, Extra::none);
    add(page, "waiting_for", "Waiting for others", blocked_, Extra::waits_for);
    add(page, "blocking", "Others wait for these", blocking_, Extra::none);
    add(page, "owed", "Owed to " + person_ + " from shared meetings", owed_, Extra::owners);
    add(page, "closed", "Closed in the last " + std::to_string(kRecentDays) + " days", closed_,
        Extra::closed);
    add_touchpoints(page);
    page.summary = summary();
    return page;
  }

 private:
  /// The column that one part has and the others have not.
  enum class Extra { none, days_late, waits_for, owners, closed };

  /// Names of people nobody knows may be spelled in several ways.
  bool owns(const Task& task) const {
    return std::any_of(task.owners.begin(), task.owners.end(), [&](const Owner& owner) {
      return owner.name == person_ || text::fold_name(owner.name) == folded_;
    });
  }

  void sort_tasks_into_parts() {
    for (const Task& task : input_.tasks) {
      if (owns(task)) {
        if (task.is_done()) {
          take_closed(task);
        } else {
          take_open(task);
        }
      } else if (!task.is_done() && !task.owners.empty() && attended(note_of(task))) {
        owed_.push_back(&task);
      }
    }
    std::unordered_set<const Task*> listed;
    for (const Task& task : input_.tasks) {
      if (owns(task)) continue;
      for (const Task* blocker : dependencies_.blockers(task)) {
        if (owns(*blocker) && listed.insert(blocker).second) blocking_.push_back(blocker);
      }
    }
    for (auto* part : {&overdue_, &this_week_, &later_, &undated_, &blocked_, &blocking_, &owed_}) {
      sort_by_due(*part);
    }
    std::stable_sort(closed_.begin(), closed_.end(),
                     [](const Task* a, const Task* b) { return closed_on(*a) > closed_on(*b); });
  }

  void take_open(const Task& task) {
    auto& part = !task.due.valid()                ? undated_
                 : task.due.date() < input_.today ? overdue_
                 : task.due.date() <= sunday_     ? this_week_
                                                  : later_;
    part.push_back(&task);
    const auto blockers = dependencies_.blockers(task);
    const bool others = std::any_of(blockers.begin(), blockers.end(),
                                    [&](const Task* blocker) { return !owns(*blocker); });
    if (others) blocked_.push_back(&task);
  }

  void take_closed(const Task& task) {
    const auto day = closed_on(task);
    if (day && *day <= input_.today && *day >= input_.today.plus_days(-kRecentDays)) {
      closed_.push_back(&task);
    }
  }

  static std::optional<Date> closed_on(const Task& task) {
    for (const auto* date : {&task.done, &task.cancelled}) {
      if (date->valid()) return date->date();
    }
    return std::nullopt;
  }

  const NoteInfo* note_of(const Task& task) const {
    const auto found = notes_.find(task.path);
    return found == notes_.end() ? nullptr : found->second;
  }

  bool attended(const NoteInfo* note) const {
    return note != nullptr && report::attended(input_.people, *note, person_);
  }

  Cell age(const Task& task) const {
    const NoteInfo* note = note_of(task);
    std::optional<Date> opened;
    if (note != nullptr) opened = note->date;
    if (task.created.valid()) opened = task.created.date();
    if (!opened || *opened > input_.today) return std::monostate{};
    return std::int64_t{input_.today.days() - opened->days()};
  }

  std::string waits_for(const Task& task) const {
    std::vector<std::string> texts;
    for (const Task* blocker : dependencies_.blockers(task)) {
      const std::string who = owner_list(*blocker);
      texts.push_back(blocker->description + (who.empty() ? "" : " (" + who + ')'));
    }
    return strings::join(texts, "; ");
  }

  /// The description behind its box, with the priority's sign.
  static std::string task_text(const Task& task) {
    std::string text = render::status_box(task) + ' ' + task.description;
    if (task.priority != Priority::normal) {
      text += ' ' + std::string(task::priority_sign(task.priority));
    }
    return text;
  }

  void add(Document& page, std::string key, std::string title,
           const std::vector<const Task*>& tasks, Extra extra) const {
    Section section;
    section.key = std::move(key);
    section.title = std::move(title) + " (" + std::to_string(tasks.size()) + ')';
    section.columns = {{"task", "Task"}};
    section.columns.front().note = "path";
    section.columns.push_back({"owners", "Owner", false, false, extra != Extra::owners});
    section.columns.push_back({"due", "Due"});
    if (extra == Extra::days_late) section.columns.push_back({"days_late", "Days late", true});
    if (extra == Extra::waits_for) section.columns.push_back({"waits_for", "Waits for"});
    if (extra == Extra::closed) section.columns.push_back({"closed", "Closed"});
    section.columns.push_back({"age_days", "Age", true});
    section.columns.push_back({"source", "From", false, true});
    for (const auto* name : {"path", "line", "priority", "description"}) {
      section.columns.push_back({name, name, false, false, true});
    }
    for (const Task* task : tasks) {
      std::vector<Cell> row{task_text(*task)};
      row.emplace_back(owner_list(*task));
      row.emplace_back(task->due.to_string());
      if (extra == Extra::days_late) {
        row.emplace_back(std::int64_t{input_.today.days() - task->due.date().days()});
      }
      if (extra == Extra::waits_for) row.emplace_back(waits_for(*task));
      if (extra == Extra::closed) {
        const auto day = closed_on(*task);
        row.emplace_back(day ? day->to_iso() : std::string());
      }
      row.push_back(age(*task));
      row.emplace_back(source_link(note_of(*task), task->path, task->heading));
      row.emplace_back(task->path);
      row.emplace_back(std::int64_t{task->line});
      row.emplace_back(std::string(to_string(task->priority)));
      row.emplace_back(task->description);
      section.rows.push_back(std::move(row));
    }
    page.sections.push_back(std::move(section));
  }

  void add_touchpoints(Document& page) {
    std::vector<const NoteInfo*> found;
    for (const NoteInfo& note : input_.notes) {
      if (note.next_touchpoint && *note.next_touchpoint >= input_.today && attended(&note)) {
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
    page.sections.push_back(std::move(section));
  }

  std::string summary() const {
    const auto count = [](const auto& part) { return std::to_string(part.size()); };
    std::string text = "As of " + input_.today.to_iso() + ": " + count(overdue_) + " overdue, " +
                       count(this_week_) + " due this week, " + count(later_) + " later, " +
                       count(undated_) + " without a date; " + count(owed_) + " owed by others.";
    if (next_touchpoint_) text += " Next touchpoint: " + next_touchpoint_->to_iso() + '.';
    return text;
  }

  const Input& input_;
  std::string person_;
  std::string folded_;
  task::Dependencies dependencies_;
  std::unordered_map<std::string, const NoteInfo*> notes_;
  Date sunday_;
  std::optional<Date> next_touchpoint_;
  std::vector<const Task*> overdue_, this_week_, later_, undated_, blocked_, blocking_, owed_,
      closed_;
};

}  // namespace

Result<Document> owe(const Input& input) {
  if (input.arguments.size() > 1) {
    return fail(ErrorCode::usage, "owe takes one name", "put a name with blanks into quotes");
  }
  auto person = find_person(input, input.arguments.empty() ? "me" : input.arguments.front());
  if (!person) return fail(person.error());
  return Page(input, std::move(*person)).write();
}

}  // namespace vaultask::report

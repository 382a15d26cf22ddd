#include "report/burndown.hpp"

#include <algorithm>
#include <map>

#include "base/calendar.hpp"
#include "report/history_columns.hpp"

namespace vaultask::report {
namespace {

/// What happened to the number of open tasks.
struct Flow {
  std::int64_t opened = 0, reopened = 0, closed = 0, cancelled = 0, removed = 0;

  void add(const Flow& other) {
    opened += other.opened;
    reopened += other.reopened;
    closed += other.closed;
    cancelled += other.cancelled;
    removed += other.removed;
  }
  [[nodiscard]] std::int64_t net() const {
    return opened + reopened - closed - cancelled - removed;
  }
};

using FlowByDay = std::map<Date, Flow>;

/// Replays a task: each event counts by what it does to the task's being open, so that what is
/// cancelled and then deleted leaves once. A day that lies before the one of an earlier event is
/// taken for that one: what was closed cannot be opened later. What stood there when the journal
/// began, without dates that tell otherwise, was so before.
void replay(const TaskHistory& task, Date began, FlowByDay& days) {
  enum class State { none, open, closed, gone_open, gone_closed } state = State::none;
  Date last;
  bool any = false;
  for (const TaskEvent& event : task.events) {
    Date day = any ? std::max(last, event.day) : event.day;
    // The state a task was found in has no status before it.
    const bool found_so = event.kind == EventKind::opened || event.from.empty();
    if (task.since_beginning && found_so && day >= began) day = began.plus_days(-1);
    Flow flow;
    const State before = state;
    switch (event.kind) {
      case EventKind::opened:
        state = State::open;
        flow.opened = before == State::open ? 0 : 1;
        break;
      case EventKind::closed:
      case EventKind::cancelled:
        if (state == State::open)
          ++(event.kind == EventKind::closed ? flow.closed : flow.cancelled);
        state = State::closed;
        break;
      case EventKind::reopened:
        state = State::open;
        flow.reopened = before == State::open ? 0 : 1;
        break;
      case EventKind::vanished:
        flow.removed = state == State::open ? 1 : 0;
        state = state == State::open ? State::gone_open : State::gone_closed;
        break;
      case EventKind::returned:
        flow.reopened = state == State::gone_open ? 1 : 0;
        state = state == State::gone_open ? State::open : State::closed;
        break;
      default:
        continue;
    }
    last = day;
    any = true;
    days[day].add(flow);
  }
}

enum class Step { day, week, month };

/// The last day of the step that holds the day.
Date end_of(Date day, Step step) {
  if (step == Step::day) return day;
  if (step == Step::week) return day.plus_days(7 - day.weekday());
  Date end = day;
  const std::string month = day.to_iso().substr(0, 7);
  while (end.plus_days(1).to_iso().starts_with(month)) end = end.plus_days(1);
  return end;
}

Result<Step> take_step(std::vector<std::string>& arguments, int days) {
  const auto by = take_argument(arguments, "by");
  if (!by) return days <= 31 ? Step::day : days <= 217 ? Step::week : Step::month;
  if (*by == "day") return Step::day;
  if (*by == "week") return Step::week;
  if (*by == "month") return Step::month;
  return fail(ErrorCode::usage, "there is no step \"" + *by + '"', "day, week or month");
}

}  // namespace

Result<Document> burndown(const Input& input) {
  std::vector<std::string> arguments = input.arguments;
  const auto given = take_date(arguments, "since");
  if (!given) return fail(given.error());
  const Date since = given->value_or(input.history.began.value_or(input.today));
  const auto step = take_step(arguments, input.today.days() - since.days());
  if (!step) return fail(step.error());
  if (!arguments.empty()) {
    return fail(ErrorCode::usage, "burndown does not know \"" + arguments.front() + '"');
  }
  FlowByDay days;
  const Date began = input.history.began.value_or(input.today);
  for (const TaskHistory& task : input.history.tasks) replay(task, began, days);

  Document page;
  page.name = "burndown";
  page.title = "Open tasks since " + since.to_iso();
  Section section;
  section.key = "periods";
  section.columns = {{"to", "To"},
                     {"open", "Open", true},
                     {"opened", "Opened", true},
                     {"reopened", "Reopened", true},
                     {"closed", "Closed", true},
                     {"cancelled", "Cancelled", true},
                     {"removed", "Removed", true}};
  std::int64_t open = 0;
  auto next = days.begin();
  for (; next != days.end() && next->first < since; ++next) open += next->second.net();
  const std::int64_t at_start = open;
  for (Date day = since; day <= input.today; day = day.plus_days(1)) {
    const Date end = std::min(end_of(day, *step), input.today);
    Flow flow;
    for (; next != days.end() && next->first <= end; ++next) flow.add(next->second);
    open += flow.net();
    section.rows.push_back({end.to_iso(), open, flow.opened, flow.reopened, flow.closed,
                            flow.cancelled, flow.removed});
    day = end;
  }
  page.summary = std::to_string(at_start) + " open at the start, " + std::to_string(open) +
                 " at the end. " + beginning(input.history);
  page.sections.push_back(std::move(section));
  return page;
}

}  // namespace vaultask::report

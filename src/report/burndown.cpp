#include "report/burndown.hpp"

#include <algorithm>
#include <map>

#include "base/calendar.hpp"
#include "measure/flow.hpp"
#include "measure/record_table.hpp"
#include "report/history_columns.hpp"

namespace vaultask::report {
namespace {

enum class Grain { day, week, month };

/// The last day of the one that holds the day.
Date end_of(Date day, Grain grain) {
  if (grain == Grain::day) return day;
  if (grain == Grain::week) return day.plus_days(7 - day.weekday());
  Date end = day;
  const std::string month = day.to_iso().substr(0, 7);
  while (end.plus_days(1).to_iso().starts_with(month)) end = end.plus_days(1);
  return end;
}

Result<Grain> take_grain(std::vector<std::string>& arguments, int days) {
  const auto by = take_argument(arguments, "by");
  if (!by) return days <= 31 ? Grain::day : days <= 217 ? Grain::week : Grain::month;
  if (*by == "day") return Grain::day;
  if (*by == "week") return Grain::week;
  if (*by == "month") return Grain::month;
  return fail(ErrorCode::usage, "there is no step \"" + *by + '"', "day, week or month");
}

}  // namespace

Result<Document> burndown(const Input& input) {
  std::vector<std::string> arguments = input.arguments;
  const auto given = take_date(arguments, "since");
  if (!given) return fail(given.error());
  const Date since = given->value_or(input.history.began.value_or(input.today));
  const auto grain = take_grain(arguments, input.today.days() - since.days());
  if (!grain) return fail(grain.error());
  if (!arguments.empty()) {
    return fail(ErrorCode::usage, "burndown does not know \"" + arguments.front() + '"');
  }
  const measure::NotesByPath notes(input.notes);
  measure::FlowByDay days;
  for (const auto& task : measure::make_records(input.tasks, notes, input.history, input.today)) {
    for (const measure::Step& step : task.steps()) days[step.day].add(step.change);
  }

  Document page;
  page.name = "burndown";
  page.title = "Open tasks since " + since.to_iso();
  Section section;
  section.key = "periods";
  section.columns = {{"to", "To"}, {"open", "Open", true}};
  for (const auto& term : measure::flow_terms()) {
    section.columns.push_back({std::string(term.key), std::string(term.label), true});
  }
  std::int64_t open = 0;
  auto next = days.begin();
  for (; next != days.end() && next->first < since; ++next) open += next->second.net();
  const std::int64_t at_start = open;
  for (Date day = since; day <= input.today; day = day.plus_days(1)) {
    const Date end = std::min(end_of(day, *grain), input.today);
    measure::Flow flow;
    for (; next != days.end() && next->first <= end; ++next) flow.add(next->second);
    open += flow.net();
    std::vector<Cell> row{end.to_iso(), open};
    for (const auto& term : measure::flow_terms()) row.emplace_back(flow.*term.count);
    section.rows.push_back(std::move(row));
    day = end;
  }
  page.summary = std::to_string(at_start) + " open at the start, " + std::to_string(open) +
                 " at the end. " + beginning(input.history);
  page.sections.push_back(std::move(section));
  return page;
}

}  // namespace vaultask::report

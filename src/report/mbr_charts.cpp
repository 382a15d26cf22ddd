// The charts of a review.
#include <algorithm>
#include <map>

#include "base/strings.hpp"
#include "measure/flow.hpp"
#include "report/mbr_parts.hpp"

namespace vaultask::report {
namespace {

constexpr std::size_t kMostBars = 12;
constexpr std::size_t kMostSpans = 30;
constexpr int kGanttDays = 30;

double number(std::int64_t n) {
  return static_cast<double>(n);
}

/// The Sunday that ends the week of the day, or the last day of the review.
Date week_end(Date day, const Review& review) {
  return std::min(day.plus_days(7 - day.weekday()), review.days.last);
}

std::string short_date(Date day) {
  return day.to_iso().substr(5);
}

Chart chart(ChartKind kind, std::string key, std::string title) {
  Chart chart;
  chart.kind = kind;
  chart.key = std::move(key);
  chart.title = std::move(title);
  return chart;
}

measure::FlowByDay flow_by_week(const Review& review) {
  measure::FlowByDay weeks;
  for (Date day = week_end(review.days.first, review); day <= review.days.last;
       day = day == review.days.last ? day.plus_days(1) : week_end(day.plus_days(1), review)) {
    weeks[day];
  }
  for (const auto& task : review.tasks) {
    for (const measure::Step& step : task.steps()) {
      if (review.days.holds(step.day)) weeks[week_end(step.day, review)].add(step.change);
    }
  }
  return weeks;
}

/// What these words mean in the table of what changed; reopened and cancelled tasks stand there.
Chart opened_and_closed(const measure::FlowByDay& weeks) {
  Chart bars = chart(ChartKind::bars, "opened_and_closed", "Opened and closed by week");
  bars.x_label = "Week to";
  bars.y_label = "Tasks";
  bars.series = {{"Opened", {}}, {"Closed", {}}};
  for (const auto& [day, flow] : weeks) {
    bars.labels.push_back(short_date(day));
    bars.series[0].values.push_back(number(flow.opened));
    bars.series[1].values.push_back(number(flow.closed));
  }
  return bars;
}

Chart burndown_line(const Review& review, const measure::FlowByDay& weeks) {
  Chart line = chart(ChartKind::lines, "burndown", "Open tasks");
  line.x_label = "Evening of";
  line.y_label = "Tasks";
  const Date before = review.days.first.plus_days(-1);
  std::int64_t open = std::count_if(review.tasks.begin(), review.tasks.end(),
                                    [&](const auto& task) { return task.open_on(before); });
  line.labels.push_back(short_date(before));
  line.series = {{"Open", {number(open)}}};
  for (const auto& [day, flow] : weeks) {
    open += flow.net();
    line.labels.push_back(short_date(day));
    line.series[0].values.push_back(number(open));
  }
  return line;
}

/// The largest counts, the largest first.
Chart largest(Chart bars, const std::map<std::string, std::int64_t>& counts) {
  std::vector<std::pair<std::int64_t, std::string>> rows;
  for (const auto& [name, count] : counts) rows.emplace_back(-count, name);
  std::sort(rows.begin(), rows.end());
  if (rows.size() > kMostBars) {
    bars.title += ", the " + std::to_string(kMostBars) + " with most";
    rows.resize(kMostBars);
  }
  bars.y_label = bars.series[0].name;
  for (const auto& [count, name] : rows) {
    bars.labels.push_back(name);
    bars.series[0].values.push_back(number(-count));
  }
  return bars;
}

Chart open_by_owner(const Review& review) {
  std::map<std::string, std::int64_t> counts;
  for (const auto& task : review.tasks) {
    if (!task.open_on(review.as_of())) continue;
    const auto owners = task.owners();
    if (owners.empty()) ++counts["(no owner)"];
    for (const std::string& owner : owners) ++counts[owner];
  }
  Chart bars = chart(ChartKind::bars, "open_by_owner", "Open tasks by owner");
  bars.series = {{"Open", {}}};
  return largest(std::move(bars), counts);
}

Chart slips_by_entity(const Review& review) {
  std::map<std::string, std::int64_t> counts;
  for (const auto& task : review.tasks) {
    const int slips = task.slips_between(review.days.first, review.days.last);
    if (slips == 0) continue;
    const bool known = task.note() != nullptr && !task.note()->entity.empty();
    counts[known ? task.note()->entity : "(no entity)"] += slips;
  }
  Chart bars = chart(ChartKind::bars, "slips_by_entity", "Slips by entity");
  bars.series = {{"Slips", {}}};
  return largest(std::move(bars), counts);
}

Date begin_of(const Task& task, Date day, Date due) {
  for (const TaskDate* date : {&task.start, &task.scheduled}) {
    if (date->valid() && date->date() <= due) return std::max(date->date(), day);
  }
  return due;
}

Chart next_days(const Review& review) {
  struct Row {
    std::string owner;
    Date due;
    const Task* task;
  };
  std::vector<Row> rows;
  const Date day = review.as_of();
  for (const auto& task : review.tasks) {
    if (task.task() == nullptr || !task.open_on(day)) continue;
    const auto due = task.due_on(day);
    if (!due || *due < day || *due >= day.plus_days(kGanttDays)) continue;
    const auto owners = task.owners();
    rows.push_back({owners.empty() ? "(no owner)" : owners.front(), *due, task.task()});
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.due < b.due; });
  Chart gantt = chart(ChartKind::gantt, "next_30_days", "Due in the next 30 days");
  if (rows.size() > kMostSpans) {
    gantt.title += ", the first " + std::to_string(kMostSpans);
    rows.resize(kMostSpans);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.owner < b.owner; });
  for (const Row& row : rows) {
    gantt.spans.push_back(
        {row.owner, row.task->description, begin_of(*row.task, day, row.due), row.due});
  }
  return gantt;
}

}  // namespace

Sections charts_part(const Review& review) {
  const measure::FlowByDay weeks = flow_by_week(review);
  Section section;
  section.key = "charts";
  section.title = "Charts";
  section.charts = {opened_and_closed(weeks), burndown_line(review, weeks), open_by_owner(review),
                    next_days(review), slips_by_entity(review)};
  std::erase_if(section.charts, [](const Chart& one) { return one.empty(); });
  return {section};
}

}  // namespace vaultask::report

// The parts of a review that count all tasks: totals, the delta, owners, and what numbers mean.
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "measure/counts.hpp"
#include "measure/flow.hpp"
#include "report/mbr_parts.hpp"
#include "report/number_columns.hpp"

namespace vaultask::report {
namespace {

std::int64_t open_on(const Review& review, Date day) {
  return std::count_if(review.tasks.begin(), review.tasks.end(),
                       [&](const measure::TaskRecord& task) { return task.open_on(day); });
}

measure::Flow flow_in(const Review& review) {
  measure::Flow flow;
  for (const auto& task : review.tasks) {
    for (const measure::Step& step : task.steps()) {
      if (review.days.holds(step.day)) flow.add(step.change);
    }
  }
  return flow;
}

/// What a reader must know of where the numbers come from.
std::string sources(const Review& review) {
  const auto& began = review.input.history.began;
  if (!began) {
    return "There is no journal: all is taken from the dates in the notes, and of reopened tasks "
           "and "
           "moved due dates nothing is known.";
  }
  if (*began <= review.days.first) return {};
  return "The journal began on " + began->to_iso() +
         ": what was before is taken from the dates in the notes, and of reopened tasks and moved "
         "due dates of that time nothing is known.";
}

}  // namespace

Sections counts_part(const Review& review) {
  Counts all;
  for (const auto& task : review.tasks) measure::add(all, task, review.days);
  Section section;
  section.key = "counts";
  section.title = "In numbers";
  section.text = sources(review);
  constexpr std::array<std::string_view, 9> kKeys{
      "open",      "overdue",         "due_in_7_days", "due_in_30_days", "done",
      "cancelled", "percent_on_time", "slips",         "oldest_days"};
  std::vector<Cell> row;
  add_number_columns(section.columns, kKeys);
  add_numbers(row, all, kKeys);
  section.rows.push_back(std::move(row));
  return {section};
}

Sections delta_part(const Review& review) {
  const std::int64_t start = open_on(review, review.days.first.plus_days(-1));
  const std::int64_t end = open_on(review, review.days.last);
  const measure::Flow flow = flow_in(review);
  Section section;
  section.key = "delta";
  section.title = "What changed";
  section.ordered = true;
  section.columns = {{"what", "What"}, {"tasks", "Tasks", true}};
  section.rows.push_back({"Open at the start", start});
  for (const auto& term : measure::flow_terms()) {
    section.rows.push_back(
        {(term.sign > 0 ? "+ " : "− ") + std::string(term.label), flow.*term.count});
  }
  section.rows.push_back({"Open at the end", end});
  const std::int64_t missing = end - start - flow.net();
  if (missing != 0) {
    section.text =
        "This does not balance: " + std::to_string(missing) +
        " open tasks at the end are not explained. The journal has not seen the notes as "
        "they are now; vaultask index brings it up to date.";
  }
  return {section};
}

Sections owners_part(const Review& review) {
  std::map<std::string, Counts> counts;
  for (const auto& task : review.tasks) {
    const auto owners = task.owners();
    if (owners.empty()) measure::add(counts[""], task, review.days);
    for (const std::string& owner : owners) measure::add(counts[owner], task, review.days);
  }
  std::vector<const std::pair<const std::string, Counts>*> rows;
  for (const auto& row : counts) {
    const Counts& one = row.second;
    if (one.open + one.done + one.slips > 0) rows.push_back(&row);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) {
    return std::tie(a->second.overdue, a->second.open) >
           std::tie(b->second.overdue, b->second.open);
  });
  constexpr std::array<std::string_view, 6> kKeys{"open", "overdue", "due_in_30_days",
                                                  "done", "slips",   "oldest_days"};
  Section section;
  section.key = "owners";
  section.title = "By owner";
  section.columns = {{"owner", "Owner"}};
  add_number_columns(section.columns, kKeys);
  for (const auto* row : rows) {
    std::vector<Cell> cells{row->first.empty() ? "(no owner)" : row->first};
    add_numbers(cells, row->second, kKeys);
    section.rows.push_back(std::move(cells));
  }
  return {section};
}

Sections definitions_part(const Review& review) {
  Section section;
  section.key = "definitions";
  section.title = "How the numbers are counted";
  section.text = "The period is " + review.days.first.to_iso() + " to " +
                 review.days.last.to_iso() +
                 ". A task of two owners counts for each of them and once in all.";
  section.columns = {{"number", "Number"}, {"meaning", "What it counts"}};
  for (const Number& number : numbers()) {
    section.rows.push_back({std::string(number.label), std::string(number.meaning)});
  }
  for (const auto& term : measure::flow_terms()) {
    section.rows.push_back(
        {std::string(term.label) + ", in what changed", std::string(term.meaning)});
  }
  return {section};
}

}  // namespace vaultask::report

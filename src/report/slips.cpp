#include "report/slips.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "report/history_columns.hpp"

namespace vaultask::report {
namespace {

struct Sum {
  std::int64_t tasks = 0, slips = 0, net_days = 0;

  void add(const TaskHistory& task) {
    ++tasks;
    slips += task.moves.slips;
    net_days += task.moves.net_days();
  }
};

Section by_owner(const std::vector<const TaskHistory*>& tasks) {
  std::map<std::string, Sum> sums;
  for (const TaskHistory* task : tasks) {
    if (task->owners.empty()) sums[""].add(*task);
    for (const std::string& owner : task->owners) sums[owner].add(*task);
  }
  Section section;
  section.key = "by_owner";
  section.title = "By owner";
  section.columns = {{"owner", "Owner"},
                     {"tasks", "Tasks", true},
                     {"slips", "Slips", true},
                     {"net_days", "Net days", true}};
  for (const auto& [owner, sum] : sums) {
    section.rows.push_back({owner.empty() ? "(none)" : owner, sum.tasks, sum.slips, sum.net_days});
  }
  return section;
}

}  // namespace

Result<Document> slips(const Input& input) {
  std::vector<std::string> arguments = input.arguments;
  const auto since = take_date(arguments, "since");
  if (!since) return fail(since.error());
  if (!arguments.empty()) {
    return fail(ErrorCode::usage, "slips does not know \"" + arguments.front() + '"');
  }
  std::vector<const TaskHistory*> tasks;
  for (const TaskHistory& task : input.history.tasks) {
    const DueMoves& moves = task.moves;
    const bool recent = !*since || (!moves.moved_on.empty() && moves.moved_on.back() >= **since);
    if (moves.slips > 0 && recent) tasks.push_back(&task);
  }
  std::stable_sort(tasks.begin(), tasks.end(), [](const TaskHistory* a, const TaskHistory* b) {
    return std::tuple(a->moves.slips, a->moves.net_days()) >
           std::tuple(b->moves.slips, b->moves.net_days());
  });
  Sum all;
  Section section;
  section.key = "tasks";
  section.title = "Tasks (" + std::to_string(tasks.size()) + ')';
  section.columns = task_columns();
  for (const TaskHistory* task : tasks) {
    all.add(*task);
    section.rows.push_back(task_cells(*task));
  }
  Document page;
  page.name = "slips";
  page.title = "Due dates that moved later";
  page.summary = std::to_string(all.tasks) + " tasks slipped " + std::to_string(all.slips) +
                 " times, " + std::to_string(all.net_days) + " days in all. " +
                 beginning(input.history);
  page.sections.push_back(std::move(section));
  page.sections.push_back(by_owner(tasks));
  return page;
}

}  // namespace vaultask::report

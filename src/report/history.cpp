#include "report/history.hpp"

#include <algorithm>
#include <tuple>

#include "base/strings.hpp"
#include "report/history_columns.hpp"
#include "report/history_target.hpp"

namespace vaultask::report {
namespace {

struct Entry {
  const TaskHistory* task;
  const TaskEvent* event;
};

Section tasks_section(const std::vector<const TaskHistory*>& tasks) {
  Section section;
  section.key = "tasks";
  section.title = "Tasks (" + std::to_string(tasks.size()) + ')';
  section.columns = task_columns();
  for (const TaskHistory* task : tasks) section.rows.push_back(task_cells(*task));
  return section;
}

Section events_section(std::vector<Entry> entries) {
  // In the order of their days; those of one task keep the order in which they were seen.
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.event->day < b.event->day; });
  Section section;
  section.key = "events";
  section.title = "Events (" + std::to_string(entries.size()) + ')';
  section.columns = event_columns();
  for (const Entry& entry : entries) section.rows.push_back(event_cells(*entry.task, *entry.event));
  return section;
}

}  // namespace

Result<Document> history(const Input& input) {
  std::vector<std::string> arguments = input.arguments;
  const auto since = take_date(arguments, "since");
  if (!since) return fail(since.error());
  const bool slipped = std::erase(arguments, "slipped") > 0;
  auto target = find_target(input, strings::join(arguments, " "));
  if (!target) return fail(target.error());
  std::vector<const TaskHistory*> tasks;
  std::vector<Entry> entries;
  for (const TaskHistory* task : target->tasks) {
    if (slipped && task->moves.slips == 0) continue;
    const std::size_t before = entries.size();
    for (const TaskEvent& event : task->events) {
      if (!*since || event.day >= **since || event.seen >= **since)
        entries.push_back({task, &event});
    }
    if (*since && entries.size() == before) continue;
    tasks.push_back(task);
  }
  Document page;
  page.name = "history";
  page.title = "History of " + target->title;
  page.summary = beginning(input.history);
  page.sections.push_back(tasks_section(tasks));
  page.sections.push_back(events_section(std::move(entries)));
  return page;
}

}  // namespace vaultask::report

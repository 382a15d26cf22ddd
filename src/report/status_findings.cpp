#include "report/status_findings.hpp"

#include <map>
#include <string>

#include "base/strings.hpp"
#include "task/status.hpp"

namespace vaultask::report {
namespace {

struct UnknownStatus {
  const Task* first = nullptr;
  std::size_t tasks = 0;
};

void find_open_with_end(const Task& task, std::vector<Diagnostic>& found) {
  if (task.is_done()) return;
  const char* end = !task.done.absent() ? "done" : !task.cancelled.absent() ? "cancelled" : nullptr;
  if (end == nullptr) return;
  found.push_back({Severity::note, "open-with-done-date",
                   std::string("it has a ") + end + " date, but [" + task.status.symbol +
                       "] is a status that is not done",
                   Place{task.path, task.line, 0}, "tick the box, or remove the date"});
}

}  // namespace

std::vector<Diagnostic> find_status_problems(const std::vector<Task>& tasks) {
  std::vector<Diagnostic> found;
  std::map<std::string, UnknownStatus> unknown;
  for (const Task& task : tasks) {
    find_open_with_end(task, found);
    if (task.status.name != task::kUnknownStatusName) continue;
    UnknownStatus& status = unknown[task.status.symbol];
    if (status.first == nullptr) status.first = &task;
    ++status.tasks;
  }
  for (const auto& [symbol, status] : unknown) {
    found.push_back({Severity::note, "status-unknown",
                     "[" + symbol + "] on " +
                         strings::counted(static_cast<long long>(status.tasks), "task") +
                         " is no status of the settings",
                     Place{status.first->path, status.first->line, 0},
                     "name it in the Tasks plugin's settings, or write [x] or [ ]"});
  }
  return found;
}

}  // namespace vaultask::report

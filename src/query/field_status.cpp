#include "query/field_status.hpp"

#include "base/strings.hpp"
#include "query/field_text.hpp"
#include "task/status.hpp"

namespace vaultask::query {
namespace {

using Groups = std::vector<std::string>;

std::string name_of(const Task& task) {
  return task.status.name;
}

std::string recurrence_of(const Task& task) {
  return task.recurrence;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

}  // namespace

FilterResult filter_by_status(std::string_view line, const Context&) {
  const bool done = strings::equals_ci(line, "done");
  if (!done && !strings::equals_ci(line, "not done")) return std::nullopt;
  task::Selection selection;
  selection.done = done;
  return explained(
      {[done](const Task& task) { return task.is_done() == done; }, selection},
      done ? "it is done, cancelled or no task" : "it is to do, in progress or on hold",
      done ? "status type is DONE or CANCELLED or NON_TASK"
           : "status type is TODO or IN_PROGRESS or ON_HOLD");
}

SortKey status_key(const Task& task, const FieldContext&) {
  return {task.is_done() ? 1.0 : 0.0, {}};
}

Groups status_groups(const Task& task, const FieldContext&) {
  return {task.is_done() ? "Done" : "Todo"};
}

FilterResult filter_by_status_type(std::string_view line, const Context&) {
  constexpr std::string_view kWord = "status.type";
  if (!strings::starts_with_ci(line, kWord)) return std::nullopt;
  const char* hint =
      "status.type is TYPE, status.type is not TYPE; a TYPE is one of TODO, DONE, IN_PROGRESS, "
      "ON_HOLD, CANCELLED, NON_TASK";
  const auto rest = after_word(line, kWord);
  auto name = rest ? after_word(*rest, "is not") : std::nullopt;
  const bool negated = name.has_value();
  if (!name && rest) name = after_word(*rest, "is");
  if (!name) return fail(line_error("do not understand this filter", line, line, hint));
  const auto type = task::parse_status_type(upper(*name));
  if (!type) return fail(line_error("there is no such type of status", line, *name, hint));
  return explained({[wanted = *type, negated](const Task& task) {
                     return (task.status.type == wanted) != negated;
                   }},
                   std::string("its status is ") + (negated ? "not " : "") + "of type " +
                       std::string(to_string(*type)));
}

SortKey status_type_key(const Task& task, const FieldContext&) {
  return {static_cast<double>(task.status.type), {}};
}

Groups status_type_groups(const Task& task, const FieldContext&) {
  const int number = static_cast<int>(task.status.type) + 1;
  return {"%%" + std::to_string(number) + "%%" + std::string(to_string(task.status.type))};
}

FilterResult filter_by_status_name(std::string_view line, const Context&) {
  return filter_by_text("status.name", name_of, line);
}

SortKey status_name_key(const Task& task, const FieldContext&) {
  return {0, task.status.name};
}

Groups status_name_groups(const Task& task, const FieldContext&) {
  return {task.status.name};
}

FilterResult filter_by_recurring(std::string_view line, const Context&) {
  const bool recurring = strings::equals_ci(line, "is recurring");
  if (!recurring && !strings::equals_ci(line, "is not recurring")) return std::nullopt;
  return explained({[recurring](const Task& task) { return task.recurrence.empty() != recurring; }},
                   recurring ? "it comes back" : "it does not come back");
}

SortKey recurring_key(const Task& task, const FieldContext&) {
  return {task.recurrence.empty() ? 1.0 : 0.0, {}};
}

Groups recurring_groups(const Task& task, const FieldContext&) {
  return {task.recurrence.empty() ? "Not Recurring" : "Recurring"};
}

FilterResult filter_by_recurrence(std::string_view line, const Context&) {
  return filter_by_text("recurrence", recurrence_of, line);
}

Groups recurrence_groups(const Task& task, const FieldContext&) {
  return {task.recurrence.empty() ? "None" : task.recurrence};
}

}  // namespace vaultask::query

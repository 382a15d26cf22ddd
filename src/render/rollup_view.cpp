#include "render/rollup_view.hpp"

#include "base/strings.hpp"
#include "render/task_view.hpp"

namespace vaultask::render {
namespace {

std::int64_t number(std::size_t n) {
  return static_cast<std::int64_t>(n);
}

std::string total_text(const RollupRow& total) {
  const auto part = [](std::size_t n, const char* what) {
    return ", " + std::to_string(n) + ' ' + what;
  };
  return strings::counted(number(total.tasks), "task") + ": " + std::to_string(total.open) +
         " open" + part(total.overdue, "overdue") + part(total.due_soon, "due in 7 days") +
         part(total.done, "done") + part(total.cancelled, "cancelled");
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] += 'A' - 'a';
  return text;
}

}  // namespace

Document rollup_page(const Rollup& rollup) {
  Document page;
  page.name = "rollup";
  page.summary = total_text(rollup.total);
  Section& table = page.sections.emplace_back();
  table.key = "rows";
  for (const std::string& level : rollup.levels) {
    table.columns.push_back({strings::replace_all(level, " ", "_"), capitalised(level)});
  }
  for (const Column& column :
       {Column{"open", "Open", true}, Column{"overdue", "Overdue", true},
        Column{"due_in_7_days", "Due in 7 days", true}, Column{"earliest_due", "Earliest due"},
        Column{"done", "Done", true}, Column{"cancelled", "Cancelled", true},
        Column{"tasks", "Tasks", true}}) {
    table.columns.push_back(column);
  }
  for (const RollupRow& row : rollup.rows) {
    std::vector<Cell> cells;
    for (const std::string& name : row.names) {
      cells.emplace_back(std::string(strings::trim(heading_for_people(name))));
    }
    cells.emplace_back(number(row.open));
    cells.emplace_back(number(row.overdue));
    cells.emplace_back(number(row.due_soon));
    cells.emplace_back(row.earliest_due ? row.earliest_due->to_iso() : std::string());
    cells.emplace_back(number(row.done));
    cells.emplace_back(number(row.cancelled));
    cells.emplace_back(number(row.tasks));
    table.rows.push_back(std::move(cells));
  }
  return page;
}

}  // namespace vaultask::render

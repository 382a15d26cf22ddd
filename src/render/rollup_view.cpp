#include "render/rollup_view.hpp"

#include "base/strings.hpp"
#include "render/task_view.hpp"

namespace vaultask::render {
namespace {

std::string total_text(const Rollup& rollup) {
  const Counts& total = rollup.total.counts;
  const auto part = [](std::int64_t n, const char* what) {
    return ", " + std::to_string(n) + ' ' + what;
  };
  std::string text = ": " + std::to_string(total.open) + " open" + part(total.overdue, "overdue") +
                     part(total.due_in_7_days, "due in 7 days") + part(total.done, "done") +
                     part(total.cancelled, "cancelled");
  if (rollup.days) {
    text += "; from " + rollup.days->first.to_iso() + " to " + rollup.days->last.to_iso();
  }
  return text;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] += 'A' - 'a';
  return text;
}

std::vector<Cell> cells_of(const RollupRow& row, std::size_t levels) {
  std::vector<Cell> cells;
  for (const std::string& name : row.names) {
    cells.emplace_back(std::string(strings::trim(heading_for_people(name))));
  }
  // Of a sum over the rows above it.
  if (cells.size() < levels) cells.emplace_back("all");
  while (cells.size() < levels) cells.emplace_back("");
  for (const Number& number : numbers()) cells.push_back(number.value(row.counts));
  return cells;
}

}  // namespace

Document rollup_table(const QueryResult& result) {
  const Rollup& rollup = *result.rollup;
  Document page;
  page.name = "rollup";
  page.summary = result.count_text + total_text(rollup);
  Section& table = page.sections.emplace_back();
  table.ordered = rollup.levels.size() > 1;  // sums stand below their rows
  for (const std::string& level : rollup.levels) {
    table.columns.push_back({strings::replace_all(level, " ", "_"), capitalised(level)});
  }
  for (const Number& number : numbers()) {
    table.columns.push_back({std::string(number.key), std::string(number.label), number.right});
  }
  for (const RollupRow& row : rollup.rows) {
    table.rows.push_back(cells_of(row, rollup.levels.size()));
  }
  return page;
}

}  // namespace vaultask::render

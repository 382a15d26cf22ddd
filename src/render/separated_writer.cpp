#include "render/separated_writer.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "render/cell_text.hpp"
#include "render/escape.hpp"

namespace vaultask::render {
namespace {

/// Tabs in a value are control characters, and shown escaped as all of them: so a TSV field needs
/// no quotes, and `cut -f` reads it.
std::string row_text(const std::vector<std::string>& values, Separated format) {
  const bool csv = format == Separated::by_commas;
  std::string out;
  for (const auto& value : values) {
    if (&value != &values.front()) out += csv ? ',' : '\t';
    out += csv ? csv_field(value) : strings::printable(value);
  }
  return out + '\n';
}

}  // namespace

std::string write_separated(const QueryResult& result, Separated format) {
  std::vector<std::string> header{"path",        "line",        "heading", "status",
                                  "status_type", "description", "owners",  "priority"};
  for (const DateField& field : kDateFields) header.emplace_back(field.name);
  for (const auto* name : {"recurrence", "id", "depends_on", "tags"}) header.emplace_back(name);
  std::string out = row_text(header, format);
  for (const Task& task : result.tasks) {
    std::vector<std::string> row{task.path,
                                 std::to_string(task.line),
                                 task.heading,
                                 task.status.symbol,
                                 std::string(to_string(task.status.type)),
                                 task.description,
                                 strings::join(owner_names(task), "; "),
                                 std::string(to_string(task.priority))};
    for (const DateField& field : kDateFields) row.push_back((task.*field.member).to_string());
    row.push_back(task.recurrence);
    row.push_back(task.id);
    row.push_back(strings::join(task.depends_on, "; "));
    row.push_back(strings::join(task.tags, " "));
    out += row_text(row, format);
  }
  return out;
}

std::string write_separated(const Document& document, Separated format) {
  // Sections have columns of their own; a file has one header: every column once.
  std::vector<std::string> keys;
  for (const Section& section : document.sections) {
    for (const Column& column : section.columns) {
      if (std::find(keys.begin(), keys.end(), column.key) == keys.end()) keys.push_back(column.key);
    }
  }
  if (keys.empty()) return {};
  const bool several = document.sections.size() > 1;
  std::vector<std::string> header = keys;
  if (several) header.insert(header.begin(), "section");
  std::string out = row_text(header, format);
  for (const Section& section : document.sections) {
    for (const auto& cells : section.rows) {
      std::vector<std::string> row(keys.size());
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto key = std::find(keys.begin(), keys.end(), section.columns[i].key);
        row[static_cast<std::size_t>(key - keys.begin())] = cell_text(cells[i]);
      }
      if (several) row.insert(row.begin(), section.key);
      out += row_text(row, format);
    }
  }
  return out;
}

}  // namespace vaultask::render

#include "render/markdown_writer.hpp"

#include "base/strings.hpp"
#include "render/cell_text.hpp"
#include "render/escape.hpp"
#include "render/task_view.hpp"

namespace vaultask::render {
namespace {

constexpr int kFirstGroupLevel = 4;  // as the plugin: h4, h5, then h6
constexpr int kLastGroupLevel = 6;

void write_table(const Section& section, std::string& out) {
  std::string rule;
  for (const Column& column : section.columns) {
    if (column.data_only) continue;
    out += "| " + markdown_cell(column.label) + ' ';
    rule += column.right ? "| ---: " : "| --- ";
  }
  out += "|\n" + rule + "|\n";
  for (const auto& row : section.rows) {
    for (std::size_t i = 0; i < section.columns.size(); ++i) {
      const Column& column = section.columns[i];
      if (column.data_only) continue;
      const std::string text = cell_text(row[i]);
      // A link's own "|" would end the cell, too.
      const std::string cell = column.markdown ? strings::replace_all(text, "|", "\\|")
                               : column.code   ? markdown_code_cell(text)
                                               : markdown_cell(text);
      out += "| " + cell + ' ';
    }
    out += "|\n";
  }
}

}  // namespace

std::string write_markdown(const Document& document) {
  std::string out;
  const auto paragraph = [&out](const std::string& text) {
    if (text.empty()) return;
    if (!out.empty()) out += '\n';
    out += text + '\n';
  };
  if (!document.title.empty()) paragraph("# " + markdown_text(document.title));
  paragraph(markdown_text(document.summary));
  for (const Section& section : document.sections) {
    if (is_empty(section)) continue;
    if (!section.title.empty()) paragraph("## " + markdown_text(section.title));
    paragraph(markdown_text(section.text));
    if (section.columns.empty() || (section.rows.empty() && !section.title.empty())) continue;
    std::string table;
    write_table(section, table);
    table.pop_back();
    paragraph(table);
  }
  return out;
}

std::string write_markdown(const QueryResult& result) {
  std::string out;
  for (const TaskGroup& group : result.groups) {
    for (const GroupHeading& heading : group.headings) {
      if (heading.text.empty()) continue;
      const int level = std::min(kFirstGroupLevel + heading.level, kLastGroupLevel);
      if (!out.empty()) out += '\n';
      out += std::string(static_cast<std::size_t>(level), '#') + ' ' +
             markdown_text(strings::trim(heading_for_people(heading.text))) + '\n';
    }
    if (!out.empty() && !group.tasks.empty()) out += '\n';
    for (const std::size_t i : group.tasks) out += "- " + task_line(result.tasks[i]) + '\n';
  }
  if (!out.empty()) out += '\n';
  return out + result.count_text + '\n';
}

}  // namespace vaultask::render

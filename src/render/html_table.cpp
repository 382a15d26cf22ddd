#include "render/html_table.hpp"

#include "render/cell_text.hpp"
#include "render/escape.hpp"
#include "render/html_inline.hpp"

namespace vaultask::render {
namespace {

std::string open_tag(std::string_view name, const std::string& classes) {
  std::string tag = "<" + std::string(name);
  if (!classes.empty()) tag += " class=\"" + classes + '"';
  return tag + '>';
}

void add_class(std::string& classes, std::string_view name) {
  classes += (classes.empty() ? "" : " ") + std::string(name);
}

bool is_positive(const Cell& cell) {
  const auto* whole = std::get_if<std::int64_t>(&cell);
  const auto* number = std::get_if<double>(&cell);
  return (whole != nullptr && *whole > 0) || (number != nullptr && *number > 0);
}

/// Whether the table has texts rather than numbers: on a narrow page each row of it becomes a
/// paragraph, where numbers would have to be compared across columns.
bool is_list(const Section& section) {
  std::size_t shown = 0, numbers = 0;
  for (const Column& column : section.columns) {
    if (column.data_only) continue;
    ++shown;
    if (column.right) ++numbers;
  }
  return shown > 2 && 2 * numbers <= shown;
}

class TableWriter {
 public:
  TableWriter(const Section& section, const NoteLinks& links, const TableView& view)
      : section_(section), links_(links), view_(view), list_(is_list(section)) {}

  std::string write() const {
    std::string classes;
    if (list_) add_class(classes, "list");
    if (!section_.ordered && section_.rows.size() > 1) add_class(classes, "sortable");
    // Whoever has no mouse scrolls what can have the focus.
    std::string out = "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" +
                      html_attribute(view_.name) + "\">\n";
    out += open_tag("table", classes) + "\n<thead>\n<tr>";
    for (const Column& column : section_.columns) {
      if (column.data_only) continue;
      std::string tag = open_tag("th", column.right ? "number" : "");
      tag.insert(tag.size() - 1, " scope=\"col\"");
      out += tag + html_text(column.label) + "</th>";
    }
    out += "</tr>\n</thead>\n<tbody>\n";
    for (std::size_t row = 0; row < section_.rows.size(); ++row) {
      out += "<tr>";
      for (std::size_t i = 0; i < section_.columns.size(); ++i) {
        if (!section_.columns[i].data_only) out += cell(row, i);
      }
      out += "</tr>\n";
    }
    return out + "</tbody>\n</table>\n</div>\n";
  }

 private:
  std::string cell(std::size_t row, std::size_t i) const {
    const Column& column = section_.columns[i];
    const Cell& value = section_.rows[row][i];
    const bool counts_late = column.key == "overdue" || column.key == "days_late";
    const bool due_late = column.key == "due" && view_.late && view_.late(row);
    std::string classes;
    if (column.right) add_class(classes, "number");
    if (due_late || (counts_late && is_positive(value))) add_class(classes, "late");
    if (!column.note.empty()) add_class(classes, "text");
    const std::string text = cell_text(value);
    std::string tag = open_tag("td", classes);
    if (list_) tag.insert(3, " data-label=\"" + html_attribute(column.label) + '"');
    return tag + inside(column, text, row) + (due_late ? " overdue" : "") + "</td>";
  }

  std::string inside(const Column& column, const std::string& text, std::size_t row) const {
    if (column.markdown) return html_of_markdown(text);
    if (column.code) return text.empty() ? "" : "<code>" + html_text(text) + "</code>";
    if (column.note.empty()) return html_of_text(text);
    return html_of_note_text(text, links_, note_of(section_, section_.rows[row], column));
  }

  const Section& section_;
  const NoteLinks& links_;
  const TableView& view_;
  bool list_;
};

}  // namespace

std::string html_table(const Section& section, const NoteLinks& links, const TableView& view) {
  return TableWriter(section, links, view).write();
}

}  // namespace vaultask::render

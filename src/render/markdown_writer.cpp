#include "render/markdown_writer.hpp"

#include <algorithm>
#include <optional>

#include "base/parallel.hpp"
#include "base/strings.hpp"
#include "render/cell_text.hpp"
#include "render/escape.hpp"
#include "render/explanation_view.hpp"
#include "render/linked_text.hpp"
#include "render/mermaid.hpp"
#include "render/result_lines.hpp"
#include "render/task_table.hpp"
#include "render/task_view.hpp"

namespace vaultask::render {
namespace {

constexpr int kFirstGroupLevel = 4;  // as the plugin: h4, h5, then h6
constexpr int kLastGroupLevel = 6;

std::string write_cell(const NoteLinks& links, const Section& section, const std::vector<Cell>& row,
                       std::size_t i) {
  const Column& column = section.columns[i];
  const std::string text = cell_text(row[i]);
  if (column.markdown) return cell_of_markdown(text);
  if (column.code) return markdown_code_cell(text);
  if (column.note.empty()) return markdown_cell(text);
  return linked_cell(text, links, note_of(section, row, column));
}

void write_table(const NoteLinks& links, const Section& section, std::string& out) {
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
      out += "| " + write_cell(links, section, row, i) + ' ';
    }
    out += "|\n";
  }
}

/// A heading of a level, or, for a part of a note, a line of its own in print as strong as the
/// level's number in that part asks for.
std::string heading_line(int level, int depth, const std::string& text,
                         const RenderOptions& options) {
  if (!options.bold_headings) return std::string(static_cast<std::size_t>(level), '#') + ' ' + text;
  const std::string_view signs = depth == 0 ? "**" : depth == 1 ? "***" : "*";
  return std::string(signs) + text + std::string(signs);
}

/// Blocks are parted by an empty line. That above the first one Output leaves out.
void begin_block(std::string& out) {
  out += '\n';
}

/// Hands a text over in parts, so that a long one never stands in memory as a whole.
class Output {
 public:
  explicit Output(const TextSink& sink) : sink_(sink) {}

  /// False where nobody wants more.
  bool add(std::string_view text) {
    if (!begun_ && text.starts_with('\n')) text.remove_prefix(1);
    begun_ = begun_ || !text.empty();
    part_ += text;
    return part_.size() < kPart || flush();
  }
  bool flush() {
    const bool wanted = part_.empty() || sink_(part_);
    part_.clear();
    return wanted;
  }

 private:
  static constexpr std::size_t kPart = 1U << 16U;

  const TextSink& sink_;
  bool begun_ = false;
  std::string part_;
};

std::string line_of(const QueryResult& result, const TreeNode& node) {
  const Task* task = result.task_of(node);
  return task != nullptr ? task_line(result, *task, node.depth > 0)
                         : item_line(result, result.list_items[node.index]);
}

/// `view columns by` as a table with a column for each group, where that can be read: nothing
/// nests, and the columns are few.
std::optional<Section> board_of(const QueryResult& result) {
  constexpr std::size_t kMostColumns = 8;
  if (!result.layout.columns || result.layout.shows(LayoutPart::tree) || result.groups.empty() ||
      result.groups.size() > kMostColumns) {
    return std::nullopt;
  }
  Section board;
  std::size_t height = 0;
  for (const TaskGroup& group : result.groups) {
    if (group.headings.size() > 1) return std::nullopt;
    Column column;
    if (!group.headings.empty()) {
      if (group.headings.front().level > 0) return std::nullopt;
      column.label = group_title(result, group, group.headings.front());
    }
    column.markdown = true;
    board.columns.push_back(std::move(column));
    height = std::max(height, group.tasks.size());
  }
  for (std::size_t row = 0; row < height; ++row) {
    auto& cells = board.rows.emplace_back();
    for (const TaskGroup& group : result.groups) {
      const bool has = row < group.tasks.size();
      cells.emplace_back(has ? task_line(result, result.tasks[group.tasks[row]]) : std::string());
    }
  }
  return board;
}

void write_headings(const QueryResult& result, const TaskGroup& group, const RenderOptions& options,
                    std::string& out) {
  for (const GroupHeading& heading : group.headings) {
    if (heading.text.empty()) continue;
    const int level = std::min(kFirstGroupLevel + heading.level, kLastGroupLevel);
    const std::string title = linked_heading(group_title(result, group, heading), result.links);
    begin_block(out);
    out += heading_line(level, heading.level, title, options) + '\n';
  }
}

/// A line of the list of a result, and the group that begins with it, if one does.
struct ListLine {
  const TaskGroup* begins = nullptr;
  std::optional<TreeNode> node;  ///< Without one there are headings only.
};

std::vector<ListLine> list_lines(const QueryResult& result) {
  std::vector<ListLine> all;
  for (const TaskGroup& group : result.groups) {
    const std::size_t first = all.size();
    for (const TreeNode& node : lines_of(result, group)) all.push_back({nullptr, node});
    if (all.size() == first) all.emplace_back();
    all[first].begins = &group;
  }
  return all;
}

void write_line(const QueryResult& result, const ListLine& line, const RenderOptions& options,
                std::string& out) {
  if (line.begins != nullptr) {
    write_headings(result, *line.begins, options, out);
    if (line.node) begin_block(out);
  }
  if (!line.node) return;
  out.append(2 * line.node->depth, ' ').append("- ").append(line_of(result, *line.node));
  out += '\n';
}

/// The lists of all groups, piece by piece; false where nobody wants more.
bool write_lists(const QueryResult& result, const RenderOptions& options, Output& out) {
  constexpr std::size_t kPiece = 16;  // lines
  const auto lines = list_lines(result);
  const auto piece = [&](std::size_t i) {
    std::string text;
    const std::size_t end = std::min((i + 1) * kPiece, lines.size());
    for (std::size_t at = i * kPiece; at < end; ++at) write_line(result, lines[at], options, text);
    return text;
  };
  bool wanted = true;
  make_in_order<std::string>((lines.size() + kPiece - 1) / kPiece, piece,
                             [&](const std::string& text) { return wanted = out.add(text); });
  return wanted;
}

void write_tasks_table(const QueryResult& result, const TaskGroup& group,
                       const RenderOptions& options, std::string& out) {
  const Section table = group_table(result, group, options.columns);
  if (table.rows.empty()) return;
  begin_block(out);
  write_table(result.links, table, out);
}

}  // namespace

std::string write_markdown(const Document& document, const RenderOptions& options) {
  std::string out;
  const auto paragraph = [&out](const std::string& text) {
    if (text.empty()) return;
    if (!out.empty()) out += '\n';
    out += text + '\n';
  };
  if (!document.title.empty()) {
    paragraph(heading_line(1, 0, markdown_heading(document.title), options));
  }
  paragraph(markdown_paragraph(document.summary));
  for (const Section& section : document.sections) {
    if (is_empty(section, options.charts)) continue;
    if (!section.title.empty()) {
      paragraph(heading_line(2, 0, markdown_heading(section.title), options));
    }
    paragraph(markdown_paragraph(section.text));
    if (has_table(section)) {
      std::string table;
      write_table(document.links, section, table);
      table.pop_back();
      paragraph(table);
    }
    for (const Chart& chart : section.charts) {
      std::string block = options.charts ? mermaid_block(chart) : std::string();
      if (block.empty()) continue;
      block.pop_back();
      paragraph(block);
    }
  }
  return out;
}

void write_markdown(const QueryResult& result, const RenderOptions& options, const TextSink& sink) {
  const bool tables = options.style == Style::table;
  Output out(sink);
  std::string text;
  if (result.explanation) text = explanation_list(*result.explanation);
  const auto board = tables ? std::nullopt : board_of(result);
  if (board) {
    begin_block(text);
    write_table({}, *board, text);
  } else if (tables) {
    for (const TaskGroup& group : result.groups) {
      write_headings(result, group, options, text);
      write_tasks_table(result, group, options, text);
    }
  }
  if (!out.add(text)) return;
  if (!board && !tables && !write_lists(result, options, out)) return;
  if (result.layout.shows(LayoutPart::task_count)) out.add('\n' + result.count_text + '\n');
  out.flush();
}

std::string write_markdown(const QueryResult& result, const RenderOptions& options) {
  std::string text;
  write_markdown(result, options, [&text](std::string_view part) {
    text += part;
    return true;
  });
  return text;
}

}  // namespace vaultask::render

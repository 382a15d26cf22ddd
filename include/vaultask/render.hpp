// Results and pages → text.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>
#include <vaultask/result.hpp>

namespace vaultask {

enum class Format { markdown, table, html, json, jsonl, csv, tsv };

/// "md", "table", "html", "json", "jsonl", "csv" or "tsv"; nullopt for anything else.
[[nodiscard]] std::optional<Format> parse_format(std::string_view name);
[[nodiscard]] std::vector<std::string> format_names();

/// How a list of tasks in Markdown is written.
enum class Style {
  list,   ///< For reading: ☐ and ☑, links to the notes. Nothing in it is a task again.
  table,  ///< The same as tables, one for each group.
  /// As the Tasks plugin's "Copy results" has it, byte for byte: checklist lines in the vault's own
  /// task format, which are tasks wherever they are pasted; nothing in them is made harmless.
  tasks,
};

/// "list", "table" or "tasks"; nullopt for anything else.
[[nodiscard]] std::optional<Style> parse_style(std::string_view name);
[[nodiscard]] std::vector<std::string> style_names();

/// The columns that tables of tasks can have.
[[nodiscard]] std::vector<std::string> column_names();
/// The names in "due, owner,description". Error: `usage` for one that there is not, with the
/// nearest one.
[[nodiscard]] Result<std::vector<std::string>> parse_columns(std::string_view text);

struct RenderOptions {
  int width = 0;              ///< Columns a table may take; 0: as many as it needs.
  bool color = false;         ///< Terminal colours in tables.
  Style style = Style::list;  ///< Of query results in Markdown.
  /// Titles as lines in bold print instead of headings: for a part of a note, whose outline is not
  /// to be changed, nor the heading that the lines behind it stand under.
  bool bold_headings = false;
  /// Of tables of tasks, in Markdown and on a terminal, in this order: names of column_names(),
  /// shown whatever the query's layout hides. None: those that the layout shows.
  std::vector<std::string> columns{};
  bool charts = true;  ///< Pages in Markdown and HTML have the charts of their sections.
};

/// Takes the next part of a text; false where nobody wants more.
using TextSink = std::function<bool(std::string_view part)>;

/// The tasks a query found: a list under headings (md), a table (table), a page of its own (html;
/// lists, or tables with Style::table), objects (json, one a line
/// in jsonl) or rows (csv, tsv); with `rollup by`, its table. Lists and tables obey the query's
/// layout and are preceded by its explanation where it is asked for; JSON has what the layout adds
/// (the tree, urgency, the explanation) and leaves out nothing, as do rows. Text of notes is made
/// harmless for where it lands, control characters are shown escaped, but for Style::tasks. Ends
/// with a newline unless empty.
[[nodiscard]] std::string write(const QueryResult& result, Format format,
                                const RenderOptions& options = {});
/// The same in parts, so that a long list in Markdown never stands in memory as a whole; the other
/// formats come as one. The sink is called on this thread.
void write(const QueryResult& result, Format format, const RenderOptions& options,
           const TextSink& sink);
[[nodiscard]] std::string write(const Document& document, Format format,
                                const RenderOptions& options = {});

/// The JSON Schema of what the formats json and jsonl print.
[[nodiscard]] std::string_view answer_schema();

}  // namespace vaultask

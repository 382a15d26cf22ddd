// THE table of formats.
#include <vaultask/render.hpp>

#include <vaultask/suggest.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"
#include "render/copy_results.hpp"
#include "render/explanation_view.hpp"
#include "render/html_writer.hpp"
#include "render/json_writer.hpp"
#include "render/markdown_writer.hpp"
#include "render/rollup_view.hpp"
#include "render/separated_writer.hpp"
#include "render/table_writer.hpp"
#include "render/task_columns.hpp"
#include "render/task_table.hpp"

namespace vaultask {
namespace embedded {
extern const std::string_view answer_schema_json;
}

namespace {

struct FormatRow {
  std::string_view name;
  Format format;
  std::string (*result)(const QueryResult&, const RenderOptions&);
  std::string (*document)(const Document&, const RenderOptions&);
};

using render::Separated;

template <Separated kFormat, class Value>
std::string separated(const Value& value, const RenderOptions&) {
  return render::write_separated(value, kFormat);
}

constexpr std::array<FormatRow, 7> kFormats{{
    {"md", Format::markdown,
     [](const QueryResult& r, const RenderOptions& o) {
       return o.style == Style::tasks ? render::write_copy_results(r)
                                      : render::write_markdown(r, o);
     },
     [](const Document& d, const RenderOptions& o) { return render::write_markdown(d, o); }},
    {"table", Format::table,
     [](const QueryResult& r, const RenderOptions& o) {
       return render::write_table(render::to_document(r, o.columns), o);
     },
     [](const Document& d, const RenderOptions& o) { return render::write_table(d, o); }},
    {"html", Format::html,
     [](const QueryResult& r, const RenderOptions& o) { return render::write_html(r, o); },
     [](const Document& d, const RenderOptions& o) { return render::write_html(d, o); }},
    {"json", Format::json,
     [](const QueryResult& r, const RenderOptions&) { return render::write_json(r); },
     [](const Document& d, const RenderOptions&) { return render::write_json(d); }},
    {"jsonl", Format::jsonl,
     [](const QueryResult& r, const RenderOptions&) { return render::write_json_lines(r); },
     [](const Document& d, const RenderOptions&) { return render::write_json_lines(d); }},
    {"csv", Format::csv, separated<Separated::by_commas, QueryResult>,
     separated<Separated::by_commas, Document>},
    {"tsv", Format::tsv, separated<Separated::by_tabs, QueryResult>,
     separated<Separated::by_tabs, Document>},
}};

constexpr std::array<std::pair<std::string_view, Style>, 3> kStyles{
    {{"list", Style::list}, {"table", Style::table}, {"tasks", Style::tasks}}};

/// The counts; above them the explanation where there is one, but for rows.
Document rollup_page(const QueryResult& result, Format format) {
  Document page = render::rollup_table(result);
  const bool pages = format == Format::markdown || format == Format::table ||
                     format == Format::html || format == Format::json;
  if (result.explanation && pages) {
    page.sections.insert(page.sections.begin(), render::explanation_section(*result.explanation));
  }
  return page;
}

const FormatRow& row_of(Format format) {
  return kFormats[static_cast<std::size_t>(format)];
}

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
  for (const FormatRow& row : kFormats) {
    if (row.name == name) return row.format;
  }
  return std::nullopt;
}

std::string_view answer_schema() {
  return embedded::answer_schema_json;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const FormatRow& row : kFormats) names.emplace_back(row.name);
  return names;
}

std::optional<Style> parse_style(std::string_view name) {
  for (const auto& [known, style] : kStyles) {
    if (known == name) return style;
  }
  return std::nullopt;
}

std::vector<std::string> style_names() {
  std::vector<std::string> names;
  for (const auto& row : kStyles) names.emplace_back(row.first);
  return names;
}

std::vector<std::string> column_names() {
  std::vector<std::string> names;
  for (const auto& column : render::task_columns()) names.emplace_back(column.name);
  return names;
}

Result<std::vector<std::string>> parse_columns(std::string_view text) {
  const auto known = column_names();
  std::vector<std::string> names;
  for (const auto part : strings::split(text, ',')) {
    std::string name(strings::trim(part));
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      const std::string guess = nearest(name, known);
      return fail(ErrorCode::usage, "there is no column \"" + name + '"',
                  guess.empty() ? "there are " + strings::join(known, ", ")
                                : "did you mean \"" + guess + "\"?");
    }
    names.push_back(std::move(name));
  }
  return names;
}

std::string write(const QueryResult& result, Format format, const RenderOptions& options) {
  if (result.rollup) return write(rollup_page(result, format), format, options);
  return row_of(format).result(result, options);
}

void write(const QueryResult& result, Format format, const RenderOptions& options,
           const TextSink& sink) {
  if (format == Format::markdown && options.style != Style::tasks && !result.rollup) {
    return render::write_markdown(result, options, sink);
  }
  sink(write(result, format, options));
}

std::string write(const Document& document, Format format, const RenderOptions& options) {
  return row_of(format).document(document, options);
}

}  // namespace vaultask

#include "vault/view_text.hpp"

#include <vaultask/render.hpp>
#include <vaultask/vault.hpp>

#include "base/strings.hpp"
#include "note/vault_path.hpp"
#include "vault/query_blocks.hpp"

namespace vaultask {
namespace {

Result<RenderOptions> options_of(const std::string& style,
                                 const std::vector<std::string>& columns) {
  RenderOptions options;
  if (!columns.empty()) {
    auto known = parse_columns(strings::join(columns, ","));
    if (!known) return fail(known.error());
    options.columns = std::move(*known);
    options.style = Style::table;
  }
  if (!style.empty()) {
    const auto parsed = parse_style(style);
    if (!parsed || *parsed == Style::tasks) {
      return fail(ErrorCode::parse_query, "there is no style \"" + style + "\" for views",
                  "write style=list or style=table; style \"tasks\" is for `query` and `export`: "
                  "its lines would count as tasks again");
    }
    options.style = *parsed;
  }
  return options;
}

Result<std::string> query_text(Vault& vault, const std::string& query, const std::string& note,
                               const RenderOptions& options) {
  QueryOptions place;
  place.note = note;
  auto result = vault.query(query, place);
  if (!result) return fail(result.error());
  return write(*result, Format::markdown, options);
}

}  // namespace

Result<std::string> region_text(Vault& vault, const view::ViewSpec& spec, const std::string& note,
                                int line) {
  const auto text = [&]() -> Result<std::string> {
    auto options = options_of(spec.style, spec.columns);
    if (!options) return fail(options.error());
    // A heading in a region would become that of the tasks behind it, in Obsidian too.
    options->bold_headings = true;
    if (spec.report.empty()) return query_text(vault, spec.query, note, *options);
    const auto page = vault.report(spec.report, spec.arguments);
    if (!page) return fail(page.error());
    return write(*page, Format::markdown, *options);
  }();
  if (!text) return fail(placed_error(text.error(), note, text.error().place ? line - 1 : line));
  return text;
}

Result<std::string> page_text(Vault& vault, const PageSpec& spec) {
  const auto text = [&]() -> Result<std::string> {
    const auto options = options_of(spec.style, spec.columns);
    if (!options) return fail(options.error());
    if (spec.report.empty()) {
      Document title;
      title.title = note::base_name(spec.path);
      auto body = query_text(vault, spec.query, spec.path, *options);
      if (!body) return body;
      return write(title, Format::markdown) + '\n' + *body;
    }
    const auto page = vault.report(spec.report, spec.options);
    if (!page) return fail(page.error());
    return write(*page, Format::markdown, *options);
  }();
  if (!text) return fail(placed_error(text.error(), spec.place.path, spec.place.line));
  return text;
}

}  // namespace vaultask

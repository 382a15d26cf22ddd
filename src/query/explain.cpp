#include "query/explain.hpp"

#include "base/strings.hpp"
#include "query/explain_as_plugin.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

std::string_view operator_in_words(std::string_view joins) {
  if (joins == "AND") return "all of:";
  if (joins == "OR") return "at least one of:";
  return joins == "XOR" ? "one of the two, not both:" : "not:";
}

/// boolean.cpp bounds how deep this recurs.
void add_lines(const Explanation& explanation, std::size_t depth, std::string& out) {
  if (!out.empty()) out += '\n';
  out += std::string(2 * depth, ' ');
  out += explanation.children.empty() ? std::string_view(explanation.text)
                                      : operator_in_words(explanation.joins);
  for (const Explanation& child : explanation.children) add_lines(child, depth + 1, out);
}

std::string origin_of(const Statement& statement) {
  std::string origin = statement.origin == Origin::query           ? "query"
                       : statement.origin == Origin::file_defaults ? "Query File Defaults"
                                                                   : "global query";
  constexpr std::string_view kPreset = "preset ";
  const std::string_view text = statement.text;
  if (strings::starts_with_ci(text, kPreset) && statement.expanded != statement.text) {
    origin += ", preset ";
    origin += text::trim_js(text.substr(kPreset.size()));
  }
  return origin;
}

}  // namespace

std::string filter_in_words(const Explanation& explanation) {
  std::string out;
  add_lines(explanation, 0, out);
  return out;
}

QueryExplanation explain(const Query& query, const Context& context, const QueryOptions& options) {
  QueryExplanation all;
  all.global_filter = context.rules.global_filter;
  for (const Understood& one : query.statements) {
    all.lines.push_back({origin_of(one.statement), std::string(text::trim_js(one.statement.raw)),
                         one.statement.expanded,
                         one.role == Role::filter ? filter_in_words(one.explanation) : one.meaning,
                         one.extension});
  }
  all.in_plugin = explain_as_plugin(query, context, options);
  return all;
}

}  // namespace vaultask::query

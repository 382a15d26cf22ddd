// Dispatch of statements to the tables of instructions and fields.
#include <vaultask/query.hpp>

#include <algorithm>
#include <array>

#include <vaultask/suggest.hpp>
#include "base/strings.hpp"
#include "query/boolean.hpp"
#include "query/instruction.hpp"
#include "query/query.hpp"
#include "query/statement.hpp"

namespace vaultask::query {
namespace {

/// Beginnings of lines that the plugin understands and vaultask does not yet.
constexpr std::array<std::string_view, 11> kNotBuilt{"filter by function",
                                                     "sort by function",
                                                     "group by function",
                                                     "preset",
                                                     "explain",
                                                     "short",
                                                     "full",
                                                     "hide",
                                                     "show",
                                                     "view",
                                                     "ignore global query"};

bool is_not_built(std::string_view line) {
  return std::any_of(kNotBuilt.begin(), kNotBuilt.end(),
                     [&](std::string_view known) { return strings::starts_with_ci(line, known); });
}

/// The examples whose words are nearest to the line's: what the user may have meant.
std::string nearest_instruction(std::string_view line) {
  for (const Field& row : fields()) {
    const bool named = strings::starts_with_ci(line, row.name) && !row.examples.empty() &&
                       line.substr(row.name.size()).starts_with(' ');
    if (named) return std::string(row.examples.front());
  }
  std::vector<std::string> examples;
  for (const Instruction& row : instructions()) {
    examples.insert(examples.end(), row.examples.begin(), row.examples.end());
  }
  for (const Field& row : fields()) {
    examples.insert(examples.end(), row.examples.begin(), row.examples.end());
  }
  if (std::string whole = nearest(line, examples); !whole.empty()) return whole;
  // Values differ from line to line, so compare what comes first: two words, then one.
  for (const std::size_t words : {std::size_t{2}, std::size_t{1}}) {
    const auto head = [words](std::string_view text) {
      std::size_t end = 0;
      for (std::size_t n = 0; n < words && end != std::string_view::npos; ++n) {
        end = text.find(' ', end == 0 ? 0 : end + 1);
      }
      return std::string(text.substr(0, end));
    };
    std::vector<std::string> heads;
    for (const auto& example : examples) heads.push_back(head(example));
    constexpr std::size_t kShortest = 4;  // "is" is near to anything
    if (head(line).size() < kShortest) continue;
    const std::string found = nearest(head(line), heads);
    for (std::size_t i = 0; !found.empty() && i < heads.size(); ++i) {
      if (heads[i] == found) return examples[i];
    }
  }
  return {};
}

Error unknown_line(std::string_view line) {
  if (is_not_built(line)) {
    return line_error("vaultask does not know this part of the Tasks language yet", line, line,
                      "`vaultask help query` lists what it knows");
  }
  const std::string guess = nearest_instruction(line);
  return line_error("do not understand this instruction", line, line,
                    guess.empty() ? "`vaultask help query` lists the instructions"
                                  : "did you mean something like \"" + guess + "\"?");
}

/// A filter of a field, or one made of filters; `depth` is that of brackets of several kinds in
/// each other, each of which is a line of its own.
FilterResult parse_filter(std::string_view line, const Context& context, int depth) {
  constexpr int kDeepest = 32;
  for (const Field& row : fields()) {
    if (row.filter == nullptr) continue;
    if (auto filter = row.filter(line, context)) return filter;
  }
  if (depth == kDeepest) return std::nullopt;
  return parse_boolean(
      line, [&](std::string_view part) { return parse_filter(part, context, depth + 1); });
}

Result<void> apply(std::string_view line, const Context& context, Query& query) {
  for (const Instruction& row : instructions()) {
    if (auto applied = row.apply(line, query)) return *applied;
  }
  if (is_not_built(line)) return fail(unknown_line(line));
  auto filter = parse_filter(line, context, 0);
  if (!filter) return fail(unknown_line(line));
  if (!*filter) return fail(filter->error());
  query.filters.push_back(std::move(**filter));
  return {};
}

}  // namespace

task::Selection Query::selection() const {
  task::Selection all;
  for (const Filter& filter : filters) all.narrow(filter.selection);
  return all;
}

bool Query::needs_all_tasks() const {
  return std::any_of(filters.begin(), filters.end(),
                     [](const Filter& filter) { return filter.needs_all_tasks; });
}

Result<Query> parse_query(std::string_view text, const Context& context) {
  Query query;
  for (const Statement& statement : split_statements(text)) {
    auto applied = apply(statement.text, context, query);
    if (!applied) {
      Error error = applied.error();
      if (error.place) error.place->line = statement.line;
      return fail(std::move(error));
    }
  }
  return query;
}

}  // namespace vaultask::query

namespace vaultask {

std::vector<LanguageEntry> query_language() {
  std::vector<LanguageEntry> entries;
  const auto texts = [](const std::vector<std::string_view>& views) {
    return std::vector<std::string>(views.begin(), views.end());
  };
  for (const auto& row : query::fields()) {
    const std::string_view group = row.group_name.empty() ? row.name : row.group_name;
    entries.push_back({std::string(row.name), std::string(row.summary), texts(row.examples),
                       row.sort_key != nullptr ? std::string(row.name) : "",
                       row.group != nullptr ? std::string(group) : "", row.extension});
  }
  entries.push_back(
      {"AND OR XOR NOT",
       "Filters joined; each in brackets, operators in capitals. NOT binds strongest, "
       "then XOR, AND, OR",
       {"(not done) AND (due before tomorrow)",
        "(priority is high) OR NOT ((has due date) AND (done))"},
       "",
       "",
       false});
  for (const auto& row : query::instructions()) {
    entries.push_back(
        {std::string(row.name), std::string(row.summary), texts(row.examples), "", "", false});
  }
  return entries;
}

}  // namespace vaultask

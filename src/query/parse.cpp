// Dispatch of statements to the tables of instructions and fields.
#include <vaultask/query.hpp>

#include <algorithm>
#include <iterator>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "query/boolean.hpp"
#include "query/file_defaults.hpp"
#include "query/instruction.hpp"
#include "query/nearest_instruction.hpp"
#include "query/placeholders.hpp"
#include "query/query.hpp"
#include "query/statement.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

Error unknown_line(std::string_view line) {
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
    auto filter = row.filter(line, context);
    if (!filter) continue;
    if (!*filter) return filter;
    if (row.extension) (*filter)->explanation.extension = true;
    if ((*filter)->without_script && context.script == nullptr) {
      return fail(*(*filter)->without_script);
    }
    return filter;
  }
  if (depth == kDeepest) return std::nullopt;
  return parse_boolean(
      line, [&](std::string_view part) { return parse_filter(part, context, depth + 1); });
}

/// Not more than a screen is wide.
std::string shortened(std::string text) {
  constexpr std::size_t kLongest = 160;
  if (text.size() <= kLongest) return text;
  std::size_t end = 0;
  while (end < kLongest) end += utf8::decode(text, end).length;
  return text.substr(0, end) + "…";
}

/// Carries out statements one after the other, and gathers what is wrong in them.
class Parser {
 public:
  explicit Parser(const Context& context) : context_(context) {}

  void parse(const Statement& statement) {
    auto expanded = expand_placeholders(statement.text, context_);
    if (!expanded) {
      add_error(expanded.error(), statement);
      return;
    }
    if (*expanded == statement.text) {
      carry_out(statement, 0);
      return;
    }
    const auto parts = split_statements(*expanded);
    int number = 0;
    for (const Statement& part : parts) {
      Statement one = statement;
      one.expanded = part.text;
      if (parts.size() > 1) {
        const std::string suffix =
            ": statement " + std::to_string(++number) + " after expansion of placeholder";
        one.raw += suffix;
        one.text += suffix;
      }
      carry_out(one, 0);
    }
  }

  /// More than a person reads at once.
  [[nodiscard]] bool has_enough_errors() const { return errors_.size() == kMostErrors; }

  Result<Query> result() && {
    if (errors_.empty()) return std::move(query_);
    Error first = std::move(errors_.front());
    first.more.assign(std::make_move_iterator(errors_.begin() + 1),
                      std::make_move_iterator(errors_.end()));
    return fail(std::move(first));
  }

 private:
  static constexpr std::size_t kMostErrors = 20;
  static constexpr int kDeepestPreset = 20;
  static constexpr std::size_t kMostPresetLines = 10'000;  // presets that double each other

  void carry_out(const Statement& statement, int depth) {
    const std::string_view line = statement.expanded;
    if (line.starts_with('#')) return;  // a placeholder became a comment
    if (depth > kDeepestPreset || (depth > 0 && ++preset_lines_ > kMostPresetLines)) {
      if (!too_much_) {
        add_error(line_error("this preset stands for itself, or for too much", line, line,
                             "do the presets of the settings name each other?"),
                  statement);
      }
      too_much_ = true;
      return;
    }
    Target target{context_, query_};
    for (const Instruction& row : instructions()) {
      auto applied = row.apply(line, target);
      if (!applied) continue;
      if (!*applied) {
        add_error(applied->error(), statement);
      } else if (!target.in_its_place.empty()) {
        carry_out_preset(target.in_its_place, statement, depth);
      } else {
        query_.statements.push_back({statement,
                                     row.role,
                                     std::move(target.meaning),
                                     {},
                                     target.extension || row.extension});
      }
      return;
    }
    auto filter = parse_filter(line, context_, 0);
    if (!filter || !*filter) {
      add_error(filter ? filter->error() : unknown_line(line), statement);
      return;
    }
    const bool extension = (*filter)->explanation.extension;
    query_.statements.push_back({statement, Role::filter, {}, (*filter)->explanation, extension});
    query_.filters.push_back(std::move(**filter));
  }

  void carry_out_preset(std::string_view instructions, const Statement& statement, int depth) {
    for (const Statement& part : split_statements(instructions)) {
      if (too_much_) return;
      Statement one = statement;
      auto expanded = expand_placeholders_once(part.text, context_);
      if (!expanded) {
        add_error(expanded.error(), statement);
        continue;
      }
      one.expanded = std::move(*expanded);
      carry_out(one, depth + 1);
    }
  }

  /// The line is that of the statement in its text; where something else was carried out than was
  /// written, both are shown.
  void add_error(Error error, const Statement& statement) {
    if (has_enough_errors()) return;
    if (!error.place) error.place = Place{};
    error.place->line = statement.line;
    if (statement.origin == Origin::global_query) error.place->path = "global query";
    if (statement.origin == Origin::file_defaults) {
      error.place->path = context_.file->path;
      error.place->line = 0;
    }
    if (statement.expanded != statement.text || statement.text != text::trim_js(statement.raw)) {
      const std::string written = shortened(strings::printable(text::trim_js(statement.raw)));
      error.excerpt = "  " + written + " =>\n" + error.excerpt;
    }
    errors_.push_back(std::move(error));
  }

  const Context& context_;
  Query query_;
  std::vector<Error> errors_;
  std::size_t preset_lines_ = 0;
  bool too_much_ = false;  ///< A preset was given up; what else it stands for is not looked at.
};

/// The statements of a text, which all come from one place.
void add_statements(std::string_view text, Origin origin, std::vector<Statement>& out) {
  for (Statement& statement : split_statements(text)) {
    statement.origin = origin;
    out.push_back(std::move(statement));
  }
}

Result<Query> parse_statements(const std::vector<Statement>& statements, const Context& context) {
  Parser parser(context);
  for (const Statement& statement : statements) {
    if (parser.has_enough_errors()) break;
    parser.parse(statement);
  }
  return std::move(parser).result();
}

}  // namespace

task::Selection Query::selection() const {
  task::Selection all;
  for (const Filter& filter : filters) all.narrow(filter.selection);
  return all;
}

bool Query::needs_all_tasks() const {
  const auto scripted = [](const Order& order) { return order.field->takes_script; };
  const auto all = levels();
  return std::any_of(sorting.begin(), sorting.end(), scripted) ||
         std::any_of(all.begin(), all.end(), scripted) ||
         std::any_of(rollup.begin(), rollup.end(), scripted) ||
         std::any_of(filters.begin(), filters.end(),
                     [](const Filter& filter) { return filter.needs_all_tasks; });
}

bool Query::asks(bool Filter::*by_filter, bool Field::*by_field) const {
  const auto filter_asks = [&](const Filter& filter) { return filter.*by_filter; };
  const auto field_asks = [&](const Order& order) { return order.field->*by_field; };
  const auto all = levels();
  return std::any_of(filters.begin(), filters.end(), filter_asks) ||
         std::any_of(sorting.begin(), sorting.end(), field_asks) ||
         std::any_of(all.begin(), all.end(), field_asks) ||
         std::any_of(rollup.begin(), rollup.end(), field_asks);
}

bool Query::needs_notes() const {
  // Ages count from the dates of notes.
  return rolls_up() || asks(&Filter::needs_notes, &Field::needs_notes);
}

bool Query::needs_history() const {
  return asks(&Filter::needs_history, &Field::needs_history);
}

std::vector<Order> Query::levels() const {
  std::vector<Order> levels;
  if (columns) levels.push_back(*columns);
  levels.insert(levels.end(), grouping.begin(), grouping.end());
  return levels;
}

Result<Query> parse_query(std::string_view text, const Context& context,
                          const QueryOptions& options) {
  std::vector<Statement> own;
  if (options.file_defaults && context.file != nullptr) {
    add_statements(file_defaults(*context.file), Origin::file_defaults, own);
  }
  add_statements(text, Origin::query, own);
  auto query = parse_statements(own, context);
  const bool global = options.global_query && !context.rules.global_query.empty();
  if (global && !(query && query->ignore_global_query)) {
    std::vector<Statement> all;
    add_statements(context.rules.global_query, Origin::global_query, all);
    all.insert(all.end(), own.begin(), own.end());
    query = parse_statements(all, context);
  }
  if (query && options.explain) query->layout.explain = true;
  return query;
}

}  // namespace vaultask::query

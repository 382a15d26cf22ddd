#include "query/explain_as_plugin.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/strings.hpp"
#include "query/file_defaults.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

constexpr std::string_view kIndent = "  ";

std::string indented(std::string_view text, std::string_view by) {
  std::string out(by);
  for (const char c : text) {
    out += c;
    if (c == '\n') out += by;
  }
  return out;
}

/// What the plugin writes behind an operator of several filters.
std::string_view in_words(std::string_view joins) {
  if (joins == "AND") return " (All of)";
  if (joins == "OR") return " (At least one of)";
  return joins == "XOR" ? " (Exactly one of)" : " (None of)";
}

std::string joined_or_one(const Explanation& explanation);

/// A filter that stands in brackets, with its line.
std::string with_line(const Explanation& explanation) {
  const std::string meaning = joined_or_one(explanation);
  if (meaning.empty() || meaning == explanation.line) return explanation.line;
  return explanation.line + " =>\n" + indented(meaning, kIndent);
}

/// boolean.cpp bounds how deep this recurs.
std::string joined_or_one(const Explanation& explanation) {
  if (explanation.children.empty()) return explanation.in_plugin;
  std::string out = explanation.joins;
  if (explanation.children.size() > 1) out += in_words(explanation.joins);
  out += ':';
  for (const Explanation& child : explanation.children) {
    const std::string text = child.line.empty() ? joined_or_one(child) : with_line(child);
    out += '\n' + indented(text, kIndent);
  }
  return out;
}

/// What was written, what it became, and what was carried out, where these differ.
std::string statement_text(const Statement& statement) {
  const std::string_view raw = text::trim_js(statement.raw);
  std::string out = indented(raw, kIndent);
  const auto add = [&out](std::string_view before, std::string_view after) {
    if (after != before) ((out += " =>\n") += kIndent) += after;
  };
  // So that " =>" stands at the beginning of a line behind continued ones.
  if (statement.raw.find('\n') != std::string::npos) (out += '\n') += kIndent;
  add(raw, statement.text);
  add(statement.text, statement.expanded);
  return out;
}

std::string filter_text(const Understood& filter) {
  const std::string meaning = filter_in_plugin(filter.explanation, filter.statement.expanded);
  std::string out = statement_text(filter.statement);
  if (!meaning.empty()) out += " =>\n" + indented(meaning, "    ");
  return out;
}

/// The number of a `limit` line, without leading zeros.
std::string limit_of(std::string_view line) {
  const auto from = std::min(line.find_first_of("0123456789"), line.size());
  std::size_t to = from;
  while (to < line.size() && strings::is_digit(line[to])) ++to;
  const std::string_view digits = line.substr(from, to - from);
  const auto first = digits.find_first_not_of('0');
  return first == digits.npos ? "0" : std::string(digits.substr(first));
}

/// The explanation of the statements that come from one place.
class Section {
 public:
  explicit Section(Origin origin) : origin_(origin) {}

  void add(const Understood& one) {
    if (one.statement.origin != origin_) return;
    const std::string_view line = one.statement.expanded;
    if (one.role == Role::limit) {
      const bool groups = strings::starts_with_ci(line, "limit groups ");
      (groups ? group_limit_ : limit_) = limit_of(line);  // the last one counts
    } else if (one.role == Role::other) {
      ignores_ = ignores_ || strings::starts_with_ci(line, "ignore global query");
    } else {
      blocks_[static_cast<std::size_t>(one.role)].push_back(
          one.role == Role::filter ? filter_text(one) : statement_text(one.statement));
    }
  }

  [[nodiscard]] std::string text() const {
    std::vector<std::string> all;
    // A global query cannot ignore itself.
    if (ignores_ && origin_ != Origin::global_query) all.emplace_back("  ignore global query");
    if (blocks_[0].empty()) {
      all.emplace_back("  No filters supplied. All tasks will match the query.");
    }
    for (const auto& block : blocks_) all.insert(all.end(), block.begin(), block.end());
    if (limit_) all.push_back(limit_text(*limit_) + '.');
    if (group_limit_) {
      all.push_back(limit_text(*group_limit_) +
                    " per group (if any \"group by\" options are supplied).");
    }
    return strings::join(all, "\n\n") + '\n';
  }

 private:
  static std::string limit_text(const std::string& number) {
    return "  At most " + number + (number == "1" ? " task" : " tasks");
  }

  Origin origin_;
  bool ignores_ = false;
  /// By role: filters, groups, sorting, layout.
  std::array<std::vector<std::string>, static_cast<std::size_t>(Role::limit)> blocks_;
  std::optional<std::string> limit_, group_limit_;
};

/// Whether another than the global query says so: that one cannot ignore itself.
bool ignores_global_query(const Query& query) {
  return std::any_of(query.statements.begin(), query.statements.end(), [](const Understood& one) {
    return one.role == Role::other && one.statement.origin != Origin::global_query &&
           strings::starts_with_ci(one.statement.expanded, "ignore global query");
  });
}

std::string section(const Query& query, Origin origin, std::string_view title) {
  Section section(origin);
  for (const Understood& one : query.statements) section.add(one);
  return std::string(title) + ":\n\n" + section.text();
}

}  // namespace

std::string filter_in_plugin(const Explanation& explanation, std::string_view line) {
  std::string text = explanation.line.empty() ? joined_or_one(explanation) : with_line(explanation);
  if (text == line) text.clear();
  return text;
}

std::string explain_as_plugin(const Query& query, const Context& context,
                              const QueryOptions& options) {
  std::string out;
  const QueryRules& rules = context.rules;
  if (!rules.global_filter.empty()) {
    out += "Only tasks containing the global filter '" + rules.global_filter + "'.\n\n";
  }
  const bool global = options.global_query && !ignores_global_query(query) &&
                      !text::trim_js(rules.global_query).empty();
  if (global) out += section(query, Origin::global_query, "Explanation of the global query") + '\n';
  if (options.file_defaults && context.file != nullptr && !file_defaults(*context.file).empty()) {
    out += section(query, Origin::file_defaults,
                   "Explanation of the Query File Defaults (from properties/frontmatter in the "
                   "query's file)") +
           '\n';
  }
  out += section(query, Origin::query, "Explanation of this Tasks code block query");
  if (rules.ignore_sorting) {
    out +=
        "\n  NOTE: All sort instructions, including default sort order, are disabled, due to "
        "'ignoreSortInstructions' setting.\n";
  }
  return out;
}

}  // namespace vaultask::query

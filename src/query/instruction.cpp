#include "query/instruction.hpp"

#include <charconv>
#include <limits>

#include <vaultask/dates.hpp>
#include <vaultask/suggest.hpp>
#include "base/strings.hpp"
#include "query/field_function.hpp"
#include "query/layout.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

using Applied = std::optional<Result<void>>;

/// What a field is named for.
enum class Use : std::uint8_t { sorting, grouping };

bool serves(const Field& field, Use use) {
  if (field.takes_script) return true;
  return use == Use::grouping ? field.group != nullptr : field.sort_key != nullptr;
}

std::string_view name_for(const Field& field, Use use) {
  return use == Use::grouping && !field.group_name.empty() ? field.group_name : field.name;
}

/// The field whose name the text begins with, the longest name winning ("status.type" over
/// "status"); `behind` becomes what follows it.
const Field* field_at(std::string_view text, Use use, std::string_view& behind) {
  const Field* found = nullptr;
  std::size_t length = 0;
  for (const Field& field : fields()) {
    const std::string_view name = name_for(field, use);
    if (!serves(field, use) || name.size() <= length) continue;
    if (!strings::starts_with_ci(text, name)) continue;
    const std::string_view rest = text.substr(name.size());
    // The plugin's `sort by` is not anchored: "sort by tags" and "sort by due date" are taken.
    const bool anchored = use == Use::grouping || field.extension || field.takes_script;
    if (anchored && !rest.empty() && rest.front() != ' ') continue;
    found = &field;
    length = name.size();
    behind = rest;
  }
  return found;
}

/// The digits the text begins with, as a number; one too large for any count is the largest.
std::size_t read_number(std::string_view digits) {
  std::size_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return read.ec == std::errc::result_out_of_range ? std::numeric_limits<std::size_t>::max()
                                                   : value;
}

Error unknown_field(std::string_view line, std::string_view name, Use use) {
  std::vector<std::string> names;
  for (const Field& field : fields()) {
    if (serves(field, use)) names.emplace_back(name_for(field, use));
  }
  const std::string guess = nearest(name, names);
  return line_error(
      use == Use::grouping ? "cannot group by this" : "cannot sort by this", line, name,
      guess.empty() ? "one of " + strings::join(names, ", ") : "did you mean \"" + guess + "\"?");
}

std::string grouping_in_words(const Order& order, std::string_view verb) {
  std::string words = std::string(verb) + std::string(order.field->name);
  if (!order.argument.empty()) words += ' ' + order.argument;
  return order.reverse ? words + ", in reverse order" : words;
}

std::string sorting_in_words(const Order& order) {
  std::string words = "by " + std::string(order.field->name);
  if (!order.argument.empty()) words += ' ' + order.argument;
  if (order.field->numbered && order.nth != 1) words += ' ' + std::to_string(order.nth);
  words += ": " + std::string(order.field->order);
  return order.reverse ? words + "; all that in reverse" : words;
}

/// "NAME[ reverse]" behind `sort by` and its kin; a named argument stands between the two.
bool read_reverse(std::string_view& behind) {
  constexpr std::string_view kReverse = " reverse";
  if (behind.size() < kReverse.size()) return false;
  const std::size_t at = behind.size() - kReverse.size();
  if (!strings::equals_ci(behind.substr(at), kReverse)) return false;
  behind = behind.substr(0, at);
  return true;
}

/// "[ reverse] EXPRESSION" behind `by function`.
Result<void> read_expression(std::string_view line, std::string_view behind, const Context& context,
                             Order& order) {
  constexpr std::string_view kReverse = " reverse";
  order.reverse = strings::starts_with_ci(behind, " reverse ");
  if (order.reverse) behind.remove_prefix(kReverse.size());
  if (!behind.starts_with(' ')) return fail(line_error("an expression must follow", line, line));
  if (auto refusal = script_refusal(line, context)) return fail(*std::move(refusal));
  order.argument = behind.substr(1);
  return {};
}

Applied sort_by(std::string_view line, Target& target) {
  const auto rest =
      strings::starts_with_ci(line, "sort by ") ? std::optional(line.substr(8)) : std::nullopt;
  if (!rest) return std::nullopt;
  std::string_view behind;
  const Field* field = field_at(*rest, Use::sorting, behind);
  if (field == nullptr) return fail(unknown_field(line, *rest, Use::sorting));
  constexpr std::string_view kReverse = " reverse";
  Order order{field, strings::starts_with_ci(behind, kReverse)};
  if (field->takes_script) {
    order.reverse = false;
    if (auto read = read_expression(line, behind, target.context, order); !read) return read;
    // Groups show what is wrong in an expression; sorting cannot.
    if (auto sound = check_script(line, order.argument, target.context); !sound) return sound;
  } else if (field->takes_name) {
    order.reverse = read_reverse(behind);
    order.argument = text::trim_js(behind);
    if (order.argument.empty()) return fail(line_error("a name must follow", line, *rest));
  } else if (field->numbered) {
    const std::string_view number =
        strings::trim(behind.substr(order.reverse ? kReverse.size() : 0));
    if (!number.empty() && strings::is_digit(number.front())) order.nth = read_number(number);
  }
  target.extension = field->extension;
  target.meaning = sorting_in_words(order);
  target.query.sorting.push_back(std::move(order));
  return Result<void>{};
}

/// The field to group by that is all of the text.
Result<Order> read_grouping(std::string_view line, std::string_view text, const Context& context) {
  std::string_view behind;
  const Field* field = field_at(text, Use::grouping, behind);
  if (field == nullptr) return fail(unknown_field(line, text, Use::grouping));
  if (field->takes_script) {
    Order order{field};
    if (auto read = read_expression(line, behind, context, order); !read) return fail(read.error());
    return order;
  }
  Order order{field, read_reverse(behind)};
  if (field->takes_name) {
    order.argument = text::trim_js(behind);
    if (order.argument.empty()) return fail(line_error("a name must follow", line, text));
  } else if (!behind.empty()) {
    return fail(unknown_field(line, text, Use::grouping));
  }
  return order;
}

Applied group_by(std::string_view line, Target& target) {
  if (!strings::starts_with_ci(line, "group by ")) return std::nullopt;
  auto order = read_grouping(line, line.substr(9), target.context);
  if (!order) return fail(order.error());
  target.extension = order->field->extension;
  target.meaning = grouping_in_words(*order, "a heading for each ");
  target.query.grouping.push_back(std::move(*order));
  return Result<void>{};
}

Applied rollup_by(std::string_view line, Target& target) {
  if (!strings::starts_with_ci(line, "rollup by ")) return std::nullopt;
  auto order = read_grouping(line, line.substr(10), target.context);
  if (!order) return fail(order.error());
  const bool first = target.query.rollup.empty();
  target.meaning = grouping_in_words(
      *order, first ? "a table of counts instead of tasks, a row for each " : "and for each ");
  target.query.rollup.push_back(std::move(*order));
  return Result<void>{};
}

Applied rollup_over(std::string_view line, Target& target) {
  const auto rest = after_word(line, "rollup over");
  if (!rest) return std::nullopt;
  const Context& context = target.context;
  const auto days =
      find_days(*rest, {context.today, context.second_of_day, context.utc_offset_minutes});
  if (!days) {
    return fail(line_error("this is no date", line, *rest,
                           "rollup over 2025-11, rollup over last month, rollup over 2025-Q4"));
  }
  target.query.rollup_days = *days;
  target.meaning = "what was done, cancelled and moved from " + days->first.to_iso() + " to " +
                   days->last.to_iso() + ", and what was open at the end of it";
  return Result<void>{};
}

/// What stands behind "view" and blanks: "list", or "columns by" and a field.
Applied view(std::string_view line, Target& target) {
  const auto rest = after_word(line, "view");
  if (!rest) return std::nullopt;
  const std::string_view mode = text::trim_js(*rest);
  if (strings::equals_ci(mode, "list")) {
    target.meaning = "a list";
    target.query.columns.reset();
    target.query.layout.columns = false;
    return Result<void>{};
  }
  constexpr std::string_view kColumns = "columns by ";
  if (!strings::starts_with_ci(mode, kColumns)) {
    return fail(line_error("do not understand this view", line, mode,
                           "view list, or view columns by FIELD"));
  }
  auto order = read_grouping(line, mode.substr(kColumns.size()), target.context);
  if (!order) return fail(order.error());
  target.meaning = grouping_in_words(*order, "a column for each ");
  target.query.columns = std::move(*order);
  target.query.layout.columns = true;
  return Result<void>{};
}

/// `limit [groups] [to] N [tasks]`; what follows the number is ignored, as the plugin does.
Applied limit(std::string_view line, Target& target) {
  auto rest = after_word(line, "limit");
  if (!rest) return std::nullopt;
  const auto groups = after_word(*rest, "groups");
  if (groups) rest = groups;
  if (const auto number = after_word(*rest, "to")) rest = number;
  if (rest->empty() || !strings::is_digit(rest->front())) {
    return fail(line_error("a number must follow", line, *rest, "for example \"limit 10\""));
  }
  const std::size_t number = read_number(*rest);
  (groups ? target.query.group_limit : target.query.limit) = number;
  target.meaning = "at most " + strings::counted(static_cast<long long>(number), "task") +
                   (groups ? " in each group" : "");
  return Result<void>{};
}

/// `hide PART`, `show PART`; what follows the name is ignored, as the plugin does.
Applied hide_or_show(std::string_view line, Target& target) {
  const auto hide = after_word(line, "hide");
  const auto rest = hide ? hide : after_word(line, "show");
  if (!rest || text::trim_js(*rest).empty()) return std::nullopt;
  std::string_view name = *rest;
  while (name.starts_with(' ')) name.remove_prefix(1);
  const LayoutRow* row = find_layout_part(name);
  if (row == nullptr) {
    std::vector<std::string> names;
    for (const LayoutRow& known : layout_parts()) names.emplace_back(known.name);
    const std::string guess = nearest(name, names);
    return fail(line_error("there is nothing of this name to hide or show", line, name,
                           guess.empty() ? "one of " + strings::join(names, ", ")
                                         : "did you mean \"" + guess + "\"?"));
  }
  target.query.layout.set(row->part, !hide);
  target.extension = row->extension;
  // What stands behind a semicolon is for the help.
  const std::string_view summary = row->summary.substr(0, row->summary.find(';'));
  target.meaning = (hide ? "without " : "with ") + strings::to_lower(summary.substr(0, 1)) +
                   std::string(summary.substr(1));
  return Result<void>{};
}

template <bool kShort>
Applied mode(std::string_view line, Target& target) {
  if (!strings::starts_with_ci(line, kShort ? "short" : "full")) return std::nullopt;
  target.query.layout.short_mode = kShort;
  target.meaning = kShort ? "signs without their values" : "signs with their values";
  return Result<void>{};
}

Applied explain(std::string_view line, Target& target) {
  if (!strings::starts_with_ci(line, "explain")) return std::nullopt;
  target.query.layout.explain = true;
  target.meaning = "this explanation above the answer";
  return Result<void>{};
}

Applied ignore_global_query(std::string_view line, Target& target) {
  if (!strings::starts_with_ci(line, "ignore global query")) return std::nullopt;
  target.query.ignore_global_query = true;
  target.meaning = "the global query of the settings does not count";
  return Result<void>{};
}

Applied preset(std::string_view line, Target& target) {
  const auto rest = after_word(line, "preset");
  if (!rest) return std::nullopt;
  const std::string_view name = text::trim_js(*rest);
  std::vector<std::string> names;
  for (const auto& [known, instructions] : target.context.rules.presets) {
    if (known == name && !instructions.empty()) {
      target.in_its_place = instructions;
      return Result<void>{};
    }
    names.push_back(known);
  }
  const std::string guess = nearest(name, names);
  return fail(line_error("there is no such preset", line, name.empty() ? line : name,
                         guess.empty() ? "the settings have " + strings::join(names, ", ")
                                       : "did you mean \"" + guess + "\"? the settings have " +
                                             strings::join(names, ", ")));
}

/// Each part once: hidden where it is shown by itself, and the other way round.
std::vector<std::string_view> layout_examples() {
  static const std::vector<std::string> lines = [] {
    std::vector<std::string> all;
    const Layout usual;
    for (const LayoutRow& row : layout_parts()) {
      all.push_back((usual.shows(row.part) ? "hide " : "show ") + std::string(row.name));
    }
    return all;
  }();
  return {lines.begin(), lines.end()};
}

const std::vector<Instruction>& table() {
  static const std::vector<Instruction> rows{
      {"preset",
       "Instructions that the settings give a name; {{preset.NAME}} puts them into a line",
       {"preset this_folder", "preset hide_everything"},
       Role::other,
       preset},
      {"short mode", "Signs without their values", {"short mode"}, Role::layout, mode<true>},
      {"full mode",
       "Signs with their values, the usual way",
       {"full mode"},
       Role::layout,
       mode<false>},
      {"explain", "What each line means, above the answer", {"explain"}, Role::other, explain},
      {"ignore global query",
       "Leaves out the global query of the settings",
       {"ignore global query"},
       Role::other,
       ignore_global_query},
      {"limit",
       "At most so many tasks, or so many in each group",
       {"limit 10", "limit to 10 tasks", "limit groups to 5 tasks"},
       Role::limit,
       limit},
      {"sort by",
       "Order of the tasks; further lines decide among equals, then the plugin's default order",
       {"sort by due", "sort by priority reverse", "sort by tag 2"},
       Role::sort,
       sort_by},
      {"group by",
       "Headings above the tasks; further lines nest",
       {"group by due", "group by priority reverse"},
       Role::group,
       group_by},
      {"rollup by",
       "A table of counts instead of the tasks: open, overdue, due soon, done, slips and more; "
       "further lines nest",
       {"rollup by owner", "rollup by folder"},
       Role::group,
       rollup_by,
       true},
      {"rollup over",
       "The days that a rollup counts over: what was done in them, and what was open at their end",
       {"rollup over last month", "rollup over 2025-11"},
       Role::group,
       rollup_over,
       true},
      {"view",
       "A list, or a column for each group",
       {"view list", "view columns by status.type"},
       Role::layout,
       view},
      {"hide, show", "Parts of the tasks and of the page", layout_examples(), Role::layout,
       hide_or_show},
  };
  return rows;
}

}  // namespace

std::span<const Instruction> instructions() {
  return table();
}

}  // namespace vaultask::query

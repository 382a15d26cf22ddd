#include "query/instruction.hpp"

#include <charconv>
#include <limits>

#include <vaultask/suggest.hpp>
#include "base/strings.hpp"

namespace vaultask::query {
namespace {

using Applied = std::optional<Result<void>>;

/// The field whose name the text begins with, the longest name winning ("status.type" over
/// "status"); `behind` becomes what follows it.
const Field* field_at(std::string_view text, bool grouping, std::string_view& behind) {
  const Field* found = nullptr;
  std::size_t length = 0;
  for (const Field& field : fields()) {
    if (grouping ? field.group == nullptr : field.sort_key == nullptr) continue;
    const std::string_view name =
        grouping && !field.group_name.empty() ? field.group_name : field.name;
    if (name.size() <= length || !strings::starts_with_ci(text, name)) continue;
    const std::string_view rest = text.substr(name.size());
    // The plugin's `sort by` is not anchored: "sort by tags" and "sort by due date" are taken.
    if (grouping && !rest.empty() && rest.front() != ' ') continue;
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

Error unknown_field(std::string_view line, std::string_view name, bool grouping) {
  std::vector<std::string> names;
  for (const Field& field : fields()) {
    if (grouping ? field.group == nullptr : field.sort_key == nullptr) continue;
    names.emplace_back(grouping && !field.group_name.empty() ? field.group_name : field.name);
  }
  const std::string guess = nearest(name, names);
  return line_error(
      grouping ? "cannot group by this" : "cannot sort by this", line, name,
      guess.empty() ? "one of " + strings::join(names, ", ") : "did you mean \"" + guess + "\"?");
}

Applied sort_by(std::string_view line, Query& query) {
  const auto rest =
      strings::starts_with_ci(line, "sort by ") ? std::optional(line.substr(8)) : std::nullopt;
  if (!rest) return std::nullopt;
  std::string_view behind;
  const Field* field = field_at(*rest, false, behind);
  if (field == nullptr) return fail(unknown_field(line, *rest, false));
  constexpr std::string_view kReverse = " reverse";
  const bool reverse = strings::starts_with_ci(behind, kReverse);
  std::size_t nth = 1;
  if (field->numbered) {
    const std::string_view number = strings::trim(behind.substr(reverse ? kReverse.size() : 0));
    if (!number.empty() && strings::is_digit(number.front())) nth = read_number(number);
    if (nth == 0) return fail(line_error("there is no 0th one", line, number, "count from 1"));
  }
  query.sorting.push_back({field, reverse, nth});
  return Result<void>{};
}

Applied group_by(std::string_view line, Query& query) {
  const auto rest =
      strings::starts_with_ci(line, "group by ") ? std::optional(line.substr(9)) : std::nullopt;
  if (!rest) return std::nullopt;
  std::string_view behind;
  const Field* field = field_at(*rest, true, behind);
  const bool reverse = strings::equals_ci(behind, " reverse");
  if (field == nullptr || !(behind.empty() || reverse)) {
    return fail(unknown_field(line, *rest, true));
  }
  query.grouping.push_back({field, reverse, 1});
  return Result<void>{};
}

/// `limit [groups] [to] N [tasks]`; what follows the number is ignored, as the plugin does.
Applied limit(std::string_view line, Query& query) {
  auto rest = after_word(line, "limit");
  if (!rest) return std::nullopt;
  const auto groups = after_word(*rest, "groups");
  if (groups) rest = groups;
  if (const auto number = after_word(*rest, "to")) rest = number;
  if (rest->empty() || !strings::is_digit(rest->front())) {
    return fail(line_error("a number must follow", line, *rest, "for example \"limit 10\""));
  }
  (groups ? query.group_limit : query.limit) = read_number(*rest);
  return Result<void>{};
}

const std::vector<Instruction>& table() {
  static const std::vector<Instruction> rows{
      {"sort by",
       "Order of the tasks; further lines decide among equals, then the plugin's default order",
       {"sort by due", "sort by priority reverse"},
       sort_by},
      {"group by",
       "Headings above the tasks; further lines nest",
       {"group by owner", "group by priority reverse"},
       group_by},
      {"limit",
       "At most so many tasks, or so many in each group",
       {"limit 10", "limit to 10 tasks", "limit groups to 5 tasks"},
       limit},
  };
  return rows;
}

}  // namespace

std::span<const Instruction> instructions() {
  return table();
}

}  // namespace vaultask::query

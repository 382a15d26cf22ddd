#include "report/mbr.hpp"

#include <algorithm>
#include <array>

#include <vaultask/suggest.hpp>

#include "base/strings.hpp"
#include "report/mbr_parts.hpp"

namespace vaultask::report {
namespace {

struct Part {
  std::string_view name;
  Sections (*make)(const Review& review);
};

/// THE table of parts, in their usual order.
constexpr std::array<Part, 13> kParts{{
    {"counts", counts_part},
    {"delta", delta_part},
    {"owners", owners_part},
    {"overdue", overdue_part},
    {"slipped", slipped_part},
    {"done", done_part},
    {"hygiene", hygiene_part},
    {"key_results", key_results_part},
    {"decisions", decisions_part},
    {"risks", risks_part},
    {"questions", questions_part},
    {"charts", charts_part},
    {"definitions", definitions_part},
}};

Result<Period> period_of(const Input& input) {
  std::vector<std::string> arguments = input.arguments;
  const auto given = take_period(arguments, input.today);
  if (!given) return fail(given.error());
  if (arguments.size() > 1 || (*given && !arguments.empty())) {
    return fail(ErrorCode::usage, "mbr takes one period",
                "a month as in 2025-11, --quarter 2025-Q4, or --from and --to");
  }
  if (*given) return **given;
  return arguments.empty() ? month_of(input.today) : parse_month(arguments.front());
}

}  // namespace

std::vector<std::string> mbr_part_names() {
  std::vector<std::string> names;
  for (const Part& part : kParts) names.emplace_back(part.name);
  return names;
}

Result<Document> mbr(const Input& input) {
  auto period = period_of(input);
  if (!period) return fail(period.error());
  if (period->from > input.today) {
    return fail(ErrorCode::usage, period->name + " has not begun yet",
                "today is " + input.today.to_iso());
  }
  const measure::NotesByPath notes(input.notes);
  const auto tasks = measure::make_records(input.tasks, notes, input.history, input.today);
  const DateRange days{period->from, std::min(period->to, input.today)};
  const Review review{input, std::move(*period), days, tasks};
  Document page;
  page.name = "mbr";
  page.title = "Monthly business review, " + review.period.name;
  page.summary = review.period.from.to_iso() + " to " + review.period.to.to_iso() + ", as of " +
                 review.as_of().to_iso() + '.';
  const auto add = [&](const Part& part) {
    for (Section& section : part.make(review)) page.sections.push_back(std::move(section));
  };
  for (const std::string& name : input.mbr_parts) {
    const auto* part = std::find_if(kParts.begin(), kParts.end(),
                                    [&](const Part& one) { return one.name == name; });
    if (part != kParts.end()) add(*part);
  }
  if (input.mbr_parts.empty()) std::for_each(kParts.begin(), kParts.end(), add);
  return page;
}

}  // namespace vaultask::report

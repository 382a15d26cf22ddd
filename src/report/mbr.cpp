#include "report/mbr.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <vaultask/suggest.hpp>

#include "base/parallel.hpp"
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

/// Those of the setting, in its order; all where it names none.
std::vector<const Part*> chosen_parts(const std::vector<std::string>& names) {
  std::vector<const Part*> parts;
  for (const std::string& name : names) {
    const auto* part = std::find_if(kParts.begin(), kParts.end(),
                                    [&](const Part& one) { return one.name == name; });
    if (part != kParts.end()) parts.push_back(part);
  }
  if (names.empty()) {
    for (const Part& part : kParts) parts.push_back(&part);
  }
  return parts;
}

/// Each is made of the review alone, and following risks and questions takes as long as all others.
std::vector<Sections> make_parts(const std::vector<const Part*>& parts, const Review& review) {
  std::vector<Sections> made(parts.size());
  for_each_on_two_threads(parts.size(), [&](std::size_t i) { made[i] = parts[i]->make(review); });
  return made;
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
  page.title = "Business review, " + review.period.name;
  page.summary = review.period.from.to_iso() + " to " + review.period.to.to_iso() + ", as of " +
                 review.as_of().to_iso() + '.';
  for (Sections& part : make_parts(chosen_parts(input.mbr_parts), review)) {
    std::move(part.begin(), part.end(), std::back_inserter(page.sections));
  }
  return page;
}

}  // namespace vaultask::report

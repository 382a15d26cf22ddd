#include "cli/period_options.hpp"

#include <CLI/CLI.hpp>

namespace vaultask::cli {

void PeriodOptions::declare(CLI::App& app) {
  app.add_option("--month", month_, "Of one month: 2025-11")->type_name("MONTH");
  app.add_option("--quarter", quarter_, "Of three months: 2025-Q4")->type_name("QUARTER");
  app.add_option("--from,--since", from_, "From that day on")->type_name("DATE");
  app.add_option("--to", to_, "Up to that day (default: today)")->type_name("DATE");
}

void PeriodOptions::add_to(std::vector<std::string>& arguments) const {
  if (!month_.empty()) arguments.push_back("month=" + month_);
  if (!quarter_.empty()) arguments.push_back("quarter=" + quarter_);
  if (!from_.empty()) arguments.push_back("from=" + from_);
  if (!to_.empty()) arguments.push_back("to=" + to_);
}

}  // namespace vaultask::cli

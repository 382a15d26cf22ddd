#include "cli/common_options.hpp"

#include <CLI/CLI.hpp>

namespace vaultask::cli {
namespace {

/// "" or what is wrong, as CLI11 wants it.
std::string check_today(const std::string& text) {
  const auto in_range = [&](std::size_t at, char tens, const char* last) {
    return text[at] >= '0' && text[at] <= tens && text[at + 1] >= '0' && text.substr(at, 2) <= last;
  };
  const bool timed = text.size() == 16 && text[10] == 'T' && text[13] == ':' &&
                     in_range(11, '2', "23") && text[12] <= '9' && in_range(14, '5', "59") &&
                     text[15] <= '9';
  if ((text.size() == 10 || timed) && Date::parse(text.substr(0, 10))) return {};
  return "write the day as 2025-11-15 or 2025-11-15T09:00";
}

}  // namespace

void declare_vault_options(CLI::App& app, CommonOptions& options) {
  app.add_option("--vault", options.vault,
                 "The vault (default: $VAULTASK_VAULT, else the nearest one upwards)")
      ->type_name("DIR")
      ->group(kCommonGroup);
  app.add_option("--db", options.database,
                 "Folder of the index (default: below $XDG_CACHE_HOME/vaultask)")
      ->type_name("DIR")
      ->group(kCommonGroup);
  app.add_option("--today", options.today, "Take this day for today")
      ->type_name("DATE[THH:MM]")
      ->check(check_today)
      ->group(kCommonGroup);
  app.add_flag("-q,--quiet", options.quiet, "Print errors only, besides the answer")
      ->group(kCommonGroup);
  app.add_flag("-v,--verbose", options.verbose, "Print each finding and what is done")
      ->group(kCommonGroup);
}

void declare_answer_options(CLI::App& app, CommonOptions& options) {
  declare_vault_options(app, options);
  app.add_option("--format", options.format, "Default: table on a terminal, else md")
      ->check(CLI::IsMember(format_names()))
      ->group(kCommonGroup);
  app.add_flag("--no-charts", options.no_charts, "Pages without their charts")->group(kCommonGroup);
  app.add_option("--color", options.color, "Colours; NO_COLOR is heeded")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->group(kCommonGroup);
  auto* cached = app.add_flag("--cached", options.cached, "Answer from the index as it stands");
  cached->group(kCommonGroup);
  app.add_flag("--no-index", options.no_index, "Read the notes and write no index")
      ->excludes(cached)
      ->group(kCommonGroup);
}

}  // namespace vaultask::cli

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/query_error.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

constexpr std::size_t kMostLevels = 3;

/// What queries call by a longer or another name.
std::string grouping(const std::string& level) {
  if (level == "tag") return "tags";
  if (level == "note") return "path";
  return level;
}

/// A query of `rollup by` lines.
class RollupCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("--by", levels_,
                   "What a row is for, up to three: owner, entity, folder, tag, note, priority, "
                   "'property NAME' or any other grouping")
        ->delimiter(',')
        ->required()
        ->type_name("GROUPING");
    app.add_option("--over", days_, "The days to count over: 2025-11, 'last month', 2025-Q4")
        ->type_name("DAYS");
    app.add_option("TEXT", filters_, "Lines of a query: which tasks to count");
  }

  int run(Session& session) override {
    if (levels_.size() > kMostLevels) {
      return session.fail(
          {ErrorCode::usage,
           "a rollup has at most three levels, and these are " + std::to_string(levels_.size()),
           {},
           {},
           "filter with lines of a query instead"});
    }
    auto vault = session.open_vault();
    if (!vault) return session.fail(vault.error());
    std::string query;
    for (const auto& line : filters_) query += line + '\n';
    for (const auto& level : levels_) query += "rollup by " + grouping(level) + '\n';
    if (!days_.empty()) query += "rollup over " + days_ + '\n';
    const auto result = vault->query(query);
    if (!result) return session.fail(in_query(result.error(), "query"));
    return session.answer(*vault, *result);
  }

 private:
  std::vector<std::string> levels_, filters_;
  std::string days_;
};

}  // namespace

std::unique_ptr<Command> make_rollup_command() {
  return std::make_unique<RollupCommand>();
}

}  // namespace vaultask::cli

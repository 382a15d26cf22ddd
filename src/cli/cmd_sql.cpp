#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

class SqlCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("SELECT", select_, "One SELECT statement")->required();
  }

  int run(Session& session) override {
    auto vault = session.open_vault();
    if (!vault) return session.fail(vault.error());
    const auto table = vault->sql(select_);
    if (!table) return session.fail(table.error());
    return session.answer(*vault, *table);
  }

 private:
  std::string select_;
};

class SchemaCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("WHAT", what_, "index: its tables, as SQL (default); json: a JSON Schema")
        ->check(CLI::IsMember({"index", "json"}));
  }
  int run(Session&) override {
    return Session::print(what_ == "json" ? answer_schema() : schema());
  }

 private:
  std::string what_ = "index";
};

}  // namespace

std::unique_ptr<Command> make_sql_command() {
  return std::make_unique<SqlCommand>();
}
std::unique_ptr<Command> make_schema_command() {
  return std::make_unique<SchemaCommand>();
}

}  // namespace vaultask::cli

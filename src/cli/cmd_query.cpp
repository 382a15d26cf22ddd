#include <unistd.h>
#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

std::string read_all(std::istream& in) {
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

class QueryCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("TEXT", lines_, "Lines of the query");
    app.add_option("-f,--file", file_, "Read the query from a file; - is stdin")->type_name("FILE");
  }

  int run(Session& session) override {
    const auto text = query_text();
    if (!text) return session.fail(text.error());
    auto vault = session.open_vault();
    if (!vault) return session.fail(vault.error());
    auto result = vault->query(*text);
    if (!result) return session.fail(named(result.error()));
    return session.answer(*vault, *result);
  }

 private:
  Result<std::string> query_text() const {
    if (!file_.empty() && !lines_.empty()) {
      return vaultask::fail(ErrorCode::usage, "give the query as arguments or with -f, not both");
    }
    if (!lines_.empty()) {
      std::string text;
      for (const auto& line : lines_) text += line + '\n';
      return text;
    }
    if (file_.empty() && ::isatty(STDIN_FILENO) == 1) {
      return vaultask::fail(ErrorCode::usage, "there is no query",
                            "for example: vaultask query 'not done' 'due before tomorrow'");
    }
    if (file_.empty() || file_ == "-") return read_all(std::cin);
    if (std::error_code error; std::filesystem::is_directory(file_, error)) {
      return vaultask::fail(ErrorCode::usage, file_ + " is a folder, not a query");
    }
    std::ifstream in(file_, std::ios::binary);
    if (!in) {
      return vaultask::fail(ErrorCode::usage, "cannot open " + file_ + ": " + std::strerror(errno));
    }
    return read_all(in);
  }

  /// A query error with the place where the query came from.
  Error named(Error error) const {
    if (error.code == ErrorCode::parse_query && error.place) {
      error.place->path = file_.empty() || file_ == "-" ? "query" : file_;
    }
    return error;
  }

  std::vector<std::string> lines_;
  std::string file_;
};

}  // namespace

std::unique_ptr<Command> make_query_command() {
  return std::make_unique<QueryCommand>();
}

}  // namespace vaultask::cli

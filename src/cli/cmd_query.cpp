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
#include "cli/query_error.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

std::string read_all(std::istream& in) {
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// A query, and how an error in it names its place.
struct Source {
  std::string text;
  std::string name;    ///< "query", a file, or a note.
  int line = 0;        ///< What stands before the first line of the text.
  std::string note{};  ///< The note it stands in; "" for none.
};

class QueryCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("TEXT", lines_, "Lines of the query");
    app.add_option("-f,--file", file_, "Read the query from a file; - is stdin")->type_name("FILE");
    app.add_option("--block", block_, "Run the `tasks` blocks of a note, or the one at a line")
        ->type_name("NOTE[:LINE]");
    app.add_option("--note", note_, "The note the query is to stand in: for {{query.file.path}}")
        ->type_name("NOTE");
    app.add_flag("--no-global", no_global_, "Leave out the global query of the Tasks plugin");
    app.add_flag("--explain", explain_, "Say first what each line of the query means");
    app.add_option("--style", style_,
                   "Of Markdown: list, table, or tasks as the plugin's Copy results")
        ->check(CLI::IsMember(style_names()));
    app.add_option("--columns", columns_, "Of tables, as in due,owner,description")
        ->type_name("COLUMNS");
  }

  int run(Session& session) override {
    if (static_cast<int>(!lines_.empty()) + static_cast<int>(!file_.empty()) +
            static_cast<int>(!block_.empty()) >
        1) {
      return session.fail({ErrorCode::usage,
                           "give the query as arguments, with -f or with --block",
                           {},
                           {},
                           "a query comes from one place"});
    }
    if (!style_.empty()) {
      session.options.style = style_;
      if (session.options.format.empty()) session.options.format = "md";
    }
    if (!columns_.empty()) {
      auto columns = parse_columns(columns_);
      if (!columns) return session.fail(columns.error());
      session.options.columns = std::move(*columns);
      if (style_.empty()) session.options.style = "table";
    }
    if (!block_.empty()) return run_blocks(session);
    auto source = read_source();
    if (!source) return session.fail(source.error());
    auto& vault = keep(session.open_vault());
    if (!vault) return session.fail(vault.error());
    if (!note_.empty()) {
      auto note = vault->find_note(note_);
      if (!note) return session.fail(note.error());
      source->note = std::move(*note);
    }
    return answer(session, *vault, *source);
  }

 private:
  int run_blocks(Session& session) const {
    auto vault = session.open_vault();
    if (!vault) return session.fail(vault.error());
    const auto blocks = vault->query_blocks(block_);
    if (!blocks) return session.fail(blocks.error());
    const bool several = blocks->size() > 1;
    if (several && !session.writes_pages()) {
      return session.fail({ErrorCode::usage,
                           block_ + " has " + std::to_string(blocks->size()) + " blocks",
                           {},
                           {},
                           "name one of them, as in " + blocks->front().note + ':' +
                               std::to_string(blocks->front().line)});
    }
    int status = kDone;
    for (const QueryBlock& block : *blocks) {
      if (several) {
        const std::string place = block.note + ':' + std::to_string(block.line);
        const std::string gap = &block == &blocks->front() ? "" : "\n";
        if (const int printed = session.print_title(gap, place); printed != kDone) return printed;
      }
      const int one = answer(session, *vault, {block.text, block.note, block.line, block.note});
      if (one != kDone) status = one;  // the other blocks are run all the same
    }
    return status;
  }

  int answer(Session& session, Vault& vault, const Source& source) const {
    QueryOptions options;
    options.note = source.note;
    options.global_query = !no_global_;
    options.explain = explain_;
    options.original_lines = session.writes_original_lines();
    options.links = session.writes_links();
    auto result = vault.query(source.text, options);
    if (!result) return session.fail(in_query(result.error(), source.name, source.line));
    const int status = session.answer(vault, *result);
    if (block_.empty()) keep(std::move(result));  // else there may be many
    return status;
  }

  Result<Source> read_source() const {
    if (!lines_.empty()) {
      std::string text;
      for (const auto& line : lines_) text += line + '\n';
      return Source{std::move(text), "query"};
    }
    if (file_.empty() && ::isatty(STDIN_FILENO) == 1) {
      return vaultask::fail(ErrorCode::usage, "there is no query",
                            "for example: vaultask query 'not done' 'due before tomorrow'");
    }
    if (file_.empty() || file_ == "-") return Source{read_all(std::cin), "query"};
    if (std::error_code error; std::filesystem::is_directory(file_, error)) {
      return vaultask::fail(ErrorCode::usage, file_ + " is a folder, not a query");
    }
    std::ifstream in(file_, std::ios::binary);
    if (!in) {
      return vaultask::fail(ErrorCode::usage, "cannot open " + file_ + ": " + std::strerror(errno));
    }
    return Source{read_all(in), file_};
  }

  std::vector<std::string> lines_;
  std::string file_;
  std::string block_;
  std::string note_;
  bool no_global_ = false;
  bool explain_ = false;
  std::string style_;
  std::string columns_;
};

}  // namespace

std::unique_ptr<Command> make_query_command() {
  return std::make_unique<QueryCommand>();
}

}  // namespace vaultask::cli

#include <CLI/CLI.hpp>

#include <vaultask/search.hpp>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/period_options.hpp"
#include "cli/session.hpp"

namespace vaultask::cli {
namespace {

class SearchCommand : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("WORDS", words_, "Words that must all stand in a note")->required();
    app.add_option("--kind", kinds_, "Only places of these kinds, as in task,decision")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("KIND")
        ->check(CLI::IsMember(place_kind_names()));
    app.add_option("--path", paths_, "Only this note or folder; may be given again")
        ->allow_extra_args(false)
        ->type_name("PATH");
    period_.declare(app);
    app.add_option("--limit", limit_, "How many places to show (default: 20)")
        ->type_name("N")
        ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}));
    app.add_flag("--transcripts", transcripts_, "Search what was said in meetings, too");
  }

  int run(Session& session) override {
    SearchRequest request;
    for (const auto& word : words_) request.text += (request.text.empty() ? "" : " ") + word;
    request.paths = paths_;
    period_.add_to(request.period);
    for (const auto& kind : kinds_) request.kinds.push_back(*find_place_kind(kind));
    request.limit = limit_;
    request.transcripts = transcripts_;
    auto vault = session.open_vault();
    if (!vault) return session.fail(vault.error());
    const auto answer = vault->search(request);
    if (!answer) return session.fail(answer.error());
    tell(session, *answer);
    return session.answer(*vault, answer->page);
  }

 private:
  static void tell(const Session& session, const SearchAnswer& answer) {
    const auto notes = [](std::size_t n) {
      return std::to_string(n) + (n == 1 ? " note" : " notes");
    };
    if (answer.update.built && !session.options.no_index) {
      session.note("vaultask: the search index was built, of " + notes(answer.update.read) + '\n');
    }
    if (answer.update.built_transcripts) {
      session.note("vaultask: transcripts were added to the search index, of " +
                   notes(answer.update.read) + '\n');
    }
    if (answer.stale) {
      session.note("vaultask: " + to_string(*answer.stale) +
                   "vaultask: answered from the last complete search index\n");
    }
  }

  std::vector<std::string> words_, kinds_, paths_;
  PeriodOptions period_;
  std::size_t limit_ = SearchRequest().limit;
  bool transcripts_ = false;
};

}  // namespace

std::unique_ptr<Command> make_search_command() {
  return std::make_unique<SearchCommand>();
}

}  // namespace vaultask::cli

#include "cli/write_options.hpp"

#include <CLI/CLI.hpp>

namespace vaultask::cli {

void WriteOptions::declare(CLI::App& app, const std::string& usual_settle) {
  app.add_flag("--yes", yes_,
               "Write more than 200 notes, pages that shrink to a fifth, and though a tenth of "
               "the vault is missing");
  app.add_option("--settle", settle_,
                 "Leave notes for later that changed within so many seconds (default: " +
                     usual_settle + ")")
      ->type_name("SECONDS")
      ->check(CLI::Range(0, 24 * 3600));
}

RenderRequest WriteOptions::request() const {
  RenderRequest request;
  request.settle_seconds = settle_;
  request.accept_much = yes_;
  return request;
}

int fail_to_open(const Session& session, const Error& error) {
  const int status = session.fail(error);
  return error.code == ErrorCode::not_found ? kIncomplete : status;
}

}  // namespace vaultask::cli

// The options of the commands that write views.
#pragma once

#include <optional>
#include <string>

#include <vaultask/views.hpp>

#include "cli/session.hpp"

namespace CLI {
class App;
}

namespace vaultask::cli {

class WriteOptions {
 public:
  /// --settle and --yes. `usual_settle` says in words how long notes are left alone without it.
  void declare(CLI::App& app, const std::string& usual_settle);
  /// A request with what these options say.
  [[nodiscard]] RenderRequest request() const;

 private:
  std::optional<int> settle_;
  bool yes_ = false;
};

/// The exit status of a vault that could not be opened. One that is not there is one that is not
/// mounted, to whom cron tells it.
int fail_to_open(const Session& session, const Error& error);

}  // namespace vaultask::cli

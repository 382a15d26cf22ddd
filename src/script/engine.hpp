// query::ScriptEngine by way of the worker program.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/result.hpp>
#include <vaultask/task.hpp>

#include "query/context.hpp"
#include "query/script.hpp"
#include "script/vault_facts.hpp"
#include "script/worker_process.hpp"

namespace vaultask::script {

struct EngineOptions {
  std::string program;  ///< The path of vaultask-js; "" where there is none.
  std::string zone;     ///< Time zone of the scripts, as in TZ; "" for the system's.
  WorkerLimits limits{};
};

/// One for a run: it starts the worker when the first script needs it, and starts another one when
/// that was stopped. Not thread-safe.
class Engine final : public query::ScriptEngine {
 public:
  explicit Engine(EngineOptions options) : options_(std::move(options)) {}

  /// What follows is another query: a new global object. `context` (its day, time, file and
  /// presets) and `facts` must outlive the query.
  void begin(const query::Context& context, VaultFacts& facts);

  Result<void> check(std::string_view expression) override;
  Result<std::vector<bool>> filter(std::string_view expression, Tasks tasks) override;
  Result<std::vector<query::ScriptKey>> sort_keys(std::string_view expression,
                                                  Tasks tasks) override;
  Result<std::vector<std::vector<std::string>>> groups(std::string_view expression,
                                                       Tasks tasks) override;
  Result<std::optional<std::string>> expand(std::string_view expression) override;
  Result<std::vector<bool>> match(std::string_view body, std::string_view flags,
                                  const std::vector<std::string>& texts) override;

  /// The worker, which may have been stopped; none before the first script: for tests.
  [[nodiscard]] const std::optional<WorkerProcess>& worker() const { return worker_; }

 private:
  struct Request;
  struct Answer;

  Result<void> ensure_session();
  Result<Answer> ask(const Request& request);
  Result<std::string> provide(std::string_view want);
  Result<std::vector<std::size_t>> numbers_of(Tasks tasks);
  template <class Take>
  Result<void> in_batches(const char* kind, std::string_view expression, Tasks tasks,
                          const Take& take);

  EngineOptions options_;
  const query::Context* context_ = nullptr;
  VaultFacts* facts_ = nullptr;
  std::optional<WorkerProcess> worker_;
  bool in_session_ = false;
};

}  // namespace vaultask::script

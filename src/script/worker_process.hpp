// The worker program, seen from outside: started, spoken to, watched and stopped.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include <vaultask/result.hpp>

#include "script/frames.hpp"

namespace vaultask::script {

struct WorkerLimits {
  std::chrono::milliseconds time{2000};  ///< For one call, besides what the call itself allows.
  std::size_t memory = std::size_t{256} << 20;  ///< Resident, in bytes.
};

/// One worker. Everything it says is untrusted. It is killed, by its pidfd, when it takes too long
/// or too much, when it breaks the protocol, and at the latest by the destructor, which waits until
/// it is gone. Not thread-safe.
class WorkerProcess {
 public:
  using Clock = std::chrono::steady_clock;
  /// What the worker wants to know → the answer, as JSON.
  using Provide = std::function<Result<std::string>(std::string_view want)>;

  /// Starts the program with an empty environment but for the engine's switches and TZ=`zone`
  /// (none if empty), and no descriptor but its socket. Errors: `unsupported` where it cannot be
  /// started or has no sandbox.
  [[nodiscard]] static Result<WorkerProcess> start(const std::string& program,
                                                   const std::string& zone, WorkerLimits limits);

  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&& other) noexcept;
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;
  ~WorkerProcess();

  /// Sends a frame and waits for the answer, up to limits.time + `extra`. Errors, after which the
  /// worker is gone: `run_query` where a limit is passed or the worker ended, else `internal`. An
  /// error of `provide` is handed on.
  [[nodiscard]] Result<std::string> call(FrameKind kind, std::string_view text,
                                         std::chrono::milliseconds extra, const Provide& provide);

  [[nodiscard]] bool running() const { return pidfd_ >= 0; }
  [[nodiscard]] int pid() const { return pid_; }  ///< For tests.
  /// The most it ever took, in bytes, once it is stopped: for tests.
  [[nodiscard]] std::size_t peak_memory() const { return peak_; }

 private:
  WorkerProcess() = default;

  struct Frame {
    FrameKind kind = FrameKind::trouble;
    std::string text;
  };

  Result<void> launch(const std::string& program, const std::string& zone);
  Result<Frame> exchange(FrameKind kind, std::string_view text, Clock::time_point deadline);
  Result<Frame> receive(Clock::time_point deadline);
  Result<void> write_all(std::string_view bytes, Clock::time_point deadline);
  Result<void> read_all(char* bytes, std::size_t size, Clock::time_point deadline);
  Result<void> wait_for(short events, Clock::time_point deadline);
  [[nodiscard]] std::size_t resident_bytes() const;
  void stop();

  WorkerLimits limits_;
  int pid_ = -1;
  int pidfd_ = -1;
  int socket_ = -1;
  std::size_t peak_ = 0;
  int statm_ = -1;  ///< /proc/PID/statm, kept open: it cannot become another process's.
};

}  // namespace vaultask::script

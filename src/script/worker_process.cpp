#include "script/worker_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <utility>
#include <vector>

namespace vaultask::script {
namespace {

using std::chrono::milliseconds;

/// How often time and memory are looked at.
constexpr milliseconds kTick{2};
/// Starting takes some 30 ms; a machine under load may take long.
constexpr milliseconds kStartTime{10'000};

Error no_worker(const std::string& why) {
  Error error;
  error.code = ErrorCode::unsupported;
  error.message = "JavaScript cannot be run: " + why;
  error.hint = "what needs no JavaScript works without the program vaultask-js";
  return error;
}

std::string system_text(const char* what) {
  return std::string(what) + ": " + std::strerror(errno);
}

void close_descriptor(int& fd) {
  if (fd >= 0) ::close(fd);
  fd = -1;
}

/// File actions that are freed.
class FileActions {
 public:
  FileActions() { posix_spawn_file_actions_init(&actions_); }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;

  /// Nothing but /dev/null on 0 to 2 and the socket.
  [[nodiscard]] const posix_spawn_file_actions_t* only(int socket) {
    posix_spawn_file_actions_adddup2(&actions_, socket, kWorkerDescriptor);
    posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, 2, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions_, kWorkerDescriptor + 1);
    return &actions_;
  }

 private:
  posix_spawn_file_actions_t actions_{};
};

/// The worker's whole environment. The engine reads JSC_* itself: no code is compiled to the
/// machine's, no thread runs beside the script, and the heap is not spread over 64 GiB.
std::vector<std::string> environment(const std::string& zone, std::size_t memory) {
  std::vector<std::string> all{"JSC_useJIT=0",
                               "JSC_useWasm=0",
                               "JSC_useSharedArrayBuffer=0",
                               "JSC_useConcurrentGC=0",
                               "JSC_numberOfGCMarkers=1",
                               "GIGACAGE_ENABLED=0",
                               "LANG=en_US.UTF-8",
                               "JSC_forceRAMSize=" + std::to_string(memory)};
  if (!zone.empty()) all.push_back("TZ=" + zone);
  return all;
}

}  // namespace

Result<WorkerProcess> WorkerProcess::start(const std::string& program, const std::string& zone,
                                           WorkerLimits limits) {
  WorkerProcess worker;
  worker.limits_ = limits;
  if (auto launched = worker.launch(program, zone); !launched) return fail(launched.error());
  const auto hello = worker.receive(Clock::now() + kStartTime);
  if (!hello) {
    worker.stop();
    return fail(no_worker(program + " does not start"));
  }
  if (hello->kind != FrameKind::hello) {
    worker.stop();
    const bool said = hello->kind == FrameKind::trouble && hello->text.size() < 200;
    return fail(no_worker(said ? hello->text : program + " is no worker of this version"));
  }
  return worker;
}

Result<void> WorkerProcess::launch(const std::string& program, const std::string& zone) {
  if (::access(program.c_str(), X_OK) != 0) {
    return fail(no_worker(program.empty() ? "there is no program vaultask-js"
                                          : "there is no program " + program));
  }
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return fail(no_worker(system_text("no socket")));
  }
  socket_ = ends[0];
  FileActions actions;
  const auto variables = environment(zone, limits_.memory);
  std::vector<char*> envp;
  for (const auto& variable : variables) envp.push_back(const_cast<char*>(variable.c_str()));
  envp.push_back(nullptr);
  std::array<char*, 2> argv{const_cast<char*>("vaultask-js"), nullptr};
  // dup2 of a descriptor to itself would leave it closed on exec.
  int theirs = ends[1];
  if (theirs == kWorkerDescriptor) theirs = ::fcntl(ends[1], F_DUPFD_CLOEXEC, 10);
  errno = ::posix_spawn(&pid_, program.c_str(), actions.only(theirs), nullptr, argv.data(),
                        envp.data());
  const int spawned = errno;
  if (theirs != ends[1]) ::close(theirs);
  ::close(ends[1]);
  errno = spawned;
  if (spawned != 0) {
    pid_ = -1;
    close_descriptor(socket_);
    return fail(no_worker(system_text(program.c_str())));
  }
  // The child is not waited for by anybody else, so its number is still its own.
  pidfd_ = static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0));
  if (pidfd_ < 0) {
    // Without a pidfd nothing of it can be trusted to end; its socket's end ends it.
    const std::string why = system_text("no pidfd");
    close_descriptor(socket_);
    ::waitpid(pid_, nullptr, 0);
    pid_ = -1;
    return fail(no_worker(why));
  }
  statm_ = ::open(("/proc/" + std::to_string(pid_) + "/statm").c_str(), O_RDONLY | O_CLOEXEC);
  ::fcntl(socket_, F_SETFL, O_NONBLOCK);
  return {};
}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept {
  *this = std::move(other);
}

WorkerProcess& WorkerProcess::operator=(WorkerProcess&& other) noexcept {
  if (this == &other) return *this;
  stop();
  limits_ = other.limits_;
  pid_ = std::exchange(other.pid_, -1);
  pidfd_ = std::exchange(other.pidfd_, -1);
  socket_ = std::exchange(other.socket_, -1);
  statm_ = std::exchange(other.statm_, -1);
  peak_ = other.peak_;
  return *this;
}

WorkerProcess::~WorkerProcess() {
  stop();
}

void WorkerProcess::stop() {
  close_descriptor(socket_);
  close_descriptor(statm_);
  if (pidfd_ < 0) return;
  ::syscall(SYS_pidfd_send_signal, pidfd_, SIGKILL, nullptr, 0);
  siginfo_t ended{};
  rusage used{};
  while (::syscall(SYS_waitid, P_PIDFD, pidfd_, &ended, WEXITED, &used) != 0 && errno == EINTR) {
  }
  peak_ = static_cast<std::size_t>(used.ru_maxrss) << 10;
  close_descriptor(pidfd_);
  pid_ = -1;
}

std::size_t WorkerProcess::resident_bytes() const {
  std::array<char, 128> text{};
  const auto read = ::pread(statm_, text.data(), text.size(), 0);
  if (read <= 0) return 0;
  const char* end = text.data() + read;
  const char* second = std::find<const char*>(text.data(), end, ' ');
  std::size_t pages = 0;
  if (second != end) std::from_chars(second + 1, end, pages);
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

Result<void> WorkerProcess::wait_for(short events, Clock::time_point deadline) {
  for (;;) {
    if (resident_bytes() > limits_.memory) {
      return fail(ErrorCode::run_query, "the JavaScript took more than " +
                                            std::to_string(limits_.memory >> 20) +
                                            " MiB of memory");
    }
    const auto left = std::chrono::duration_cast<milliseconds>(deadline - Clock::now());
    if (left.count() < 0) {
      return fail(ErrorCode::run_query, "the JavaScript took too long and was stopped",
                  "does it loop? a query has " + std::to_string(limits_.time.count()) +
                      " ms, and more for many tasks");
    }
    pollfd watched{socket_, events, 0};
    const auto patience = static_cast<int>(std::min(left + milliseconds(1), kTick).count());
    const int ready = ::poll(&watched, 1, patience);
    if (ready < 0 && errno != EINTR) return fail(ErrorCode::internal, system_text("poll"));
    if (ready > 0) return {};
  }
}

Result<void> WorkerProcess::write_all(std::string_view bytes, Clock::time_point deadline) {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
      continue;
    }
    if (errno == EINTR) continue;
    if (errno != EAGAIN) return fail(ErrorCode::run_query, "the JavaScript worker ended");
    if (auto ready = wait_for(POLLOUT, deadline); !ready) return ready;
  }
  return {};
}

Result<void> WorkerProcess::read_all(char* bytes, std::size_t size, Clock::time_point deadline) {
  while (size > 0) {
    const auto got = ::recv(socket_, bytes, size, 0);
    if (got > 0) {
      bytes += got;
      size -= static_cast<std::size_t>(got);
      continue;
    }
    if (got < 0 && errno == EINTR) continue;
    if (got == 0 || errno != EAGAIN) {
      return fail(ErrorCode::run_query, "the JavaScript worker ended",
                  "did the script use up its memory or its stack?");
    }
    if (auto ready = wait_for(POLLIN, deadline); !ready) return ready;
  }
  return {};
}

Result<WorkerProcess::Frame> WorkerProcess::receive(Clock::time_point deadline) {
  char head[kFrameHead];
  if (auto ok = read_all(head, kFrameHead, deadline); !ok) return fail(ok.error());
  const std::uint32_t length = length_of(head);
  if (length > kLongestFrame) {
    return fail(ErrorCode::run_query, "the JavaScript gave more than can be an answer");
  }
  Frame frame{static_cast<FrameKind>(head[0]), {}};
  // In steps: what was only announced takes no memory.
  constexpr std::size_t kStep = std::size_t{1} << 20;
  for (std::size_t done = 0; done < length;) {
    const std::size_t next = std::min(kStep, length - done);
    frame.text.resize(done + next);
    if (auto ok = read_all(frame.text.data() + done, next, deadline); !ok) return fail(ok.error());
    done += next;
  }
  return frame;
}

Result<WorkerProcess::Frame> WorkerProcess::exchange(FrameKind kind, std::string_view text,
                                                     Clock::time_point deadline) {
  if (text.size() > kLongestFrame) {
    return fail(ErrorCode::run_query, "this is more data than a script can be given");
  }
  char head[kFrameHead];
  write_head(head, kind, static_cast<std::uint32_t>(text.size()));
  if (auto ok = write_all({head, kFrameHead}, deadline); !ok) return fail(ok.error());
  if (auto ok = write_all(text, deadline); !ok) return fail(ok.error());
  return receive(deadline);
}

Result<std::string> WorkerProcess::call(FrameKind kind, std::string_view text, milliseconds extra,
                                        const Provide& provide) {
  if (!running()) return fail(ErrorCode::internal, "the JavaScript worker is gone");
  const auto deadline = Clock::now() + limits_.time + extra;
  auto frame = exchange(kind, text, deadline);
  while (frame && frame->kind == FrameKind::want) {
    auto data = provide(frame->text);
    if (!data) {
      stop();
      return fail(data.error());
    }
    frame = exchange(FrameKind::data, *data, deadline);
  }
  if (!frame) {
    stop();
    return fail(frame.error());
  }
  if (frame->kind != FrameKind::answer) {
    stop();
    return fail(ErrorCode::run_query, "the JavaScript worker broke its protocol");
  }
  return std::move(frame->text);
}

}  // namespace vaultask::script

#include "vault/child_process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

extern char** environ;

namespace vaultask {
namespace {

struct FileActions {
  FileActions() { posix_spawn_file_actions_init(&actions); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  ~FileActions() { posix_spawn_file_actions_destroy(&actions); }
  posix_spawn_file_actions_t actions{};
};

Error ended() {
  return {ErrorCode::io, "the output ended early", {}, {}, {}};
}

}  // namespace

Result<ChildProcess> ChildProcess::start(const std::vector<std::string>& arguments) {
  int in[2], out[2];
  if (::pipe2(in, O_CLOEXEC) != 0)
    return fail(files::os_error("cannot start", arguments[0], errno));
  files::Fd child_in(in[0]), to(in[1]);
  if (::pipe2(out, O_CLOEXEC) != 0) {
    return fail(files::os_error("cannot start", arguments[0], errno));
  }
  files::Fd from(out[0]), child_out(out[1]);
  FileActions files;
  posix_spawn_file_actions_adddup2(&files.actions, child_in.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files.actions, child_out.get(), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&files.actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  pid_t pid = 0;
  const int error = ::posix_spawnp(&pid, argv[0], &files.actions, nullptr, argv.data(), environ);
  if (error != 0) {
    return fail(ErrorCode::not_found, "cannot run " + arguments[0], "is it installed?");
  }
  return ChildProcess(pid, std::move(to), std::move(from));
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, 0)),
      to_(std::move(other.to_)),
      from_(std::move(other.from_)),
      buffer_(std::move(other.buffer_)) {}

ChildProcess::~ChildProcess() {
  (void)finish();
}

int ChildProcess::finish() {
  to_ = files::Fd();
  from_ = files::Fd();
  if (pid_ <= 1) return -1;
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = 0;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Result<void> ChildProcess::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(to_.get(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(files::os_error("cannot write to", "the child", errno));
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return {};
}

/// Reads some more; false at the end.
Result<bool> ChildProcess::fill() {
  char bytes[1 << 16];
  for (;;) {
    const ssize_t n = ::read(from_.get(), bytes, sizeof bytes);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(files::os_error("cannot read from", "the child", errno));
    buffer_.append(bytes, static_cast<std::size_t>(n));
    return n > 0;
  }
}

Result<std::string> ChildProcess::read_line() {
  std::size_t searched = 0;
  for (;;) {
    const auto end = buffer_.find('\n', searched);
    if (end != buffer_.npos) {
      std::string line = buffer_.substr(0, end);
      buffer_.erase(0, end + 1);
      return line;
    }
    searched = buffer_.size();
    const auto more = fill();
    if (!more) return fail(more.error());
    if (!*more) return fail(ended());
  }
}

Result<std::string> ChildProcess::read(std::size_t bytes) {
  while (buffer_.size() < bytes) {
    const auto more = fill();
    if (!more) return fail(more.error());
    if (!*more) return fail(ended());
  }
  std::string found = buffer_.substr(0, bytes);
  buffer_.erase(0, bytes);
  return found;
}

Result<std::string> ChildProcess::read_all() {
  for (;;) {
    const auto more = fill();
    if (!more) return fail(more.error());
    if (!*more) return std::move(buffer_);
  }
}

}  // namespace vaultask

// A program that is run and talked to: arguments as they are, never a shell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>

#include "base/files.hpp"

namespace vaultask {

/// A running child with pipes to its stdin and from its stdout; what it says on stderr is left out.
/// Ends with the object: its pipes are closed and it is waited for. Move-only.
class ChildProcess {
 public:
  /// `arguments` begins with the program, which is looked for on the PATH. not_found without it.
  [[nodiscard]] static Result<ChildProcess> start(const std::vector<std::string>& arguments);

  ChildProcess(ChildProcess&& other) noexcept;
  ChildProcess& operator=(ChildProcess&&) = delete;
  ~ChildProcess();

  Result<void> write(std::string_view bytes);
  /// The next line, without its end; the error is the end of the output.
  [[nodiscard]] Result<std::string> read_line();
  [[nodiscard]] Result<std::string> read(std::size_t bytes);
  /// All the rest of the output.
  [[nodiscard]] Result<std::string> read_all();
  /// Closes the pipes and waits; the exit status, −1 for a signal.
  int finish();

 private:
  ChildProcess(int pid, files::Fd to, files::Fd from)
      : pid_(pid), to_(std::move(to)), from_(std::move(from)) {}
  Result<bool> fill();

  int pid_ = 0;
  files::Fd to_, from_;
  std::string buffer_;
};

}  // namespace vaultask

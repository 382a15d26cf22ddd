// The log behind <vaultask/log.hpp>. It holds counts, paths and line numbers, never the text of a
// task. Thread-safe.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <vaultask/result.hpp>

namespace vaultask::log {

void debug(std::string_view message);  ///< Shown at LogLevel::verbose.
void warn(std::string_view message);   ///< Shown unless LogLevel::quiet.

/// A log file that others append to: when it holds 1 MiB it is moved to NAME.1, and so on; three
/// are kept. Lines bear the local time.
class File {
 public:
  /// The error is that the file cannot be opened.
  [[nodiscard]] static Result<File> open(const std::string& path);
  File(File&&) noexcept;
  File& operator=(File&&) noexcept;
  ~File();

  void info(std::string_view message);
  void warn(std::string_view message);

 private:
  struct Sink;
  explicit File(std::unique_ptr<Sink> sink);
  std::unique_ptr<Sink> sink_;
};

}  // namespace vaultask::log

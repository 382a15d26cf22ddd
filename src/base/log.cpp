#include "base/log.hpp"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

#include <vaultask/log.hpp>

namespace vaultask::log {
namespace {

/// Made on first use, so that a library user who never sets a level loses nothing.
spdlog::logger& logger() {
  static const std::shared_ptr<spdlog::logger> instance = [] {
    auto made = std::make_shared<spdlog::logger>("vaultask",
                                                 std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_pattern("vaultask: %v");
    made->set_level(spdlog::level::warn);
    return made;
  }();
  return *instance;
}

}  // namespace

void debug(std::string_view message) {
  logger().debug("{}", message);
}
void warn(std::string_view message) {
  logger().warn("{}", message);
}

struct File::Sink {
  spdlog::logger logger;
};

File::File(std::unique_ptr<Sink> sink) : sink_(std::move(sink)) {}
File::File(File&&) noexcept = default;
File& File::operator=(File&&) noexcept = default;
File::~File() = default;

Result<File> File::open(const std::string& path) {
  constexpr std::size_t kLargest = 1 << 20;
  constexpr std::size_t kKept = 3;
  try {
    auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path, kLargest, kKept);
    auto sink = std::make_unique<Sink>(Sink{spdlog::logger("vaultask", std::move(file))});
    sink->logger.set_pattern("%Y-%m-%dT%H:%M:%S%z %l [%P] %v");
    sink->logger.flush_on(spdlog::level::info);
    // A full disk must not end the run, nor write of itself to stderr.
    sink->logger.set_error_handler([](const std::string&) {});
    return File(std::move(sink));
  } catch (const spdlog::spdlog_ex& error) {
    return fail({ErrorCode::io, error.what(), Place{path, 0, 0}, {}, {}});
  }
}

void File::info(std::string_view message) {
  sink_->logger.info("{}", message);
}
void File::warn(std::string_view message) {
  sink_->logger.warn("{}", message);
}

}  // namespace vaultask::log

namespace vaultask {

void log_to_stderr(LogLevel level) {
  log::logger().set_level(level == LogLevel::verbose ? spdlog::level::debug
                          : level == LogLevel::quiet ? spdlog::level::err
                                                     : spdlog::level::warn);
}

}  // namespace vaultask

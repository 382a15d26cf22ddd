#include "base/log.hpp"

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

}  // namespace vaultask::log

namespace vaultask {

void log_to_stderr(LogLevel level) {
  log::logger().set_level(level == LogLevel::verbose ? spdlog::level::debug
                          : level == LogLevel::quiet ? spdlog::level::err
                                                     : spdlog::level::warn);
}

}  // namespace vaultask

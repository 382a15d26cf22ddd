#include "base/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace vaultask::log {
namespace {

/// Made on first use, so that a library user who never calls start() loses nothing.
spdlog::logger& logger() {
  static const std::shared_ptr<spdlog::logger> instance = [] {
    auto made = std::make_shared<spdlog::logger>(
        "vaultask", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_pattern("vaultask: %v");
    made->set_level(spdlog::level::warn);
    return made;
  }();
  return *instance;
}

}  // namespace

void start(Level level) {
  logger().set_level(level == Level::verbose  ? spdlog::level::debug
                     : level == Level::normal ? spdlog::level::info
                                              : spdlog::level::err);
}

void debug(std::string_view message) { logger().debug("{}", message); }
void info(std::string_view message) { logger().info("{}", message); }
void warn(std::string_view message) { logger().warn("{}", message); }

}  // namespace vaultask::log

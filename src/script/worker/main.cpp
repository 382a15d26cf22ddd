// vaultask-js: runs the JavaScript of queries where it can do no harm. Started by vaultask only,
// with a socket on descriptor 3; see ../frames.hpp for what is said there.
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>

#include "script/frames.hpp"
#include "script/worker/engine.hpp"
#include "script/worker/sandbox.hpp"

namespace {

using vaultask::script::FrameKind;
using vaultask::script::kFrameHead;
using vaultask::script::kWorkerDescriptor;

// There is nobody to report to but the socket: when that is gone, so is the worker.

void write_all(const char* bytes, std::size_t size) {
  while (size > 0) {
    const auto written = ::write(kWorkerDescriptor, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) std::_Exit(1);
    bytes += written;
    size -= static_cast<std::size_t>(written);
  }
}

void read_all(char* bytes, std::size_t size) {
  while (size > 0) {
    const auto got = ::read(kWorkerDescriptor, bytes, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) std::_Exit(0);
    bytes += got;
    size -= static_cast<std::size_t>(got);
  }
}

void send(FrameKind kind, std::string_view text) {
  char head[kFrameHead];
  vaultask::script::write_head(head, kind, static_cast<std::uint32_t>(text.size()));
  write_all(head, kFrameHead);
  write_all(text.data(), text.size());
}

FrameKind receive(std::string& text) {
  char head[kFrameHead];
  read_all(head, kFrameHead);
  text.resize(vaultask::script::length_of(head));
  read_all(text.data(), text.size());
  return static_cast<FrameKind>(head[0]);
}

std::string ask(std::string_view want) {
  send(FrameKind::want, want);
  std::string data;
  if (receive(data) != FrameKind::data) std::_Exit(1);
  return data;
}

}  // namespace

int main() {
  using namespace vaultask::script::worker;
  limit_resources();
  Engine engine(ask);
  // What the engine looks up once in files and in the system, it shall have looked up before the
  // door closes: time zone, locale, number of processors.
  constexpr const char* kWarmUp = R"({"now":[2025,1,1,0],"warmUp":true})";
  if (!engine.begin_session(kWarmUp)) {
    send(FrameKind::trouble, "the JavaScript engine does not start");
    return 1;
  }
  if (const std::string why = enter_sandbox(); !why.empty()) {
    send(FrameKind::trouble, "no sandbox: " + why);
    return 1;
  }
  send(FrameKind::hello, "");
  for (std::string text;;) {
    switch (receive(text)) {
      case FrameKind::session:
        send(FrameKind::answer, engine.begin_session(text) ? "{}" : "");
        break;
      case FrameKind::call:
        send(FrameKind::answer, engine.call(text));
        break;
      default:
        return 1;
    }
  }
}

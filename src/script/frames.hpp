// What the main program and the worker say to each other: frames of a kind, a length and a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vaultask::script {

/// A frame is one byte of kind, four bytes of length (least significant first), and so many bytes
/// of text. The main program speaks first each time; the worker answers `session` and `call` with
/// `answer`, after any number of `want`s, each of which is met with `data`.
enum class FrameKind : char {
  hello = 'H',    ///< Worker: the sandbox stands. Only now may anything be sent to it.
  trouble = 'E',  ///< Worker: why there is no sandbox, or no engine.
  session = 'S',  ///< A new global object; the text is its configuration, as JSON.
  call = 'C',     ///< A request to the prelude, as JSON.
  want = 'P',     ///< Worker: a script touched data that is not there yet, as JSON.
  data = 'D',     ///< That data, as JSON.
  answer = 'R',   ///< Worker: what the call gave, as JSON.
};

inline constexpr std::size_t kFrameHead = 5;
/// No frame is longer; a worker that announces one is stopped.
inline constexpr std::uint32_t kLongestFrame = 64U << 20;
/// The descriptor on which the worker finds its end of the socket.
inline constexpr int kWorkerDescriptor = 3;

inline void write_head(char (&head)[kFrameHead], FrameKind kind, std::uint32_t length) {
  head[0] = static_cast<char>(kind);
  for (unsigned i = 0; i < 4; ++i) head[1 + i] = static_cast<char>((length >> (8 * i)) & 0xFFU);
}

inline std::uint32_t length_of(const char (&head)[kFrameHead]) {
  std::uint32_t length = 0;
  for (unsigned i = 0; i < 4; ++i) {
    length |= static_cast<std::uint32_t>(static_cast<unsigned char>(head[1 + i])) << (8 * i);
  }
  return length;
}

}  // namespace vaultask::script

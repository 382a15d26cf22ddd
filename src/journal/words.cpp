// The words for events and confidences.
#include <algorithm>
#include <array>
#include <utility>

#include <vaultask/history.hpp>

namespace vaultask {
namespace {

constexpr std::array<std::string_view, kEventKinds> kEventWords{
    "opened",           "closed",      "cancelled",  "reopened",      "due moved", "owner changed",
    "priority changed", "text edited", "moved note", "moved heading", "vanished",  "returned"};

constexpr std::array<std::string_view, 3> kConfidenceWords{"certain", "likely", "uncertain"};

/// Both enumerations count from 1.
template <class Enum, std::size_t kCount>
std::optional<Enum> parse(const std::array<std::string_view, kCount>& words,
                          std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin() + 1);
}

}  // namespace

std::string_view to_string(EventKind kind) {
  return kEventWords[static_cast<std::size_t>(kind) - 1];
}
std::string_view to_string(Confidence confidence) {
  return kConfidenceWords[static_cast<std::size_t>(confidence) - 1];
}
std::optional<EventKind> parse_event_kind(std::string_view word) {
  return parse<EventKind>(kEventWords, word);
}
std::optional<Confidence> parse_confidence(std::string_view word) {
  return parse<Confidence>(kConfidenceWords, word);
}

}  // namespace vaultask

#include <array>

#include <vaultask/views.hpp>

#include "base/strings.hpp"

namespace vaultask {
namespace {

/// In the order in which they are told.
struct StateWord {
  ViewState state;
  const char* word;
};
constexpr std::array<StateWord, 6> kStateWords{{{ViewState::written, "written"},
                                                {ViewState::stale, "stale"},
                                                {ViewState::current, "current"},
                                                {ViewState::edited, "edited by hand"},
                                                {ViewState::busy, "left for later"},
                                                {ViewState::failed, "failed"}}};

}  // namespace

std::string count_views(const RenderReport& report) {
  std::array<std::size_t, kStateWords.size()> counts{};
  long long all = 0;
  for (const NoteOutcome& note : report.notes) {
    for (const ViewOutcome& view : note.views) {
      ++all;
      for (std::size_t i = 0; i < kStateWords.size(); ++i) {
        counts[i] += kStateWords[i].state == view.state ? 1U : 0U;
      }
    }
  }
  std::string parts;
  for (std::size_t i = 0; i < kStateWords.size(); ++i) {
    if (counts[i] == 0) continue;
    parts += (parts.empty() ? ": " : ", ") + std::to_string(counts[i]) + ' ' + kStateWords[i].word;
  }
  return strings::counted(all, "view") + parts;
}

}  // namespace vaultask

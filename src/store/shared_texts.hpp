// Texts that rows have in common, kept once.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <vaultask/shared_text.hpp>

namespace vaultask::store {

/// Gives one SharedText for equal texts that come soon after each other. It remembers only so many,
/// each in the place that its ends and its length choose: what it forgets is kept twice, no more.
class SharedTexts {
 public:
  [[nodiscard]] SharedText share(std::string_view text) {
    if (text.empty()) return {};
    SharedText& known = known_[place_of(text)];
    if (known != text) known = text;
    return known;
  }

 private:
  static constexpr std::size_t kPlaces = 1024;

  static std::size_t place_of(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    std::size_t hash = text.size();
    for (const std::size_t at : {std::size_t{0}, text.size() / 2, text.size() - 1}) {
      hash = hash * 31 + byte(at);
    }
    return hash % kPlaces;
  }

  std::array<SharedText, kPlaces> known_;
};

}  // namespace vaultask::store

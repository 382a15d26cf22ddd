#include "journal/near_text.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/strings.hpp"

namespace vaultask::journal {
namespace {

constexpr std::size_t kLongestCompared = 400;
constexpr double kContained = 0.8;

/// FNV-1a: equal on every machine, and good enough for a few hundred short texts.
std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

/// How many entries two sorted lists have in common, repeated ones counted.
std::size_t shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t n = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) {
      ++n, ++i, ++j;
    } else {
      ++(*i < *j ? i : j);
    }
  }
  return n;
}

}  // namespace

NearText::NearText(std::string_view text) {
  text = text.substr(0, kLongestCompared);
  const std::string padded = "  " + std::string(text) + "  ";
  for (std::size_t i = 0; i + 3 <= padded.size(); ++i) {
    trigrams_.push_back(hash_of(std::string_view(padded).substr(i, 3)));
  }
  std::sort(trigrams_.begin(), trigrams_.end());
  std::size_t words = 0;
  for (const std::string_view word : strings::split(text, ' ')) {
    ++words;
    if (std::any_of(word.begin(), word.end(), strings::is_digit)) {
      numbers_.push_back(hash_of(word));
    }
  }
  std::sort(numbers_.begin(), numbers_.end());
  long_enough_ = words >= 3;
}

double NearText::likeness(const NearText& other) const {
  const std::size_t common = shared(trigrams_, other.trigrams_);
  const std::size_t all = trigrams_.size() + other.trigrams_.size();
  const double dice = 2.0 * static_cast<double>(common) / static_cast<double>(all);
  const NearText& smaller = trigrams_.size() < other.trigrams_.size() ? *this : other;
  // All but the four trigrams at its two ends.
  const bool contained = smaller.long_enough_ && common + 4 >= smaller.trigrams_.size();
  return contained ? std::max(dice, kContained) : dice;
}

bool NearText::numbers_differ(const NearText& other) const {
  return numbers_ != other.numbers_;
}

}  // namespace vaultask::journal

#include "journal/near_text.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/strings.hpp"

namespace vaultask::journal {
namespace {

constexpr std::size_t kLongestCompared = 400;
constexpr double kContained = 0.8;
/// Trigrams at the two ends of a text, with the blanks around it.
constexpr std::size_t kAtEnds = 4;

/// FNV-1a: equal on every machine, and good enough for a few hundred short texts.
std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

/// How many entries two sorted lists have in common, repeated ones counted; 0 as soon as it is
/// clear that more than `most_only_smaller` entries of the smaller one and more than `most_only` of
/// both are in one of them only.
std::size_t shared(const std::vector<std::uint32_t>& smaller,
                   const std::vector<std::uint32_t>& larger, std::size_t most_only_smaller,
                   std::size_t most_only) {
  std::size_t both = 0;
  auto i = smaller.begin(), j = larger.begin();
  while (i != smaller.end() && j != larger.end()) {
    if (*i == *j) {
      ++both, ++i, ++j;
      continue;
    }
    ++(*i < *j ? i : j);
    const std::size_t only_smaller = static_cast<std::size_t>(i - smaller.begin()) - both;
    const std::size_t only_larger = static_cast<std::size_t>(j - larger.begin()) - both;
    if (only_smaller > most_only_smaller && only_smaller + only_larger > most_only) return 0;
  }
  return both;
}

}  // namespace

NearText::NearText(std::string_view text) {
  text = text.substr(0, kLongestCompared);
  trigrams_.reserve(text.size() + 2);
  std::uint32_t trigram = 0x2020;  // two blanks stand in front, and two behind
  const auto add = [&](char c) {
    trigram = (trigram << 8U | static_cast<unsigned char>(c)) & 0xFFFFFFU;
    trigrams_.push_back(trigram);
  };
  for (const char c : text) add(c);
  add(' ');
  add(' ');
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

double NearText::likeness(const NearText& other, double least) const {
  const bool is_smaller = trigrams_.size() < other.trigrams_.size();
  const NearText& smaller = is_smaller ? *this : other;
  const NearText& larger = is_smaller ? other : *this;
  const std::size_t all = trigrams_.size() + other.trigrams_.size();
  const auto most_only = static_cast<std::size_t>((1 - least) * static_cast<double>(all));
  const std::size_t common = shared(smaller.trigrams_, larger.trigrams_, kAtEnds, most_only);
  const double dice = 2.0 * static_cast<double>(common) / static_cast<double>(all);
  const bool contained = smaller.long_enough_ && common + kAtEnds >= smaller.trigrams_.size();
  return contained ? std::max(dice, kContained) : dice;
}

bool NearText::numbers_differ(const NearText& other) const {
  return numbers_ != other.numbers_;
}

}  // namespace vaultask::journal

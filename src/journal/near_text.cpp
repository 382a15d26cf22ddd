#include "journal/near_text.hpp"

#include <algorithm>
#include <bit>
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

/// One of the bits of a NearText's marks.
std::size_t mark_of(std::uint32_t trigram) {
  return trigram * 2654435761U >> 24U;
}

/// How many entries two sorted lists have in common, repeated ones counted.
std::size_t shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t both = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) {
      ++both, ++i, ++j;
    } else {
      ++(*i < *j ? i : j);
    }
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
    const std::size_t mark = mark_of(trigram);
    marks_[mark / 64] |= std::uint64_t{1} << mark % 64;
  };
  for (const char c : text) add(c);
  add(' ');
  add(' ');
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

const std::vector<std::uint32_t>& NearText::sorted() const {
  if (!is_sorted_) std::sort(trigrams_.begin(), trigrams_.end());
  is_sorted_ = true;
  return trigrams_;
}

std::size_t NearText::lacks(const NearText& other) const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    count += static_cast<std::size_t>(std::popcount(marks_[i] & ~other.marks_[i]));
  }
  return count;
}

double NearText::likeness(const NearText& other, double least) const {
  const bool is_smaller = trigrams_.size() < other.trigrams_.size();
  const NearText& smaller = is_smaller ? *this : other;
  const NearText& larger = is_smaller ? other : *this;
  const auto all = static_cast<double>(trigrams_.size() + other.trigrams_.size());
  // A mark that one text has and the other one lacks is at least one trigram.
  const std::size_t only_smaller = smaller.lacks(larger), only_larger = larger.lacks(smaller);
  const bool may_be_contained = smaller.long_enough_ && only_smaller <= kAtEnds;
  if (!may_be_contained && all - static_cast<double>(only_smaller + only_larger) < least * all) {
    return 0;
  }
  const std::size_t common = shared(smaller.sorted(), larger.sorted());
  const double dice = 2.0 * static_cast<double>(common) / all;
  const bool contained = smaller.long_enough_ && common + kAtEnds >= smaller.trigrams_.size();
  return contained ? std::max(dice, kContained) : dice;
}

bool NearText::numbers_differ(const NearText& other) const {
  return numbers_ != other.numbers_;
}

}  // namespace vaultask::journal

// How alike two texts are.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vaultask::journal {

/// The parts by which a text is compared: its trigrams of bytes, of at most the first 400 bytes. A
/// plain value; comparing it sorts it, so each thread needs its own.
class NearText {
 public:
  explicit NearText(std::string_view text);

  /// From 0, nothing in common, to 1, equal. The measure is Dice's coefficient of the trigrams; a
  /// text of three words or more that stands whole in the other one counts as 0.8 at least, however
  /// much was added to it. Linear in the two lengths.
  /// One that is below `least` may come out as 0: to see that it is takes a fraction of the time.
  [[nodiscard]] double likeness(const NearText& other, double least = 0) const;

  /// Whether the texts differ in words with digits ("Q1" → "Q2", "week 46" → "week 47"), which
  /// more often tell two tasks apart than one edited task.
  [[nodiscard]] bool numbers_differ(const NearText& other) const;

 private:
  /// The trigrams, which few comparisons need, and in order then.
  const std::vector<std::uint32_t>& sorted() const;
  /// How many marks it has that the other one has not.
  std::size_t lacks(const NearText& other) const;

  mutable std::vector<std::uint32_t> trigrams_;  ///< Three bytes each.
  mutable bool is_sorted_ = false;
  /// A bit for each trigram, by its hash: most texts are told apart by these alone.
  std::array<std::uint64_t, 4> marks_{};
  std::vector<std::uint32_t> numbers_;  ///< Hashes of the words that hold a digit, sorted.
  bool long_enough_ = false;            ///< Three words or more.
};

}  // namespace vaultask::journal

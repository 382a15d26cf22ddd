// Names that are one or two letters apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/note.hpp>

namespace vaultask::report {

/// Finds people whose names nearly agree. Names agree nearly if they have the same words but for
/// one, and that one has five letters or more and is one or two letters apart; or if they are the
/// same but for their blanks. Case and diacritics do not count.
///
/// Comparing all with all takes its time: after 20,000 people, and after an amount of work that no
/// vault of real names needs, the rest is not compared. Not thread-safe.
class NearNames {
 public:
  /// The people must outlive it.
  explicit NearNames(const std::vector<Person>& people);

  /// Somebody whose name, or first name where `name` is a single word, is nearly this; nullptr for
  /// nobody.
  [[nodiscard]] const Person* find(std::string_view name);

  struct Pair {
    const Person* first;
    const Person* second;
  };
  /// All pairs, in order of name.
  [[nodiscard]] std::vector<Pair> pairs();

 private:
  struct Name {
    const Person* person = nullptr;
    std::string folded;
    std::string first_word;
    std::uint64_t letters = 0;        ///< Which letters occur, a bit each.
    std::uint64_t first_letters = 0;  ///< Those of the first word.
  };

  /// Whether that much work may still be done; counts it.
  bool spend(std::size_t work);
  bool are_near(const std::string& a, const std::string& b);
  bool words_are_near(std::string_view a, std::string_view b);

  std::vector<Name> names_;
  std::size_t budget_;
};

}  // namespace vaultask::report

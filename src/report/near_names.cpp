#include "report/near_names.hpp"

#include <algorithm>
#include <bit>

#include <vaultask/suggest.hpp>

#include "base/strings.hpp"
#include "text/unicode.hpp"

namespace vaultask::report {
namespace {

constexpr std::size_t kMostPeople = 20'000;
/// Work is counted in looks at the letters of a name; what takes longer counts as many.
constexpr std::size_t kMostWork = 20'000'000;
constexpr std::size_t kWordsWork = 20;
constexpr std::size_t kDistanceWork = 200;
constexpr std::size_t kLongestName = 60;  // bytes; what is longer is no name
constexpr std::size_t kFarthest = 2;

std::uint64_t letters_of(std::string_view text) {
  std::uint64_t letters = 0;
  for (const char c : text) letters |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64U);
  return letters;
}

/// Each edit changes at most two of the letters that occur.
bool may_be_near(std::uint64_t a, std::uint64_t b) {
  return std::popcount(a ^ b) <= static_cast<int>(2 * kFarthest);
}

/// Code points of UTF-8: a name of two Chinese characters is short, though it has six bytes.
std::size_t letter_count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  }));
}

}  // namespace

NearNames::NearNames(const std::vector<Person>& people) : budget_(kMostWork) {
  for (const Person& person : people) {
    Name name{&person, text::fold_name(person.name), {}, 0, 0};
    if (name.folded.size() > kLongestName) continue;
    if (names_.size() == kMostPeople) break;
    name.first_word = name.folded.substr(0, name.folded.find(' '));
    name.letters = letters_of(name.folded);
    name.first_letters = letters_of(name.first_word);
    names_.push_back(std::move(name));
  }
}

bool NearNames::words_are_near(std::string_view a, std::string_view b) {
  constexpr std::size_t kShortest = 5;  // Dina and Dana are two people
  if (std::min(letter_count(a), letter_count(b)) < kShortest || !spend(kDistanceWork)) return false;
  return edit_distance(a, b) <= kFarthest;
}

bool NearNames::spend(std::size_t work) {
  const bool enough = budget_ >= work;
  budget_ -= enough ? work : budget_;
  return enough;
}

bool NearNames::are_near(const std::string& a, const std::string& b) {
  if (!spend(kWordsWork)) return false;
  const auto words_a = strings::split(a, ' '), words_b = strings::split(b, ' ');
  if (words_a.size() != words_b.size()) {
    return strings::replace_all(a, " ", "") == strings::replace_all(b, " ", "");
  }
  std::size_t other = words_a.size();
  for (std::size_t i = 0; i < words_a.size(); ++i) {
    if (words_a[i] == words_b[i]) continue;
    if (other != words_a.size()) return false;
    other = i;
  }
  return other != words_a.size() && words_are_near(words_a[other], words_b[other]);
}

const Person* NearNames::find(std::string_view name) {
  const std::string folded = text::fold_name(name);
  if (folded.size() > kLongestName) return nullptr;
  const bool single = folded.find(' ') == std::string::npos;
  const std::uint64_t letters = letters_of(folded);
  for (const Name& known : names_) {
    if (!spend(1)) break;
    if (may_be_near(letters, known.letters) && are_near(folded, known.folded)) return known.person;
    if (single && may_be_near(letters, known.first_letters) &&
        words_are_near(folded, known.first_word)) {
      return known.person;
    }
  }
  return nullptr;
}

std::vector<NearNames::Pair> NearNames::pairs() {
  std::vector<Pair> found;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    for (std::size_t k = i + 1; k < names_.size() && spend(1); ++k) {
      if (may_be_near(names_[i].letters, names_[k].letters) &&
          are_near(names_[i].folded, names_[k].folded)) {
        found.push_back({names_[i].person, names_[k].person});
      }
    }
  }
  return found;
}

}  // namespace vaultask::report

// What holds of every state: matched with itself it is itself, whatever its tasks are.
#include <gtest/gtest.h>

#include <random>

#include "journal/events.hpp"
#include "journal/match.hpp"
#include "unit/journal/states.hpp"

namespace vaultask::journal {
namespace {

/// Notes of few words, so that many tasks have the same text, the same dates, the same ids.
std::vector<test::NoteText> random_notes(std::mt19937& random) {
  constexpr const char* kTexts[] = {"Follow up", "Write the offer", "Call Dana", "Review week 46",
                                    "Review week 47"};
  constexpr const char* kEnds[] = {"",
                                   " 📅 2025-11-03",
                                   " 📅 2025-11-04 ✅ 2025-11-05",
                                   " ^x",
                                   " 🆔 a1",
                                   " 🔁 every week 📅 2025-11-03",
                                   " ➕ 2025-11-01"};
  constexpr const char* kBoxes[] = {"- [ ] ", "- [x] ", "- [/] ", "- [-] "};
  const auto pick = [&](const auto& list) { return std::string(list[random() % std::size(list)]); };
  std::vector<test::NoteText> notes;
  for (char name = 'A'; name <= 'E'; ++name) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) {
      if (random() % 4 == 0) text += "## Part " + std::to_string(random() % 3) + '\n';
      text += pick(kBoxes) + pick(kTexts) + pick(kEnds) + '\n';
    }
    notes.push_back({std::string(1, name) + ".md", text});
  }
  return notes;
}

TEST(MatchProperties, AStateIsItself) {
  std::mt19937 random(7);
  for (int round = 0; round < 150; ++round) {
    const auto states = test::states_of(random_notes(random));
    const Matching found = match(states, states);
    ASSERT_EQ(found.matches.size(), states.size());
    for (const Match& match : found.matches) {
      // Two that are equal but for their line may stand for each other: no event comes of it.
      EXPECT_TRUE(changes_between(states[match.before], states[match.after], Date()).empty())
          << round << ": " << states[match.after].description;
    }
  }
}

TEST(MatchProperties, EachTaskIsMatchedOnceOrNot) {
  std::mt19937 random(11);
  for (int round = 0; round < 150; ++round) {
    const auto before = test::states_of(random_notes(random));
    const auto after = test::states_of(random_notes(random));
    const Matching found = match(before, after);
    std::vector<int> times_before(before.size()), times_after(after.size());
    for (const Match& match : found.matches) {
      ++times_before[match.before];
      ++times_after[match.after];
    }
    for (const std::size_t i : found.vanished) ++times_before[i];
    for (const std::size_t i : found.appeared) ++times_after[i];
    EXPECT_EQ(times_before, std::vector<int>(before.size(), 1));
    EXPECT_EQ(times_after, std::vector<int>(after.size(), 1));
  }
}

TEST(MatchProperties, TheTimeOfANoteIsLinearInItsTasks) {
  const auto rewritten = [](const std::string& word, int tasks) {
    std::string text;
    for (int i = 0; i < tasks; ++i) {
      text += "- [ ] " + word + " the plan of customer number " + std::to_string(i * 7919) + '\n';
    }
    return test::states_of({{"A.md", text}});
  };
  const auto before = rewritten("Draft", 4000), after = rewritten("Send", 4000);
  EXPECT_EQ(match(before, after).matches.size() + match(before, after).appeared.size(), 4000U);
}

}  // namespace
}  // namespace vaultask::journal

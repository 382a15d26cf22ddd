#include "search/ranking.hpp"

#include <gtest/gtest.h>

#include <map>

namespace vaultask::search {
namespace {

std::map<std::int64_t, double> ranked(const std::vector<std::vector<Posting>>& words,
                                      const NoteLengths& lengths) {
  std::map<std::int64_t, double> scores;
  for (const RankedNote& note : rank_notes(words, lengths)) scores[note.note] = note.score;
  return scores;
}

const NoteLengths kSame{{1, 100}, {2, 100}, {3, 100}, {4, 100}};

TEST(Ranking, WantsAllWords) {
  EXPECT_EQ(ranked({{{1, 1}, {2, 1}}, {{2, 1}, {3, 1}}}, kSame).size(), 1U);
  EXPECT_EQ(ranked({{{1, 1}}, {}}, kSame).size(), 0U);
  EXPECT_EQ(ranked({{}, {{1, 1}}}, kSame).size(), 0U);
}

TEST(Ranking, MoreOfAWordIsBetterAndALongNoteWorse) {
  auto scores = ranked({{{1, 1}, {2, 8}}}, kSame);
  EXPECT_GT(scores[2], scores[1]);
  scores = ranked({{{1, 1}, {2, 1}}}, {{1, 50}, {2, 500}});
  EXPECT_GT(scores[1], scores[2]);
}

TEST(Ranking, ARareWordTellsMore) {
  EXPECT_GT(word_weight(1, 100), word_weight(50, 100));
  EXPECT_GT(word_weight(100, 100), 0);
}

/// As the words of a note that changed: they stand there, and belong to nothing.
TEST(Ranking, NotesWithoutALengthDoNotCount) {
  EXPECT_EQ(ranked({{{1, 1}, {9, 100}}}, kSame), ranked({{{1, 1}}}, kSame));
  EXPECT_EQ(count_notes({{1, 1}, {1, 2}, {9, 1}}, kSame), 1U);
}

TEST(Ranking, PostingsOfOneNoteAddUp) {
  EXPECT_EQ(ranked({{{1, 1}, {1, 2}}}, kSame), ranked({{{1, 3}}}, kSame));
}

TEST(Ranking, EmptyNotesAreNotes) {
  EXPECT_EQ(ranked({{{1, 1}}}, {{1, 0}}).size(), 1U);
}

}  // namespace
}  // namespace vaultask::search

// The rule of reading: several moves on one local day count once, from the first to the last.
#include "journal/due_moves.hpp"

#include <gtest/gtest.h>

namespace vaultask::journal {
namespace {

Date day(int n) {
  return *Date::from_ymd(2025, 11, n);
}

std::string due(int n) {
  return n == 0 ? "" : day(n).to_iso();
}

TaskEvent opened(int seen, int date) {
  return {EventKind::opened, day(seen), day(seen), Confidence::certain, "", due(date)};
}

TaskEvent moved(int seen, int from, int to) {
  return {EventKind::due_moved, day(seen), day(seen), Confidence::certain, due(from), due(to)};
}

struct Case {
  std::vector<TaskEvent> events;
  int first, last, moves, slips, net_days;
};

TEST(DueMoves, AreReadFromTheEvents) {
  const Case kCases[] = {
      {{opened(1, 0)}, 0, 0, 0, 0, 0},
      {{opened(1, 5)}, 5, 5, 0, 0, 0},
      {{opened(1, 5), moved(2, 5, 8)}, 5, 8, 1, 1, 3},
      {{opened(1, 5), moved(2, 5, 8), moved(2, 8, 9)}, 5, 9, 1, 1, 4},  // on one day: once
      {{opened(1, 5), moved(2, 5, 8), moved(2, 8, 5)}, 5, 5, 0, 0, 0},  // and back: not at all
      {{opened(1, 5), moved(2, 5, 8), moved(3, 8, 9)}, 5, 9, 2, 2, 4},
      {{opened(1, 5), moved(2, 5, 3), moved(3, 3, 9)}, 5, 9, 2, 1, 4},  // earlier is no slip
      {{opened(1, 0), moved(2, 0, 8)}, 8, 8, 0, 0, 0},                  // its first date
      {{opened(1, 5), moved(2, 5, 0), moved(4, 0, 9)}, 5, 9, 1, 1, 4},  // taken away, set again
      {{opened(1, 5), moved(2, 5, 0)}, 5, 5, 0, 0, 0},
      {{moved(2, 5, 8)}, 5, 8, 1, 1, 3},  // imported from the middle
  };
  for (const Case& row : kCases) {
    const DueMoves read = read_due_moves(row.events);
    EXPECT_EQ(read.first_due, row.first == 0 ? std::nullopt : std::optional(day(row.first)));
    EXPECT_EQ(read.due, row.last == 0 ? std::nullopt : std::optional(day(row.last)));
    EXPECT_EQ(read.moves, row.moves);
    EXPECT_EQ(read.slips, row.slips);
    EXPECT_EQ(read.net_days(), row.net_days);
    EXPECT_EQ(read.moved_on.size(), static_cast<std::size_t>(row.moves));
  }
}

}  // namespace
}  // namespace vaultask::journal

#include "search/choose_places.hpp"

#include <gtest/gtest.h>

namespace vaultask::search {
namespace {

using Kinds = std::vector<PlaceKind>;
using Chosen = std::vector<std::size_t>;

/// A title, a heading, a text, a task, a decision, a property.
std::vector<Place> some_places() {
  std::vector<Place> places;
  const Kinds kinds{PlaceKind::title, PlaceKind::heading,  PlaceKind::text,
                    PlaceKind::task,  PlaceKind::decision, PlaceKind::property};
  for (const PlaceKind kind : kinds) {
    places.push_back({kind, static_cast<int>(places.size()) + 1, "", ""});
  }
  return places;
}

TEST(ChoosePlaces, ShowsThoseThatHoldMostOfTheWords) {
  EXPECT_EQ(choose_places(some_places(), {{1, {2, 3}}, {1, {3, 4}}}, {}, 3), Chosen{3});
  // The rare word tells more than the common one.
  EXPECT_EQ(choose_places(some_places(), {{0.1, {2}}, {3, {4}}}, {}, 3), Chosen{4});
}

TEST(ChoosePlaces, WantsAllWordsInTheNote) {
  EXPECT_EQ(choose_places(some_places(), {{1, {2}}, {1, {}}}, {}, 3), Chosen{});
  EXPECT_EQ(choose_places(some_places(), {{1, {2}}, {1, {0}}}, {}, 3), Chosen{2});
}

TEST(ChoosePlaces, TasksAndItemsComeFirstAndLinesInOrder) {
  EXPECT_EQ(choose_places(some_places(), {{1, {1, 2, 3, 4}}}, {}, 2), (Chosen{3, 4}));
  EXPECT_EQ(choose_places(some_places(), {{1, {1, 2, 3, 4}}}, {}, 3), (Chosen{1, 3, 4}));
}

TEST(ChoosePlaces, TheTitleIsShownWhereNothingElseIs) {
  EXPECT_EQ(choose_places(some_places(), {{1, {0, 2, 5}}}, {}, 3), Chosen{2});
  EXPECT_EQ(choose_places(some_places(), {{1, {0, 5}}}, {}, 3), Chosen{0});
  EXPECT_EQ(choose_places(some_places(), {{1, {5}}}, {}, 3), Chosen{5});
  EXPECT_EQ(choose_places(some_places(), {{1, {0, 1}}, {1, {0}}}, {}, 3), Chosen{0});
}

TEST(ChoosePlaces, OfKindsOnly) {
  EXPECT_EQ(choose_places(some_places(), {{1, {1, 2, 3, 4}}}, {PlaceKind::decision}, 3), Chosen{4});
  EXPECT_EQ(choose_places(some_places(), {{1, {2}}}, {PlaceKind::decision}, 3), Chosen{});
  // A word in the title helps, one in other text does not.
  EXPECT_EQ(choose_places(some_places(), {{1, {4}}, {1, {0}}}, {PlaceKind::decision}, 3), Chosen{4});
  EXPECT_EQ(choose_places(some_places(), {{1, {4}}, {1, {2}}}, {PlaceKind::decision}, 3), Chosen{});
  EXPECT_EQ(choose_places(some_places(), {{1, {0}}}, {PlaceKind::decision}, 3), Chosen{});
}

}  // namespace
}  // namespace vaultask::search

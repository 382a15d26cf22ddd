#include "store/place_table.hpp"

#include <utility>

#include "store/search_statements.hpp"

namespace vaultask::store {

Result<PlaceTable> PlaceTable::make() {
  auto db = Connection::open(":memory:", Connection::Mode::create);
  if (!db) return fail(db.error());
  if (auto made = db->execute(sql::search::kMakePlaces); !made) return fail(made.error());
  PlaceTable table(std::move(*db));
  auto prepared = table.db_.prepare_all({{&table.add_, sql::search::kAddPlace},
                                         {&table.find_, sql::search::kFindPlaces},
                                         {&table.snippet_, sql::search::kSnippet}});
  if (!prepared) return fail(prepared.error());
  return table;
}

Result<void> PlaceTable::add(std::size_t number, std::string_view text) {
  return add_.run(static_cast<std::int64_t>(number), text);
}

Result<std::vector<std::size_t>> PlaceTable::find(std::string_view expression, std::size_t first,
                                                  std::size_t end) {
  std::vector<std::size_t> numbers;
  find_.start(expression, static_cast<std::int64_t>(first), static_cast<std::int64_t>(end) - 1);
  while (find_.step()) numbers.push_back(static_cast<std::size_t>(find_.integer(0)));
  if (auto status = find_.status(); !status) return fail(status.error());
  find_.reset();
  return numbers;
}

Result<std::string> PlaceTable::snippet(std::string_view expression, std::size_t number) {
  std::string text;
  snippet_.start(expression, static_cast<std::int64_t>(number));
  if (snippet_.step()) text = snippet_.text(0);
  if (auto status = snippet_.status(); !status) return fail(status.error());
  snippet_.reset();
  return text;
}

}  // namespace vaultask::store

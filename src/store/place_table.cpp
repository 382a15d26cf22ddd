#include "store/place_table.hpp"

#include <algorithm>
#include <utility>

#include "store/search_statements.hpp"
#include "store/statements.hpp"

namespace vaultask::store {
namespace {

/// Stands before each word that was found, see kSnippet; texts have none of their own.
constexpr char kMark = '\x01';

}  // namespace

Result<PlaceTable> PlaceTable::make() {
  auto db = Connection::open(":memory:", Connection::Mode::create);
  if (!db) return fail(db.error());
  if (auto made = db->execute(sql::search::kMakePlaces); !made) return fail(made.error());
  // One transaction that never ends: else each text would be sorted in by itself.
  if (auto begun = db->execute(sql::kBegin); !begun) return fail(begun.error());
  PlaceTable table(std::move(*db));
  auto prepared = table.db_.prepare_all({{&table.add_, sql::search::kAddPlace},
                                         {&table.find_, sql::search::kFindPlaces},
                                         {&table.snippet_, sql::search::kSnippet}});
  if (!prepared) return fail(prepared.error());
  return table;
}

Result<void> PlaceTable::add(std::size_t number, std::string_view text) {
  if (text.find(kMark) != std::string_view::npos) {
    std::string without(text);
    std::erase(without, kMark);
    return add_.run(static_cast<std::int64_t>(number), without);
  }
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

Result<Snippet> PlaceTable::snippet(std::string_view expression, std::size_t number) {
  Snippet snippet;
  snippet_.start(expression, static_cast<std::int64_t>(number));
  if (snippet_.step()) snippet.text = snippet_.text(0);
  if (auto status = snippet_.status(); !status) return fail(status.error());
  snippet_.reset();
  snippet.found = std::min(snippet.text.find(kMark), snippet.text.size());
  std::erase(snippet.text, kMark);
  return snippet;
}

}  // namespace vaultask::store

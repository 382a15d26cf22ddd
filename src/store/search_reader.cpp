#include <charconv>
#include <utility>

#include "store/database_file.hpp"
#include "store/facts.hpp"
#include "store/search_file.hpp"
#include "store/search_rows.hpp"
#include "store/search_statements.hpp"
#include "store/statements.hpp"
#include "store/word_counts.hpp"

namespace vaultask::store {
namespace {

constexpr const char* kNextIdKey = "next_id";

/// A few rows too many cost nothing.
constexpr std::int64_t kStaleAllowed = 1000;

Error nothing_to_search() {
  return {ErrorCode::not_found,
          "there is no search index yet",
          {},
          {},
          "leave out --cached: the first search builds it"};
}

}  // namespace

std::string search_path(const std::string& folder) {
  return folder + "/search.db";
}

Result<std::int64_t> read_next_id(Connection& db) {
  const auto stored = read_fact(db, kNextIdKey);
  if (!stored) return fail(stored.error());
  std::int64_t id = 1;
  std::from_chars(stored->data(), stored->data() + stored->size(), id);
  return id;
}

Result<void> write_next_id(Connection& db, std::int64_t id) {
  return write_fact(db, kNextIdKey, std::to_string(id));
}

Result<std::vector<SearchSource>> read_sources(Connection& db) {
  auto rows = db.prepare(sql::search::kSources);
  if (!rows) return fail(rows.error());
  std::vector<SearchSource> sources;
  while (rows->step()) {
    SearchSource& source = sources.emplace_back();
    source.id = rows->integer(0);
    source.path = rows->text(1);
    source.hash = static_cast<std::uint64_t>(rows->integer(2));
    source.length = rows->integer(3);
    if (!rows->is_null(4)) source.transcript_length = rows->integer(4);
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return sources;
}

Result<SearchReader> SearchReader::open(const std::string& folder, const std::string& fingerprint) {
  const std::string path = search_path(folder);
  auto inspected = inspect(path, kSearchApplicationId, kSearchVersion);
  if (!inspected) return fail(inspected.error());
  if (inspected->kind != FileKind::current) return fail(nothing_to_search());
  auto reader = begin(std::move(*inspected->connection));
  if (!reader) return reader;
  const auto stored = read_fact(reader->db_, kFingerprintKey);
  if (!stored) return fail(stored.error());
  if (*stored != fingerprint) return fail(nothing_to_search());
  return reader;
}

Result<SearchReader> SearchReader::begin(Connection connection) {
  if (auto added = add_word_counts(connection); !added) return fail(added.error());
  if (auto begun = connection.execute(sql::kBeginReading); !begun) return fail(begun.error());
  return SearchReader(std::move(connection));
}

Result<std::vector<SearchSource>> SearchReader::sources() {
  return read_sources(db_);
}

Result<std::vector<WordCount>> SearchReader::find_in_notes(std::string_view expression) {
  return find(sql::search::kFindNotes, expression);
}

Result<std::vector<WordCount>> SearchReader::find_in_transcripts(std::string_view expression) {
  return find(sql::search::kFindTranscripts, expression);
}

Result<std::vector<WordCount>> SearchReader::find(const char* select, std::string_view expression) {
  auto rows = db_.prepare(select);
  if (!rows) return fail(rows.error());
  std::vector<WordCount> found;
  rows->start(expression);
  while (rows->step()) found.push_back({rows->integer(0), rows->real(1)});
  if (auto status = rows->status(); !status) return fail(status.error());
  return found;
}

Result<bool> SearchReader::is_worn() {
  const auto next = read_next_id(db_);
  if (!next) return fail(next.error());
  const auto sound = db_.number(sql::search::kCountSources);
  if (!sound) return fail(sound.error());
  const std::int64_t stale = *next - 1 - *sound;
  return stale > kStaleAllowed && stale > *sound / 2;
}

}  // namespace vaultask::store

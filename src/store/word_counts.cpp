#include "store/word_counts.hpp"

#include <sqlite3.h>

#include "store/sqlite.hpp"

namespace vaultask::store {
namespace {

void weighted_count(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* result,
                    int weights, sqlite3_value** weight) {
  int count = 0;
  int code = api->xInstCount(row, &count);
  double sum = 0;
  for (int i = 0; i < count && code == SQLITE_OK; ++i) {
    int phrase = 0, column = 0, offset = 0;
    code = api->xInst(row, i, &phrase, &column, &offset);
    if (code == SQLITE_OK && column < weights) sum += sqlite3_value_double(weight[column]);
  }
  if (code == SQLITE_OK) {
    sqlite3_result_double(result, sum);
  } else {
    sqlite3_result_error_code(result, code);
  }
}

/// As SQLite's documentation of FTS5, section 7, has it.
fts5_api* find_api(sqlite3* db) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

Result<void> add_word_counts(Connection& db) {
  fts5_api* const api = find_api(db.handle());
  const bool added = api != nullptr && api->xCreateFunction(api, "weighted_count", nullptr,
                                                            weighted_count, nullptr) == SQLITE_OK;
  if (added) return {};
  return fail(ErrorCode::unsupported, "this SQLite cannot search texts: it has no FTS5");
}

}  // namespace vaultask::store

#include "store/facts.hpp"

#include "store/sqlite.hpp"
#include "store/statements.hpp"

namespace vaultask::store {

Result<std::string> read_fact(Connection& db, std::string_view key) {
  auto statement = db.prepare(sql::kGetMeta);
  if (!statement) return fail(statement.error());
  statement->start(key);
  std::string value;
  if (statement->step()) value = statement->text(0);
  if (auto status = statement->status(); !status) return fail(status.error());
  return value;
}

Result<void> write_fact(Connection& db, std::string_view key, std::string_view value) {
  auto statement = db.prepare(sql::kPutMeta);
  if (!statement) return fail(statement.error());
  return statement->run(key, value);
}

}  // namespace vaultask::store

#include "store/history_migration.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

#include "base/files.hpp"
#include "store/database_file.hpp"
#include "store/history_statements.hpp"
#include "store/statements.hpp"

namespace vaultask::store {
namespace {

const MigrationStep* step_from(std::span<const MigrationStep> steps, std::int64_t version) {
  const auto found = std::find_if(steps.begin(), steps.end(),
                                  [&](const MigrationStep& step) { return step.from == version; });
  return found == steps.end() ? nullptr : &*found;
}

std::string name_copy(const std::string& path, std::int64_t version) {
  std::string copy = path + ".v" + std::to_string(version);
  return ::access(copy.c_str(), F_OK) == 0 ? name_aside(copy, "") : copy;
}

Result<void> keep_copy(Connection& db, const std::string& copy) {
  const files::Fd made(::open(copy.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
  if (!made.valid()) return fail(store_error("cannot keep a copy of the journal as", copy));
  auto target = Connection::open(copy, Connection::Mode::read_write);
  if (!target) return fail(target.error());
  return db.copy_to(*target);
}

Result<void> take_step(Connection& db, const MigrationStep& step) {
  if (auto begun = db.execute(sql::kBegin); !begun) return begun;
  auto done = db.execute(step.sql);
  if (done) done = db.execute("PRAGMA user_version = " + std::to_string(step.from + 1));
  if (done) done = db.execute(sql::kCommit);
  if (!done) (void)db.execute(sql::history::kRollback);
  return done;
}

}  // namespace

std::span<const MigrationStep> history_steps() {
  static constexpr MigrationStep kSteps[] = {
      // An index that nothing needed: events are read in their order, all of them.
      {1, "DROP INDEX IF EXISTS event_of_task"},
  };
  return kSteps;
}

Result<void> migrate_history(Connection& db, const std::string& path,
                             std::span<const MigrationStep> steps, int version) {
  const auto old = db.number(sql::kUserVersion);
  if (!old) return fail(old.error());
  if (*old == version) return {};
  for (std::int64_t at = *old; at < version; ++at) {
    if (step_from(steps, at) != nullptr) continue;
    return fail(ErrorCode::store,
                path + " has version " + std::to_string(*old) +
                    ", from which this program cannot migrate it",
                "it was not touched; move it away to begin a new journal");
  }
  const std::string copy = name_copy(path, *old);
  if (auto kept = keep_copy(db, copy); !kept) {
    remove_database(copy);
    return kept;
  }
  for (std::int64_t at = *old; at < version; ++at) {
    if (auto done = take_step(db, *step_from(steps, at)); !done) {
      Error error = done.error();
      error.code = ErrorCode::store;
      error.message =
          "cannot migrate " + path + " from version " + std::to_string(at) + ": " + error.message;
      error.hint = "a copy from before is " + copy;
      return fail(std::move(error));
    }
  }
  return {};
}

}  // namespace vaultask::store

#include "store/history_run.hpp"

#include <optional>
#include <string>
#include <string_view>

#include "store/history_statements.hpp"

namespace vaultask::store {
namespace {

std::optional<std::string_view> text_or_null(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

}  // namespace

Result<HistoryRun> HistoryRun::begin(Connection& db, const RunInfo& info) {
  HistoryRun run;
  run.db = &db;
  run.info = info;
  auto rows = HistoryRows::prepare(db);
  if (!rows) return fail(rows.error());
  run.rows = std::move(*rows);
  auto prepared = db.prepare_all({{&run.insert_event, sql::history::kInsertEvent}});
  if (!prepared) return fail(prepared.error());
  const auto known = db.number(sql::history::kCountTasks);
  if (!known) return fail(known.error());
  run.empty = *known == 0;
  const auto gone = db.number(sql::history::kAnyGone);
  if (!gone) return fail(gone.error());
  run.any_gone = *gone != 0;
  auto last = db.prepare(sql::history::kLastCounts);
  if (!last) return fail(last.error());
  if (last->step()) {
    run.notes = last->integer(0);
    run.tasks = last->integer(1);
  }
  if (auto status = last->status(); !status) return fail(status.error());
  return run;
}

Result<std::int64_t> HistoryRun::id() {
  if (id_ != 0) return id_;
  auto insert = db->prepare(sql::history::kInsertRun);
  if (!insert) return fail(insert.error());
  const std::string day = info.day.to_iso();
  const auto id = insert->insert(info.at, day, static_cast<int>(info.kind), info.source);
  if (id) id_ = *id;
  return id;
}

Result<void> HistoryRun::append(std::int64_t task, const journal::Change& change,
                                Confidence confidence) {
  const auto run = id();
  if (!run) return fail(run.error());
  ++events;
  const auto day = change.day == info.day ? std::nullopt : std::optional(change.day.to_iso());
  return insert_event.run(*run, task, static_cast<int>(change.kind), day, text_or_null(change.from),
                          text_or_null(change.to), static_cast<int>(confidence));
}

Result<void> HistoryRun::append(std::int64_t task, const std::vector<journal::Change>& changes,
                                Confidence confidence) {
  for (const journal::Change& change : changes) {
    if (auto ok = append(task, change, confidence); !ok) return ok;
  }
  return {};
}

Result<void> HistoryRun::finish() {
  if (info.kind == RunKind::git) {
    if (const auto run = id(); !run) return fail(run.error());
  }
  if (id_ == 0) return {};
  auto counts = db->prepare(sql::history::kPutRunCounts);
  if (!counts) return fail(counts.error());
  return counts->run(id_, notes, tasks);
}

}  // namespace vaultask::store

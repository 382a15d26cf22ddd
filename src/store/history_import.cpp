#include "store/history_import.hpp"

#include <map>

#include "store/history_file.hpp"
#include "store/history_statements.hpp"
#include "store/statements.hpp"

namespace vaultask::store {
namespace {

using Runs = std::map<std::int64_t, HistoryRow>;

Runs by_id(const std::vector<HistoryRow>& rows) {
  Runs runs;
  for (const HistoryRow& row : rows) {
    const auto* id = row.empty() ? nullptr : std::get_if<std::int64_t>(&row.front());
    if (id != nullptr) runs.emplace(*id, row);
  }
  return runs;
}

/// The runs of the folder's journal, and its name; none where there is none.
Result<Runs> runs_of(const std::string& folder, std::string& name) {
  auto reader = HistoryReader::open(folder);
  if (!reader && reader.error().code == ErrorCode::not_found) return Runs();
  if (!reader) return fail(reader.error());
  auto read = reader->name();
  if (!read) return fail(read.error());
  name = std::move(*read);
  std::vector<HistoryRow> rows;
  auto done = reader->rows(HistoryTable::run, [&](const HistoryRow& row) {
    rows.push_back(row);
    return true;
  });
  if (!done) return fail(done.error());
  return by_id(rows);
}

/// Whether each of `some` is among `all`, as it is there.
bool holds_all(const Runs& all, const Runs& some) {
  for (const auto& [id, row] : some) {
    const auto found = all.find(id);
    if (found == all.end() || found->second != row) return false;
  }
  return true;
}

Result<void> write(Connection& db, const ExportedJournal& exported) {
  if (auto begun = db.execute(sql::kBegin); !begun) return begun;
  if (auto emptied = db.execute(sql::history::kEmpty); !emptied) return emptied;
  for (std::size_t table = 0; table < exported.tables.size(); ++table) {
    auto insert = db.prepare(sql::history::kImport[table]);
    if (!insert) return fail(insert.error());
    for (const HistoryRow& row : exported.tables[table]) {
      if (auto put = insert->run_values(row); !put) {
        return fail(ErrorCode::usage, "a row of the export does not fit: " + put.error().message);
      }
    }
  }
  auto put = db.prepare(sql::kPutMeta);
  if (!put) return fail(put.error());
  if (auto named = put->run("journal", exported.name); !named) return named;
  return db.execute(sql::kCommit);
}

}  // namespace

Result<HistoryImport> import_journal(const std::string& folder, const ExportedJournal& exported) {
  HistoryImport report;
  {
    auto made = open_history(folder);  // or finds it damaged, or of another version
    if (!made) return fail(made.error());
    report.set_aside = made->set_aside();
  }
  std::string name;
  const auto own = runs_of(folder, name);
  if (!own) return fail(own.error());
  const Runs theirs = by_id(exported.tables[static_cast<int>(HistoryTable::run)]);
  report.known_runs = own->size();
  if (name == exported.name && holds_all(*own, theirs)) return report;
  const bool goes_on = own->empty() || (name == exported.name && holds_all(theirs, *own));
  if (!goes_on && (own->size() > 1 || name == exported.name)) {
    return fail(ErrorCode::usage,
                "the journal has " + std::to_string(own->size()) +
                    " runs of its own that the export does not have",
                "keep it with `vaultask history export`, move " + history_path(folder) +
                    " away and import again");
  }
  if (!goes_on) {
    auto aside = set_history_aside(folder, ".before-import");
    if (!aside) return fail(aside.error());
    report.set_aside = std::move(*aside);
    report.known_runs = 0;
  }
  auto file = open_history(folder);
  if (!file) return fail(file.error());
  const WritingMark mark(folder);
  if (auto written = write(file->db(), exported); !written) return fail(written.error());
  if (auto kept = file->keep(); !kept) return fail(kept.error());
  report.runs = theirs.size() - report.known_runs;
  report.events = exported.tables[static_cast<int>(HistoryTable::event)].size();
  return report;
}

}  // namespace vaultask::store

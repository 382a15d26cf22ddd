#include "vault/history_lines.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include <vaultask/history.hpp>

namespace vaultask {
namespace {

using Json = nlohmann::ordered_json;
using store::HistoryRow;
using store::HistoryTable;

constexpr int kFormat = 1;
constexpr std::array<std::pair<HistoryTable, const char*>, 4> kTables{
    {{HistoryTable::run, "run"},
     {HistoryTable::note, "note"},
     {HistoryTable::task, "task"},
     {HistoryTable::event, "event"}}};

/// Bytes that are no UTF-8 cannot stand in JSON: U+FFFD instead.
std::string dumped(const Json& line) {
  return line.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// A value of a column, in words where its number stands for one.
Json value_of(HistoryTable table, const std::string& column, std::int64_t number) {
  if (table == HistoryTable::event && column == "kind") {
    return std::string(to_string(static_cast<EventKind>(number)));
  }
  if (column == "confidence") return std::string(to_string(static_cast<Confidence>(number)));
  if (table == HistoryTable::run && column == "kind") return number == 2 ? "git" : "index";
  return number;
}

Json line_of(HistoryTable table, const char* name, const HistoryRow& row) {
  const auto& columns = store::columns_of(table);
  Json line;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string key = i == 0 ? name : columns[i];
    if (const auto* text = std::get_if<std::string>(&row[i])) line[key] = *text;
    if (const auto* number = std::get_if<std::int64_t>(&row[i])) {
      line[key] = value_of(table, columns[i], *number);
    }
  }
  return line;
}

}  // namespace

Result<void> export_history(store::HistoryReader& journal,
                            const std::function<bool(std::string_view)>& write) {
  const auto name = journal.name();
  if (!name) return fail(name.error());
  if (!write(dumped({{"vaultask_history", kFormat}, {"journal", *name}}))) return {};
  bool wanted = true;
  for (const auto& [table, key] : kTables) {
    auto done = journal.rows(table, [&, table = table, key = key](const HistoryRow& row) {
      return wanted = write(dumped(line_of(table, key, row)));
    });
    if (!done || !wanted) return done;
  }
  return {};
}

}  // namespace vaultask

#include "vault/history_lines.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>

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

/// A value of a line as its column holds it; nullopt for a word that is none.
std::optional<HistoryRow::value_type> column_value(HistoryTable table, const std::string& column,
                                                   const Json& value) {
  using Value = HistoryRow::value_type;
  if (value.is_number_integer()) return Value(value.get<std::int64_t>());
  if (!value.is_string()) return std::nullopt;
  const auto& word = value.get_ref<const std::string&>();
  if (table == HistoryTable::event && column == "kind") {
    const auto kind = parse_event_kind(word);
    return kind ? std::optional(Value(static_cast<std::int64_t>(*kind))) : std::nullopt;
  }
  if (column == "confidence") {
    const auto confidence = parse_confidence(word);
    return confidence ? std::optional(Value(static_cast<std::int64_t>(*confidence))) : std::nullopt;
  }
  if (table == HistoryTable::run && column == "kind") {
    return Value(std::int64_t{word == "git" ? 2 : 1});
  }
  return Value(word);
}

bool take_line(const Json& line, store::ExportedJournal& journal) {
  for (const auto& [table, name] : kTables) {
    if (!line.contains(name)) continue;
    const auto& columns = store::columns_of(table);
    // "task" is a kind of row and a column of none; a row is known by its first key.
    if (line.begin().key() != name) continue;
    HistoryRow row;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto found = line.find(i == 0 ? name : columns[i].c_str());
      if (found == line.end()) {
        row.emplace_back();
        continue;
      }
      auto value = column_value(table, columns[i], *found);
      if (!value) return false;
      row.push_back(std::move(*value));
    }
    journal.tables[static_cast<std::size_t>(table)].push_back(std::move(row));
    return true;
  }
  return false;
}

bool take_header(const Json& line, store::ExportedJournal& journal) {
  const auto format = line.find("vaultask_history"), name = line.find("journal");
  if (format == line.end() || name == line.end() || !name->is_string()) return false;
  if (*format != kFormat) return false;
  journal.name = *name;
  return true;
}

}  // namespace

Result<store::ExportedJournal> parse_history(std::string_view lines) {
  store::ExportedJournal journal;
  int number = 0;
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    const std::string_view text = lines.substr(0, end);
    lines.remove_prefix(end == lines.npos ? lines.size() : end + 1);
    ++number;
    const Json line = Json::parse(text, nullptr, false);
    const bool taken = line.is_object() && !line.empty() &&
                       (number == 1 ? take_header(line, journal) : take_line(line, journal));
    if (!taken) {
      return fail(ErrorCode::usage,
                  "line " + std::to_string(number) + " is none of a journal's export",
                  "`vaultask history export` writes what can be imported");
    }
  }
  if (number == 0) return fail(ErrorCode::usage, "the export is empty");
  return journal;
}

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

#include "conformance/suite_settings.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace vaultask::conformance {
namespace {

namespace fs = std::filesystem;

void add_statuses(const Json& list, std::vector<Status>& out) {
  for (const Json& one : list) {
    Status status{one.at("symbol"), one.at("name"), StatusType::todo, one.at("nextStatusSymbol")};
    status.type = task::parse_status_type(one.at("type").get<std::string>()).value();
    out.push_back(std::move(status));
  }
}

}  // namespace

fs::path meetings() {
  return fs::path(VAULTASK_CONFORMANCE_DATA) / "meetings";
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> note_paths(const fs::path& root) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file() && entry.path().extension() == ".md") {
      paths.push_back(fs::relative(entry.path(), root).generic_string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

task::ReadRules read_rules(const Json& settings) {
  task::ReadRules rules;
  rules.global_filter = settings.value("globalFilter", "");
  if (settings.value("taskFormat", "") == "dataview") rules.format = task::TaskFormat::dataview;
  rules.filename_date = {settings.value("useFilenameAsScheduledDate", false),
                         settings.value("filenameAsScheduledDateFormat", ""),
                         settings.value("filenameAsDateFolders", std::vector<std::string>{})};
  if (settings.contains("statuses")) {
    std::vector<Status> statuses{{" ", "Todo", StatusType::todo, "x"},
                                 {"x", "Done", StatusType::done, " "}};
    if (settings.contains("coreStatuses")) {
      statuses.clear();
      add_statuses(settings.at("coreStatuses"), statuses);
    }
    add_statuses(settings.at("statuses"), statuses);
    rules.statuses = task::StatusRegistry(std::move(statuses));
  }
  return rules;
}

query::QueryRules query_rules(const Json& settings) {
  query::QueryRules rules;
  rules.global_filter = settings.value("globalFilter", "");
  rules.remove_global_filter = settings.value("removeGlobalFilter", false);
  rules.global_query = settings.value("globalQuery", "");
  rules.javascript = settings.value("enableJs", true);
  if (settings.contains("presets")) rules.presets.clear();
  for (const auto* key : {"presets", "presetsAdd"}) {
    if (!settings.contains(key)) continue;
    for (const auto& [name, text] : settings.at(key).items()) {
      rules.presets.emplace_back(name, text.get<std::string>());
    }
  }
  return rules;
}

}  // namespace vaultask::conformance

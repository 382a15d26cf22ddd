// The language, for help texts: the tables by which it is parsed.
#include <vaultask/query.hpp>

#include "query/field.hpp"
#include "query/instruction.hpp"

namespace vaultask {

std::vector<LanguageEntry> query_language() {
  std::vector<LanguageEntry> entries;
  const auto texts = [](const std::vector<std::string_view>& views) {
    return std::vector<std::string>(views.begin(), views.end());
  };
  for (const auto& row : query::fields()) {
    const std::string_view group = row.group_name.empty() ? row.name : row.group_name;
    entries.push_back({std::string(row.name), std::string(row.summary), texts(row.examples),
                       row.sort_key != nullptr || row.takes_script ? std::string(row.name) : "",
                       row.group != nullptr || row.takes_script ? std::string(group) : "",
                       row.extension});
  }
  entries.push_back(
      {"AND OR XOR NOT",
       "Filters joined; each in brackets, operators in capitals. NOT binds strongest, "
       "then XOR, AND, OR",
       {"(not done) AND (due before tomorrow)",
        "(priority is high) OR NOT ((has due date) AND (done))"},
       "",
       "",
       false});
  for (const auto& row : query::instructions()) {
    entries.push_back({std::string(row.name), std::string(row.summary), texts(row.examples), "", "",
                       row.extension});
  }
  return entries;
}

}  // namespace vaultask

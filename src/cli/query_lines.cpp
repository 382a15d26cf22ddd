#include "cli/query_lines.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include <vaultask/query.hpp>

#include "cli/date_words.hpp"

namespace vaultask::cli {
namespace {

/// Behind these words stands text that nobody can foresee.
constexpr std::string_view kBeforeText[] = {" includes ", " include "};

/// An example that ends so shows where a person may stand.
constexpr std::string_view kMe = " me";

/// Up to the blank behind the last of `words`: "path includes People/" → "path includes "; "" where
/// none of them stands in the line.
std::string beginning(const std::string& line) {
  for (const std::string_view word : kBeforeText) {
    const auto at = line.find(word);
    if (at != std::string::npos) return line.substr(0, at + word.size());
  }
  return "";
}

/// "due before today" → "due "; "" where the line compares no date.
std::string date_field(const std::string& line) {
  const auto blank = line.find(' ');
  if (blank == std::string::npos) return "";
  const std::string_view behind = std::string_view(line).substr(blank + 1);
  for (const std::string_view relation : kDateRelations) {
    if (behind.starts_with(std::string(relation) + ' ')) return line.substr(0, blank + 1);
  }
  return "";
}

void add_dates(const std::string& field, std::set<std::string>& lines) {
  for (const DateForm& form : kDateForms) {
    if (!form.everyday) continue;
    const std::string date(form.example);
    lines.insert(field + date);
    for (const std::string_view relation : kDateRelations) {
      std::string line = field;
      line.append(relation).append(" ").append(date);
      lines.insert(std::move(line));
    }
  }
}

}  // namespace

QueryLines query_lines() {
  std::set<std::string> lines;
  std::set<std::string> before_person;
  const auto add = [&](const std::string& line) {
    if (line.ends_with(kMe)) before_person.insert(line.substr(0, line.size() - kMe.size() + 1));
    if (const auto field = date_field(line); !field.empty()) add_dates(field, lines);
    const std::string open = beginning(line);
    lines.insert(open.empty() ? line : open);
  };
  for (const LanguageEntry& entry : query_language()) {
    for (const auto& example : entry.examples) add(example);
    if (!entry.sort_by.empty()) {
      add("sort by " + entry.sort_by);
      add("sort by " + entry.sort_by + " reverse");
    }
    if (!entry.group_by.empty()) {
      add("group by " + entry.group_by);
      add("group by " + entry.group_by + " reverse");
    }
  }
  for (const auto& start : before_person) {
    // The people of the vault itself are offered instead of the ones of the examples.
    std::erase_if(lines, [&start](const std::string& line) {
      return line.starts_with(start) && !line.ends_with(kMe);
    });
  }
  lines.insert(before_person.begin(), before_person.end());
  return {{lines.begin(), lines.end()}, {before_person.begin(), before_person.end()}};
}

}  // namespace vaultask::cli

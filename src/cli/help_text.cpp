// Help topics as pages of text.
#include <algorithm>
#include <cctype>
#include <sstream>

#include "cli/help_topics.hpp"

namespace vaultask::cli {
namespace {

using Rows = std::vector<HelpRow>;

/// `text` in lines of less than 92 characters, each behind `indent`.
std::string wrapped(const std::string& text, const std::string& indent) {
  constexpr std::size_t kWidth = 92;
  std::istringstream words(text);
  std::string all, line, word;
  while (words >> word) {
    if (!line.empty() && indent.size() + line.size() + word.size() >= kWidth) {
      all += indent + line + '\n';
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  return line.empty() ? all : all + indent + line + '\n';
}

std::string block(const HelpRow& row) {
  std::string text = row.name + (row.extension ? " +" : "") + '\n' + wrapped(row.text, "    ");
  for (const auto& example : row.examples) text += "      " + example + '\n';
  return text;
}

/// Each row in one line, where all are short; else as blocks.
std::string rows_text(const Rows& rows) {
  constexpr std::size_t kLongest = 88;
  std::size_t width = 0;
  bool lines = true;
  for (const HelpRow& row : rows) {
    width = std::max(width, row.name.size());
    lines = lines && row.examples.empty();
  }
  for (const HelpRow& row : rows) lines = lines && width + row.text.size() < kLongest;
  std::string text;
  for (const HelpRow& row : rows) {
    text += lines ? row.name + std::string(width - row.name.size() + 2, ' ') + row.text + '\n'
                  : block(row);
  }
  return text;
}

char lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool equals_ci(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

/// Whether the entry is asked for by this name.
bool bears(const LanguageEntry& entry, std::string_view name) {
  if (equals_ci(entry.name, name) || equals_ci(entry.sort_by, name) ||
      equals_ci(entry.group_by, name)) {
    return true;
  }
  // "AND OR XOR NOT" and "hide, show" list words; "sort by" is one name, of which the first will
  // do.
  const bool lists = entry.name.find(',') != std::string::npos || entry.name.starts_with("AND ");
  std::istringstream words(entry.name);
  for (std::string word; words >> word;) {
    if (word.back() == ',') word.pop_back();
    if (equals_ci(word, name)) return true;
    if (!lists) break;
  }
  return false;
}

}  // namespace

std::string to_text(const Topic& topic) {
  std::string text(topic.intro);
  if (!text.empty()) text += topic.rows == nullptr ? "\n" : "\n\n";
  return topic.rows == nullptr ? text : text + rows_text(topic.rows());
}

std::string language_help(std::string_view name) {
  std::string text;
  for (const LanguageEntry& entry : query_language()) {
    if (!name.empty() && bears(entry, name)) text += block(row_of(entry));
  }
  return text;
}

}  // namespace vaultask::cli

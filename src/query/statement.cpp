#include "query/statement.hpp"

#include "base/strings.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {

std::vector<Statement> split_statements(std::string_view query) {
  std::vector<Statement> statements;
  int number = 0;
  bool continuing = false;
  for (std::string_view line : strings::split(query, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!continuing) {
      statements.emplace_back();
      statements.back().line = number;
      statements.back().raw = line;
    } else {
      (statements.back().raw += '\n') += line;
      while (!line.empty() && strings::is_blank(line.front())) line.remove_prefix(1);
      statements.back().text += ' ';
    }
    std::string text(line);
    const bool escaped = line.ends_with("\\\\");
    continuing = line.ends_with('\\') && !escaped;
    if (continuing || escaped) text.pop_back();
    while (continuing && !text.empty() && strings::is_blank(text.back())) text.pop_back();
    statements.back().text += text;
  }
  for (Statement& statement : statements) {
    statement.text = text::trim_js(statement.text);
    statement.expanded = statement.text;
  }
  std::erase_if(statements, [](const Statement& statement) {
    return statement.text.empty() || statement.text.starts_with('#');
  });
  return statements;
}

}  // namespace vaultask::query

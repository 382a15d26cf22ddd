#include "query/explain_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.hpp"
#include "query/text_test.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

/// RegExp.prototype.source of ECMA-262: a slash is shown escaped, unless it stands in a class.
std::string source_of(std::string_view body) {
  std::string out;
  bool in_class = false;
  for (std::size_t at = 0; at < body.size(); ++at) {
    const char c = body[at];
    if (c == '\\' && at + 1 < body.size()) {
      out += c;
      out += body[++at];
      continue;
    }
    if (c == '[') in_class = true;
    if (c == ']') in_class = false;
    if (c == '/' && !in_class) out += '\\';
    out += c;
  }
  return out;
}

/// RegExp.prototype.flags: in the order of the alphabet.
std::string sorted(std::string_view flags) {
  std::string out(flags);
  std::sort(out.begin(), out.end());
  return out;
}

std::string regex_in_plugin(std::string_view body, std::string_view flags, std::string_view line) {
  std::string out = "using regex: ";
  // The plugin indents an explanation by two more than its line.
  const std::size_t slash = text::utf16_length(line.substr(0, line.find('/')));
  if (slash >= 2 && out.size() < slash - 2) out.resize(slash - 2, ' ');
  out += '\'' + source_of(body) + "' with ";
  if (flags.empty()) return out + "no flags";
  return out + (flags.size() == 1 ? "flag '" : "flags '") + sorted(flags) + '\'';
}

/// Fields of which a task has several: one of them passes, or none does.
struct Several {
  std::string_view name;
  std::string_view all;
};
constexpr std::array<Several, 4> kSeveral{{{"tag", "its tags"},
                                           {"tags", "its tags"},
                                           {"owner", "its owners"},
                                           {"participants", "its note's participants"}}};

/// "its description does not ", "none of its tags "; the verb follows.
std::string subject(const TextQuestion& question) {
  for (const Several& row : kSeveral) {
    if (!strings::equals_ci(question.name, row.name)) continue;
    return (question.negated ? "none of " : "one of ") + std::string(row.all);
  }
  return (question.of_note ? "its note's " : "its ") + std::string(question.name);
}

struct Verb {
  std::string_view plain;
  std::string_view negated;
};

std::string_view verb(const TextQuestion& question, bool negated) {
  constexpr std::array<Verb, 3> kVerbs{
      {{" holds ", " does not hold "}, {" matches ", " does not match "}, {" is ", " is not "}}};
  const Verb& row = kVerbs[static_cast<std::size_t>(question.kind)];
  return negated ? row.negated : row.plain;
}

}  // namespace

Explanation explain_text(const TextQuestion& question, std::string_view line) {
  Explanation explanation{subject(question)};
  std::string& text = explanation.text;
  text += verb(question, question.negated && !text.starts_with("none of "));
  if (question.kind != TextQuestion::Kind::matches) {
    ((text += '"') += question.value) += "\", in any case";
    return explanation;
  }
  text += question.value;
  if (const auto regex = split_regex(question.value)) {
    explanation.in_plugin = regex_in_plugin(regex->body, regex->flags, line);
  }
  return explanation;
}

}  // namespace vaultask::query

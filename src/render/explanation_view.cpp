#include "render/explanation_view.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "render/escape.hpp"

namespace vaultask::render {
namespace {

/// One line of a meaning, and how deep it is indented: two blanks a level.
struct MeaningLine {
  std::size_t depth;
  std::string_view text;
};

std::vector<MeaningLine> lines_of_meaning(const ExplainedLine& line) {
  std::vector<MeaningLine> lines;
  for (const std::string_view text : strings::split(line.meaning, '\n')) {
    const auto begin = std::min(text.find_first_not_of(' '), text.size());
    lines.push_back({begin / 2, text.substr(begin)});
  }
  return lines;
}

/// "global query", "preset this_file; not understood by Obsidian"; "" where there is nothing to
/// say.
std::string remark(const ExplainedLine& line) {
  std::string text = line.origin == "query" ? "" : line.origin;
  if (line.extension) text += std::string(text.empty() ? "" : "; ") + "not understood by Obsidian";
  return text;
}

std::string about_global_filter(const QueryExplanation& explanation) {
  return "only tasks that hold the global filter, " + explanation.global_filter;
}

}  // namespace

std::string explanation_list(const QueryExplanation& explanation) {
  std::string out;
  if (!explanation.global_filter.empty()) {
    out += "- " + markdown_paragraph(about_global_filter(explanation)) + '\n';
  }
  for (const ExplainedLine& line : explanation.lines) {
    out += "- " + markdown_code(line.instruction);
    if (const std::string text = remark(line); !text.empty()) {
      out += " (" + markdown_text(text) + ')';
    }
    const auto meaning = lines_of_meaning(line);
    out += ": " + markdown_text(meaning.front().text) + '\n';
    for (auto more = meaning.begin() + 1; more != meaning.end(); ++more) {
      out += std::string(2 * more->depth, ' ') + "- " + markdown_paragraph(more->text) + '\n';
    }
  }
  return out.empty() ? "- all tasks\n" : out;
}

Section explanation_section(const QueryExplanation& explanation) {
  Section section;
  section.key = "explanation";
  section.title = "What the query means";
  section.ordered = true;
  section.columns = {
      {"line", "Line", false, false, false, true}, {"meaning", "Meaning"}, {"origin", "From"}};
  if (!explanation.global_filter.empty()) {
    section.rows.push_back({std::string(), about_global_filter(explanation), std::string()});
  }
  for (const ExplainedLine& line : explanation.lines) {
    bool first = true;
    for (const MeaningLine& meaning : lines_of_meaning(line)) {
      std::string indent;
      for (std::size_t i = 0; i < meaning.depth; ++i) indent += "· ";
      section.rows.push_back({first ? line.instruction : std::string(),
                              indent + std::string(meaning.text),
                              first ? remark(line) : std::string()});
      first = false;
    }
  }
  return section;
}

}  // namespace vaultask::render

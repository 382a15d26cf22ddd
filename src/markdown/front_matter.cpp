#include "markdown/front_matter.hpp"

#include <string>

#include "base/strings.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

bool is_fence(std::string_view line) {
  return line.starts_with("---") && line.find_first_not_of(" \t", 3) == std::string_view::npos;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

/// The line on which properties begin that stand below blank lines, which makes them text; 0 where
/// there is nothing of the kind.
std::size_t find_late(const text::SourceText& source) {
  std::size_t n = 1;
  while (n <= source.line_count() && is_blank(source.line(n))) ++n;
  if (n == 1 || n + 1 >= source.line_count() || !is_fence(source.line(n))) return 0;
  const std::string_view first = source.line(n + 1);
  const auto colon = first.find(':');
  const bool property = colon != std::string_view::npos && colon > 0 &&
                        first.find_first_of(" \t#>-*") != 0 &&
                        (colon + 1 == first.size() || first[colon + 1] == ' ');
  if (!property) return 0;
  for (std::size_t close = n + 2; close <= source.line_count(); ++close) {
    if (is_fence(source.line(close))) return n;
  }
  return 0;
}

}  // namespace

FrontMatter parse_front_matter(const text::SourceText& source) {
  FrontMatter front;
  front.properties.kind = Yaml::Kind::map;
  if (source.line_count() == 0) return front;
  if (!is_fence(source.line(1))) {
    if (const std::size_t late = find_late(source); late != 0) {
      front.diagnostics.push_back(
          {Severity::warning, "frontmatter-late",
           "blank lines stand before the frontmatter, so it is read as text",
           Place{{}, static_cast<int>(late), 0},
           "delete the blank lines: properties begin on line 1"});
    }
    return front;
  }
  std::size_t close = 2;
  while (close <= source.line_count() && !is_fence(source.line(close))) ++close;
  if (close > source.line_count()) {
    // A note may well begin with a rule; it is meant as frontmatter where a property follows.
    if (source.line_count() > 1 && source.line(2).find(':') != std::string_view::npos) {
      front.diagnostics.push_back({Severity::warning, "frontmatter-unclosed",
                                   "the frontmatter is not closed, so it is read as text",
                                   Place{{}, 1, 0}, "put a line --- behind the last property"});
    }
    return front;
  }
  front.body_line = close + 1;
  std::string yaml;
  for (std::size_t n = 2; n < close; ++n) {
    yaml += source.line(n);
    yaml += '\n';
  }
  auto parsed = parse_yaml(yaml);
  if (parsed) {
    front.properties = std::move(*parsed);
    return front;
  }
  const int line = parsed.error().place ? parsed.error().place->line : 1;
  front.diagnostics.push_back(
      {Severity::warning, "frontmatter-malformed",
       "the frontmatter is ignored: " + parsed.error().message, Place{{}, line + 1, 0},
       "quote values that hold a colon, @ or quotes; indent with blanks, not tabs"});
  return front;
}

}  // namespace vaultask::markdown

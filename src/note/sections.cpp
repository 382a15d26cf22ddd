#include "note/sections.hpp"

namespace vaultask::note {
namespace {

using markdown::Heading;

/// A heading that is still open, and the kind of what stands below it.
struct OpenHeading {
  int level = 0;
  std::optional<SectionKind> kind;
};

}  // namespace

std::vector<Section> find_sections(const std::vector<Heading>& headings, int last_line,
                                   const SectionNames& names) {
  std::vector<Section> sections;
  std::vector<OpenHeading> open;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const Heading& heading = headings[i];
    while (!open.empty() && open.back().level >= heading.level) open.pop_back();
    const auto outer = open.empty() ? std::nullopt : open.back().kind;
    const auto own = outer == SectionKind::transcript ? std::nullopt
                                                      : names.kind_of(heading.text, heading.level);
    const auto kind = own ? own : outer;
    open.push_back({heading.level, kind});
    if (!kind) continue;
    const int last = i + 1 < headings.size() ? headings[i + 1].line - 1 : last_line;
    const bool continues = !own && !sections.empty() && sections.back().kind == *kind &&
                           sections.back().lines.last + 1 == heading.line;
    if (continues) {
      sections.back().lines.last = last;
    } else {
      sections.push_back({*kind, {heading.line + 1, last}});
    }
  }
  return sections;
}

}  // namespace vaultask::note

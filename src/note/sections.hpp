// The sections of a note that have a kind, with their lines.
#pragma once

#include <vector>

#include "markdown/blocks.hpp"
#include "note/section_kinds.hpp"

namespace vaultask::note {

/// Lines from `first` to `last`, both included, from 1.
struct LineRange {
  int first = 0;
  int last = 0;

  friend bool operator==(const LineRange&, const LineRange&) = default;
};

struct Section {
  SectionKind kind = SectionKind::decision;
  LineRange lines;  ///< Below its heading; empty (last < first) where nothing stands there.

  friend bool operator==(const Section&, const Section&) = default;
};

/// The sections of the note, in order; no line is in two of them. A section reaches to the next
/// heading of its level or above; sub-headings belong to it, except those that name a section of
/// another kind, which interrupt it. Nothing interrupts a transcript. Linear time.
[[nodiscard]] std::vector<Section> find_sections(const std::vector<markdown::Heading>& headings,
                                                 int last_line, const SectionNames& names);

}  // namespace vaultask::note

#include "search/note_columns.hpp"

#include <gtest/gtest.h>

#include "note/note_parser.hpp"

namespace vaultask::search {
namespace {

NoteColumns cut(const std::string& bytes, bool with_transcript = true) {
  return cut_note("Meetings/Plan.md", bytes, nullptr, note::SectionNames(), with_transcript);
}

/// What the index would know of the bytes.
KnownNote known_of(const std::string& bytes) {
  const note::ParsedNote note = note::parse_note("Meetings/Plan.md", bytes);
  KnownNote known{note.info.title};
  known.plain = note.regions == 0 && (note.source.encoding() == text::Encoding::utf8 ||
                                      note.source.encoding() == text::Encoding::utf8_bom);
  if (note.transcript) {
    known.transcript_first = note.transcript->lines.first;
    known.transcript_last = note.transcript->lines.last;
  }
  return known;
}

TEST(NoteColumns, PartsHeadingsTextAndTranscript) {
  const NoteColumns columns = cut(
      "---\ntype: meeting\n---\n# Plan of it\nSome text\n## Transcript\n[00:00:01] Dana: Well.\n");
  EXPECT_EQ(columns.title, "Plan of it\nPlan");
  EXPECT_EQ(columns.headings, "# Plan of it\n## Transcript\n");
  EXPECT_EQ(columns.text, "---\ntype: meeting\n---\nSome text\n");
  EXPECT_EQ(columns.transcript, "[00:00:01] Dana: Well.\n");
  EXPECT_EQ(cut("## Transcript\nWell.\n", false).transcript, "");
}

TEST(NoteColumns, LeaveOutWhatVaultaskWrote) {
  EXPECT_EQ(cut("a\n<!-- vaultask:begin\nnot done\n-->\nhidden\n<!-- vaultask:end -->\nb\n").text,
            "a\n\n\n\n\n\nb\n");
}

TEST(NoteColumns, HoldRepairedTextAndNoBinaries) {
  EXPECT_EQ(cut(std::string("a\0b", 3)).text, "");
  EXPECT_EQ(cut("\xEF\xBB\xBFsome\n").text, "some\n");
  EXPECT_EQ(cut(std::string("\xFF\xFEs\0o\0\n\0", 8)).text, "so\n");
  EXPECT_EQ(cut("bad \xFF byte\n").text, "bad \xEF\xBF\xBD byte\n");
}

/// With what the index knows, the same comes out, however odd the note.
TEST(NoteColumns, AreTheSameWithAndWithoutTheIndex) {
  const std::string notes[] = {
      "",
      "\n",
      "# Plan\ntext\n## Transcript\nsaid\n",
      "# Plan\n## Transcript\nsaid\n## After\ntext\n## Transcript\nsaid again\n## End\n",
      "# Transcript\nsaid\n## Part\nmore\n",
      "## Transcript\nsaid\n\n---\nmore\n",
      "## Transcript\nsaid\nOther\n---\nmore\n",
      "## Transcript\nOther\n---\nmore\n",
      "## Transcript\nOther\n===\nmore\n",
      "Transcript\n---\nsaid\n",
      "## Transcript\n```\n## no heading\n```\nmore\n## After\nx\n",
      "## Transcript\r\nsaid\r\n## After\r\nx\r\n",
      "## Transcript\rsaid\r## After\rx\r",
      "a\rb\nc\r\nd\r",
      "\xEF\xBB\xBF# Plan\n## Transcript\nsaid",
      "> ## Transcript\n> said\n## After\n",
      "- ## Transcript\n  said\n",
      "    # code\n####### seven\n#tag\n#\n###### six\n",
      "bad \xFF\n## Transcript\nsaid \xFE\n",
      "---\ntitle: T\n# comment\n---\n## Transcript\nsaid\n",
      "## Transcript\n<!-- vaultask:begin\nnot done\n-->\n- x\n<!-- vaultask:end -->\nsaid\n",
      "## Transcript\n### Part\nsaid\n## Transcript\nmore\n# Top\nx\n",
      "## Transcript ##\nsaid\n##\nnothing\n"};
  for (const std::string& bytes : notes) {
    SCOPED_TRACE(bytes);
    const KnownNote known = known_of(bytes);
    for (const bool with_transcript : {false, true}) {
      EXPECT_EQ(cut_note("Meetings/Plan.md", bytes, &known, note::SectionNames(), with_transcript),
                cut(bytes, with_transcript));
    }
  }
}

}  // namespace
}  // namespace vaultask::search

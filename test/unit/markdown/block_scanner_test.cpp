// The line scanner against cmark-gfm: where the scanner is sure, both must give the same blocks.
#include "markdown/block_scanner.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "markdown/cmark_blocks.hpp"
#include "markdown/front_matter.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

namespace fs = std::filesystem;

/// All of it as text, to be compared and read.
std::string described(const Blocks& blocks) {
  std::ostringstream out;
  for (const Heading& one : blocks.headings) {
    out << "heading " << one.line << " h" << one.level << ' ' << one.text << '\n';
  }
  for (const ListItem& one : blocks.items) {
    out << "item " << one.line << " in " << one.parent_line << ", list " << one.list_line
        << ", section " << one.section_line << " [" << one.checkbox << "]\n";
  }
  for (const Section& one : blocks.sections) {
    out << to_string(one.type) << ' ' << one.lines.first_line << '-' << one.lines.last_line << '\n';
  }
  for (const LineSpan& one : blocks.text) {
    out << "text " << one.first_line << '-' << one.last_line << '\n';
  }
  return out.str();
}

enum class Verdict { unsure, same, different };

Verdict compare(const text::SourceText& source, std::size_t first_line = 1) {
  const auto scanned = scan_blocks(source, first_line);
  if (!scanned) return Verdict::unsure;
  const Blocks blocks = parse_blocks_with_cmark(source, first_line);
  const bool same = scanned->headings == blocks.headings && scanned->items == blocks.items &&
                    scanned->sections == blocks.sections && scanned->text == blocks.text;
  return same ? Verdict::same : Verdict::different;
}

Verdict compare(const std::string& note) {
  return compare(text::SourceText::decode(note));
}

void expect_same(const std::string& note) {
  const auto source = text::SourceText::decode(note);
  const auto scanned = scan_blocks(source, 1);
  if (!scanned) return;
  EXPECT_EQ(described(*scanned), described(parse_blocks_with_cmark(source, 1))) << note;
}

// ---- where it is sure ----

TEST(BlockScanner, IsSureOfWhatPeopleWrite) {
  for (const char* note :
       {"", "\n", "text\n\ntext\nmore", "# A\n\n- [ ] b\n  - c\n\n## D\n1. e\n2. f\n",
        "```js\n- [ ] a\n<b>\n%%\n```\n", "> [!note] A\n> - [ ] b\n> > c\nlazy\n",
        "- a\n\n\tb\n\n\tc", "***\n\n    code\n\n\n    code\ntext\n",
        "| a | b |\n|---|---|\n| c | d |\n", "%% a %% b\n\n$$x$$\n", "[^1]: a footnote\n",
        "text <b>bold</b>\n", "- ---\n- [ ] - [ ] a\n"}) {
    EXPECT_EQ(compare(note), Verdict::same) << note;
  }
}

TEST(BlockScanner, LeavesToCmarkWhatItDoesNotKnow) {
  for (const char* note : {"<div>\n- a\n", "- <!-- a\n- b -->\n", "<https://example.com>\n",
                           "%%\na\n%%\n", "a\n> %% b\n> c %%\n", "$$\nx\n$$\n", "Title\n===\n",
                           "Title\n---\n", "- a\n  -\n", "[a]: b\n- c\n"}) {
    EXPECT_EQ(compare(note), Verdict::unsure) << note;
  }
  std::string deep;
  for (int depth = 0; depth < 100; ++depth) deep += "> ";
  EXPECT_EQ(compare(deep + "a"), Verdict::unsure);
}

// ---- the same as cmark-gfm ----

/// What means something to blocks, and not much that makes the scanner unsure.
constexpr std::array kFragments{
    "- ",    "- ",      "-",    "* ",   "+ ",          "-\t",          "1. ", "2. ",       "1) ",
    "10. ",  "01. ",    "> ",   "> ",   ">",           "  ",           "   ", "    ",      "\t",
    " ",     " ",       "```",  "````", "~~~",         "``",           "`",   "# ",        "#",
    "## h",  "#######", "***",  "---",  "_ _ _",       "* * *",        "**",  "--",        "| a |",
    "|---|", ":-:",     "text", "x",    "[ ] ",        "[x] ",         "[x]", "[!note]",   "[^1]: ",
    "é",     "\"",      "\\",   "1.",   "123456789. ", "1234567890. ", "\f",  "- [ ] 1. a"};
constexpr std::array kDoubtful{"%%", "$$", "<!--", "<div>", "===", "[a]: b", "-->", "</b>", "---"};

/// A few lines of fragments; in every eighth note doubtful ones, too.
std::string random_note(std::mt19937& random) {
  const auto pick = [&](const auto& from) { return from[random() % from.size()]; };
  const bool doubtful = random() % 8 == 0;
  std::string note;
  const auto lines = 1 + random() % 9;
  for (unsigned long line = 0; line < lines; ++line) {
    const auto fragments = random() % 7 == 0 ? 0 : 1 + random() % 4;
    for (unsigned long i = 0; i < fragments; ++i) {
      note += doubtful && random() % 4 == 0 ? pick(kDoubtful) : pick(kFragments);
    }
    if (line + 1 < lines || random() % 2 == 0) note += '\n';
  }
  return note;
}

/// Without what the difference does not need: what a person wants to read.
std::string smallest_difference(std::string note) {
  for (bool shrunk = true; shrunk;) {
    shrunk = false;
    for (const std::size_t length : {16U, 4U, 2U, 1U}) {
      for (std::size_t at = 0; at + length <= note.size(); ++at) {
        std::string shorter = note;
        shorter.erase(at, length);
        if (compare(shorter) != Verdict::different) continue;
        note = shorter;
        shrunk = true;
      }
    }
  }
  return note;
}

/// As the variable says, `fallback` where it is not set.
unsigned number_from(const char* variable, unsigned fallback) {
  const char* value = std::getenv(variable);
  return value == nullptr ? fallback : static_cast<unsigned>(std::atol(value));
}

/// The campaign sets VAULTASK_SCANNER_NOTES to 1,000,000.
TEST(BlockScanner, GivesWhatCmarkGivesForRandomNotes) {
  const unsigned notes = number_from("VAULTASK_SCANNER_NOTES", 20'000);
  std::mt19937 random(number_from("VAULTASK_SCANNER_SEED", 20251114));
  unsigned sure = 0, different = 0;
  for (unsigned i = 0; i < notes; ++i) {
    const std::string note = random_note(random);
    const Verdict verdict = compare(note);
    if (verdict != Verdict::unsure) ++sure;
    if (verdict == Verdict::different && ++different <= 8) expect_same(smallest_difference(note));
  }
  EXPECT_EQ(different, 0U) << "of " << notes << " notes";
  EXPECT_GT(sure, notes / 2);
}

TEST(BlockScanner, GivesWhatCmarkGivesForThreeLinesOfEachPairOfFragments) {
  unsigned sure = 0;
  for (const char* first : kFragments) {
    for (const char* second : kFragments) {
      const std::string pair = std::string(first) + second;
      for (const std::string& note :
           {"- a\n" + pair + "\n  - b\n", "> a\n" + pair + "\n\n" + pair + "\nb\n",
            pair + "\n    c\n" + second + "d\n"}) {
        const Verdict verdict = compare(note);
        if (verdict == Verdict::different) expect_same(note);
        if (verdict == Verdict::same) ++sure;
      }
    }
  }
  EXPECT_GT(sure, 5'000U);
}

/// The notes of a folder; it may be a vault of many thousands.
void compare_folder(const fs::path& folder, int at_least) {
  int notes = 0, sure = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_symlink() || !entry.is_regular_file() || entry.path().extension() != ".md") {
      continue;
    }
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    const auto source = text::SourceText::decode(bytes.str());
    const Verdict verdict = compare(source, parse_front_matter(source).body_line);
    EXPECT_NE(verdict, Verdict::different) << entry.path();
    ++notes;
    if (verdict == Verdict::same) ++sure;
  }
  EXPECT_GE(notes, at_least);
  EXPECT_GT(sure, notes / 2);
}

TEST(BlockScanner, GivesWhatCmarkGivesForTheSampleVaults) {
  compare_folder(VAULTASK_SAMPLES, 100);
}

TEST(BlockScanner, GivesWhatCmarkGivesForConformance) {
  const char* folder = std::getenv("VAULTASK_CONFORMANCE");
  if (folder == nullptr) GTEST_SKIP() << "VAULTASK_CONFORMANCE is not set";
  compare_folder(folder, 100);
}

/// Any other vault: VAULTASK_SCANNER_VAULT names it.
TEST(BlockScanner, GivesWhatCmarkGivesForAVault) {
  const char* folder = std::getenv("VAULTASK_SCANNER_VAULT");
  if (folder == nullptr) GTEST_SKIP() << "VAULTASK_SCANNER_VAULT is not set";
  compare_folder(folder, 1);
}

}  // namespace
}  // namespace vaultask::markdown

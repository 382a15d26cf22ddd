// The table of notes that were written to be slow to read.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "linear_cases.hpp"
#include "task/note_record.hpp"
#include "text/code_page.hpp"
#include "text/misread_utf8.hpp"

namespace vaultask::bench {
namespace {

using std::to_string;

constexpr std::size_t kKiB = 1024;
constexpr std::size_t kMiB = 1024 * kKiB;
/// Frontmatter is read up to 256 KiB and 10,000 YAML events; these keep 2n below.
constexpr std::size_t kMostYaml = 120 * kKiB;
constexpr std::size_t kMostKeys = 12 * kKiB;

/// n → a note of about n bytes.
struct Note {
  std::string_view name;
  std::string (*make)(std::size_t n);
  std::size_t most = 4 * kMiB;
};

std::string yaml(const std::string& properties) {
  return "---\n" + properties + "\n---\n- [ ] a\n";
}

std::string section(std::string_view name, const std::string& body) {
  return "## " + std::string(name) + "\n\n" + body;
}

/// Signs in runs of 1, 2, 3, …
std::string rising_runs(char sign, std::size_t n) {
  return repeat_each(n, [&](std::size_t i) { return std::string(i + 1, sign) + " a "; });
}

/// A list of groups, each nested `depth` deep by its indentation.
std::string nested_list(std::size_t depth, std::size_t n) {
  return repeat_each(
      n, [&](std::size_t i) { return std::string(2 * (i % depth), ' ') + "- [ ] a\n"; });
}

std::string misread_note(text::CodePage page, int times, std::size_t n) {
  std::string text =
      repeat("- [ ] Préparer le déjeuner – “vite” 📅 2025-11-14 ⏫\nÉté à Zürich…\n", n / 2);
  for (int i = 0; i < times; ++i) text = text::misread(text, page);
  return text;
}

std::string participants(std::size_t n) {
  return "---\nparticipants:\n" +
         repeat_each(n, [](std::size_t i) { return "- Dana W" + to_string(i) + "\n"; }) + "---\n";
}

constexpr Note kFrontMatter[] = {
    {"yaml: keys",
     [](std::size_t n) {
       return yaml(repeat_each(n, [](std::size_t i) { return "k" + to_string(i) + ":\n"; }));
     },
     kMostKeys},
    {"yaml: keys of one beginning",
     [](std::size_t n) {
       return yaml(repeat_each(
           n, [](std::size_t i) { return std::string(24, 'k') + to_string(i) + ":\n"; }));
     },
     kMostYaml},
    {"yaml: the same key", [](std::size_t n) { return yaml(repeat("key: 1\n", n)); }, kMostYaml},
    {"yaml: alias bomb",
     [](std::size_t n) {
       return yaml("a: &a x\n" + repeat_each(n, [](std::size_t i) {
                     return "b" + to_string(i) + ": &b" + to_string(i) + " [*a, *a, *a]\n";
                   }));
     },
     kMostYaml},
    {"yaml: anchors of long texts",
     [](std::size_t n) {
       return yaml("a: &a " + std::string(1000, 'x') + "\nb: [" + repeat("*a, ", 390) + "]\nc: \"" +
                   std::string(n, 'x') + "\"");
     },
     kMostYaml},
    {"yaml: [", [](std::size_t n) { return yaml("a: " + repeat("[", n)); }, kMostYaml},
    {"yaml: - in a line", [](std::size_t n) { return yaml(repeat("- ", n)); }, kMostYaml},
    {"yaml: {:", [](std::size_t n) { return yaml(repeat("{: ", n)); }, kMostYaml},
    {"yaml: ? in a line", [](std::size_t n) { return yaml(repeat("? ", n)); }, kMostYaml},
    {"yaml: values in one line",
     [](std::size_t n) { return yaml("a: [" + repeat("x, ", n) + "]"); }, kMostKeys},
    {"yaml: unclosed quote", [](std::size_t n) { return yaml("a: \"" + repeat("x\n", n)); },
     kMostYaml},
    {"yaml: unclosed, body", [](std::size_t n) { return "---\na: 1\n" + repeat("b: 2\n", n); }},
    {"yaml: line folds", [](std::size_t n) { return yaml("a: >\n" + repeat("  x\n\n", n)); },
     kMostYaml},
    {"yaml: long key over a list",
     [](std::size_t n) {
       return yaml("? " + std::string(n / 2, 'k') + "\n: [" + repeat("x, ", n / 20) + "]");
     },
     kMostYaml},
    {"yaml: comments", [](std::size_t n) { return yaml(repeat("# x\n", n)); }, kMostYaml},
    {"yaml: tags", [](std::size_t n) { return yaml("tags: [" + repeat("a/b, ", n) + "]"); },
     kMostKeys},
    {"yaml: links", [](std::size_t n) { return yaml("a: '" + repeat("[[a", n) + "'"); }, kMostYaml},
};

constexpr Note kBlocks[] = {
    {"x lines over |-", [](std::size_t n) { return repeat("x\n", n) + "|-\n"; }},
    {"deep list over blank lines",
     [](std::size_t n) { return repeat("- ", n / 2) + "x\n" + std::string(n / 2, '\n'); }},
    {"deep quote over lazy lines",
     [](std::size_t n) { return repeat("> ", n / 2) + "x\n" + repeat("y\n", n / 2); }},
    {"deep lists, line by line",
     [](std::size_t n) { return repeat(repeat("- ", 1000) + "[ ] x\n", n); }},
    {"wide table over short rows",
     [](std::size_t n) {
       return repeat("|a", n / 4) + "|\n" + repeat("|-", n / 4) + "|\n" + repeat("|b\n", n / 2);
     }},
    {"table rows", [](std::size_t n) { return "|a|b|\n|-|-|\n" + repeat("|[[c]]|d #e|\n", n); }},
    {"list nested 100 deep", [](std::size_t n) { return nested_list(100, n); }},
    {"list nested 2000 deep", [](std::size_t n) { return nested_list(2000, n); }},
    {"list under one parent", [](std::size_t n) { return "- [ ] a\n" + repeat("  - [ ] b\n", n); }},
    {"boxes in one line", [](std::size_t n) { return repeat("- [ ] ", n); }},
    {"boxes in one line, blanks behind",
     [](std::size_t n) { return repeat("- [ ] ", n / 2) + "a" + std::string(n / 2, ' '); }},
    {"boxes in one line of a transcript",
     [](std::size_t n) { return section("Transcript", repeat("- [ ] ", n)); }},
    {"markers before a long task",
     [](std::size_t n) { return repeat("- ", 500) + "[ ] " + std::string(n, 'x'); }},
    {"quotes and markers in one line",
     [](std::size_t n) { return repeat("> ", n / 2) + repeat("- ", n / 2) + "a"; }},
    {"callouts nested",
     [](std::size_t n) {
       return repeat_each(
           n, [](std::size_t i) { return std::string(i % 200 + 1, '>') + " [!note] a\n"; });
     }},
    {"one line", [](std::size_t n) { return std::string(n, 'x'); }},
    {"one paragraph", [](std::size_t n) { return repeat("some words, and more\n", n); }},
    {"one task line", [](std::size_t n) { return "- [ ] " + repeat("word ", n); }},
    {"headings", [](std::size_t n) { return repeat("# a\n", n); }},
    {"headings of all levels",
     [](std::size_t n) {
       return repeat_each(n, [](std::size_t i) {
         return std::string(i % 6 + 1, '#') + " Risks and next steps\n- [ ] a\n";
       });
     }},
    {"long heading over tasks",
     [](std::size_t n) {
       return "# " + std::string(n / 2, 'x') + "\n" + repeat("- [ ] a\n", n / 2);
     }},
    {"setext underlines", [](std::size_t n) { return repeat("a\n===\nb\n---\n", n); }},
    {"lines over one underline", [](std::size_t n) { return repeat("a b\n", n) + "===\n"; }},
    {"numbers before a full stop",
     [](std::size_t n) { return repeat(std::string(300, '7') + ". a\n", n); }},
    {"numbered list", [](std::size_t n) { return repeat("999999999. [ ] a\n", n); }},
    {"fence unclosed", [](std::size_t n) { return "```\n" + repeat("- [ ] a\n", n); }},
    {"fences of two kinds",
     [](std::size_t n) { return repeat("~~~\n```\n- [ ] a\n```\n~~~\n", n); }},
    {"fences of rising lengths",
     [](std::size_t n) {
       return repeat_each(n, [](std::size_t i) { return std::string(i % 900 + 3, '`') + "\n"; });
     }},
    {"fences in items", [](std::size_t n) { return repeat("- ```\n", n); }},
    {"html block unclosed", [](std::size_t n) { return "<script>\n" + repeat("<div>\n", n); }},
    {"html blocks", [](std::size_t n) { return repeat("<div>\na\n\n<!-- \n\n", n); }},
    {"html declarations", [](std::size_t n) { return repeat("a\n<?\n<!A\n<![CDATA[\n", n); }},
    {"reference definitions",
     [](std::size_t n) {
       return repeat_each(n, [](std::size_t i) { return "[a" + to_string(i) + "]: /url\n"; });
     }},
    {"reference definitions and an underline",
     [](std::size_t n) { return repeat("[a]: b\n", n) + "===\n"; }},
    {"footnotes",
     [](std::size_t n) {
       return repeat_each(n, [](std::size_t i) {
         return "[^" + to_string(i) + "]: see [^" + to_string(i + 1) + "]\n";
       });
     }},
    {"comment blocks", [](std::size_t n) { return repeat("%%\n```\n%%\n", n); }},
    {"math blocks", [](std::size_t n) { return repeat("$$\na\n%%\n$$\n%%\n", n); }},
    {"comment openers, one close", [](std::size_t n) { return repeat("%% a\n", n) + "b %%\n"; }},
    {"conflict markers", [](std::size_t n) { return repeat("<<<<<<< a\n- [ ] b\n=======\n", n); }},
    {"blank lines", [](std::size_t n) { return std::string(n, '\n'); }},
    {"rules", [](std::size_t n) { return repeat("---\n* * *\n", n); }},
};

constexpr Note kInline[] = {
    {"[", [](std::size_t n) { return repeat("[", n); }},
    {"[[", [](std::size_t n) { return repeat("[[a ", n); }},
    {"[[ and ]]", [](std::size_t n) { return repeat("[[a", n / 2) + repeat("]]", n / 2); }},
    {"[ and ](x)", [](std::size_t n) { return repeat("[", n / 4) + repeat("](x)", n); }},
    {"images in images", [](std::size_t n) { return repeat("![", n / 2) + repeat("](x)", n / 2); }},
    {"](", [](std::size_t n) { return repeat("[", n / 4) + repeat("](", n); }},
    {"[a](b", [](std::size_t n) { return repeat("[a](b", n); }},
    {"[a](<b", [](std::size_t n) { return repeat("[a](<b", n); }},
    {"[a](b \"c", [](std::size_t n) { return repeat("[a](b \"c ", n); }},
    {"links", [](std::size_t n) { return repeat("[[a|b]] [c](d.md) ", n); }},
    {"brackets that close nothing", [](std::size_t n) { return repeat("[[a]b", n); }},
    {"backtick runs of rising lengths", [](std::size_t n) { return rising_runs('`', n); }},
    {"backticks unclosed", [](std::size_t n) { return repeat("`` a ``` [[b]] ", n) + "`"; }},
    {"**", [](std::size_t n) { return repeat("**", n); }},
    {"**#a", [](std::size_t n) { return repeat("**#a ***#b _#c ", n); }},
    {"~~#a before stars",
     [](std::size_t n) { return repeat("==#a ~~#b ", n / 2) + repeat("*", n); }},
    {"<!--", [](std::size_t n) { return "a" + repeat("<!-- [", n); }},
    {"<a b=\"", [](std::size_t n) { return "a [" + repeat("<a b=\" c='", n); }},
    {"<a and attributes", [](std::size_t n) { return "a [ " + repeat("<a x y z ", n); }},
    {"%%", [](std::size_t n) { return repeat("%%", n); }},
    {"$$", [](std::size_t n) { return "[a] " + repeat("$$", n); }},
    {"$ of uneven kinds", [](std::size_t n) { return "[a] " + repeat("$a $$b $ ", n); }},
    {"#", [](std::size_t n) { return "a " + repeat("#", n); }},
    {"tags on a line", [](std::size_t n) { return "- [ ] a " + repeat("#tag ", n); }},
    {"backslashes", [](std::size_t n) { return "[" + repeat("\\", n); }},
    {"block ids", [](std::size_t n) { return repeat("a ^b\n\n", n) + repeat("^", n); }},
};

constexpr Note kTasks[] = {
    {"task: @ mentions", [](std::size_t n) { return "- [ ] " + repeat("@Dana ", n); }},
    {"task: @", [](std::size_t n) { return "- [ ] " + repeat("@", n); }},
    {"task: dates", [](std::size_t n) { return "- [ ] " + repeat("📅 2025-11-14 ", n); }},
    {"task: dates and a word",
     [](std::size_t n) { return "- [ ] " + repeat("📅 2025-11-14 ", n) + "a"; }},
    {"task: [due::", [](std::size_t n) { return "- [ ] " + repeat("[due:: ", n); }},
    {"task: [due:: x]",
     [](std::size_t n) { return "- [ ] " + repeat("[due:: 2025-11-14] a ", n); }},
    {"task: 🔁 every", [](std::size_t n) { return "- [ ] " + repeat("🔁 every ", n); }},
    {"task: 🔁 and words",
     [](std::size_t n) { return "- [ ] " + repeat("🔁 every a b c d e f g h ", n); }},
    {"task: long rule",
     [](std::size_t n) { return "- [ ] a 🔁 every " + repeat("monday, ", n) + "friday"; }},
    {"task: (", [](std::size_t n) { return "- [ ] " + repeat("(", n); }},
    {"task: ::", [](std::size_t n) { return "- [ ] " + repeat("::", n); }},
    {"task: [owner:: nested",
     [](std::size_t n) { return "- [ ] " + repeat("[owner:: a", n / 2) + repeat("]", n / 2); }},
    {"task: [owner:: of many",
     [](std::size_t n) { return "- [ ] [owner:: " + repeat("Dana, ", n) + "]"; }},
    {"task: 👤", [](std::size_t n) { return "- [ ] " + repeat("👤 [[a ", n); }},
    {"task: [[@", [](std::size_t n) { return "- [ ] " + repeat("[[@a", n) + "]]"; }},
    {"task: backtick runs", [](std::size_t n) { return "- [ ] " + rising_runs('`', n); }},
    {"task: tags, dates between",
     [](std::size_t n) { return "- [ ] " + repeat("#a 📅 2025-11-14 ", n); }},
    {"task: ids on a line", [](std::size_t n) { return "- [ ] a ⛔ " + repeat("abc,", n) + "d"; }},
    {"task: blanks",
     [](std::size_t n) { return "- [ ] a" + std::string(n, ' ') + "📅 2025-11-14"; }},
    {"task: hyphens", [](std::size_t n) { return "- [ ] a ^" + std::string(n, '-') + "_"; }},
    {"tasks with ids that depend",
     [](std::size_t n) {
       return repeat_each(n, [](std::size_t i) {
         return "- [ ] a 🆔 t" + to_string(i) + " ⛔ t" + to_string(i + 1) + "\n";
       });
     }},
    {"tasks with findings",
     [](std::size_t n) { return repeat("- [ ] 📅 2025-11-14 a\n- [] b\n", n); }},
};

constexpr Note kSections[] = {
    {"transcript, times out of order",
     [](std::size_t n) {
       return section("Transcript", repeat_each(n, [](std::size_t i) {
                        return "[00:" + to_string(10 + 7 * i % 50) + ":" +
                               to_string(10 + 13 * i % 50) + "] Dana Whitfield: yes\n";
                      }));
     }},
    {"transcript of as many speakers",
     [](std::size_t n) {
       return section("Transcript", repeat_each(n, [](std::size_t i) {
                        return "**Dana W" + to_string(i) + ":** yes\n";
                      }));
     },
     128 * kKiB},
    {"transcript of many participants",
     [](std::size_t n) {
       return participants(n / 2) + section("Transcript", repeat("Dana W: yes\n", n / 2));
     },
     60 * kKiB},
    {"transcripts by turns",
     [](std::size_t n) { return repeat("## Transcript\n☐ x\n## Agenda\n☐ y\n", n); }},
    {"transcript line",
     [](std::size_t n) { return section("Transcript", "Dana" + repeat(" D.", n)); }},
    {"item: marker words and stars",
     [](std::size_t n) {
       return section("Open Questions", "- a " + repeat("done ", n / 2) + "b " +
                                            repeat("done.", n / 2) + repeat("*", n / 2));
     }},
    {"item: marker words and full stops",
     [](std::size_t n) {
       return section("Open Questions", "- a " + repeat("done ", n / 2) + repeat(".", n / 2));
     }},
    {"item: brackets",
     [](std::size_t n) { return section("Risks", "- " + repeat("(a [", n) + ")"); }},
    {"item: <!-- and %%",
     [](std::size_t n) { return section("Risks", "- " + repeat("<!-- %% ", n)); }},
    {"item: many lines",
     [](std::size_t n) { return section("Risks", "- a\n" + repeat("b\n", n)); }},
    {"next touchpoint: numbers",
     [](std::size_t n) { return section("Next Touchpoint", repeat("1 2 3 May 4-5-", n)); }},
    {"boxes in text", [](std::size_t n) { return repeat("☐ a\n", n); }},
};

constexpr Note kBytes[] = {
    {"mac roman damage",
     [](std::size_t n) { return misread_note(text::CodePage::mac_roman, 1, n); }},
    {"windows-1252 damage",
     [](std::size_t n) { return misread_note(text::CodePage::windows_1252, 1, n); }},
    {"windows-1252 damage, three times",
     [](std::size_t n) { return misread_note(text::CodePage::windows_1252, 3, n / 4); }},
    {"damage without proof", [](std::size_t n) { return repeat("\u00C3\u00A9 ", n) + "\u4E2D"; }},
    {"CR only", [](std::size_t n) { return repeat("- [ ] a\r", n); }},
    {"CR and LF by turns", [](std::size_t n) { return repeat("a\rb\nc\r\n", n); }},
    {"one CR, then LF", [](std::size_t n) { return "a\r" + repeat("b\n", n); }},
    {"invalid bytes", [](std::size_t n) { return std::string(n, '\xFF'); }},
    {"invalid bytes, line by line", [](std::size_t n) { return repeat("- [ ] \xC3\n", n); }},
    {"cut sequences", [](std::size_t n) { return repeat("\xF0\x9F\x93", n); }},
    {"U+2028", [](std::size_t n) { return "- [ ] a" + repeat("\u2028", n); }},
    {"combining marks", [](std::size_t n) { return "- [ ] @A" + repeat("\u0301", n); }},
    {"bidi controls", [](std::size_t n) { return "- [ ] [[" + repeat("\u202E\u200B", n) + "]]"; }},
    {"utf-16",
     [](std::size_t n) { return "\xFF\xFE" + repeat(std::string_view("a\0\n\0", 4), n); }},
};

template <std::size_t kCount>
void add(std::vector<Case>& cases, const Note (&notes)[kCount]) {
  for (const Note& note : notes) {
    cases.push_back({std::string(note.name), "bytes", 4 * kKiB, note.most, [&note](std::size_t n) {
                       std::string bytes = note.make(n);
                       const std::size_t size = bytes.size();
                       return Prepared{size, [bytes = std::move(bytes)] {
                                         static_cast<void>(task::read_note("Note.md", bytes, {}));
                                       }};
                     }});
  }
}

}  // namespace

std::string repeat(std::string_view unit, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + unit.size());
  do {
    text += unit;
  } while (text.size() + unit.size() <= bytes);
  return text;
}

std::vector<Case> note_cases() {
  std::vector<Case> cases;
  add(cases, kFrontMatter);
  add(cases, kBlocks);
  add(cases, kInline);
  add(cases, kTasks);
  add(cases, kSections);
  add(cases, kBytes);
  return cases;
}

}  // namespace vaultask::bench

// The subset reader against libyaml: where the reader gives a map, libyaml must give the same one.
#include "markdown/simple_yaml.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <string>

#include "markdown/yaml.hpp"

namespace vaultask::markdown {
namespace {

namespace fs = std::filesystem;

void describe_yaml(const Yaml& value, std::ostream& out) {
  out << static_cast<int>(value.kind) << '\'' << value.scalar << '\'' << value.boolean << ' '
      << value.number << '{';
  for (std::size_t i = 0; i < value.children.size(); ++i) {
    if (i < value.keys.size()) out << value.keys[i] << ": ";
    describe_yaml(value.children[i], out);
    out << ", ";
  }
  out << '}' << value.keys.size();
}

std::string describe_yaml(const Yaml& value) {
  std::ostringstream out;
  describe_yaml(value, out);
  return out.str();
}

/// What libyaml gives: the map, or the error's message.
std::string by_libyaml(const std::string& text) {
  const auto parsed = parse_yaml_with_libyaml(text);
  return parsed ? describe_yaml(*parsed) : "error: " + parsed.error().message;
}

enum class Answer { left_to_libyaml, same, different };

Answer answer_to(const std::string& text) {
  const auto simple = read_simple_yaml(text);
  if (!simple) return Answer::left_to_libyaml;
  return describe_yaml(*simple) == by_libyaml(text) ? Answer::same : Answer::different;
}

void expect_as_libyaml(const std::string& text) {
  const auto simple = read_simple_yaml(text);
  if (simple) {
    EXPECT_EQ(describe_yaml(*simple), by_libyaml(text)) << text;
  }
}

TEST(SimpleYaml, ReadsWhatPeopleWrite) {
  for (const char* text :
       {"", "\n\n", "type: person\ntitle: \"Weekly: sync\"\ndate: 2025-11-07\n",
        "participants:\n  - \"[[Dana Whitfield]]\"\n  - Wei Chen\ntags: [hiring, area/sales]\n",
        "tags:\n- a\n- 'b c'\nempty:\nlast: ''\n",
        "a: []\nd: {x: 1, y z: \"b, c\" }\nb: [ ]\nc: [1, \"x, y\", z ]\n",
        "meta:\n  duration: 45\n  deep:\n    x: true\n  y: null\nz: 1.50\n",
        "t: 12:30\nu: a#b\nv: -5\n", "s: |\n  one\n    two: x\nf: >-\n  a\n  b\n",
        "größe: 3 m\nkey two: x y  \n", "a: b"}) {
    EXPECT_EQ(answer_to(text), Answer::same) << text;
    expect_as_libyaml(text);
  }
}

TEST(SimpleYaml, LeavesToLibyamlWhatItDoesNotKnow) {
  for (const char* text : {"a: b: c\n",     "a: \"b\n",          "a: b\n  c\n",
                           "a: 1\na: 2\n",  "# note\n",          "a: b # note\n",
                           "\ta: b\n",      "a: &x b\n",         "a: *x\n",
                           "a: !t b\n",     "a: {b: c\n",        "a: {b: {c: d}}\n",
                           "a: {b:c}\n",    "a: {b: 1, b: 2}\n", "a: [b\n",
                           "a: [b: c]\n",   "a: \"x\\n\"\n",     "a: 'it''s'\n",
                           "- a\n",         "a:\n- b: c\n",      "a: |\n\n  b\n",
                           "a: |2\n   b\n", "a: >\n  b\n   c\n", "true: a\n",
                           "12: a\n",       "a:\n  b\n",         "a: @b\n",
                           "a: - b\n",      "---\na: b\n",       "a: b\n...\n",
                           " a: b\n",       "a: x\xC2\x85y\n",   "<<: a\n",
                           "a:b\n"}) {
    EXPECT_EQ(answer_to(text), Answer::left_to_libyaml) << text;
  }
}

constexpr std::array kPieces{"a: ",        "b:",         "c: ",
                             "key two: ",  "tags: ",     "- ",
                             "- ",         "-",          "  ",
                             "  ",         "    ",       " ",
                             "\n",         "\n",         "\n",
                             "\n  ",       "\n- ",       "\n  - ",
                             "\n    ",     "text",       "x y",
                             "1",          "-5",         "1.5",
                             "true",       "null",       "~",
                             "2025-11-07", "12:30",      "\"q\"",
                             "'q'",        "\"a b",      "'it''s'",
                             "\"\\n\"",    "[",          "]",
                             "[a, b]",     "[a, \"b\"]", "[]",
                             ", ",         ",",          "{",
                             "}",          "|",          "|-",
                             ">",          ">-",         "|+",
                             ": ",         ":",          "#",
                             " # c",       "&x ",        "*x",
                             "!t ",        "%",          "@",
                             "`",          "?",          "? ",
                             "é",          "\t",         "---",
                             "...",        "[[x]]",      "{",
                             "}",          "{b: c}",     "{b: c, d: \"e\"}",
                             "{}",         "(",          "\\",
                             "<<: ",       "\"",         "'",
                             "0x1F",       "."};

/// What may stand behind or below a key, so that many texts are in the subset.
constexpr std::array kValues{"",
                             "",
                             "text",
                             "x y",
                             "1.5",
                             "2025-11-07",
                             "\"q: r\"",
                             "'q'",
                             "[a, \"b\"]",
                             "{b: c, d: 2}",
                             "\n  - a\n  - 'b'",
                             "\n- a",
                             "\n  x: 1\n  y: [z]",
                             "|\n  a\n   b",
                             ">-\n  a\n  b"};

std::string random_yaml(std::mt19937& random) {
  const auto pick = [&](const auto& from) { return from[random() % from.size()]; };
  std::string text;
  const bool orderly = random() % 4 != 0;
  const auto lines = 1 + random() % 5;
  for (unsigned long line = 0; line < lines; ++line) {
    if (orderly) text += "k" + std::to_string(line) + ": " + pick(kValues);
    const auto pieces = !orderly ? random() % 5 : random() % 8 == 0 ? 1 : 0;
    for (unsigned long i = 0; i < pieces; ++i) text += pick(kPieces);
    text += '\n';
  }
  return text;
}

/// The campaign sets VAULTASK_YAML_TEXTS to 1,000,000.
TEST(SimpleYaml, GivesWhatLibyamlGivesForRandomTexts) {
  const char* wanted = std::getenv("VAULTASK_YAML_TEXTS");
  const long texts = wanted == nullptr ? 40'000 : std::atol(wanted);
  std::mt19937 random(20251114);
  long read = 0, different = 0;
  for (long i = 0; i < texts; ++i) {
    const std::string text = random_yaml(random);
    const Answer answer = answer_to(text);
    if (answer != Answer::left_to_libyaml) ++read;
    if (answer == Answer::different && ++different <= 8) expect_as_libyaml(text);
  }
  EXPECT_EQ(different, 0) << "of " << texts << " texts";
  EXPECT_GT(read, texts / 5);
}

TEST(SimpleYaml, GivesWhatLibyamlGivesForEachPairOfPieces) {
  for (const char* first : kPieces) {
    for (const char* second : kPieces) {
      const std::string pair = std::string(first) + second;
      for (const std::string& text :
           {"k: " + pair + "\nz: 1\n", "k:\n  - " + pair + "\n  - z\n", "k: [" + pair + "]\n",
            pair + "\n", "k: |\n  " + pair + "\n  z\n", "k: >-\n  " + pair + "\n  z\n",
            "k:\n  l: " + pair + "\n  m: z\nn: z"}) {
        expect_as_libyaml(text);
      }
    }
  }
}

/// What stands between the fences of each note of a folder.
void compare_front_matter(const fs::path& folder) {
  int read = 0, all = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_symlink() || !entry.is_regular_file() || entry.path().extension() != ".md") {
      continue;
    }
    std::ifstream file(entry.path(), std::ios::binary);
    std::string line, text;
    if (!std::getline(file, line) || line.substr(0, 3) != "---") continue;
    while (std::getline(file, line) && line.substr(0, 3) != "---") text += line + '\n';
    if (!file) continue;
    ++all;
    const Answer answer = answer_to(text);
    if (answer == Answer::different) expect_as_libyaml(text);
    if (answer == Answer::same) ++read;
  }
  EXPECT_GT(read, all / 2);
  std::cout << read << " of " << all << " are in the subset\n";
}

TEST(SimpleYaml, GivesWhatLibyamlGivesForTheSampleVaults) {
  compare_front_matter(VAULTASK_SAMPLES);
}

TEST(SimpleYaml, GivesWhatLibyamlGivesForOtherVaults) {
  for (const char* variable : {"VAULTASK_CONFORMANCE", "VAULTASK_SCANNER_VAULT"}) {
    if (const char* folder = std::getenv(variable)) compare_front_matter(folder);
  }
}

}  // namespace
}  // namespace vaultask::markdown

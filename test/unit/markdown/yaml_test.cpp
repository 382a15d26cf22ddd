#include "markdown/yaml.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace vaultask::markdown {
namespace {

/// The tree on one line: null ~, scalars in quotes, lists in [], maps in {}.
std::string written(const Yaml& value) {
  std::string out;
  switch (value.kind) {
    case Yaml::Kind::null:
      return "~";
    case Yaml::Kind::boolean:
    case Yaml::Kind::number:
    case Yaml::Kind::text:
      return '"' + value.scalar + '"';
    case Yaml::Kind::list:
      for (const auto& child : value.children) out += (out.empty() ? "" : ", ") + written(child);
      return '[' + out + ']';
    case Yaml::Kind::map:
      EXPECT_EQ(value.keys.size(), value.children.size());
      for (std::size_t i = 0; i < value.keys.size(); ++i) {
        out += (out.empty() ? "" : ", ") + value.keys[i] + ": " + written(value.children[i]);
      }
      return '{' + out + '}';
  }
  return out;
}

std::string read(std::string_view text) {
  const auto yaml = parse_yaml(text);
  return yaml ? written(*yaml) : "error: " + yaml.error().message;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST(Yaml, ReadsMapsListsAndScalars) {
  struct Case {
    const char* text;
    const char* expected;
  };
  for (const auto& [text, expected] : {
           Case{"", "{}"},
           Case{"\n\n", "{}"},
           Case{"# comment\n", "{}"},
           Case{"{}", "{}"},
           Case{"a: 1", R"({a: "1"})"},
           Case{"a: 1\nb: x y\n", R"({a: "1", b: "x y"})"},
           Case{"a:\n- x\n- y\n", R"({a: ["x", "y"]})"},
           Case{"a:\n  - x\n", R"({a: ["x"]})"},
           Case{"a: [x, 'y z', \"w\"]\n", R"({a: ["x", "y z", "w"]})"},
           Case{"a: []\nb: {}\n", "{a: [], b: {}}"},
           Case{"a:\n  b:\n    c: 1\nd: 2\n", R"({a: {b: {c: "1"}}, d: "2"})"},
           Case{"a: {b: 1, c: [2]}\n", R"({a: {b: "1", c: ["2"]}})"},
           Case{"a: [[x]]\n", R"({a: [["x"]]})"},  // a wikilink without quotes is a list of a list
           Case{"a: |\n  one\n  two\n", "{a: \"one\ntwo\n\"}"},
           Case{"a: >-\n  one\n  two\n", R"({a: "one two"})"},
           Case{"a: 'it''s'\n", R"({a: "it's"})"},
           Case{"a: \"\\u263A\"\n", R"({a: "☺"})"},
           Case{"a: Zoë 📅 李\n", R"({a: "Zoë 📅 李"})"},
           Case{"\"a b\": 1\n", R"({a b: "1"})"},
           Case{"a: x # comment\nb: x#y\n", R"({a: "x", b: "x#y"})"},
           Case{"a: http://x.y/z\n", R"({a: "http://x.y/z"})"},
           Case{"a: 10:30\n", R"({a: "10:30"})"},
       }) {
    EXPECT_EQ(read(text), expected) << text;
  }
}

TEST(Yaml, ScalarsKeepTheTextAsWritten) {
  for (const char* scalar : {"2025-11-07", "0012", "1.50", "1e3", "yes", "True", "0x1F", "-1", ".5",
                             "12:30", "nullable", "nULL", "~x"}) {
    EXPECT_EQ(read(std::string("a: ") + scalar), "{a: \"" + std::string(scalar) + "\"}");
  }
}

TEST(Yaml, NullIsAPlainScalarOnly) {
  for (const char* null : {"", "~", "null", "Null", "NULL", " # comment"}) {
    EXPECT_EQ(read(std::string("a: ") + null + "\nb: 1\n"), R"({a: ~, b: "1"})") << null;
  }
  for (const char* text : {"''", "\"\""}) {
    EXPECT_EQ(read(std::string("a: ") + text), R"({a: ""})") << "an empty text is a text";
  }
  for (const char* text : {"'null'", "\"null\""}) {
    EXPECT_EQ(read(std::string("a: ") + text), R"({a: "null"})");
  }
  EXPECT_EQ(read("a:\n- \n- x\n"), R"({a: [~, "x"]})");
}

TEST(Yaml, RefusesWhatIsMalformedAndSaysWhere) {
  struct Case {
    const char* text;
    int line;
  };
  for (const auto& [text, line] : {
           Case{"a: b: c\n", 1},  // a colon in a plain scalar
           Case{"a: 1\nb: x: y\n", 2},
           Case{"a: 1\nb: \"open\n", 2},  // unclosed quotes, opened on the last line
           Case{"a: 1\nb: 'open\n", 2},
           Case{"a: 1\nb: \"open\nc: 2\n", 2},  // it is the opening that is wrong
           Case{"a: 1\nb: [x, y\n", 2},         // unclosed flow
           Case{"a: 1\nb: {x: y\n", 2},
           Case{"a: ]\n", 1},
           Case{"a: 1\n}\n", 2},
           Case{"a:\n\tb: c\n", 2},  // indented by a tab
           Case{"a: 1\nb: 2\n\tc: 3\n", 3},
           Case{"a: 1\nb: @x\n", 2},
           Case{"a: 1\nb: `x`\n", 2},
           Case{"a: %x\n", 1},
           Case{"a: 1\n b: 2\n", 2},  // indented deeper than its neighbour
           Case{"a:\n  b: 1\n c: 2\n", 3},
           Case{"a: \"\\q\"\n", 1},  // no such escape
           Case{"a: 1\nb: \"x\" y\n", 2},
           Case{"a: [x] y\n", 1},
           Case{"a: 1\njust text\n", 2},
           Case{"a: 1\n\n\nb: \x01\n", 4},  // a control character
       }) {
    const auto yaml = parse_yaml(text);
    ASSERT_FALSE(yaml) << text << " read as " << written(*yaml);
    EXPECT_EQ(yaml.error().code, ErrorCode::config) << text;
    EXPECT_FALSE(yaml.error().message.empty()) << text;
    ASSERT_TRUE(yaml.error().place) << text;
    EXPECT_EQ(yaml.error().place->line, line) << text << yaml.error().message;
  }
}

TEST(Yaml, ErrorsAreOnALineOfTheText) {
  for (const char* text :
       {"a: \"x\n", "a: [x\n", "a: {x\n", "a: 'x", "a: [", "a: \"\n\n\n", "a: [x,\n\n"}) {
    const std::string_view view = text;
    const auto yaml = parse_yaml(view);
    ASSERT_FALSE(yaml) << text;
    ASSERT_TRUE(yaml.error().place) << text;
    const auto feeds = std::count(view.begin(), view.end(), '\n');
    EXPECT_GE(yaml.error().place->line, 1) << text;
    EXPECT_LE(yaml.error().place->line, feeds + (view.back() == '\n' ? 0 : 1)) << text;
  }
}

TEST(Yaml, MustBeAMap) {
  for (const char* text : {"just text\n", "- a\n- b\n", "[a, b]\n", "\"a\"\n", "42\n"}) {
    const auto yaml = parse_yaml(text);
    ASSERT_FALSE(yaml) << text;
    EXPECT_EQ(yaml.error().code, ErrorCode::config);
    ASSERT_TRUE(yaml.error().place) << text;
    EXPECT_EQ(yaml.error().place->line, 1) << text;
  }
}

TEST(Yaml, RefusesAKeyWrittenTwice) {
  struct Case {
    const char* text;
    int line;
  };
  for (const auto& [text, line] :
       {Case{"a: 1\na: 2\n", 2}, Case{"a: 1\nb: 2\n\"a\": 3\n", 3}, Case{"x:\n  a: 1\n  a: 2\n", 3},
        Case{"x: {a: 1, a: 2}\n", 1}, Case{"a: 1\na: 1\n", 2}}) {
    const auto yaml = parse_yaml(text);
    ASSERT_FALSE(yaml) << text;
    EXPECT_NE(yaml.error().message.find("\"a\""), std::string::npos) << yaml.error().message;
    ASSERT_TRUE(yaml.error().place) << text;
    EXPECT_EQ(yaml.error().place->line, line) << text;
  }
  for (const char* text :
       {"a: 1\nA: 2\n", "x:\n  a: 1\ny:\n  a: 2\n", "x:\n- a: 1\n- a: 2\n", "a: {a: 1}\n"}) {
    EXPECT_TRUE(parse_yaml(text)) << text;
  }
}

TEST(Yaml, KeysThatAreNoTextKeepTheirPlace) {
  const auto yaml = parse_yaml("? [x, y]\n: 1\n? {z: w}\n: 2\nb: 3\n");
  ASSERT_TRUE(yaml);
  ASSERT_EQ(yaml->children.size(), 3U);
  EXPECT_EQ(yaml->keys.size(), 3U);
  EXPECT_EQ(yaml->children[0].scalar, "1");
  EXPECT_EQ(yaml->keys[2], "b");
  EXPECT_EQ(yaml->children[2].scalar, "3");
}

TEST(Yaml, IsOneDocument) {
  for (const char* text : {"a: 1\n---\nb: 2\n", "a: 1\n...\n---\nb: 2\n"}) {
    EXPECT_FALSE(parse_yaml(text)) << text;
  }
  EXPECT_EQ(read("---\na: 1\n...\n"), R"({a: "1"})");
}

TEST(Yaml, AliasesOfSmallScalarsReadAsTheScalarAndOthersAsNull) {
  EXPECT_EQ(read("a: &x 1\nb: *x\n"), R"({a: "1", b: "1"})");
  EXPECT_EQ(read("a: &x 1\nb: &x 2\nc: *x\n"), R"({a: "1", b: "2", c: "2"})");
  EXPECT_EQ(read("a: &x " + repeated("y", 1025) + "\nb: *x\n").substr(1030), R"(", b: ~})");
  EXPECT_EQ(read("a: &x [1, 2]\nb: [*x, *x]\n"), R"({a: ["1", "2"], b: [~, ~]})");
  EXPECT_EQ(read("a: &x 1\nb: &x {c: *x}\nd: *x\n"), R"({a: "1", b: {c: ~}, d: ~})");
}

TEST(Yaml, TakesAHundredAliasesAndNoMore) {
  EXPECT_TRUE(parse_yaml("a: &x 1\nb: [" + repeated("*x , ", 100) + "]\n"));
  const auto yaml = parse_yaml("a: &x 1\nb: [" + repeated("*x , ", 101) + "]\n");
  ASSERT_FALSE(yaml);
  EXPECT_EQ(yaml.error().place->line, 2);
}

TEST(Yaml, ABombOfAliasesStaysSmall) {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 11; ++i) {
    const std::string n = std::to_string(i);
    bomb += "a" + n + ": &a" + n + " [" + repeated("*a" + std::to_string(i - 1) + " , ", 9) + "]\n";
  }
  const auto yaml = parse_yaml(bomb);
  ASSERT_TRUE(yaml);
  EXPECT_EQ(yaml->children.back().children.size(), 9U);
}

TEST(Yaml, Takes32LevelsAndNoMore) {
  // The map itself is the first level.
  EXPECT_TRUE(parse_yaml("a: " + repeated("[", 31) + repeated("]", 31)));
  EXPECT_FALSE(parse_yaml("a: " + repeated("[", 32) + repeated("]", 32)));
  std::string maps;
  for (std::size_t depth = 0; depth < 40; ++depth) maps += std::string(depth, ' ') + "k:\n";
  EXPECT_FALSE(parse_yaml(maps));
  EXPECT_TRUE(parse_yaml("a:\n" + repeated("- [[x]]\n", 500))) << "many are not deep";
}

TEST(Yaml, TakesTenThousandEventsAndNoMore) {
  // Each item of a list is one event.
  EXPECT_TRUE(parse_yaml("a: [" + repeated("x, ", 9'900) + "]\n"));
  EXPECT_FALSE(parse_yaml("a: [" + repeated("x, ", 10'001) + "]\n"));
  std::string keys;
  for (int i = 0; i < 4'900; ++i) keys += "k" + std::to_string(i) + ": 1\n";
  EXPECT_TRUE(parse_yaml(keys));
}

TEST(Yaml, TakesUpTo256KiB) {
  const std::string head = "a: ";
  const std::size_t room = (256 * 1024) - head.size();
  EXPECT_TRUE(parse_yaml(head + std::string(room, 'x')));
  EXPECT_FALSE(parse_yaml(head + std::string(room + 1, 'x')));
  EXPECT_FALSE(parse_yaml("# " + std::string(10'000'000, 'x')));
}

TEST(Yaml, EndsOnHostileText) {
  for (const char* unit :
       {"[",   "{",     "- ",    "? ",    "a: ", "[[[]",     "{a: ",        "&",
        "*",   "!",     "\"",    "'",     "|\n", ">\n",      "#",           "%",
        "\t",  "\n",    "-\n",   ": ",    ", ",  "[a,",      "\"\\",        "&a ",
        "!a ", "? a\n", "---\n", "...\n", "x",   "[a]: b\n", "\xEF\xBB\xBF"}) {
    const std::string text = repeated(unit, (250 * 1024) / std::string_view(unit).size());
    const auto yaml = parse_yaml(text);  // what it gives does not matter, that it ends does
    EXPECT_TRUE(yaml || !yaml.error().message.empty()) << unit;
  }
}

}  // namespace
}  // namespace vaultask::markdown

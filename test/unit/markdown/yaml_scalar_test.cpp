#include "markdown/yaml_scalar.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace vaultask::markdown {
namespace {

using Kind = Yaml::Kind;

TEST(YamlScalar, NullsAndBooleansAreTheWordsOfTheCoreSchemaOnly) {
  for (const char* text : {"", "~", "null", "Null", "NULL"}) {
    EXPECT_EQ(plain_scalar(text).kind, Kind::null) << text;
    EXPECT_EQ(plain_scalar(text).scalar, "") << text;
  }
  for (const char* text : {"true", "True", "TRUE"}) {
    EXPECT_EQ(plain_scalar(text).kind, Kind::boolean) << text;
    EXPECT_TRUE(plain_scalar(text).boolean) << text;
    EXPECT_EQ(plain_scalar(text).scalar, text);
  }
  for (const char* text : {"false", "False", "FALSE"}) {
    EXPECT_EQ(plain_scalar(text).kind, Kind::boolean) << text;
    EXPECT_FALSE(plain_scalar(text).boolean) << text;
  }
}

TEST(YamlScalar, Numbers) {
  for (const auto& [text, number] : {std::pair{"0", 0.0},
                                     {"-0", 0.0},
                                     {"7", 7},
                                     {"+7", 7},
                                     {"-2", -2},
                                     {"0755", 755},
                                     {"1.", 1},
                                     {"1.50", 1.5},
                                     {".5", 0.5},
                                     {"-.5", -0.5},
                                     {"1e3", 1000},
                                     {"1E+3", 1000},
                                     {"1.e-1", 0.1},
                                     {"12e03", 12000},
                                     {"0o17", 15},
                                     {"0x1F", 31},
                                     {"0xff", 255},
                                     {"9007199254740993", 9007199254740992.0},
                                     {"1e-999", 0},
                                     {"1e999", std::numeric_limits<double>::infinity()},
                                     {".inf", std::numeric_limits<double>::infinity()},
                                     {"+.Inf", std::numeric_limits<double>::infinity()},
                                     {"-.INF", -std::numeric_limits<double>::infinity()}}) {
    const Yaml value = plain_scalar(text);
    EXPECT_EQ(value.kind, Kind::number) << text;
    EXPECT_EQ(value.number, number) << text;
    EXPECT_EQ(value.scalar, text);
  }
  EXPECT_TRUE(std::isnan(plain_scalar(".nan").number));
  EXPECT_EQ(plain_scalar(std::string(400, '9')).number, std::numeric_limits<double>::infinity());
  EXPECT_EQ(plain_scalar("0." + std::string(400, '0') + "1").number, 0.0);
}

TEST(YamlScalar, EverythingElseIsText) {
  for (const char* text : {"yes",
                           "no",
                           "on",
                           "off",
                           "y",
                           "n",
                           "nUll",
                           "tRue",
                           "12:30",
                           "2025-11-07",
                           "2025-11-07T10:30",
                           "1_000",
                           "0b11",
                           "0o8",
                           "0o",
                           "0x",
                           "0xg",
                           "-0x1",
                           "+0o7",
                           ".",
                           "-",
                           "+",
                           "1e",
                           "1e+",
                           "e3",
                           ".e3",
                           "1.2.3",
                           "--1",
                           "+-1",
                           ".Nan",
                           "-.nan",
                           "inf",
                           "NaN",
                           "1 2",
                           "1,5",
                           "½"}) {
    const Yaml value = plain_scalar(text);
    EXPECT_EQ(value.kind, Kind::text) << text;
    EXPECT_EQ(value.scalar, text);
  }
}

TEST(YamlScalar, OnlyPlainScalarsAreTyped) {
  const auto yaml = parse_yaml(
      "a: 'true'\nb: \"1\"\nc: |\n  1\nd: !!str 1\ne: ! 1\nf: !!int 1\ng: 1\nh: [1, null, x]\n");
  ASSERT_TRUE(yaml);
  const Kind kinds[] = {Kind::text, Kind::text,   Kind::text,   Kind::text,
                        Kind::text, Kind::number, Kind::number, Kind::list};
  ASSERT_EQ(yaml->children.size(), std::size(kinds));
  for (std::size_t i = 0; i < std::size(kinds); ++i) {
    EXPECT_EQ(yaml->children[i].kind, kinds[i]) << yaml->keys[i];
  }
  EXPECT_EQ(yaml->children[7].children[1].kind, Kind::null);
}

}  // namespace
}  // namespace vaultask::markdown

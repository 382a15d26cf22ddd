#include "note/properties.hpp"

#include <gtest/gtest.h>

#include "markdown/yaml.hpp"

namespace vaultask::note {
namespace {

using Names = std::vector<std::string>;

std::vector<Property> properties_of(std::string_view yaml) {
  const auto parsed = markdown::parse_yaml(yaml);
  EXPECT_TRUE(parsed) << yaml;
  return parsed ? flatten(*parsed) : std::vector<Property>{};
}

Names participants_of(std::string_view yaml) {
  return property_names(properties_of(yaml), "participants");
}

// ---- flatten ----

TEST(Properties, KeepScalarsAsTheTextThatWasWritten) {
  const std::vector<Property> expected{{"date", {"2025-11-07"}}, {"time", {"12:30"}},
                                       {"done", {"yes"}},        {"count", {"007"}},
                                       {"ratio", {"1.50"}},      {"title", {"A: b"}}};
  EXPECT_EQ(properties_of("date: 2025-11-07\ntime: 12:30\ndone: yes\ncount: 007\nratio: 1.50\n"
                          "title: \"A: b\"\n"),
            expected);
}

TEST(Properties, KeepTheValuesOfAListInOrder) {
  const std::vector<Property> expected{{"tags", {"type/people", "entity/Dana Whitfield"}},
                                       {"aliases", {"DW", "Dee"}}};
  EXPECT_EQ(properties_of("tags:\n  - \"type/people\"\n  - \"entity/Dana Whitfield\"\n"
                          "aliases: [DW, Dee]\n"),
            expected);
}

TEST(Properties, HaveNoValueWhereNothingIsWritten) {
  const std::vector<Property> expected{{"entity", {}}, {"title", {}}, {"aliases", {}}};
  // "#tag" behind a blank is a comment to YAML, so the value is null.
  EXPECT_EQ(properties_of("entity:\ntitle: #tag\naliases: []\n"), expected);
}

TEST(Properties, AnEmptyQuotedTextIsAValue) {
  const std::vector<Property> expected{{"entity", {""}}};
  EXPECT_EQ(properties_of("entity: \"\"\n"), expected);
}

TEST(Properties, JoinTheKeysOfNestedMapsByDots) {
  const std::vector<Property> expected{
      {"meta.duration", {"45"}}, {"meta.room.name", {"North"}}, {"type", {"People"}}};
  EXPECT_EQ(properties_of("meta:\n  duration: 45\n  room:\n    name: North\ntype: People\n"),
            expected);
}

TEST(Properties, ReadAnUnquotedWikilinkAsItsText) {
  // [[X]] without quotes is a list in a list to YAML; who writes it means the link.
  EXPECT_EQ(property_text(properties_of("entity: [[Dana Whitfield]]\n"), "entity"),
            "Dana Whitfield");
  EXPECT_EQ(participants_of("participants:\n  - [[Dana Whitfield]]\n  - [[Priya Raman]]\n"),
            (Names{"Dana Whitfield", "Priya Raman"}));
}

// ---- look-up ----

TEST(Properties, AreFoundInAnyAsciiCase) {
  const auto properties = properties_of("Entity: Dana Whitfield\nTYPE: People\n");
  EXPECT_EQ(property_text(properties, "entity"), "Dana Whitfield");
  EXPECT_EQ(property_text(properties, "type"), "People");
  EXPECT_EQ(find_property(properties, "entities"), nullptr);
  EXPECT_EQ(property_text(properties, "absent"), "");
}

TEST(Properties, TextOfAListIsItsFirstValue) {
  const auto properties = properties_of("entity: [Dana Whitfield, Priya Raman]\nempty:\n");
  EXPECT_EQ(property_text(properties, "entity"), "Dana Whitfield");
  EXPECT_EQ(property_text(properties, "empty"), "");
}

// ---- names ----

struct NamesCase {
  const char* yaml;
  Names names;
};

TEST(PropertyNames, AreReadFromEveryFormOfParticipants) {
  const Names both{"Priya Raman", "Dana Whitfield"};
  const NamesCase cases[] = {
      {"participants: \"Priya Raman, Dana Whitfield\"", both},
      {"participants: Priya Raman, Dana Whitfield", both},
      {"participants: Priya Raman,Dana Whitfield,", both},
      {"participants: \"  Priya Raman ,  Dana Whitfield \"", both},
      {"participants: [Priya Raman, Dana Whitfield]", both},
      {"participants:\n  - Priya Raman\n  - Dana Whitfield", both},
      {"participants: \"[[Priya Raman]], [[Dana Whitfield]]\"", both},
      {"participants:\n  - \"[[Priya Raman]]\"\n  - \"[[Dana Whitfield]]\"", both},
      {"participants:\n  - \"[[People/Priya Raman/Priya Raman|Priya]]\"\n  - Dana Whitfield", both},
      {"participants:\n  - \"[[Priya Raman#1:1 notes]]\"\n  - \"[[Dana Whitfield.md]]\"", both},
      {"participants: Priya Raman <priya@example.com>, Dana Whitfield <dana@example.com>", both},
      {"participants: Priya Raman (chair), Dana Whitfield (remote)", both},
      {"participants: \"@Priya Raman, @Dana Whitfield\"", both},
      {"participants:\n  - \"[[@Priya Raman]]\"\n  - \"@[[Dana Whitfield]]\"", both},
      {"Participants: Priya Raman, Dana Whitfield", both},
      {"participants: Dana", {"Dana"}},
      {"participants: \"Élodie Ronsard, 李明\"", {"Élodie Ronsard", "李明"}},
      {"participants: \"O'Hara, Seán\"", {"O'Hara", "Seán"}},
      {"participants: \", ,\"", {}},
      {"participants: \"<priya@example.com>\"", {}},
      {"participants:", {}},
      {"participants: []", {}},
      {"title: x", {}},
  };
  for (const auto& row : cases) EXPECT_EQ(participants_of(row.yaml), row.names) << row.yaml;
}

TEST(PropertyNames, PlainNameTakesOffWhatIsNotTheName) {
  EXPECT_EQ(plain_name("[[People/Dana Whitfield|Dana]]"), "Dana Whitfield");
  EXPECT_EQ(plain_name("Dana Whitfield <dana@example.com>"), "Dana Whitfield");
  EXPECT_EQ(plain_name("  Dana Whitfield  "), "Dana Whitfield");
  EXPECT_EQ(plain_name("[[Dana Whitfield#Open points|her list]]"), "Dana Whitfield");
  EXPECT_EQ(plain_name("[[Dana Whitfield"), "Dana Whitfield");
  EXPECT_EQ(plain_name("@Dana Whitfield"), "Dana Whitfield");
  EXPECT_EQ(plain_name(""), "");
  EXPECT_EQ(plain_name("[[]]"), "");
}

}  // namespace
}  // namespace vaultask::note

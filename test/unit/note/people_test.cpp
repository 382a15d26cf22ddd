#include "note/people.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace vaultask::note {
namespace {

using Kind = PersonSource::Kind;

PersonSource note_of(const std::string& name, std::vector<std::string> aliases = {}) {
  return {Kind::person_note, name, "People/" + name + ".md", std::move(aliases)};
}
PersonSource entity(const std::string& name) {
  return {Kind::entity, name, {}, {}};
}
PersonSource participant(const std::string& name) {
  return {Kind::participant, name, {}, {}};
}

std::string name_of(const Person* person) {
  return person == nullptr ? "nobody" : person->name;
}

std::vector<std::string> names_of(const People& people) {
  std::vector<std::string> names;
  for (const Person& person : people.all()) names.push_back(person.name);
  return names;
}

/// What a text begins with, as "name|matched text".
std::string match_of(const People& people, std::string_view text,
                     const std::vector<const Person*>& participants = {}) {
  const NameMatch match = people.match(text, Participants(participants));
  return name_of(match.person) + "|" + std::string(text.substr(0, match.length));
}

using Names = std::vector<std::string>;

// ---- who is known ----

TEST(People, AreEachKnownOnceHoweverOftenTheyAreNamed) {
  const People people({note_of("Dana Whitfield", {"DW"}), entity("dana whitfield"),
                       participant("Dana Whitfield"), participant("DANA WHITFIELD"),
                       participant("Priya Raman"), participant("Priya Raman")});
  EXPECT_EQ(names_of(people), (Names{"Dana Whitfield", "Priya Raman"}));
  EXPECT_EQ(people.all()[0].note_path, "People/Dana Whitfield.md");
  EXPECT_EQ(people.all()[0].aliases, (Names{"DW"}));
  EXPECT_EQ(people.all()[1].note_path, "");
  // One blank or two: the same name.
  EXPECT_EQ(People({participant("Tom Okafor"), participant("Tom  Okafor")}).all().size(), 1U);
}

TEST(People, AreSpelledAsTheHighestSourceSpellsThem) {
  const People by_note({participant("zoe alund"), entity("Zoe Alund"), note_of("Zoë Ålund")});
  EXPECT_EQ(names_of(by_note), Names{"Zoë Ålund"});
  const People by_settings({participant("PRIYA RAMAN"), self_source({"Priya Raman"}).front()});
  EXPECT_EQ(names_of(by_settings), Names{"Priya Raman"});
  const People by_entity({participant("dana whitfield"), entity("Dana Whitfield")});
  EXPECT_EQ(names_of(by_entity), Names{"Dana Whitfield"});
}

TEST(People, ASourceWithoutANameIsNobody) {
  EXPECT_TRUE(People({participant(""), entity("  ")}).all().empty());
  EXPECT_TRUE(People().all().empty());
  EXPECT_EQ(name_of(People().find("")), "nobody");
  EXPECT_EQ(match_of(People(), "Dana Whitfield"), "nobody|");
}

TEST(People, AParticipantOfOneWordIsThePersonWhoBearsThatFirstName) {
  const People people({note_of("Dana Whitfield"), participant("Dana"), participant("Marco")});
  // Nobody is called Marco something, so Marco is a whole name.
  EXPECT_EQ(names_of(people), (Names{"Dana Whitfield", "Marco"}));
  EXPECT_EQ(name_of(people.find("Marco")), "Marco");
  EXPECT_EQ(name_of(people.find_or_first_name("Dana")), "Dana Whitfield");
}

TEST(People, AParticipantOfOneWordThatTwoBearIsNoThirdPerson) {
  const People people(
      {participant("Dana Whitfield"), participant("Dana Miller"), participant("Dana")});
  EXPECT_EQ(names_of(people), (Names{"Dana Miller", "Dana Whitfield"}));
  EXPECT_EQ(name_of(people.find_or_first_name("Dana")), "nobody");
}

TEST(People, AParticipantSpelledLikeAnAliasIsThatPerson) {
  const People people({note_of("Dana Whitfield", {"DW", "Dee Whitfield"}), participant("DW"),
                       participant("Dee Whitfield"), entity("dw")});
  EXPECT_EQ(names_of(people), Names{"Dana Whitfield"});
}

// ---- finding by name ----

TEST(People, AreFoundByAlias) {
  const People people({note_of("Dana Whitfield", {"DW", "Dee", "Whitfield, Dana"})});
  for (const char* name : {"DW", "dw", "Dee", "dee", "Whitfield, Dana", "Dana Whitfield"}) {
    EXPECT_EQ(name_of(people.find(name)), "Dana Whitfield") << name;
  }
  for (const char* name : {"D", "DWX", "Dana W", "Whitfield", "Dana"}) {
    EXPECT_EQ(name_of(people.find(name)), "nobody") << name;
  }
}

TEST(People, AnAliasThatTwoClaimIsNobodys) {
  const People people({note_of("Dana Whitfield", {"D"}), note_of("Daniel Park", {"D"})});
  EXPECT_EQ(names_of(people), (Names{"Dana Whitfield", "Daniel Park"}));
  EXPECT_EQ(name_of(people.find("D")), "nobody");
}

TEST(People, AnAliasDoesNotTakeTheWholeNameOfAnother) {
  const People people({note_of("Dana Whitfield", {"Tom Okafor"}), note_of("Tom Okafor")});
  EXPECT_EQ(name_of(people.find("Tom Okafor")), "Tom Okafor");
}

struct FoldCase {
  const char* known;
  const char* written;
};

TEST(People, AreFoundWhateverTheCaseAndTheDiacritics) {
  const FoldCase cases[] = {
      {"Zoë Ålund", "zoe alund"},
      {"Zoë Ålund", "ZOË ÅLUND"},
      {"Zoë Ålund", "Zoe\u0308 A\u030Alund"},  // as macOS stores it: NFD
      {"Łukasz Nowak", "Lukasz Nowak"},
      {"Søren Brandt", "Soren Brandt"},
      {"Élodie Ronsard", "elodie ronsard"},
      {"Seán O'Hara", "Sean O’Hara"},
      {"Seán O’Hara", "sean o'hara"},
      {"Anne-Marie Holt", "anne‑marie holt"},  // U+2011
      {"Dana Whitfield", "  Dana   Whitfield "},
      {"Василий Орлов", "василий орлов"},
      {"李明", "李明"},
      {"Jürgen Groß", "JÜRGEN GROSS"},
  };
  for (const auto& row : cases) {
    const People people({note_of(row.known)});
    EXPECT_EQ(name_of(people.find(row.written)), row.known) << row.written;
  }
  EXPECT_EQ(name_of(People({note_of("Zoë Ålund")}).find("Zoe Olund")), "nobody");
}

// ---- self ----

TEST(People, MeIsTheFirstNameOfSelf) {
  const People people(
      {self_source({"Priya Raman", "PR", "Pri"}).front(), note_of("Dana Whitfield")});
  for (const char* name : {"me", "Me", "PR", "pri", "Priya Raman"}) {
    EXPECT_EQ(name_of(people.find(name)), "Priya Raman") << name;
  }
  EXPECT_EQ(match_of(people, "me by Friday"), "Priya Raman|me");
}

TEST(People, WithoutSelfMeIsNobody) {
  EXPECT_TRUE(self_source({}).empty());
  const People people({note_of("Dana Whitfield")});
  EXPECT_EQ(name_of(people.find("me")), "nobody");
}

TEST(People, SelfMayBeAnAliasThatAPersonsNoteStates) {
  const People people({self_source({"PR"}).front(), note_of("Priya Raman", {"PR"})});
  EXPECT_EQ(names_of(people), Names{"Priya Raman"});
  EXPECT_EQ(name_of(people.find("me")), "Priya Raman");
}

TEST(People, SelfIsOnePersonInWhateverOrderItsNamesStand) {
  // The settings say that both are names of one person, and one of them has a note.
  const People people({self_source({"Priya", "Priya Raman"}).front(), note_of("Priya Raman")});
  EXPECT_EQ(names_of(people), Names{"Priya Raman"});
  EXPECT_EQ(name_of(people.find("me")), "Priya Raman");
  EXPECT_EQ(name_of(people.find("Priya")), "Priya Raman");
}

TEST(People, SelfWithANoteIsOnePerson) {
  const People people({self_source({"Priya Raman"}).front(), note_of("Priya Raman", {"PR"}),
                       participant("Priya Raman")});
  EXPECT_EQ(names_of(people), Names{"Priya Raman"});
  EXPECT_EQ(people.all()[0].note_path, "People/Priya Raman.md");
  EXPECT_EQ(people.all()[0].aliases, (Names{"PR", "me"}));
}

// ---- first names ----

TEST(People, AFirstNameStandsForItsOnlyBearer) {
  const People people({note_of("Dana Whitfield"), note_of("Tom Okafor")});
  EXPECT_EQ(match_of(people, "Dana"), "Dana Whitfield|Dana");
  EXPECT_EQ(match_of(people, "dana will call"), "Dana Whitfield|dana");
  EXPECT_EQ(match_of(people, "DANA, call"), "Dana Whitfield|DANA");
  EXPECT_EQ(match_of(people, "Dan"), "nobody|");
  EXPECT_EQ(match_of(people, "Danas"), "nobody|");
  EXPECT_EQ(match_of(people, "Whitfield"), "nobody|");
  EXPECT_EQ(people.with_first_name("dana").size(), 1U);
  EXPECT_TRUE(people.with_first_name("Whitfield").empty());
}

TEST(People, AFirstNameThatASurnameFollowsIsNotAlone) {
  const People people({note_of("Dana Whitfield")});
  EXPECT_EQ(match_of(people, "Dana Miller"), "nobody|");
  EXPECT_EQ(match_of(people, "Dana, Miller agrees"), "Dana Whitfield|Dana");
  // An alias that is no more than the first name does not change that; other aliases are names.
  const People aliased({note_of("Jürgen Wolff", {"Jürgen", "JW"})});
  EXPECT_EQ(match_of(aliased, "Jürgen calls"), "Jürgen Wolff|Jürgen");
  EXPECT_EQ(match_of(aliased, "Jürgen Kranz"), "nobody|");
  EXPECT_EQ(match_of(aliased, "Jürgen Wolff"), "Jürgen Wolff|Jürgen Wolff");
  EXPECT_EQ(match_of(aliased, "JW Review"), "Jürgen Wolff|JW");
}

TEST(People, AFirstNameOfSeveralIsDecidedByTheParticipantsThenByTheVault) {
  const People people({note_of("Dana Whitfield"), note_of("Dana Miller"), note_of("Tom Okafor")});
  const Person* whitfield = people.find("Dana Whitfield");
  const Person* miller = people.find("Dana Miller");
  const Person* tom = people.find("Tom Okafor");
  EXPECT_EQ(match_of(people, "Dana calls"), "nobody|");
  EXPECT_EQ(match_of(people, "Dana calls", {whitfield, tom}), "Dana Whitfield|Dana");
  EXPECT_EQ(match_of(people, "Dana calls", {tom, miller}), "Dana Miller|Dana");
  EXPECT_EQ(match_of(people, "Dana calls", {whitfield, miller}), "nobody|");
  EXPECT_EQ(match_of(people, "Dana calls", {tom}), "nobody|");
  // Who is not among the participants, but the only one in the vault.
  EXPECT_EQ(match_of(people, "Tom calls", {whitfield}), "Tom Okafor|Tom");
  // A whole name needs no participants.
  EXPECT_EQ(match_of(people, "Dana Miller calls", {whitfield}), "Dana Miller|Dana Miller");
  EXPECT_EQ(name_of(people.find_or_first_name("Dana")), "nobody");
  EXPECT_EQ(name_of(people.find_or_first_name("Tom")), "Tom Okafor");
  const auto bearers = people.with_first_name("Dana");
  ASSERT_EQ(bearers.size(), 2U);
  EXPECT_EQ(name_of(bearers[0]), "Dana Miller");
  EXPECT_EQ(name_of(bearers[1]), "Dana Whitfield");
}

TEST(People, AnAliasEqualToAFirstNameDecidesForItsBearer) {
  const People people({note_of("Dana Whitfield", {"Dana"}), note_of("Dana Miller")});
  EXPECT_EQ(match_of(people, "Dana calls"), "Dana Whitfield|Dana");
}

// ---- the longest match ----

struct MatchCase {
  const char* text;
  const char* match;
};

TEST(People, TheLongestKnownNameMatches) {
  const People people({note_of("Dana Whitfield"), note_of("Dana Whitfield Stone"),
                       note_of("Jan van der Berg"), note_of("Anne-Marie Holt"),
                       note_of("Seán O'Hara"), note_of("J. R. Hartley"), note_of("李明"),
                       participant("María de la Cruz Santos")});
  const MatchCase cases[] = {
      {"Dana Whitfield", "Dana Whitfield|Dana Whitfield"},
      {"Dana Whitfield will call", "Dana Whitfield|Dana Whitfield"},
      {"Dana Whitfield Stone will call", "Dana Whitfield Stone|Dana Whitfield Stone"},
      {"Dana Whitfield's list", "Dana Whitfield|Dana Whitfield"},
      {"Dana Whitfield’s list", "Dana Whitfield|Dana Whitfield"},
      {"Dana Whitfield.", "Dana Whitfield|Dana Whitfield"},
      {"Dana Whitfield: call", "Dana Whitfield|Dana Whitfield"},
      {"Dana Whitfield, Tom", "Dana Whitfield|Dana Whitfield"},
      {"Dana Whitfield)", "Dana Whitfield|Dana Whitfield"},
      {"Dana Whitfieldson", "nobody|"},
      {"Jan van der Berg asks", "Jan van der Berg|Jan van der Berg"},
      {"jan VAN DER berg", "Jan van der Berg|jan VAN DER berg"},
      {"Jan asks", "Jan van der Berg|Jan"},
      {"Anne-Marie Holt", "Anne-Marie Holt|Anne-Marie Holt"},
      {"Anne-Marie asks", "Anne-Marie Holt|Anne-Marie"},
      {"Anne‑Marie Holt", "Anne-Marie Holt|Anne‑Marie Holt"},
      {"Anne asks", "nobody|"},
      {"Sean O'Hara's slides", "Seán O'Hara|Sean O'Hara"},
      {"Sean’s slides", "Seán O'Hara|Sean"},
      {"J. R. Hartley signs", "J. R. Hartley|J. R. Hartley"},
      {"李明 下周", "李明|李明"},
      {"Maria de la Cruz Santos", "María de la Cruz Santos|Maria de la Cruz Santos"},
      {" Dana Whitfield", "nobody|"},
      {"", "nobody|"},
      {"…", "nobody|"},
  };
  for (const auto& row : cases) EXPECT_EQ(match_of(people, row.text), row.match) << row.text;
}

TEST(People, TheWordsOfANameEndAtAnyOtherSign) {
  const auto ends = [](std::string_view text) {
    std::vector<std::string> words;
    for (const auto end : name_word_ends(text)) words.emplace_back(text.substr(0, end));
    return words;
  };
  EXPECT_EQ(ends("Dana Whitfield, x"), (Names{"Dana", "Dana Whitfield"}));
  EXPECT_EQ(ends("Dana  Whitfield"), Names{"Dana"});  // one blank parts words
  EXPECT_EQ(ends("a b c d e f g h").size(), 6U);
  EXPECT_EQ(ends("(Dana)"), Names{});
  EXPECT_EQ(ends(""), Names{});
}

struct LengthCase {
  const char* text;
  const char* name;
};

TEST(People, UpToThreeCapitalisedWordsMakeAnUnknownName) {
  const LengthCase cases[] = {
      {"Bob", "Bob"},
      {"Bob Stone", "Bob Stone"},
      {"Bob Stone will call", "Bob Stone"},
      {"Bob Lee Stone Archer", "Bob Lee Stone"},
      {"Bob's list", "Bob"},
      {"Bob’s List", "Bob"},
      {"Bob. Then Eve", "Bob"},
      {"Bob, Eve", "Bob"},
      {"J. Archer calls", "J. Archer"},
      {"Élodie Ronsard", "Élodie Ronsard"},
      {"Öz Ünal geht", "Öz Ünal"},
      {"李明 去", "李明 去"},  // letters without case count as capitals
      {"bob", ""},
      {"bob Stone", ""},
      {"2025", ""},
      {"", ""},
      {"(Bob)", ""},
  };
  for (const auto& row : cases) {
    const std::string_view text = row.text;
    EXPECT_EQ(text.substr(0, capitalised_name_length(text)), row.name) << row.text;
  }
}

// ---- order ----

TEST(People, TheOrderOfTheSourcesDoesNotMatter) {
  // Everything that could depend on order: spellings, aliases of one person from two places, an
  // alias that two claim, participants of one word, an alias of an alias.
  const std::array<PersonSource, 7> sources{
      note_of("Dana Whitfield", {"DW", "D"}),
      note_of("Daniel Park", {"D", "Dan"}),
      self_source({"PR"}).front(),
      note_of("Priya Raman", {"PR"}),
      entity("DANA WHITFIELD"),
      participant("Dana"),
      participant("Marco"),
  };
  std::array<std::size_t, sources.size()> order{0, 1, 2, 3, 4, 5, 6};
  const std::vector<Person> expected{
      {"Dana Whitfield", "People/Dana Whitfield.md", {"D", "DW"}},
      {"Daniel Park", "People/Daniel Park.md", {"D", "Dan"}},
      {"Marco", "", {}},
      {"Priya Raman", "People/Priya Raman.md", {"PR", "me"}},
  };
  do {
    std::vector<PersonSource> shuffled;
    for (const std::size_t i : order) shuffled.push_back(sources[i]);
    const People people(std::move(shuffled));
    ASSERT_EQ(people.all(), expected);
    ASSERT_EQ(name_of(people.find("me")), "Priya Raman");
    ASSERT_EQ(name_of(people.find("D")), "nobody");
    ASSERT_EQ(name_of(people.find("dan")), "Daniel Park");
    ASSERT_EQ(name_of(people.find_or_first_name("dana")), "Dana Whitfield");
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST(People, TwoSpellingsOfOneRankGiveOneSpellingInAnyOrder) {
  const People one({participant("Zoe Alund"), participant("Zoë Ålund")});
  const People other({participant("Zoë Ålund"), participant("Zoe Alund")});
  ASSERT_EQ(one.all().size(), 1U);
  EXPECT_EQ(one.all(), other.all());
}

}  // namespace
}  // namespace vaultask::note

#include "report/person_argument.hpp"

#include "report_fixture.hpp"

namespace vaultask::report {
namespace {

class PersonArgument : public ReportTest {
 protected:
  std::string found(const std::string& text) const {
    const auto person = find_person(input({}), text);
    return person ? *person : "error";
  }
  Error error_of(const std::string& text) const {
    const auto person = find_person(input({}), text);
    EXPECT_FALSE(person) << text << " is " << (person ? *person : "");
    return person ? Error{} : person.error();
  }
};

TEST_F(PersonArgument, IsANameAnAliasOrASoleFirstName) {
  for (const char* text : {"Dana Whitfield", "dana whitfield", "DW", "dw", "Dana", "DANA"}) {
    EXPECT_EQ(found(text), "Dana Whitfield") << text;
  }
  EXPECT_EQ(found("zoe"), "Zoë Lindqvist");
  EXPECT_EQ(found("Zoe Lindqvist"), "Zoë Lindqvist");
}

TEST_F(PersonArgument, IsMeByTheSettings) {
  EXPECT_EQ(found("me"), "Priya Raman");
  EXPECT_EQ(found("ME"), "Priya Raman");
}

TEST_F(PersonArgument, ThatIsMeWithoutSettingsSaysWhatToSet) {
  set_people({});
  const Error error = error_of("me");
  EXPECT_EQ(error.code, ErrorCode::usage);
  EXPECT_NE(error.hint.find("self"), std::string::npos) << error.hint;
}

TEST_F(PersonArgument, ThatIsAmbiguousListsTheCandidates) {
  // A task line with the bare first name decides nothing.
  add_task("a.md", "x", {"Sarah"});
  for (const char* text : {"Sarah", "sarah"}) {
    const Error error = error_of(text);
    EXPECT_EQ(error.code, ErrorCode::usage);
    EXPECT_NE(error.hint.find("Sarah Okonjo"), std::string::npos) << error.hint;
    EXPECT_NE(error.hint.find("Sarah Pettigrew"), std::string::npos) << error.hint;
    EXPECT_NE(error.message.find("several"), std::string::npos) << error.message;
    EXPECT_EQ(error.hint.find("Sarah,"), std::string::npos)
        << "that is what was asked: " << error.hint;
  }
}

TEST_F(PersonArgument, ThatIsUnknownSuggestsTheNearest) {
  EXPECT_NE(error_of("Dana Whitefield").hint.find("Dana Whitfield"), std::string::npos);
  EXPECT_NE(error_of("Dna").hint.find("Dana Whitfield"), std::string::npos) << error_of("Dna").hint;
  EXPECT_NE(error_of("whitfi").hint.find("Dana Whitfield"), std::string::npos);
  const Error sahra = error_of("Sahra");
  EXPECT_NE(sahra.hint.find("Sarah Okonjo"), std::string::npos) << sahra.hint;
  EXPECT_NE(sahra.hint.find("Sarah Pettigrew"), std::string::npos) << sahra.hint;
}

TEST_F(PersonArgument, ThatIsNearNobodySaysHowToListOwners) {
  const Error error = error_of("Xqzw");
  EXPECT_EQ(error.code, ErrorCode::usage);
  EXPECT_NE(error.message.find("Xqzw"), std::string::npos);
  EXPECT_FALSE(error.hint.empty());
}

TEST_F(PersonArgument, MayBeAnOwnerWhomTheVaultDoesNotKnow) {
  add_task("a.md", "x", {"Bob Marlow"});
  EXPECT_EQ(found("Bob Marlow"), "Bob Marlow");
  EXPECT_EQ(found("BOB marlow"), "Bob Marlow");
  EXPECT_NE(error_of("Bob").hint.find("Bob Marlow"), std::string::npos);
}

TEST_F(PersonArgument, ThatIsEmptyIsAnError) {
  EXPECT_EQ(error_of("").code, ErrorCode::usage);
  EXPECT_EQ(error_of("  ").code, ErrorCode::usage);
}

}  // namespace
}  // namespace vaultask::report

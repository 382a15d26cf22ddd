// Names nobody bears. The people of the fixture: Dana Whitfield (DW), Zoë Lindqvist, Sarah Okonjo,
// Sarah Pettigrew, and Priya Raman, who is "me".
#include "report/owner_findings.hpp"

#include "report_fixture.hpp"

namespace vaultask::report {
namespace {

class OwnerFindings : public ReportTest {
 protected:
  /// "code: message" of all findings.
  std::vector<std::string> found() const {
    std::vector<std::string> found;
    for (const Diagnostic& finding : find_owner_problems(tasks_, people_)) {
      found.push_back(finding.code + ": " + finding.message);
    }
    return found;
  }

  using Found = std::vector<std::string>;
};

TEST_F(OwnerFindings, OfKnownPeopleThereAreNone) {
  add_task("a.md", "Call", {"Dana Whitfield"});
  add_task("a.md", "Call", {"DW", "dana whitfield", "Zoe Lindqvist"});
  add_task("a.md", "Call", {});
  EXPECT_EQ(found(), Found{});
}

TEST_F(OwnerFindings, AFirstNameOfTwo) {
  add_task("a.md", "Call", {"Sarah"});
  add_task("b.md", "Write", {"Sarah"});
  EXPECT_EQ(found(),
            Found{"owner-ambiguous: \"Sarah\" on 2 tasks may be Sarah Okonjo, Sarah Pettigrew"});
  EXPECT_EQ(to_string(find_owner_problems(tasks_, people_)[0].place), "a.md:1");
}

TEST_F(OwnerFindings, ANameOneOrTwoLettersApart) {
  add_task("a.md", "Call", {"Dana Whitfeild"});  // two letters changed places
  add_task("a.md", "Call", {"Sarah Okonja"});
  add_task("a.md", "Call", {"Sahra"});  // a first name
  add_task("a.md", "Call", {"Zoe Lindquist"});
  EXPECT_EQ(found(),
            (Found{"owner-near-miss: \"Dana Whitfeild\" on 1 task is nearly Dana Whitfield",
                   "owner-near-miss: \"Sahra\" on 1 task is nearly Sarah Okonjo",
                   "owner-near-miss: \"Sarah Okonja\" on 1 task is nearly Sarah Okonjo",
                   "owner-near-miss: \"Zoe Lindquist\" on 1 task is nearly Zoë Lindqvist"}));
}

TEST_F(OwnerFindings, ANameThatFitsNobody) {
  add_task("a.md", "Call", {"Skarrow Support"});
  add_task("a.md", "Call", {"Dina"});  // of four letters two apart is another name
  add_task("a.md", "Call", {"Priyanka Raman"});
  EXPECT_EQ(found(),
            (Found{"owner-unknown: \"Dina\" on 1 task is nobody the vault knows",
                   "owner-unknown: \"Priyanka Raman\" on 1 task is nobody the vault knows",
                   "owner-unknown: \"Skarrow Support\" on 1 task is nobody the vault knows"}));
}

TEST_F(OwnerFindings, NamesOfFewLettersAreNotCompared) {
  people_ = note::People({{Kind::participant, "李娜", "", {}}, {Kind::participant, "Ida", "", {}}});
  add_task("a.md", "Call", {"李姗"});
  add_task("a.md", "Call", {"Ada"});
  EXPECT_EQ(found(), (Found{"owner-unknown: \"Ada\" on 1 task is nobody the vault knows",
                            "owner-unknown: \"李姗\" on 1 task is nobody the vault knows"}));
}

TEST_F(OwnerFindings, AnOwnerOfTheParentIsNamedThere) {
  add_task("a.md", "Call", {"Skarrow Support"});
  add_task("a.md", "Dial", {}).owners.push_back({"Skarrow Support", OwnerRule::parent});
  EXPECT_EQ(found(),
            Found{"owner-unknown: \"Skarrow Support\" on 1 task is nobody the vault knows"});
}

TEST_F(OwnerFindings, TwoPeopleWhoseNamesNearlyAgree) {
  people_ = note::People({{Kind::person_note, "Dana Whitfield", "People/Dana Whitfield.md", {}},
                          {Kind::participant, "Dana Whitfeld", "", {}},
                          {Kind::participant, "Omar Velik", "", {}}});
  const auto all = find_owner_problems(tasks_, people_);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].code, "person-near-miss");
  EXPECT_EQ(all[0].severity, Severity::note);
  EXPECT_NE(all[0].message.find("\"Dana Whitfeld\""), std::string::npos) << all[0].message;
  EXPECT_NE(all[0].message.find("\"Dana Whitfield\""), std::string::npos) << all[0].message;
  EXPECT_EQ(to_string(all[0].place), "People/Dana Whitfield.md:1");
}

TEST_F(OwnerFindings, TwoNotesAreTwoPeople) {
  people_ = note::People({{Kind::person_note, "Dana Whitfield", "People/Dana Whitfield.md", {}},
                          {Kind::person_note, "Dana Whitfeld", "People/Dana Whitfeld.md", {}}});
  EXPECT_EQ(found(), Found{});
}

}  // namespace
}  // namespace vaultask::report

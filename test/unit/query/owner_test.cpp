// Owners: vaultask's own field, by the people the vault knows.
#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

class OwnerTest : public QueryTest {
 protected:
  static Task owned(const std::string& name, std::vector<Owner> owners) {
    Task task = make_task("- [ ] " + name);
    task.owners = std::move(owners);
    return task;
  }

  // "sarah" names nobody the vault can tell: there are two Sarahs, so it stays as written.
  std::vector<Task> tasks_{
      owned("dana", {{"Dana Whitfield", OwnerRule::known_person}}),
      owned("both", {{"Priya Raman", OwnerRule::field}, {"Dana Whitfield", OwnerRule::field}}),
      owned("zoe", {{"Zoë Lindqvist", OwnerRule::wikilink}}),
      owned("okonjo", {{"Sarah Okonjo", OwnerRule::tag}}),
      owned("sarah", {{"Sarah", OwnerRule::unregistered}}),
      owned("bob", {{"Bob Marlow", OwnerRule::unregistered}}),
      owned("nobody", {})};
};

TEST_F(OwnerTest, IsFoundByWholeNameAliasAndSoleFirstName) {
  for (const char* line : {"owner is Dana Whitfield", "owner is dana whitfield", "owner is DW",
                           "owner is dw", "owner is Dana", "owner is DANA", "OWNER IS dana"}) {
    EXPECT_EQ(matching(line, tasks_), "dana both") << line;
  }
}

TEST_F(OwnerTest, IsFoundWithoutDiacritics) {
  for (const char* line : {"owner is Zoë Lindqvist", "owner is Zoe Lindqvist", "owner is ZOE",
                           "owner is Zoe\u0308 Lindqvist"}) {
    EXPECT_EQ(matching(line, tasks_), "zoe") << line;
  }
}

TEST_F(OwnerTest, ThatIsMeIsTheConfiguredSelf) {
  EXPECT_EQ(matching("owner is me", tasks_), "both");
  EXPECT_EQ(matching("owner is ME", tasks_), "both");
  EXPECT_EQ(matching("owner is Priya", tasks_), "both");
}

TEST_F(OwnerTest, ThatIsMeIsAnErrorWhereNobodyIs) {
  people_ = make_people({});
  const auto error = error_of("not done\nowner is me");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code, ErrorCode::parse_query);
  EXPECT_EQ(error->place->line, 2);
  EXPECT_EQ(error->place->column, 10);
  EXPECT_NE(error->hint.find("self"), std::string::npos) << error->hint;
}

TEST_F(OwnerTest, ThatIsAnAmbiguousFirstNameIsAnErrorThatListsThePeople) {
  const auto refused = parse_query("owner is Sarah", context_);
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().hint.find("Sarah Okonjo"), std::string::npos) << refused.error().hint;
  EXPECT_EQ(matching("owner is Sarah Okonjo", tasks_), "okonjo");
  EXPECT_EQ(matching("owner includes sarah", tasks_), "okonjo sarah");
}

TEST_F(OwnerTest, CanBeNegated) {
  EXPECT_EQ(matching("owner is not me\nhas owner\nsort by path", tasks_),
            matching("owner does not include Priya Raman\nhas owner\nsort by path", tasks_));
  EXPECT_EQ(parse_query("owner is not me", context_)->selection().owner, std::nullopt);
}

TEST_F(OwnerTest, WhomNobodyKnowsIsComparedAsWrittenWithoutCase) {
  EXPECT_EQ(matching("owner is Bob Marlow", tasks_), "bob");
  EXPECT_EQ(matching("owner is bob marlow", tasks_), "bob");
  EXPECT_EQ(matching("owner is Bob", tasks_), "") << "a first name means people the vault knows";
}

TEST_F(OwnerTest, WhoOwnsNothingIsNoError) {
  EXPECT_EQ(matching("owner is Xavier Nobody", tasks_), "");
}

TEST_F(OwnerTest, IncludesIsTextInAnyOfTheNames) {
  EXPECT_EQ(matching("owner includes whit", tasks_), "dana both");
  EXPECT_EQ(matching("owner includes SARAH", tasks_), "okonjo sarah");
  EXPECT_EQ(matching("owner does not include whit", tasks_), "zoe okonjo sarah bob nobody");
}

TEST_F(OwnerTest, CanBeAskedForAtAll) {
  EXPECT_EQ(matching("has owner", tasks_), "dana both zoe okonjo sarah bob");
  EXPECT_EQ(matching("no owner", tasks_), "nobody");
  EXPECT_TRUE(error_of("owner is"));
  EXPECT_TRUE(error_of("owner"));
  EXPECT_TRUE(error_of("has owners"));
}

TEST_F(OwnerTest, IsLeftToTheStoreOnlyWhereAKnownPersonIsMeant) {
  const auto selection = [&](const char* line) {
    return parse_query(line, context_)->selection().owner;
  };
  EXPECT_EQ(selection("owner is dw"), "Dana Whitfield");
  EXPECT_EQ(selection("owner is me"), "Priya Raman");
  EXPECT_EQ(selection("owner is bob marlow"), std::nullopt);
  EXPECT_EQ(selection("owner includes Dana"), std::nullopt);
}

TEST_F(OwnerTest, SortsByTheFirstNameWithNobodyLast) {
  EXPECT_EQ(order("sort by owner", tasks_), "bob dana both sarah okonjo zoe nobody");
  EXPECT_EQ(order("sort by owner reverse", tasks_), "nobody zoe okonjo sarah both dana bob");
}

TEST_F(OwnerTest, GroupsSharedTasksUnderEachOwner) {
  EXPECT_EQ(groups("group by owner", tasks_),
            "0:(No owner) [nobody] 0:Bob Marlow [bob] 0:Dana Whitfield [dana both] "
            "0:Priya Raman [both] 0:Sarah [sarah] 0:Sarah Okonjo [okonjo] 0:Zoë Lindqvist [zoe]");
  EXPECT_EQ(run("group by owner", tasks_).count_text, "7 tasks") << "a shared task counts once";
}

}  // namespace
}  // namespace vaultask::query

// `regex matches` and `regex does not match` (reference, b.4). What the expressions themselves mean
// is tested in unit/text/js_pattern_test.cpp.
#include "query/regex_safety.hpp"
#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

std::string repeat(std::string_view part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

class RegexFilterTest : public QueryTest {
 protected:
  std::vector<Task> tasks_{
      make_task("- [ ] Alpha: call the vendor #work/calls #q3 🆔 abc1", "People/Dana/2025-11-07.md",
                "Action Items"),
      make_task("- [/] beta written by @Sarah #private 🔁 every week", "Projects/Beta.md", ""),
      make_task("- [x] Gamma é 📣 done", "Top.md", "Über uns"),
  };

  std::string message(const std::string& text) const {
    const auto error = error_of(text);
    return error ? error->message : "understood";
  }
  std::string excerpt(const std::string& text) const {
    const auto error = error_of(text);
    return error ? error->excerpt : "understood";
  }
};

TEST_F(RegexFilterTest, AsksEveryTextField) {
  struct Case {
    const char* line;
    const char* found;
  };
  for (const auto& [line, found] : {
           Case{"description regex matches /call/", "Alpha:"},
           Case{"description regex does not match /call/", "beta Gamma"},
           Case{"description regex matches /^[A-Z]/", "Alpha: Gamma"},
           Case{"description regex matches /^[a-z]/i", "Alpha: beta Gamma"},
           Case{"path regex matches /^People\\/[^/]+\\/2025-/", "Alpha:"},
           Case{"path regex matches /^People/[^/]+/2025-/", "Alpha:"},  // up to the last slash
           Case{"folder regex matches /^Projects\\/$/", "beta"},
           Case{"root regex matches /^\\/$/", "Gamma"},
           Case{"filename regex matches /^\\d{4}-\\d{2}-\\d{2}\\.md$/", "Alpha:"},
           Case{"heading regex matches /^$/", "beta"},
           Case{"heading regex matches /ü/i", "Gamma"},
           Case{"id regex matches /^[a-c]+\\d$/", "Alpha:"},
           Case{"id regex does not match /./", "beta Gamma"},
           Case{"status.name regex matches /^(Todo|In Progress)$/", "Alpha: beta"},
           Case{"recurrence regex matches /week$/", "beta"},
           Case{"recurrence regex matches /^$/", "Alpha: Gamma"},
       }) {
    EXPECT_EQ(matching(line, tasks_), found) << line;
  }
}

TEST_F(RegexFilterTest, AsksEachOfSeveralTexts) {
  EXPECT_EQ(matching("tags regex matches /^#q\\d$/", tasks_), "Alpha:");
  EXPECT_EQ(matching("tag regex matches /^#q\\d$/", tasks_), "Alpha:");
  EXPECT_EQ(matching("tags regex matches /s #q/", tasks_), "");  // not the tags joined
  EXPECT_EQ(matching("tags regex does not match /^#q\\d$/", tasks_), "beta Gamma");
  EXPECT_EQ(matching("tags regex matches /^$/", tasks_), "");  // no tags, no text
  EXPECT_EQ(matching("tags regex does not match /./", tasks_), "Gamma");
}

TEST_F(RegexFilterTest, AsksTheOwners) {
  std::vector<Task> tasks = tasks_;
  tasks[0].owners.push_back({"Dana Whitfield"});
  tasks[1].owners.push_back({"Sarah Okonjo"});
  tasks[1].owners.push_back({"Zoë Lindqvist"});
  EXPECT_EQ(matching("owner regex matches /^(Dana|Zoë) /", tasks), "Alpha: beta");
  EXPECT_EQ(matching("owner regex does not match /^Sarah\\b/", tasks), "Alpha: Gamma");
}

TEST_F(RegexFilterTest, ReadsOperatorsWithoutRegardToCase) {
  EXPECT_EQ(matching("Description REGEX Matches /call/", tasks_), "Alpha:");
  EXPECT_EQ(matching("(description regex matches /(call|by)/) AND (not done)", tasks_),
            "Alpha: beta");
}

TEST_F(RegexFilterTest, MeansCodeUnitsWithoutTheFlagU) {
  EXPECT_EQ(matching("description regex matches /é .. d/", tasks_), "Gamma");
  EXPECT_EQ(matching("description regex matches /é . d/", tasks_), "");
  EXPECT_EQ(matching("description regex matches /é . d/u", tasks_), "Gamma");
}

TEST_F(RegexFilterTest, AsksForSlashes) {
  constexpr const char* kMessage = "a regular expression must stand between slashes";
  for (const char* value : {"send", "//", "/send", "send/", "/", "x/send/"}) {
    EXPECT_EQ(message(std::string("description regex matches ") + value), kMessage) << value;
  }
  EXPECT_EQ(message("description regex matches"), "a text must follow");
  EXPECT_EQ(message("description regex matches ///"), "understood");  // a slash
}

TEST_F(RegexFilterTest, PointsAtTheMistake) {
  EXPECT_EQ(excerpt("heading regex matches send"),
            "  heading regex matches send\n                        ^~~~");
  EXPECT_EQ(message("heading regex matches /ü[/"), "the class is not closed by a ]");
  EXPECT_EQ(excerpt("heading regex matches /ü[/"),
            "  heading regex matches /ü[/\n                          ^");
  EXPECT_EQ(message("path regex matches /a/x"), "\"x\" are no flags");
  EXPECT_EQ(excerpt("path regex matches /a/x"),
            "  path regex matches /a/x\n                     ^~~~");
}

TEST_F(RegexFilterTest, SaysWhatItCannotDo) {
  const auto error = error_of("description regex matches /^(?!.*draft)/");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code, ErrorCode::unsupported);
  EXPECT_EQ(error->message, "look-ahead (?!…) needs the JavaScript engine, which is not there");
  EXPECT_EQ(error->excerpt,
            "  description regex matches /^(?!.*draft)/\n"
            "                              ^~~~~~~~~~~");
}

TEST_F(RegexFilterTest, RefusesWhatThePluginRefuses) {
  EXPECT_EQ(message("description regex matches /(a+)+$/"),
            "the Tasks plugin refuses a quantifier in what is repeated, as in (a+)+");
  EXPECT_EQ(message("description regex matches /(?<=c)e/"), "the Tasks plugin refuses look-behind");
  EXPECT_EQ(message("description regex matches /" + repeat("a*", 26) + "/"),
            "the Tasks plugin refuses more than 25 quantifiers; here are 26");
  EXPECT_EQ(message("description regex matches /" + std::string(501, 'a') + "/"),
            "the Tasks plugin refuses regular expressions of more than 500 characters");
}

/// As safe-regex2 5.1.1 answers.
TEST(RegexRefusal, IsThatOfSafeRegex) {
  struct Case {
    std::string body;
    bool safe;
  };
  for (const auto& [body, safe] : {
           Case{"(a+)+", false},
           Case{"(x{1,3}){2,}", false},
           Case{"(\\w+\\s?)+x", false},
           Case{"(?:a?)?", false},
           Case{"(a{1}){1}", false},
           Case{"((a)(b+))*", false},
           Case{"(?:a|b+)*", false},
           Case{"(?=a+)*", false},
           Case{"(a|a)*$", true},  // it would freeze Obsidian nevertheless
           Case{"(a+|b?)c", true},
           Case{"a+?", true},
           Case{"(?:a+?)+", false},
           Case{"(a+)+?", true},  // what a lazy quantifier repeats is not looked into
           Case{repeat("a*", 25), true},
           Case{repeat("a*", 26), false},
           Case{repeat("a*?", 26), false},
           Case{repeat("(?:a*|b*)", 13), false},
           Case{"(?:" + repeat("a?", 26) + ")*?", true},
           Case{"([+*?{1}]\\+\\{2})+", true},
           Case{"(a{,5}){2}", true},  // {,5} is text
           Case{"(\\x2B\\u002B)+", true},
           Case{"(\\x5C+)+", true},  // read as \+
           Case{"a\\x5C", false},    // read as a \ without anything behind it
           Case{"[\\c]x", false},    // read as a class that is not closed
           Case{"(?<=a)b", false},
           Case{"(?<!a)b", false},
           Case{"(?<name>a)\\k<name>", true},
           Case{"(?<$a_1>a)", true},
           Case{"(?<é>a)", false},
           Case{"(?i:a)", false},
           Case{"^(?!.*a).*$", true},
           Case{repeat("a", 500), true},
           Case{repeat("a", 501), false},
           Case{repeat("é", 500), true},
           Case{repeat("📅", 250), true},  // two code units each
           Case{repeat("📅", 251), false},
           Case{repeat("(", 250) + repeat(")", 250), true},
       }) {
    EXPECT_EQ(!regex_refusal(body), safe) << body;
  }
}

}  // namespace
}  // namespace vaultask::query

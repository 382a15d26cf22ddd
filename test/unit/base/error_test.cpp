#include <vaultask/error.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include <vaultask/result.hpp>

namespace vaultask {
namespace {

TEST(Error, GivesTheExitStatusOfTheManual) {
  struct Case {
    ErrorCode code;
    int status;
  };
  // product.md section 7: 2 usage, configuration or query; 3 the scan was incomplete; 4 the
  // database cannot be used; 75 another run holds the lock.
  for (const auto& [code, status] :
       {Case{ErrorCode::usage, 2}, Case{ErrorCode::config, 2}, Case{ErrorCode::parse_query, 2},
        Case{ErrorCode::unsupported, 2}, Case{ErrorCode::not_found, 2},
        Case{ErrorCode::incomplete, 3}, Case{ErrorCode::store, 4}, Case{ErrorCode::locked, 75}}) {
    EXPECT_EQ(exit_status(code), status) << static_cast<int>(code);
  }
}

TEST(Error, NeverExitsAsIfAllWereWell) {
  for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code) {
    EXPECT_GE(exit_status(static_cast<ErrorCode>(code)), 2) << code;
  }
}

TEST(Place, IsWrittenAsFarAsItIsKnown) {
  struct Case {
    Place place;
    const char* expected;
  };
  for (const auto& [place, expected] :
       {Case{{"a.md", 3, 7}, "a.md:3:7"}, Case{{"a.md", 3, 0}, "a.md:3"},
        Case{{"a.md", 0, 0}, "a.md"}, Case{{"a.md", 0, 7}, "a.md"}}) {
    EXPECT_EQ(to_string(place), expected);
  }
}

TEST(Place, ShowsControlCharactersOfANameEscaped) {
  const std::string shown = to_string(Place{"two\nlines\x1B[31m\u202E.md", 1, 0});
  EXPECT_EQ(shown.find('\n'), std::string::npos) << shown;
  EXPECT_EQ(shown.find('\x1B'), std::string::npos) << shown;
  EXPECT_EQ(shown.find("\u202E"), std::string::npos) << shown;
  EXPECT_TRUE(shown.ends_with(".md:1")) << shown;
}

TEST(Error, IsWrittenWithPlaceMessageExcerptAndHint) {
  Error error;
  error.message = "do not understand query";
  EXPECT_EQ(to_string(error), "do not understand query\n");
  error.place = Place{"a.md", 3, 0};
  EXPECT_EQ(to_string(error), "a.md:3: do not understand query\n");
  error.excerpt = "nto done\n^";
  error.hint = "did you mean not done?";
  EXPECT_EQ(to_string(error),
            "a.md:3: do not understand query\nnto done\n^\nhint: did you mean not done?\n");
}

TEST(Error, LetsNoTextOfANoteSteerTheTerminal) {
  Error error;
  error.message = "no person \x1B[2J";
  error.hint = "one of \x1B]0;x\x07";
  EXPECT_EQ(to_string(error).find('\x1B'), std::string::npos);
  EXPECT_EQ(to_string(error).find('\x07'), std::string::npos);
}

TEST(Diagnostic, IsOneLineAndItsHintAnother) {
  Diagnostic diagnostic{
      Severity::warning, "owner-unknown", "nobody is called Sahra", {"a.md", 4, 0}, ""};
  const std::string line = to_string(diagnostic);
  EXPECT_EQ(line, "a.md:4: warning: nobody is called Sahra [owner-unknown]\n");
  diagnostic.hint = "did you mean Sarah?";
  const std::string hinted = to_string(diagnostic);
  EXPECT_TRUE(hinted.starts_with(line));
  EXPECT_TRUE(hinted.ends_with("did you mean Sarah?\n"));
  EXPECT_EQ(std::count(hinted.begin(), hinted.end(), '\n'), 2);
}

TEST(Diagnostic, NamesItsSeverity) {
  struct Case {
    Severity severity;
    const char* name;
  };
  for (const auto& [severity, name] :
       {Case{Severity::note, ": note: "}, Case{Severity::warning, ": warning: "},
        Case{Severity::error, ": error: "}}) {
    const Diagnostic diagnostic{severity, "c", "m", {"a.md", 1, 0}, ""};
    EXPECT_NE(to_string(diagnostic).find(name), std::string::npos) << name;
  }
}

TEST(Diagnostic, LineFeedsOfTheMessageDoNotMakeMoreLines) {
  const Diagnostic diagnostic{Severity::error, "c", "one\ntwo", {"a\nb.md", 1, 0}, "three\nfour"};
  const std::string text = to_string(diagnostic);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2) << text;
}

TEST(Result, CarriesTheErrorOfAFailure) {
  const auto failing = []() -> Result<int> {
    return fail(ErrorCode::not_found, "no such note", "look again");
  };
  const Result<int> result = failing();
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::not_found);
  EXPECT_EQ(result.error().message, "no such note");
  EXPECT_EQ(result.error().hint, "look again");
  EXPECT_FALSE(result.error().place);
}

}  // namespace
}  // namespace vaultask

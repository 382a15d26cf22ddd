#include "report/doctor.hpp"

#include <set>

#include "report/finding_kinds.hpp"
#include "report_fixture.hpp"

namespace vaultask::report {
namespace {

class Doctor : public ReportTest {
 protected:
  void SetUp() override {
    ReportTest::SetUp();
    for (const char* path : {"People/Dana Whitfield.md", "Projects/Plan.md", "Top.md"}) {
      add_note(path, {});
    }
  }

  void find(const char* code, const char* path, int line, const char* correction = "",
            const char* hint = "do it", Severity severity = Severity::warning) {
    findings_.push_back({severity, code, std::string("message of ") + code, Place{path, line, 0},
                         hint, correction});
  }

  Document run(std::vector<std::string> arguments = {}) const {
    auto page = doctor(input(std::move(arguments)));
    EXPECT_TRUE(page) << (page ? "" : to_string(page.error()));
    return page ? *page : Document{};
  }

  /// "key: place place" for each section.
  static std::vector<std::string> places(const Document& page) {
    std::vector<std::string> out;
    for (const Section& section : page.sections) {
      std::string line = section.key + ':';
      for (const auto& row : section.rows) line += ' ' + std::get<std::string>(row[0]);
      out.push_back(line);
    }
    return out;
  }

  using Places = std::vector<std::string>;
};

TEST_F(Doctor, OfAVaultInOrderThereIsNothingToSay) {
  add_task("Top.md", "Call", {"Dana Whitfield"});
  const Document page = run();
  EXPECT_TRUE(page.sections.empty());
  EXPECT_EQ(page.summary, "nothing found");
}

TEST_F(Doctor, ASectionForEachKindInTheOrderOfTheTable) {
  find("utf-16", "Top.md", 1);
  find("date-impossible", "Top.md", 9);
  find("field-not-read", "Top.md", 7, "- [ ] Call 📅 2025-11-14");
  find("field-not-read", "Projects/Plan.md", 12);
  find("field-not-read", "Projects/Plan.md", 3);
  add_task("Top.md", "Call", {"Skarrow Support"});
  add_task("Top.md", "Call", {}).depends_on = {"x"};
  add_task("Top.md", "Call", {}).done = day("2025-11-10");
  const Document page = run();
  EXPECT_EQ(places(page), (Places{"field_not_read: Projects/Plan.md:3 Projects/Plan.md:12 Top.md:7",
                                  "date_impossible: Top.md:9", "open_with_done_date: Top.md:3",
                                  "owner_unknown: Top.md:1", "dependency_missing: Top.md:2",
                                  "utf_16: Top.md:1"}));
  EXPECT_EQ(page.name, "doctor");
  EXPECT_EQ(page.summary, "8 findings in 2 notes");
  EXPECT_EQ(page.sections[0].title, "Fields that are not read (3)");
}

TEST_F(Doctor, EachFindingNamesCodePlaceMessageHintAndCorrection) {
  find("field-not-read", "Top.md", 7, "- [ ] Call 📅 2025-11-14");
  const Document page = run();
  ASSERT_EQ(page.sections.size(), 1U);
  const Section& section = page.sections[0];
  std::vector<std::string> keys;
  for (const Column& column : section.columns) keys.push_back(column.key);
  EXPECT_EQ(keys, (std::vector<std::string>{"place", "message", "hint", "correction", "path",
                                            "line", "code", "severity"}));
  ASSERT_EQ(section.rows.size(), 1U);
  const auto& row = section.rows[0];
  EXPECT_EQ(std::get<std::string>(row[0]), "Top.md:7");
  EXPECT_EQ(std::get<std::string>(row[1]), "message of field-not-read");
  EXPECT_EQ(std::get<std::string>(row[2]), "do it");
  EXPECT_EQ(std::get<std::string>(row[3]), "- [ ] Call 📅 2025-11-14");
  EXPECT_EQ(std::get<std::string>(row[4]), "Top.md");
  EXPECT_EQ(std::get<std::int64_t>(row[5]), 7);
  EXPECT_EQ(std::get<std::string>(row[6]), "field-not-read");
  EXPECT_EQ(std::get<std::string>(row[7]), "warning");
  EXPECT_NE(section.text.find("The plugin takes them as text"), std::string::npos);
}

TEST_F(Doctor, WhatIsToBeDoneIsSaidOnceWhereItIsTheSameForAll) {
  find("date-impossible", "Top.md", 1, "", "do it");
  find("date-impossible", "Top.md", 2, "", "do it");
  find("utf-16", "Top.md", 1, "", "do it");
  find("utf-16", "Projects/Plan.md", 1, "", "do that");
  const Document page = run();
  ASSERT_EQ(page.sections.size(), 2U);
  EXPECT_TRUE(page.sections[0].text.ends_with("What to do: do it.")) << page.sections[0].text;
  EXPECT_TRUE(page.sections[0].columns[2].data_only);
  EXPECT_EQ(page.sections[1].text.find("What to do"), std::string::npos) << page.sections[1].text;
  EXPECT_FALSE(page.sections[1].columns[2].data_only);
  // Nor is there a column of corrections where there are none.
  EXPECT_TRUE(page.sections[0].columns[3].data_only);
}

TEST_F(Doctor, OfNotesAndFoldersOnlyWhatStandsInThem) {
  find("date-impossible", "Top.md", 1);
  find("date-impossible", "Projects/Plan.md", 1);
  add_task("Top.md", "Call", {"Skarrow Support"});
  add_task("Projects/Plan.md", "Call", {"Skarrow Support"});
  EXPECT_EQ(places(run({"Top.md"})),
            (Places{"date_impossible: Top.md:1", "owner_unknown: Top.md:1"}));
  // The first of the tasks asked for bears the finding, and they alone are counted.
  const Document project = run({"Projects/"});
  EXPECT_EQ(places(project),
            (Places{"date_impossible: Projects/Plan.md:1", "owner_unknown: Projects/Plan.md:2"}));
  EXPECT_NE(std::get<std::string>(project.sections[1].rows[0][1]).find("on 1 task "),
            std::string::npos);
  EXPECT_EQ(places(run({"Projects", "Top.md"})), places(run()));
  EXPECT_TRUE(run({"People"}).sections.empty());
}

TEST_F(Doctor, APlaceThatIsNoneIsAnError) {
  for (const char* place : {"Proj", "Plan.md", "Top", "top.md", "Projects/Plan.md/x"}) {
    const auto page = doctor(input({"Top.md", place}));
    ASSERT_FALSE(page) << place;
    EXPECT_EQ(page.error().code, ErrorCode::usage);
    EXPECT_NE(page.error().message.find(place), std::string::npos) << page.error().message;
  }
}

TEST_F(Doctor, AKindThatTheTableDoesNotKnowIsShownAllTheSame) {
  find("brand-new", "Top.md", 1);
  EXPECT_EQ(places(run()), Places{"brand_new: Top.md:1"});
}

TEST(FindingKinds, EachHasACodeOfItsOwnATitleAndAReading) {
  std::set<std::string_view> codes;
  for (const FindingKind& kind : finding_kinds()) {
    EXPECT_TRUE(codes.insert(kind.code).second) << kind.code;
    EXPECT_FALSE(kind.title.empty() || kind.title.ends_with('.')) << kind.title;
    EXPECT_TRUE(kind.reading.ends_with('.')) << kind.reading;
  }
}

}  // namespace
}  // namespace vaultask::report

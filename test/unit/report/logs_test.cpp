#include "report/logs.hpp"

#include "report/touchpoints.hpp"
#include "report_fixture.hpp"

namespace vaultask::report {
namespace {

class Logs : public ReportTest {
 protected:
  NoteInfo& add_meeting(const std::string& path, const char* date, const char* entity,
                        std::vector<std::string> participants = {"Dana", "Priya Raman"}) {
    NoteInfo& note = add_note(path, std::move(participants), date);
    note.entity = entity;
    return note;
  }

  void add_item(const std::string& path, ItemKind kind, const char* text,
                ItemState state = ItemState::open) {
    if (logs_.empty() || logs_.back().path != path) logs_.push_back({path, {}, {}});
    NoteLog& log = logs_.back();
    if (std::find(log.kinds.begin(), log.kinds.end(), kind) == log.kinds.end()) {
      log.kinds.push_back(kind);
    }
    const int line = static_cast<int>(log.items.size()) + 1;
    log.items.push_back({kind, line, "Heading", state, text, ""});
  }

  Input log_input(std::vector<std::string> arguments) const {
    return {today_,
            tasks_,
            notes_,
            people_,
            findings_,
            std::move(arguments),
            Input::no_history(),
            Input::no_lineage(),
            logs_};
  }

  /// "key: first cell of each row, …; …"
  static std::string shown(const Result<Document>& page) {
    if (!page) return "error: " + page.error().message;
    std::string out;
    for (const Section& section : page->sections) {
      out += (out.empty() ? "" : "; ") + section.key + ':';
      for (const auto& row : section.rows) {
        const std::size_t text = section.columns.front().key == "date" ? 1 : 0;
        out += ' ' + std::get<std::string>(row[text]);
      }
    }
    return out;
  }

  std::vector<NoteLog> logs_;
};

class LogOfTwoSeries : public Logs {
 protected:
  void SetUp() override {
    Logs::SetUp();  // today is 2025-11-12
    add_meeting("M/1.md", "2025-10-20", "Dana Whitfield");
    add_meeting("M/2.md", "2025-11-03", "Dana Whitfield");
    add_meeting("M/3.md", "2025-11-20", "Dana Whitfield");
    add_meeting("N/1.md", "2025-11-05", "Importer", {"Zoë Lindqvist"});
    add_note("O/1.md", {});
    add_item("M/1.md", ItemKind::decision, "d1");
    add_item("M/1.md", ItemKind::risk, "lab");
    add_item("M/1.md", ItemKind::risk, "spare");
    add_item("M/2.md", ItemKind::decision, "d2");
    add_item("M/2.md", ItemKind::decision, "d3", ItemState::struck);
    add_item("M/2.md", ItemKind::risk, "lab");
    add_item("M/3.md", ItemKind::decision, "future");
    add_item("M/3.md", ItemKind::risk, "agenda");
    add_item("N/1.md", ItemKind::decision, "d4");
    add_item("N/1.md", ItemKind::risk, "zones");
    add_item("O/1.md", ItemKind::decision, "timeless");
    add_item("O/1.md", ItemKind::risk, "undated");
    add_item("O/1.md", ItemKind::risk, "over", ItemState::resolved);
  }
};

TEST_F(LogOfTwoSeries, HasTheDecisionsOfThePeriodNewestFirst) {
  EXPECT_EQ(shown(decisions(log_input({}))), "decisions: d4 d2 d3 d1 timeless");
  EXPECT_EQ(shown(decisions(log_input({"month=2025-11"}))), "decisions: d4 d2 d3");
  EXPECT_EQ(shown(decisions(log_input({"to=2025-10-31"}))), "decisions: d1");
  EXPECT_EQ(shown(decisions(log_input({"month=2025-09"}))), "decisions:");
}

TEST_F(LogOfTwoSeries, HasWhatIsOpenAtTheEndAndWhatWasClosed) {
  EXPECT_EQ(shown(risks(log_input({}))), "open: lab zones undated; closed: spare over");
  EXPECT_EQ(shown(risks(log_input({"month=2025-11"}))), "open: lab zones undated; closed: spare");
  EXPECT_EQ(shown(risks(log_input({"month=2025-10"}))), "open: lab spare undated; closed:");
  EXPECT_EQ(shown(risks(log_input({"open"}))), "open: lab zones undated");
}

TEST_F(LogOfTwoSeries, IsOfSomeMeetingsOnly) {
  EXPECT_EQ(shown(risks(log_input({"person=dana"}))), "open: lab; closed: spare");
  EXPECT_EQ(shown(risks(log_input({"person=zoe", "open"}))), "open: zones");
  EXPECT_EQ(shown(risks(log_input({"entity=importer", "open"}))), "open: zones");
  EXPECT_EQ(shown(risks(log_input({"series=Importer", "open"}))), "open: zones");
  EXPECT_EQ(shown(decisions(log_input({"person=me", "month=2025-11"}))), "decisions: d2 d3");
}

TEST_F(LogOfTwoSeries, HasPartsByName) {
  EXPECT_EQ(shown(risks(log_input({"by=entity", "open"}))),
            "open: lab; open: zones; open: undated");
  EXPECT_EQ(shown(decisions(log_input({"by=person", "month=2025-11"}))),
            "decisions: d2 d3; decisions: d2 d3; decisions: d4");
  const auto page = risks(log_input({"by=series", "open"}));
  ASSERT_TRUE(page);
  EXPECT_EQ(page->sections[1].title, "Importer · Open (1)");
}

TEST_F(LogOfTwoSeries, CountsInItsSummary) {
  const auto page = risks(log_input({"month=2025-11", "person=dana"}));
  ASSERT_TRUE(page);
  EXPECT_EQ(page->title, "Risks, November 2025 · Dana Whitfield");
  EXPECT_EQ(page->summary,
            "As of 2025-11-12: 1 open, the oldest for 23 days, 0 of them raised in the period; "
            "1 closed in the period.");
}

TEST_F(LogOfTwoSeries, SaysWhatItDoesNotUnderstand) {
  EXPECT_EQ(shown(risks(log_input({"week=45"}))), "error: risks does not know \"week=45\"");
  EXPECT_EQ(shown(decisions(log_input({"open"}))), "error: decisions does not know \"open\"");
  EXPECT_EQ(shown(risks(log_input({"by=week"}))), "error: a log is not by \"week\"");
  EXPECT_EQ(shown(risks(log_input({"entity=Import"}))), "error: there is no entity \"Import\"");
  EXPECT_EQ(risks(log_input({"entity=Import"})).error().hint, "did you mean Importer?");
  EXPECT_EQ(shown(risks(log_input({"person=sarah"}))),
            "error: several people could be meant by \"sarah\"");
}

class Touchpoints : public Logs {
 protected:
  void add(const char* path, const char* date, const char* entity, const char* next) {
    NoteInfo& note = add_meeting(path, date, entity);
    if (next != nullptr) note.next_touchpoint = day(next);
  }
};

TEST_F(Touchpoints, AreAheadOrPassedOrMissing) {
  add("M/1.md", "2025-10-20", "Dana", "2025-11-03");
  add("M/2.md", "2025-11-04", "Dana", "2025-11-18");
  add("M/3.md", "2025-11-11", "Dana", "2025-11-18");  // again
  add("N/1.md", "2025-11-01", "Importer", "2025-11-12");
  add("O/1.md", "2025-10-01", "Budget", nullptr);
  add("O/2.md", "2025-10-08", "Budget", "2025-10-15");
  add("P/1.md", "2025-11-02", "Once", nullptr);
  add("Q/1.md", "2025-11-19", "Agenda", "2025-11-26");  // not held yet
  const auto page = touchpoints(log_input({"quarter=2025-Q4"}));
  ASSERT_TRUE(page);
  EXPECT_EQ(page->summary,
            "As of 2025-11-12: 2 ahead, 1 series without a date; the next on 2025-11-12.");
  ASSERT_EQ(page->sections.size(), 3U);
  const auto rows = [&](std::size_t section, std::initializer_list<std::size_t> cells) {
    std::string out;
    for (const auto& row : page->sections[section].rows) {
      for (const std::size_t cell : cells) out += std::get<std::string>(row[cell]) + ' ';
    }
    return out;
  };
  EXPECT_EQ(rows(0, {0, 2, 3}),
            "2025-11-12 Importer [[N/1|2025-11-01]] 2025-11-18 Dana [[M/3|2025-11-11]] ");
  // Planned for the 3rd, held on the 4th; the other one was not held.
  EXPECT_EQ(rows(1, {0, 1, 2}), "2025-11-03 Dana [[M/2|2025-11-04]] 2025-10-15 Budget  ");
  EXPECT_EQ(rows(2, {0}), "Budget ");
  EXPECT_EQ(touchpoints(log_input({}))->sections.size(), 2U);
}

}  // namespace
}  // namespace vaultask::report

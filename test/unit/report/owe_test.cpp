#include "report/owe.hpp"

#include <algorithm>

#include "report_fixture.hpp"

namespace vaultask::report {
namespace {

class OweTest : public ReportTest {
 protected:
  void SetUp() override {
    ReportTest::SetUp();
    add_note("a.md", {"Dana Whitfield", "Priya Raman"}, "2025-11-03");
  }

  Document page(std::vector<std::string> arguments = {"Dana Whitfield"}) const {
    auto made = owe(input(std::move(arguments)));
    EXPECT_TRUE(made) << (made ? "" : to_string(made.error()));
    return made ? *made : Document{};
  }

  static const Section* find(const Document& page, const std::string& key) {
    for (const Section& section : page.sections) {
      if (section.key == key) return &section;
    }
    return nullptr;
  }

  /// What stands in a column of a section, with blanks between; "-" for an empty cell, "" where the
  /// section is not there.
  static std::string column(const Document& page, const std::string& key, const std::string& name) {
    const Section* section = find(page, key);
    if (section == nullptr) return {};
    for (std::size_t i = 0; i < section->columns.size(); ++i) {
      if (section->columns[i].key != name) continue;
      std::string out;
      for (const auto& row : section->rows) {
        EXPECT_EQ(row.size(), section->columns.size());
        std::string cell = "-";
        if (const auto* text = std::get_if<std::string>(&row[i]))
          cell = text->empty() ? "-" : *text;
        if (const auto* number = std::get_if<std::int64_t>(&row[i])) cell = std::to_string(*number);
        out += (out.empty() ? "" : " ") + cell;
      }
      return out;
    }
    ADD_FAILURE() << key << " has no column " << name;
    return {};
  }
  static std::string tasks_in(const Document& page, const std::string& key) {
    return column(page, key, "description");
  }
};

// ---- what the person owes ----

TEST_F(OweTest, TasksStandInPartsByTheirDueDate) {
  // Wednesday the 12th: the week goes on to Sunday the 16th.
  for (const char* iso : {"2025-10-01", "2025-11-11", "2025-11-12", "2025-11-13", "2025-11-16",
                          "2025-11-17", "2026-01-01"}) {
    add_task("a.md", std::string(iso).substr(5), {"Dana Whitfield"}, day(iso));
  }
  add_task("a.md", "none", {"Dana Whitfield"});
  add_task("a.md", "bad", {"Dana Whitfield"}, TaskDate::invalid("2025-02-30"));
  const Document owed = page();
  EXPECT_EQ(tasks_in(owed, "overdue"), "10-01 11-11");
  EXPECT_EQ(tasks_in(owed, "due_this_week"), "11-12 11-13 11-16");
  EXPECT_EQ(tasks_in(owed, "later"), "11-17 01-01");
  EXPECT_EQ(tasks_in(owed, "undated"), "none bad") << "an impossible date is no date to be late by";
}

TEST_F(OweTest, TheWeekEndsOnSundayWhateverTheDay) {
  for (const auto& [today, expected] :
       std::vector<std::pair<const char*, const char*>>{{"2025-11-10", "10 15 16"},
                                                        {"2025-11-15", "15 16"},
                                                        {"2025-11-16", "16"},
                                                        {"2025-11-17", "17 23"}}) {
    today_ = day(today);
    tasks_.clear();
    for (const char* iso :
         {"2025-11-10", "2025-11-15", "2025-11-16", "2025-11-17", "2025-11-23", "2025-11-24"}) {
      add_task("a.md", std::string(iso).substr(8), {"Dana Whitfield"}, day(iso));
    }
    EXPECT_EQ(tasks_in(page(), "due_this_week"), expected) << today;
  }
}

TEST_F(OweTest, OverdueTellsTheDaysLate) {
  add_task("a.md", "yesterday", {"Dana Whitfield"}, day("2025-11-11"));
  add_task("a.md", "lastmonth", {"Dana Whitfield"}, day("2025-10-12"));
  const Document owed = page();
  EXPECT_EQ(tasks_in(owed, "overdue"), "lastmonth yesterday") << "the oldest first";
  EXPECT_EQ(column(owed, "overdue", "days_late"), "31 1");
}

TEST_F(OweTest, EqualDatesAreOrderedByPriorityThenPlace) {
  add_task("a.md", "one", {"Dana Whitfield"}, day("2025-11-20"));
  add_task("a.md", "two", {"Dana Whitfield"}, day("2025-11-20"));
  add_task("a.md", "high", {"Dana Whitfield"}, day("2025-11-20")).priority = Priority::high;
  add_task("a.md", "low", {"Dana Whitfield"}, day("2025-11-20")).priority = Priority::low;
  EXPECT_EQ(tasks_in(page(), "later"), "high one two low");
}

TEST_F(OweTest, AgeCountsFromTheCreatedDateElseFromTheNotesDate) {
  add_note("undated.md", {});
  add_note("future.md", {}, "2025-12-01");
  add_task("a.md", "bynote", {"Dana Whitfield"});
  add_task("a.md", "created", {"Dana Whitfield"}).created = day("2025-11-10");
  add_task("a.md", "badcreated", {"Dana Whitfield"}).created = TaskDate::invalid("2025-02-30");
  add_task("a.md", "today", {"Dana Whitfield"}).created = day("2025-11-12");
  add_task("undated.md", "unknown", {"Dana Whitfield"});
  add_task("future.md", "future", {"Dana Whitfield"});
  add_task("nonote.md", "stray", {"Dana Whitfield"});
  const Document owed = page();
  EXPECT_EQ(tasks_in(owed, "undated"), "bynote created badcreated today unknown future stray");
  // 3 to 12 November are nine days.
  EXPECT_EQ(column(owed, "undated", "age_days"), "9 2 9 0 - - -");
}

TEST_F(OweTest, EachTaskLinksToItsNoteAndHeading) {
  add_task("a.md", "x", {"Dana Whitfield"}).heading = "Action Items";
  const std::string source = column(page(), "undated", "source");
  EXPECT_TRUE(source.starts_with("[[a#Action Items|")) << source;
  EXPECT_NE(source.find("Meeting a"), std::string::npos) << source;
  EXPECT_NE(source.find("2025-11-03"), std::string::npos) << "of which meeting it is: " << source;
}

TEST_F(OweTest, TellsPathLineAndPriorityToPrograms) {
  add_task("a.md", "x", {"Dana Whitfield"}).priority = Priority::lowest;
  const Document owed = page();
  EXPECT_EQ(column(owed, "undated", "path"), "a.md");
  EXPECT_EQ(column(owed, "undated", "line"), "1");
  EXPECT_EQ(column(owed, "undated", "priority"), "Lowest");
}

TEST_F(OweTest, ASharedTaskIsOwedByEachOfItsOwnersAndByNobodyElse) {
  add_task("a.md", "shared", {"Priya Raman", "Dana Whitfield"});
  add_task("a.md", "other", {"Priya Raman"});
  add_task("a.md", "nobodys", {});
  EXPECT_EQ(tasks_in(page({"Dana Whitfield"}), "undated"), "shared");
  EXPECT_EQ(tasks_in(page({"Priya Raman"}), "undated"), "shared other");
  EXPECT_EQ(tasks_in(page({"Dana Whitfield"}), "owed"), "other")
      << "what she owes herself is not owed to her";
}

TEST_F(OweTest, CancelledAndNonTasksAreNotOwed) {
  add_task("a.md", "cancelled", {"Dana Whitfield"}, day("2025-11-01")).status.type =
      StatusType::cancelled;
  add_task("a.md", "nontask", {"Dana Whitfield"}, day("2025-11-01")).status.type =
      StatusType::non_task;
  add_task("a.md", "held", {"Dana Whitfield"}, day("2025-11-01")).status.type = StatusType::on_hold;
  EXPECT_EQ(tasks_in(page(), "overdue"), "held");
}

// ---- waiting and blocking ----

TEST_F(OweTest, ATaskThatWaitsForAnotherPersonsIsListedWithWhatItWaitsFor) {
  add_task("a.md", "mine", {"Dana Whitfield"}).depends_on = {"x"};
  add_task("a.md", "theirs", {"Priya Raman"}).id = "x";
  const Document owed = page();
  EXPECT_EQ(tasks_in(owed, "waiting_for"), "mine");
  EXPECT_EQ(column(owed, "waiting_for", "waits_for"), "theirs");
  EXPECT_EQ(column(owed, "waiting_for", "blocked_by"), "Priya Raman");
  EXPECT_EQ(tasks_in(owed, "undated"), "mine") << "it stays owed";
  EXPECT_EQ(tasks_in(owed, "blocking"), "");
}

TEST_F(OweTest, ATaskThatWaitsForTheirOwnDoesNotWaitForOthers) {
  add_task("a.md", "second", {"Dana Whitfield"}).depends_on = {"x"};
  add_task("a.md", "first", {"Dana Whitfield"}).id = "x";
  EXPECT_EQ(tasks_in(page(), "waiting_for"), "");
}

TEST_F(OweTest, WhomATaskWaitsForIsToldWhereItIsOwed) {
  add_task("a.md", "late", {"Dana Whitfield"}, day("2025-11-01")).depends_on = {"x", "y", "z"};
  add_task("a.md", "free", {"Dana Whitfield"}, day("2025-11-30"));
  add_task("a.md", "one", {"Priya Raman", "Zoë Lindqvist"}).id = "x";
  add_task("a.md", "two", {"Priya Raman", "Dana Whitfield"}).id = "y";
  add_task("a.md", "three", {}).id = "z";
  const Document owed = page();
  EXPECT_EQ(column(owed, "overdue", "blocked_by"), "Priya Raman, Zoë Lindqvist, (no owner)")
      << "each once, and not for the second one's part: that is Dana's own, too";
  // People see the column only where it says something.
  const auto shown = [&](const char* part) {
    for (const Column& column : find(owed, part)->columns) {
      if (column.key == "blocked_by") return !column.data_only;
    }
    return false;
  };
  EXPECT_TRUE(shown("overdue"));
  EXPECT_FALSE(shown("later"));
}

TEST_F(OweTest, NothingWaitsForWhatIsDoneOrMissing) {
  add_task("a.md", "mine", {"Dana Whitfield"}).depends_on = {"x", "nowhere"};
  Task& blocker = add_task("a.md", "theirs", {"Priya Raman"});
  blocker.id = "x";
  close(blocker, "2025-11-11");
  EXPECT_EQ(tasks_in(page(), "waiting_for"), "");
}

TEST_F(OweTest, WhatOthersWaitForIsListedOnce) {
  add_task("a.md", "mine", {"Dana Whitfield"}).id = "x";
  add_task("a.md", "theirs", {"Priya Raman"}).depends_on = {"x"};
  add_task("a.md", "nobodys", {}).depends_on = {"x"};
  add_task("a.md", "own", {"Dana Whitfield"}).depends_on = {"x"};
  EXPECT_EQ(tasks_in(page(), "blocking"), "mine");
  EXPECT_EQ(column(page(), "blocking", "waited_for_by"), "Priya Raman, (no owner)");
  EXPECT_EQ(tasks_in(page({"Priya Raman"}), "waiting_for"), "theirs");
}

TEST_F(OweTest, OnlyTheirOwnTasksWaitingForTheirsBlockNobody) {
  add_task("a.md", "first", {"Dana Whitfield"}).id = "x";
  add_task("a.md", "second", {"Dana Whitfield"}).depends_on = {"x"};
  EXPECT_EQ(tasks_in(page(), "blocking"), "");
}

// ---- owed to the person ----

TEST_F(OweTest, OthersOweFromMeetingsThePersonAttended) {
  add_note("b.md", {"Priya Raman"}, "2025-11-04");
  add_note("c.md", {}, "2025-11-04").entity = "Dana Whitfield";
  add_note("d.md", {"dana"}, "2025-11-04");
  add_note("e.md", {"DW"}, "2025-11-04");
  add_task("a.md", "attended", {"Priya Raman"}, day("2025-11-20"));
  add_task("a.md", "unowned", {});
  add_task("b.md", "absent", {"Priya Raman"});
  add_task("c.md", "about", {"Priya Raman"});
  add_task("d.md", "byfirstname", {"Priya Raman"});
  add_task("e.md", "byalias", {"Bob Marlow"}, day("2025-11-10"));
  close(add_task("a.md", "finished", {"Priya Raman"}), "2025-11-11");
  const Document owed = page();
  EXPECT_EQ(tasks_in(owed, "owed"), "byalias attended about byfirstname");
  EXPECT_EQ(column(owed, "owed", "owners"), "Bob Marlow Priya Raman Priya Raman Priya Raman");
}

// ---- closed ----

TEST_F(OweTest, ClosedAreThoseOfTheLastFourteenDays) {
  for (const char* iso : {"2025-11-12", "2025-11-11", "2025-10-30", "2025-10-29", "2025-11-13"}) {
    close(add_task("a.md", std::string(iso).substr(5), {"Dana Whitfield"}), iso);
  }
  Task& cancelled = add_task("a.md", "cancelled", {"Dana Whitfield"});
  cancelled.status.type = StatusType::cancelled;
  cancelled.cancelled = day("2025-11-05");
  close(add_task("a.md", "others", {"Priya Raman"}), "2025-11-11");
  add_task("a.md", "undated", {"Dana Whitfield"}).status.type = StatusType::done;
  // 30 October is the fourteenth day; 13 November has not come, so it was today at the latest.
  // The newest first.
  const Document owed = page();
  EXPECT_EQ(tasks_in(owed, "closed"), "11-12 11-13 11-11 cancelled 10-30");
  EXPECT_EQ(column(owed, "closed", "closed"),
            "2025-11-12 2025-11-12 2025-11-11 2025-11-05 2025-10-30");
}

TEST_F(OweTest, AnOpenTaskWithADoneDateIsOpen) {
  add_task("a.md", "reopened", {"Dana Whitfield"}).done = day("2025-11-11");
  const Document owed = page();
  EXPECT_EQ(tasks_in(owed, "undated"), "reopened");
  EXPECT_EQ(tasks_in(owed, "closed"), "");
}

TEST_F(OweTest, TheJournalKnowsWhenATaskWasClosedThatBearsNoDate) {
  add_task("a.md", "seen", {"Dana Whitfield"}).status.type = StatusType::done;
  add_task("a.md", "found", {"Dana Whitfield"}).status.type = StatusType::done;
  history_.began = day("2025-11-10");
  see("a.md", 1, {{EventKind::opened, "2025-11-10"}, {EventKind::closed, "2025-11-11", " ", "x"}});
  see("a.md", 2, {{EventKind::opened, "2025-11-10"}, {EventKind::closed, "2025-11-10", "", "x"}});
  // What vanished since has no place any more, and its owners are those it had.
  TaskHistory& gone = see(
      "a.md", 3, {{EventKind::opened, "2025-11-10"}, {EventKind::closed, "2025-11-10", " ", "x"}});
  gone.gone = true;
  gone.description = "archived";
  gone.owners = {"Dana Whitfield"};
  const Document owed = page();
  EXPECT_EQ(tasks_in(owed, "closed"), "seen archived")
      << "of what the journal found done, nobody knows the day";
  EXPECT_EQ(column(owed, "closed", "closed"), "2025-11-11 2025-11-10");
  EXPECT_EQ(column(owed, "closed", "source").back(), '-');
}

// ---- slips ----

TEST_F(OweTest, SlipsAreThoseOfTheJournal) {
  add_task("a.md", "slipped", {"Dana Whitfield"}, day("2025-11-20"));
  add_task("a.md", "other", {"Dana Whitfield"}, day("2025-11-21"));
  const auto shown = [](const Document& page) -> std::string {
    for (const Column& column : find(page, "later")->columns) {
      if (column.key == "slips") return column.data_only ? "data" : "column";
    }
    return "none";
  };
  EXPECT_EQ(shown(page()), "none") << "without a journal";
  history_.began = day("2025-11-01");
  EXPECT_EQ(shown(page()), "data") << "while nothing has slipped";
  TaskHistory& first = see("a.md", 1, {{EventKind::opened, "2025-11-01"}});
  first.moves.slips = 2;
  first.moves.slipped_on = {day("2025-11-03"), day("2025-11-07")};
  EXPECT_EQ(shown(page()), "column");
  EXPECT_EQ(column(page(), "later", "slips"), "2 0");
  EXPECT_TRUE(
      page().summary.ends_with(" Slips are counted from 2025-11-01, when the journal began."))
      << page().summary;
  EXPECT_EQ(shown(page({"Priya Raman"})), "column") << "the same columns on everybody's page";
}

// ---- touchpoints ----

TEST_F(OweTest, NextTouchpointsAreThoseFromTodayOnOfMeetingsThePersonAttends) {
  add_note("past.md", {"Dana Whitfield"}).next_touchpoint = day("2025-11-11");
  add_note("later.md", {"Dana Whitfield"}).next_touchpoint = day("2025-12-01");
  add_note("today.md", {"Dana Whitfield"}).next_touchpoint = day("2025-11-12");
  add_note("others.md", {"Priya Raman"}).next_touchpoint = day("2025-11-20");
  const Document owed = page();
  EXPECT_EQ(column(owed, "touchpoints", "date"), "2025-11-12 2025-12-01");
  EXPECT_EQ(column(owed, "touchpoints", "path"), "today.md later.md");
  EXPECT_NE(owed.summary.find("2025-11-12"), std::string::npos) << owed.summary;
}

TEST_F(OweTest, ATouchpointThatTwoNotesOfASeriesSetIsOne) {
  for (const char* path : {"one.md", "two.md"}) {
    NoteInfo& note =
        add_note(path, {"Dana Whitfield"}, path[0] == 'o' ? "2025-11-01" : "2025-11-08");
    note.series = "Weekly";
    note.next_touchpoint = day("2025-11-20");
  }
  EXPECT_EQ(column(page(), "touchpoints", "path"), "two.md") << "from the last note that sets it";
}

// ---- the page ----

TEST_F(OweTest, SummaryCounts) {
  add_task("a.md", "late", {"Dana Whitfield"}, day("2025-11-01"));
  add_task("a.md", "week1", {"Dana Whitfield"}, day("2025-11-12"));
  add_task("a.md", "week2", {"Dana Whitfield"}, day("2025-11-16"));
  add_task("a.md", "later", {"Dana Whitfield"}, day("2025-11-17"));
  add_task("a.md", "none", {"Dana Whitfield"});
  add_task("a.md", "owed", {"Priya Raman"});
  EXPECT_EQ(
      page().summary,
      "As of 2025-11-12: 1 overdue, 2 due this week, 1 later, 1 without a date; 1 owed by others.");
}

TEST_F(OweTest, PartsAreAlwaysTheSameAndTitlesCount) {
  const Document empty = page();
  EXPECT_EQ(empty.name, "owe");
  // The same parts and columns whatever there is, so that a script can rely on them.
  EXPECT_EQ(empty.sections.size(), 9U);
  for (const Section& section : empty.sections) {
    EXPECT_TRUE(section.rows.empty()) << section.key;
    EXPECT_FALSE(section.columns.empty()) << section.key;
  }
  EXPECT_NE(empty.title.find("Dana Whitfield"), std::string::npos);
  add_task("a.md", "x", {"Dana Whitfield"}, day("2025-11-01"));
  EXPECT_NE(find(page(), "overdue")->title.find("(1)"), std::string::npos);
}

TEST_F(OweTest, EveryRowIsAsLongAsItsColumns) {
  add_task("a.md", "late", {"Dana Whitfield"}, day("2025-11-01")).depends_on = {"x"};
  add_task("a.md", "theirs", {"Priya Raman"}).id = "x";
  close(add_task("a.md", "closed", {"Dana Whitfield"}), "2025-11-11");
  notes_[0].next_touchpoint = day("2025-11-20");
  std::size_t rows = 0;
  for (const Section& section : page().sections) {
    for (const auto& row : section.rows) {
      EXPECT_EQ(row.size(), section.columns.size()) << section.key;
      ++rows;
    }
  }
  EXPECT_GE(rows, 4U);
}

TEST_F(OweTest, TheTextOfATaskBearsABoxAndNoCheckbox) {
  add_task("a.md", "x", {"Dana Whitfield"});
  EXPECT_TRUE(column(page(), "undated", "task").starts_with("☐ x"));
}

TEST_F(OweTest, TakesAnOwnerWhomNobodyKnows) {
  add_task("a.md", "x", {"Bob Marlow"});
  EXPECT_EQ(tasks_in(page({"Bob Marlow"}), "undated"), "x");
  EXPECT_EQ(tasks_in(page({"bob marlow"}), "undated"), "x");
}

TEST_F(OweTest, TakesAllSpellingsOfAnOwnerWhomNobodyKnows) {
  // Names match without case and diacritics, as in `owner is`.
  add_task("a.md", "one", {"Renée Vale"});
  add_task("a.md", "two", {"Renee Vale"});
  EXPECT_EQ(tasks_in(page({"Renee Vale"}), "undated"), "one two");
}

TEST_F(OweTest, WithoutANameIsAboutMe) {
  add_task("a.md", "mine", {"Priya Raman"});
  EXPECT_EQ(tasks_in(page({}), "undated"), "mine");
  EXPECT_EQ(tasks_in(page({"me"}), "undated"), "mine");
}

TEST_F(OweTest, TakesOneNameOnly) {
  const auto made = owe(input({"Dana", "Whitfield"}));
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::usage);
}

// ---- everybody ----

TEST_F(OweTest, AllHasARowForEachWhoOwesOrIsOwed) {
  add_task("a.md", "late", {"Dana Whitfield"}, day("2025-11-01"));
  add_task("a.md", "later", {"Dana Whitfield", "dana whitfield"}, day("2025-12-01"));
  add_task("a.md", "week", {"Zoë Lindqvist"}, day("2025-11-14"));
  add_task("a.md", "shared", {"Zoë Lindqvist", "Bob Marlow"});
  close(add_task("a.md", "done", {"Sarah Okonjo"}), "2025-11-11");
  add_task("a.md", "nobodys", {});
  add_note("b.md", {}, "2025-11-04").entity = "Merrowdale Water";
  add_task("b.md", "promised", {"Bob Marlow"}, day("2025-11-02"));
  const Document all = page({"all"});
  EXPECT_EQ(all.title, "What everybody owes");
  // The most overdue first, then who has most to do; Priya owes nothing and is owed four.
  EXPECT_EQ(column(all, "people", "person"), "Bob Marlow Dana Whitfield Zoë Lindqvist Priya Raman");
  EXPECT_EQ(column(all, "people", "open"), "2 2 2 0");
  EXPECT_EQ(column(all, "people", "overdue"), "1 1 0 0");
  EXPECT_EQ(column(all, "people", "due_this_week"), "0 0 1 0");
  EXPECT_EQ(column(all, "people", "later"), "0 1 0 0");
  EXPECT_EQ(column(all, "people", "undated"), "1 0 1 0");
  EXPECT_EQ(column(all, "people", "oldest_days"), "9 9 9 -");
  EXPECT_EQ(column(all, "people", "owed"), "0 2 0 4") << "a customer is nobody to be owed";
  EXPECT_EQ(all.summary,
            "As of 2025-11-12: 5 open tasks of 3 people, 2 overdue, 1 due this week; 1 more "
            "without an owner.");
}

TEST_F(OweTest, AllHasAPartForEachWhoOwesInOrderOfName) {
  add_task("a.md", "z", {"Zoë Lindqvist"}, day("2025-11-01"));
  add_task("a.md", "none", {"Dana Whitfield"});
  add_task("a.md", "late", {"Dana Whitfield"}, day("2025-11-10")).depends_on = {"x"};
  add_task("a.md", "e", {"Émile Zabel"}, day("2025-12-01")).id = "x";
  const Document all = page({"all"});
  ASSERT_EQ(all.sections.size(), 4U);
  EXPECT_EQ(all.sections[1].title, "Dana Whitfield (2)");
  EXPECT_EQ(all.sections[2].title, "Émile Zabel (1)") << "in the order of people, not of bytes";
  EXPECT_EQ(all.sections[3].title, "Zoë Lindqvist (1)");
  EXPECT_EQ(tasks_in(all, "tasks"), "late none") << "what is due first";
  EXPECT_EQ(column(all, "tasks", "person"), "Dana Whitfield Dana Whitfield");
  EXPECT_EQ(column(all, "tasks", "days_late"), "2 -");
  EXPECT_EQ(column(all, "tasks", "blocked_by"), "Émile Zabel -");
}

TEST_F(OweTest, AllSaysWhatThePagesOfPeopleSay) {
  add_note("b.md", {"dana", "Zoë Lindqvist"}, "2025-11-04");
  for (const char* path : {"a.md", "b.md"}) {
    for (const char* who : {"Dana Whitfield", "Priya Raman", "Zoë Lindqvist", "Bob Marlow"}) {
      add_task(path, "x", {who}, day("2025-11-11"));
      add_task(path, "x", {who, "Bob Marlow"}, day("2025-11-12"));
      add_task(path, "x", {who}, day("2025-11-30"));
      add_task(path, "x", {who});
    }
  }
  const Section people = page({"all"}).sections.front();
  ASSERT_EQ(people.rows.size(), 4U);
  for (const auto& row : people.rows) {
    const Document one = page({std::get<std::string>(row[0])});
    const std::vector<std::pair<std::size_t, const char*>> kParts{
        {2, "overdue"}, {3, "due_this_week"}, {4, "later"}, {5, "undated"}, {7, "owed"}};
    for (const auto& [at, part] : kParts) {
      EXPECT_EQ(row[at], Cell(static_cast<std::int64_t>(find(one, part)->rows.size())))
          << std::get<std::string>(row[0]) << ", " << part;
    }
  }
}

TEST_F(OweTest, IsInTheTableOfReports) {
  ASSERT_NE(find_report("owe"), nullptr);
  EXPECT_EQ(find_report("owes"), nullptr);
  EXPECT_FALSE(find_report("owe")->summary.empty());
  const auto made = find_report("owe")->run(input({"Dana"}));
  ASSERT_TRUE(made);
  EXPECT_EQ(made->name, "owe");
}

}  // namespace
}  // namespace vaultask::report

// What the plugin makes of a rule: its words, and the dates. Each expected value follows from the
// source of rrule.js 2.8.1 (nlp/parsetext, nlp/totext, iter) and of the plugin's Recurrence.
#include "task/recurrence.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vaultask::task {
namespace {

constexpr const char* kNone = "no rule";

std::string text_of(std::string_view rule) {
  const auto read = Recurrence::parse(rule);
  return read ? read->text() : kNone;
}

struct TextCase {
  std::string rule;
  std::string text;
};

void expect_texts(const std::vector<TextCase>& cases) {
  for (const auto& row : cases) EXPECT_EQ(text_of(row.rule), row.text) << row.rule;
}

// ---- words ----

TEST(RecurrenceText, FormsOfRealVaults) {
  expect_texts({
      {"every day when done", "every day when done"},
      {"every day", "every day"},
      {"every month on the 2nd", "every month on the 2nd"},
      {"every week on Tuesday, Saturday", "every week on Tuesday, Saturday"},
      {"every 18 months", "every 18 months"},
      {"every 7 years", "every 7 years"},
      {"every Sunday", "every week on Sunday"},
      {"every month on 1st", "every month on the 1st"},
      {"Mondays", kNone},
      {"every year on January 15th", "every January"},
      {"every {{review-interval}} days", kNone},
  });
}

TEST(RecurrenceText, Weekdays) {
  expect_texts({
      {"every Mondays", "every week on Monday"},
      {"every Mondays and Tuesdays", "every week on Monday"},
      {"every mon, tues and wedn", "every week on Monday, Tuesday, Wednesday"},
      {"every week on tu or th", "every week on Tuesday, Thursday"},
      {"every wed, fri", "every week on Wednesday, Friday"},
      {"every weekdays", "every weekday"},
      {"every 2 weekdays", "every 2 weeks on weekdays"},
      {"every week on weekdays", "every weekday"},
      {"every 2 weeks on weekdays", "every 2 weeks on weekdays"},
      {"every Monday, Tuesday, Wednesday, Thursday, Friday", "every weekday"},
      {"every week on Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday", "every day"},
      {"every 2 weeks on Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday",
       "every 2 weeks days"},
      {"every Monday, Monday", "every week on Monday, Monday"},
  });
}

TEST(RecurrenceText, DaysOfTheMonth) {
  expect_texts({
      // Behind a weekday, the word that follows each day is passed over.
      {"every Friday on the 13th", "every week on Friday the 13th"},
      {"every Friday on the 13th, 14th", "every week on Friday the 13th"},
      {"every Friday the 13th for 3 times", "every week on Friday the 13th"},
      // A list ends where "the" follows its comma.
      {"every month on the 1st and the 15th", "every month on the 1st"},
      {"every month on the 31st, last, 2nd last, 1st",
       "every month on the 1st, 31st, last and 2nd last"},
      {"every month on the second last Friday and first Monday",
       "every month on the 1st Monday and 2nd last Friday"},
      {"every month on the 2nd to last Friday", "every month on the 2nd"},
      {"every month on the last day", "every month on the last"},
      {"every month on Monday and the 1st Tuesday", "every month on Monday"},
      {"every month on the 366th", "every month on the 366th"},
      {"every month on the 367th", kNone},
  });
}

TEST(RecurrenceText, MonthsAndYears) {
  expect_texts({
      {"every month in January", "every January"},
      {"every 2 months in January", "every 2 months in January"},
      {"every year on March 3rd", "every March"},
      {"every year on the 15th January", "every year on the 15th"},
      {"every January on the 10th", "every January on the 10th"},
      {"every jan and sept or dec", "every January, September and December"},
      {"every year on the 53rd Friday", "every year on the 53th Friday"},
      {"every year in week 5", "every year in week 5"},
      {"every year in week 5, 6 and 7", "every year in weeks 5, 6 and 7"},
      {"every year in week", kNone},
  });
}

TEST(RecurrenceText, DaysAndHours) {
  expect_texts({
      {"every day at 8", "every day at 8"},
      {"every day at 8, 12 and 18", "every day at 8, 12 and 18"},
      {"every day at noon", kNone},
      {"every week at 8", "every week at 8"},
      {"every weekday at 8", "every weekday"},
      {"every hour on Monday", "every hour"},
      {"every 101 days", "every 101 day"},
      {"every 21 weeks", "every 21 weeks"},
      {"every 1 day", "every day"},
      {"every day on Monday", "every day"},
  });
}

TEST(RecurrenceText, Limits) {
  expect_texts({
      {"every day for 1 time", "every day for 1 time"},
      {"every day for 5 weeks", "every day for 5 times"},
      {"every day for 101 times", "every day for 101 time"},
      {"every day for", kNone},
      {"every day for 0 times", kNone},
      {"every day for three times", kNone},
      {"every day for 3rd times", kNone},
      {"every day until January 1, 2026", "every day until January 1, 2026"},
      {"every day til Dec 25", "every day until December 25, 2001"},
      {"every day until 31 12 2025", kNone},
      {"every day until 12 31 25", "every day until December 31, 2025"},
      {"every day until Feb 30 2026", "every day until March 2, 2026"},
      {"every day until January 1st, 2026", kNone},
      {"every day until tomorrow", kNone},
      {"every day until Jan 1 1970", kNone},
      {"every day until 99 Dec 31 EST", "every day until December 31, 1999"},
  });
}

TEST(RecurrenceText, WordsRunTogetherOrUnknown) {
  expect_texts({
      {"everyday", "every day"},
      {"every2weeks", "every 2 weeks"},
      {"every week.", kNone},
      {"every, week", kNone},
      {"every weekend", "every week"},
      {"every fortnight", kNone},
      {"every day blah for 3 times", "every day"},
      {"every month for 3 times on the 1st", "every month for 3 times"},
      {"every 0 days", kNone},
      {"every 01 days", kNone},
      {"every two weeks", kNone},
      {"every other week", kNone},
      {"every quarter", kNone},
      {"every 2nd week", kNone},
      {"weekly", kNone},
      {"daily", kNone},
      {"every", kNone},
      {"", kNone},
      {" ", kNone},
      {"every week; no", kNone},
      {"every Monday and", kNone},
      {"every Monday, 1st", kNone},
      {"every month on", "every month"},
      {"every month the 3rd", "every month on the 3rd"},
  });
}

TEST(RecurrenceText, CaseAndWhenDone) {
  expect_texts({
      {"Every Month On The LAST", "every month on the last"},
      {"every day when done", "every day when done"},
      {"every day  when done", "every day when done"},
      {"every day WHEN DONE", "every day when done"},
      {"every day when done when done", "every day when done"},
      {"when done", kNone},
      {" when done", kNone},
      {"every when done", kNone},
      {"every week when done on Monday", "every week"},
  });
  EXPECT_TRUE(Recurrence::parse("every day when done")->when_done());
  EXPECT_FALSE(Recurrence::parse("every week when done on Monday")->when_done());
}

TEST(RecurrenceText, NumbersAreJavaScripts) {
  expect_texts({
      {"every 99999999999999 days", "every 99999999999999 days"},
      {"every 99999999999999999999 days", "every 100000000000000000000 days"},
      {"every 123456789012345678901234567890 days for 99999999999999999999999 times",
       "every 1.2345678901234568e+29 days for 1e+23 times"},
      {"every 1e5 days", kNone},
      {"every day at 99999999999999999999999", "every day at 1e+23"},
      {"every " + std::string(400, '9') + " days", "every Infinity days"},
      {"every month on the " + std::string(400, '9') + "th", kNone},
  });
}

TEST(RecurrenceText, LongRulesStayLinear) {
  std::string rule = "every Monday";
  std::string text = "every week on Monday";
  for (int i = 0; i < 50'000; ++i) {
    rule += ", Monday";
    text += ", Monday";
  }
  EXPECT_EQ(text_of(rule), text);
  EXPECT_EQ(text_of("every" + std::string(1'000'000, ' ') + "day"), "every day");
  EXPECT_EQ(text_of("every Monday" + std::string(1'000'000, ',')), kNone);
  EXPECT_EQ(text_of("every day until " + std::string(1'000'000, '1')), "no rule");
  EXPECT_EQ(text_of(std::string(1'000'000, 'e')), kNone);
}

// ---- dates ----

TaskDate task_date(const std::string& text) {
  if (text.empty()) return {};
  const auto date = Date::parse(text);
  return date ? TaskDate(*date) : TaskDate::invalid(text);
}

std::string next_due(const std::string& rule, const std::string& due,
                     const std::string& today = "2025-11-15") {
  const auto read = Recurrence::parse(rule);
  if (!read) return kNone;
  return read->next({{}, {}, task_date(due)}, *Date::parse(today)).due.to_string();
}

struct DueCase {
  std::string rule;
  std::string due;
  std::string next;
};

void expect_next(const std::vector<DueCase>& cases) {
  for (const auto& row : cases) EXPECT_EQ(next_due(row.rule, row.due), row.next) << row.rule;
}

TEST(RecurrenceDates, ShortMonthsAndYears) {
  expect_next({
      {"every month", "2025-01-31", "2025-02-28"},
      {"every year", "2024-02-29", "2025-02-28"},
      {"every 2 years", "2024-02-29", "2026-02-28"},
      // A fixed day is not moved.
      {"every month on the 31st", "2025-01-31", "2025-03-31"},
      // The first day uses up the limit.
      {"every month for 1 time", "2025-01-31", "Invalid date"},
  });
}

TEST(RecurrenceDates, Limits) {
  expect_next({
      {"every week for 1 time", "2025-11-14", "Invalid date"},
      // Friday is none of its days.
      {"every Monday for 1 time", "2025-11-14", "2025-11-17"},
      // All of the hours of the first day count.
      {"every hour for 24 times", "2025-11-14", "Invalid date"},
      {"every hour for 25 times", "2025-11-14", "2025-11-15"},
      {"every 7 hours for 4 times", "2025-11-14", "Invalid date"},
      {"every 36 hours", "2025-11-14", "2025-11-15"},
      {"every 100 hours on Monday", "2025-11-14", "2025-12-29"},
      {"every minute for 1440 times", "2025-11-14", "Invalid date"},
      {"every 1441 minutes", "2025-11-14", "2025-11-15"},
      {"every day until November 15, 2025", "2025-11-14", "2025-11-15"},
      {"every day until November 14, 2025", "2025-11-14", "Invalid date"},
      {"every day at 8 until November 15, 2025", "2025-11-14", "Invalid date"},
  });
}

TEST(RecurrenceDates, HoursBeyondTheDay) {
  expect_next({
      {"every day at 30", "2025-11-14", "2025-11-15"},
      {"every 5 days at 50, 5", "2025-11-14", "2025-11-16"},
  });
}

TEST(RecurrenceDates, NamedDays) {
  expect_next({
      {"every Friday on the 13th", "2025-11-14", "2026-02-13"},
      {"every month on the 5th Friday", "2025-11-14", "2026-01-30"},
      {"every month on the 2nd last Friday", "2025-11-14", "2025-11-21"},
      {"every year on the last Monday", "2025-11-14", "2025-12-29"},
      {"every March on the 1st Sunday", "2025-11-14", "2026-03-01"},
  });
}

TEST(RecurrenceDates, Weeks) {
  expect_next({
      {"every year in week 1", "2025-11-14", "2025-12-29"},
      {"every year in week 53", "2025-11-14", "2026-12-28"},
      {"every week on week 53", "2010-12-25", "2015-12-28"},
      // ISO 8601 counts the first days of 2011 to week 52 of 2010, rrule.js to week 53.
      {"every year in week 53", "2010-12-25", "2011-01-01"},
      {"every year in week 52", "2010-12-31", "2011-12-26"},
      // Weeks begin on Monday: that of the start counts as the first.
      {"every 2 weeks on Monday", "2025-11-14", "2025-11-24"},
      {"every 2 weeks on Saturday", "2025-11-14", "2025-11-15"},
      {"every week on the 1st Monday", "2025-11-14", "2025-11-17"},
  });
}

TEST(RecurrenceDates, DaysThatNeverCome) {
  expect_next({
      {"every month on Monday the 1st Tuesday", "2025-11-14", "Invalid date"},
      {"every February on the 30th", "2025-11-14", "Invalid date"},
      {"every year on the 366th", "2025-11-14", "Invalid date"},
      {"every 2 months in January", "2025-10-15", "Invalid date"},
      {"every 3 months in January", "2025-04-15", "Invalid date"},
      // The start moves back to a month that the rule leads to January from.
      {"every 13 months in January", "2025-11-14", "2026-01-31"},
      {"every 9999 years", "2025-11-14", "Invalid date"},
      {"every day", "9999-12-30", "9999-12-31"},
      {"every day", "9999-12-31", "Invalid date"},
      {"every 99999999999999 days", "2025-11-14", "Invalid date"},
      {"every 99999999999999999999 minutes", "2025-11-14", "Invalid date"},
  });
}

TEST(RecurrenceDates, ASparseYearlyRuleMayGoBack) {
  // No year has 53 Fridays within one year of 2025: the start moves back until one has.
  EXPECT_EQ(next_due("every year on the 53rd Friday", "2025-11-14"), "2021-12-31");
}

TEST(RecurrenceDates, WhenDoneCountsFromToday) {
  EXPECT_EQ(next_due("every month when done", "2025-01-01", "2025-01-31"), "2025-02-28");
  EXPECT_EQ(next_due("every week when done", "2020-01-01", "2025-11-15"), "2025-11-22");
}

TEST(RecurrenceDates, OtherDatesKeepTheirDistance) {
  const struct {
    const char* rule;
    std::string start, scheduled, due;
    bool remove_scheduled;
    std::string next;  ///< start | scheduled | due
  } cases[] = {
      {"every week", "", "", "", false, " |  | "},
      {"every week", "2025-11-01", "2025-11-03", "2025-11-06", false,
       "2025-11-08 | 2025-11-10 | 2025-11-13"},
      {"every week", "2025-11-10", "2025-11-03", "", false, "2025-11-17 | 2025-11-10 | "},
      {"every week", "2025-11-10", "2025-11-03", "", true, "2025-11-17 |  | "},
      {"every week", "", "2025-11-03", "", true, " | 2025-11-10 | "},
      {"every week", "", "2025-11-03", "2025-11-06", true, " |  | 2025-11-13"},
      // No distance is known to an impossible date: it becomes the reference date.
      {"every week", "2025-02-30", "2025-11-03", "2025-11-06", false,
       "2025-11-13 | 2025-11-10 | 2025-11-13"},
      {"every week when done", "2025-11-01", "2025-02-30", "2025-11-06", false,
       "2025-11-17 | 2025-11-22 | 2025-11-22"},
      {"every week when done", "", "2025-11-03", "2025-02-30", false, " | 2025-11-22 | 2025-11-22"},
      {"every week for 1 time", "2025-11-01", "", "2025-11-06", false,
       "Invalid date |  | Invalid date"},
  };
  for (const auto& row : cases) {
    const auto rule = Recurrence::parse(row.rule);
    ASSERT_TRUE(rule) << row.rule;
    const auto next =
        rule->next({task_date(row.start), task_date(row.scheduled), task_date(row.due)},
                   *Date::parse("2025-11-15"), row.remove_scheduled);
    EXPECT_EQ(
        next.start.to_string() + " | " + next.scheduled.to_string() + " | " + next.due.to_string(),
        row.next)
        << row.rule << " from " << row.start << " | " << row.scheduled << " | " << row.due;
  }
}

TEST(RecurrenceDates, AnImpossibleReferenceDateHoldsOnlyWhenDone) {
  const Recurrence::Dates impossible{{}, task_date("2025-11-03"), task_date("2025-02-30")};
  EXPECT_FALSE(Recurrence::parse("every week")->holds_for(impossible));
  EXPECT_TRUE(Recurrence::parse("every week when done")->holds_for(impossible));
  EXPECT_TRUE(Recurrence::parse("every week")->holds_for({}));
  // A caller who asks all the same gets an answer.
  const auto next = Recurrence::parse("every week")->next(impossible, *Date::parse("2025-11-15"));
  EXPECT_TRUE(next.due.is_invalid());
  EXPECT_TRUE(next.scheduled.is_invalid());
}

TEST(Recurrence, IsReachedByText) {
  EXPECT_EQ(normal_recurrence("every Monday"), "every week on Monday");
  EXPECT_EQ(normal_recurrence("weekly"), std::nullopt);
  const RecurrenceDates dates{{}, {}, task_date("2025-11-14")};
  const auto next = next_dates("every 2 weeks", dates, *Date::parse("2025-11-15"));
  ASSERT_TRUE(next);
  EXPECT_EQ(next->due.to_string(), "2025-11-28");
  EXPECT_TRUE(next->start.absent());
  EXPECT_EQ(next_dates("weekly", dates, *Date::parse("2025-11-15")), std::nullopt);
}

TEST(RecurrenceDates, SearchesEnd) {
  // Rules that fall on next to no day, or on none; the answers matter less than that they come.
  for (const char* rule :
       {"every 3 years on the 53rd Monday, 31st",
        "every 7 years on the 29th, 60th on Monday in week 9", "every minute on the 40th",
        "every 11 minutes in week 60", "every week on the 40th",
        "every 400 years in February on the 29th on Tuesday", "every 9999 weeks"}) {
    EXPECT_NE(next_due(rule, "2025-11-14"), kNone) << rule;
    EXPECT_NE(next_due(rule, "9999-12-31"), kNone) << rule;
  }
}

}  // namespace
}  // namespace vaultask::task

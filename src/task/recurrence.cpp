#include "task/recurrence.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "task/recurrence_dates.hpp"
#include "task/recurrence_day_filter.hpp"
#include "task/recurrence_parser.hpp"
#include "task/recurrence_text.hpp"

namespace vaultask::task {
namespace {

using Frequency = RecurrenceRule::Frequency;

/// How many days one question may look at: a fraction of a second.
constexpr std::int64_t kBudget = 10'000'000;

bool is_rule_character(char c) {
  return strings::is_alnum(c) || c == ',' || c == ' ' || c == '!';
}

/// How many months or years lie between two days, their days of the month left aside.
int periods_between(Frequency frequency, Date from, Date to) {
  const CalendarDay a(from.days());
  const CalendarDay b(to.days());
  const int years = b.year - a.year;
  return frequency == Frequency::yearly ? years : years * 12 + b.month - a.month;
}

/// Whether the plugin steps in where such a rule leaves out a month or year that is too short. It
/// asks the rule's text: for "month" without " on ", or "year". Neither word stands there where
/// months are named without an interval ("every January").
bool may_shorten(const RecurrenceRule& rule) {
  if (!rule.months.empty() && rule.interval == 1) return false;
  if (rule.frequency == Frequency::yearly) return true;
  return rule.frequency == Frequency::monthly && rule.month_days.empty() && rule.weekdays.empty();
}

TaskDate moved(const TaskDate& date, const TaskDate& reference, const std::optional<Date>& next) {
  if (date.absent()) return {};
  // The plugin knows no distance to an impossible date and takes it for none.
  const bool comparable = date.valid() && reference.valid();
  const int distance = comparable ? date.date().days() - reference.date().days() : 0;
  if (next) {
    const Date day = next->plus_days(distance);
    if (day.days() >= kFirstDay && day.days() <= kLastDay) return day;
  }
  return TaskDate::invalid("Invalid date");
}

}  // namespace

std::optional<Recurrence> Recurrence::parse(std::string_view text) {
  constexpr std::string_view kWhenDone = " when done";
  if (!std::all_of(text.begin(), text.end(), is_rule_character)) return std::nullopt;
  const bool when_done = text.size() > kWhenDone.size() &&
                         strings::equals_ci(text.substr(text.size() - kWhenDone.size()), kWhenDone);
  if (when_done) text.remove_suffix(kWhenDone.size());
  auto rule = parse_recurrence_rule(text);
  if (!rule) return std::nullopt;
  return Recurrence(std::move(*rule), when_done);
}

std::string Recurrence::text() const {
  return recurrence_text(rule_) + (when_done_ ? " when done" : "");
}

Recurrence::Dates Recurrence::next(const Dates& current, Date today, bool remove_scheduled) const {
  const TaskDate& reference = current.reference(remove_scheduled);
  if (reference.absent()) return {};
  std::optional<Date> next;
  if (when_done_) {
    next = next_day(today);
  } else if (reference.valid()) {
    next = next_day(reference.date());
  }
  Dates dates{moved(current.start, reference, next), moved(current.scheduled, reference, next),
              moved(current.due, reference, next)};
  const bool scheduled_alone = current.start.absent() && current.due.absent();
  if (remove_scheduled && !scheduled_alone) dates.scheduled = {};
  return dates;
}

/// Monthly from 31 January, a rule falls on 31 March next. The plugin lets it begin a day earlier
/// then, and again, until no month is left out: 28 February.
std::optional<Date> Recurrence::next_day(Date after) const {
  std::int64_t budget = kBudget;
  auto next = first_day_after(rule_, after, budget);
  if (!may_shorten(rule_)) return next;
  while (next && periods_between(rule_.frequency, after, *next) > rule_.interval) {
    if (after.days() == kFirstDay) return std::nullopt;
    after = after.plus_days(-1);
    next = first_day_after(rule_, after, budget);
  }
  return next;
}

}  // namespace vaultask::task

namespace vaultask {

const TaskDate& RecurrenceDates::reference(bool remove_scheduled) const {
  if (!due.absent()) return due;
  const TaskDate& second = remove_scheduled ? start : scheduled;
  const TaskDate& third = remove_scheduled ? scheduled : start;
  return second.absent() ? third : second;
}

std::optional<std::string> normal_recurrence(std::string_view rule) {
  const auto recurrence = task::Recurrence::parse(rule);
  return recurrence ? std::optional(recurrence->text()) : std::nullopt;
}

std::optional<RecurrenceDates> next_dates(std::string_view rule, const RecurrenceDates& current,
                                          Date today, bool remove_scheduled) {
  const auto recurrence = task::Recurrence::parse(rule);
  if (!recurrence) return std::nullopt;
  return recurrence->next(current, today, remove_scheduled);
}

}  // namespace vaultask

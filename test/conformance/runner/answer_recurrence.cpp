#include <stdexcept>

#include <vaultask/recurrence.hpp>

#include "answers.hpp"

namespace vaultask::conformance {
namespace {

TaskDate date_at(const Json& dates, const char* key) {
  const std::string text = text_at(dates, key);
  if (text.empty()) return {};
  const auto date = Date::parse(text);
  return date ? TaskDate(*date) : TaskDate::invalid(text);
}

Json dates_json(const RecurrenceDates& dates) {
  return {{"start", text_or_null(dates.start.to_string())},
          {"scheduled", text_or_null(dates.scheduled.to_string())},
          {"due", text_or_null(dates.due.to_string())}};
}

/// How many dates a case wants where it does not say.
constexpr int kCount = 3;

/// Each counts from the one before.
Json next_json(const Json& one) {
  const auto rule = one.at("rule").get<std::string>();
  const auto today = Date::parse(text_at(one, "today"));
  if (!today) throw std::runtime_error("no \"today\" in " + one.dump());
  const bool remove_scheduled =
      one.value("settings", Json::object()).value("removeScheduledDateOnRecurrence", false);
  RecurrenceDates dates{date_at(one, "start"), date_at(one, "scheduled"), date_at(one, "due")};
  Json all = Json::array();
  for (int left = one.value("count", kCount); left > 0; --left) {
    const auto next = next_dates(rule, dates, *today, remove_scheduled);
    if (!next) break;
    dates = *next;
    all.push_back(dates_json(dates));
  }
  return all;
}

}  // namespace

Json answer_recurrence(const Suite& suite) {
  Json answers = suite.content;
  for (Json& one : answers.at("cases")) {
    const auto text = normal_recurrence(one.at("rule").get<std::string>());
    one["next"] = next_json(one);
    one["text"] = text ? Json(*text) : Json();
  }
  return answers;
}

}  // namespace vaultask::conformance

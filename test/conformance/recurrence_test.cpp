// The plugin's recurrence rules, normalised and followed for a few dates each, against ours.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "task/recurrence.hpp"

namespace vaultask::conformance {
namespace {

using nlohmann::json;
using task::Recurrence;

TaskDate date_of(const json& dates, const char* key) {
  const auto found = dates.find(key);
  if (found == dates.end() || found->is_null()) return {};
  const auto text = found->get<std::string>();
  const auto date = Date::parse(text);
  return date ? TaskDate(*date) : TaskDate::invalid(text);
}

Recurrence::Dates dates_of(const json& dates) {
  return {date_of(dates, "start"), date_of(dates, "scheduled"), date_of(dates, "due")};
}

std::string show(const Recurrence::Dates& dates) {
  return dates.start.to_string() + " | " + dates.scheduled.to_string() + " | " +
         dates.due.to_string();
}

/// How ours differs from the recorded case; "" where it does not.
std::string difference(const json& one) {
  const auto rule = Recurrence::parse(one.at("rule").get<std::string>());
  const json& text = one.at("text");
  if (text.is_null()) return rule ? "want no rule, got «" + rule->text() + "»" : "";
  if (!rule) return "want «" + text.get<std::string>() + "», got no rule";
  if (rule->text() != text) {
    return "want «" + text.get<std::string>() + "», got «" + rule->text() + "»";
  }
  const json settings = one.value("settings", json::object());
  const bool remove_scheduled = settings.value("removeScheduledDateOnRecurrence", false);
  const auto today = Date::parse(one.at("today").get<std::string>());
  Recurrence::Dates dates = dates_of(one);
  for (const json& wanted : one.at("next")) {
    const std::string from = show(dates);
    dates = rule->next(dates, today.value(), remove_scheduled);
    if (dates == dates_of(wanted)) continue;
    return "from " + from + ": want " + show(dates_of(wanted)) + ", got " + show(dates);
  }
  return "";
}

TEST(ConformanceOfRecurrence, MeetingsTextsAndNextDates) {
  std::ifstream stream(
      std::filesystem::path(VAULTASK_CONFORMANCE_DATA) / "meetings" / "recurrence.json",
      std::ios::binary);
  const json recorded = json::parse(stream);
  std::size_t equal = 0;
  for (const json& one : recorded.at("cases")) {
    const std::string found = difference(one);
    if (found.empty()) {
      ++equal;
    } else {
      ADD_FAILURE() << one.at("rule") << ": " << found;
    }
  }
  std::cout << "recurrence: " << equal << " of " << recorded.at("cases").size() << " equal\n";
  EXPECT_EQ(recorded.at("cases").size(), 112U);
}

}  // namespace
}  // namespace vaultask::conformance

#include "answers.hpp"

namespace vaultask::conformance {
namespace {

Json range_json(const std::optional<DateRange>& range) {
  return range ? Json::array({range->first.to_iso(), range->last.to_iso()}) : Json();
}

Json day_json(const std::optional<Date>& day) {
  return day ? Json(day->to_iso()) : Json();
}

}  // namespace

Json answer_dates(const Suite& suite) {
  Json answers = suite.content;
  for (Json& one : answers.at("cases")) {
    const auto text = one.at("text").get<std::string>();
    const Now now = now_of(suite, one);
    one["range"] = range_json(find_days(text, now));
    one["single"] = day_json(find_day(text, now));
    one["singleForward"] = day_json(find_day(text, now, true));
  }
  return answers;
}

}  // namespace vaultask::conformance

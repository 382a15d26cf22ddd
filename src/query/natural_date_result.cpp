#include "query/natural_date_result.hpp"

namespace vaultask::query::natural_date {
namespace {

constexpr std::int64_t kMinute = 60'000;

/// JavaScript's setFullYear, as chrono-node calls it: the year again, after the other parts have
/// carried over and Date has taken 25 for 1925. 29 February becomes 1 March in a year without it.
Time with_year(std::int64_t time, std::int64_t year) {
  Civil civil = to_civil(time);
  civil.year = year;
  return to_time(civil);
}

}  // namespace

Components::Components(const Reference& reference)
    : utc_offset_minutes_(reference.utc_offset_minutes) {
  imply_date(reference.now);
  imply(Part::hour, 12);
  imply(Part::minute, 0);
  imply(Part::second, 0);
  imply(Part::millisecond, 0);
}

Components& Components::assign(Part part, std::int64_t value) {
  at(part) = {value, true, true};
  return *this;
}

Components& Components::imply(Part part, std::int64_t value) {
  if (!certain(part)) at(part) = {value, true, false};
  return *this;
}

Components& Components::assign_date(Time time) {
  out_of_range_ = out_of_range_ || !time;
  if (!time) return *this;
  const Civil civil = to_civil(*time);
  return assign(Part::day, civil.day)
      .assign(Part::month, civil.month)
      .assign(Part::year, civil.year);
}

Components& Components::imply_date(Time time) {
  out_of_range_ = out_of_range_ || !time;
  if (!time) return *this;
  const Civil civil = to_civil(*time);
  return imply(Part::day, civil.day).imply(Part::month, civil.month).imply(Part::year, civil.year);
}

Components& Components::assign_time_of_day(Time time) {
  out_of_range_ = out_of_range_ || !time;
  if (!time) return *this;
  const Civil civil = to_civil(*time);
  assign(Part::hour, civil.hour).assign(Part::minute, civil.minute);
  assign(Part::second, civil.second).assign(Part::millisecond, civil.millisecond);
  return assign(Part::meridiem, civil.hour < 12 ? kAm : kPm);
}

Components& Components::imply_time_of_day(Time time) {
  out_of_range_ = out_of_range_ || !time;
  if (!time) return *this;
  const Civil civil = to_civil(*time);
  imply(Part::hour, civil.hour).imply(Part::minute, civil.minute);
  return imply(Part::second, civil.second).imply(Part::millisecond, civil.millisecond);
}

void Components::adopt(const Components& other) {
  for (std::size_t i = 0; i < kParts; ++i) {
    if (other.parts_[i].certain && !parts_[i].certain) parts_[i] = other.parts_[i];
  }
}

bool Components::only_date() const {
  return !certain(Part::hour) && !certain(Part::minute) && !certain(Part::second);
}

bool Components::only_time() const {
  return !certain(Part::weekday) && !certain(Part::day) && !certain(Part::month);
}

bool Components::only_weekday() const {
  return certain(Part::weekday) && !certain(Part::day) && !certain(Part::month);
}

bool Components::only_day_and_month() const {
  return certain(Part::day) && certain(Part::month) && !certain(Part::year);
}

Time Components::time_in_its_zone() const {
  if (out_of_range_) return std::nullopt;
  const std::int64_t year = get(Part::year);
  const Time time =
      to_time({year >= 0 && year <= 99 ? 1900 + year : year, get(Part::month), get(Part::day),
               get(Part::hour), get(Part::minute), get(Part::second), get(Part::millisecond)});
  return time ? with_year(*time, year) : std::nullopt;
}

Time Components::time() const {
  const Time time = time_in_its_zone();
  if (!time || !has(Part::utc_offset)) return time;
  return *time + (utc_offset_minutes_ - get(Part::utc_offset)) * kMinute;
}

bool Components::exists() const {
  const Time time = time_in_its_zone();
  if (!time) return false;
  const Civil civil = to_civil(*time);
  return civil.year == get(Part::year) && civil.month == get(Part::month) &&
         civil.day == get(Part::day) && civil.hour == get(Part::hour) &&
         civil.minute == get(Part::minute);
}

}  // namespace vaultask::query::natural_date

// What is found in a text: the parts of a date, and which of them were written down.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "query/natural_date_text.hpp"
#include "query/natural_date_time.hpp"

namespace vaultask::query::natural_date {

/// The moment that words such as "tomorrow" refer to.
struct Reference {
  std::int64_t now = 0;  ///< A Time.
  /// What the clock of the place is ahead of UTC. One value for all dates: summer time would matter
  /// only for a text that names a zone.
  int utc_offset_minutes = 0;
};

enum class Part {
  year,
  month,
  day,
  weekday,
  hour,
  minute,
  second,
  millisecond,
  meridiem,
  utc_offset
};

inline constexpr int kAm = 0;
inline constexpr int kPm = 1;

/// A date in the making. A part is *certain* where the text says it, else *implied*: the day of the
/// reference, at noon, unless a parser knows better.
class Components {
 public:
  explicit Components(const Reference& reference);

  [[nodiscard]] bool has(Part part) const { return at(part).known; }
  /// 0 where the part is not known (no weekday, no zone).
  [[nodiscard]] std::int64_t get(Part part) const { return at(part).value; }
  [[nodiscard]] bool certain(Part part) const { return at(part).certain; }

  Components& assign(Part part, std::int64_t value);
  /// Nothing where the part is certain.
  Components& imply(Part part, std::int64_t value);
  Components& assign_date(Time time);
  Components& imply_date(Time time);
  Components& assign_time_of_day(Time time);
  Components& imply_time_of_day(Time time);
  /// All that is certain in the other and not here.
  void adopt(const Components& other);

  [[nodiscard]] bool only_date() const;  ///< No time of day is certain.
  [[nodiscard]] bool only_time() const;  ///< No day is certain.
  [[nodiscard]] bool only_weekday() const;
  [[nodiscard]] bool only_day_and_month() const;  ///< No year is certain.

  /// On the clock of the place.
  [[nodiscard]] Time time() const;
  /// The date as what another one refers to; time() must be known.
  [[nodiscard]] Reference as_reference() const { return {time().value_or(0), utc_offset_minutes_}; }
  /// Whether there are such a day and time: no 30 February, no 24:00.
  [[nodiscard]] bool exists() const;

 private:
  struct Value {
    std::int64_t value = 0;
    bool known = false;
    bool certain = false;
  };
  static constexpr std::size_t kParts = 10;

  [[nodiscard]] const Value& at(Part part) const { return parts_[static_cast<std::size_t>(part)]; }
  [[nodiscard]] Value& at(Part part) { return parts_[static_cast<std::size_t>(part)]; }
  [[nodiscard]] Time time_in_its_zone() const;

  std::array<Value, kParts> parts_{};
  int utc_offset_minutes_ = 0;
  bool out_of_range_ = false;  ///< A time in it was none.
};

/// A date found, with the piece of text that says so.
struct Found {
  std::size_t index = 0;
  std::u16string text;
  Components start;
  std::optional<Components> end;  ///< Of "10 to 12 November".

  [[nodiscard]] std::size_t text_end() const { return index + text.size(); }
};

/// What all parsers are given.
struct Input {
  Text text;
  Reference reference;
  std::size_t search_from = 0;  ///< What precedes this place does not count.
  /// Dates lie ahead where the text leaves that open (chrono's forwardDate).
  bool forward = false;

  /// text[from, to) as a date.
  [[nodiscard]] Found found(std::size_t from, std::size_t to, const Components& start) const {
    return {from, std::u16string(text.substr(from, to - from)), start, std::nullopt};
  }
};

}  // namespace vaultask::query::natural_date

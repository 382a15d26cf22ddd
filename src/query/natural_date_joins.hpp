// Dates that stand beside each other and are one: when they are, and which.
#pragma once

#include "query/natural_date_result.hpp"

namespace vaultask::query::natural_date {

/// Two neighbours and what stands between them.
struct Pair {
  const Found& left;
  const Found& right;
  Text between;
};

struct Joined {
  Components start;
  std::optional<Components> end;
};

/// One way to join; `join` may be asked only where `holds` says yes.
struct Joint {
  bool (*holds)(const Pair& pair);
  Joined (*join)(const Pair& pair);
};

extern const Joint kWeekdayAndDate;    ///< "Friday, 14 November"
extern const Joint kDistanceAndDate;   ///< "2 weeks before 14 November"
extern const Joint kDateAndTime;       ///< "14 November at 5pm"
extern const Joint kFirstAndLastDate;  ///< "14 November - 16 November"

}  // namespace vaultask::query::natural_date

// When one meets next, and when one met last.
#pragma once

#include "report/report.hpp"

namespace vaultask::report {

/// The next dates that notes set (NoteInfo::next_touchpoint), the nearest first, each once for a
/// series, from the last note that sets it; below, series of two meetings or more without a date
/// ahead, last met longest ago first. With a period (period.hpp), also the dates in it that have
/// passed, the latest first, with the meeting that followed, if any: the next one of the series
/// after the note that set the date. Other arguments as in logs.hpp. Notes dated after today do not
/// count as held.
[[nodiscard]] Result<Document> touchpoints(const Input& input);

}  // namespace vaultask::report

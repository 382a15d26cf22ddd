// "What do I owe, and what is owed to me?"
#pragma once

#include <vaultask/document.hpp>
#include <vaultask/result.hpp>

#include "report/report.hpp"

namespace vaultask::report {

/// One person's page; arguments: the name, or none for "me", or "all" for everybody (owe_all.hpp).
///
/// Overdue, due this week (ISO, from today to Sunday), later, without a date; tasks that wait for
/// others, and others' that wait for the person's; what others owe the person from meetings both
/// attended; what was closed lately; next touchpoints. Ages and slips are those of
/// measure::TaskRecord, as in all reports.
[[nodiscard]] Result<Document> owe(const Input& input);

}  // namespace vaultask::report

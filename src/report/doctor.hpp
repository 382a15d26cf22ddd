// The report "doctor": what is wrong in the notes.
#pragma once

#include <vaultask/result.hpp>

#include "report/report.hpp"

namespace vaultask::report {

/// A section for each kind of finding, in the order of finding_kinds(). Arguments are paths of
/// notes or folders, relative to the vault: only what stands in them is shown; none for all. An
/// argument that fits no note is an error of code `usage`.
[[nodiscard]] Result<Document> doctor(const Input& input);

}  // namespace vaultask::report

// The report "doctor": what is wrong in the notes.
#pragma once

#include <string>
#include <vector>

#include <vaultask/result.hpp>

#include "report/report.hpp"

namespace vaultask::report {

/// A section for each kind of finding, in the order of finding_kinds(). Arguments are paths of
/// notes or folders, relative to the vault: only what stands in them is shown; none for all. An
/// argument that fits no note is an error of code `usage`.
[[nodiscard]] Result<Document> doctor(const Input& input);

/// An error of code `usage` names the first place that is no note and no folder of these notes.
[[nodiscard]] Result<void> check_places(const std::vector<std::string>& places,
                                        const std::vector<NoteInfo>& notes);

}  // namespace vaultask::report

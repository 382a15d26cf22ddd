// "dana" on a command line → a person; and other names.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include <vaultask/result.hpp>

#include "report/report.hpp"

namespace vaultask::report {

/// The name under which the person that `text` means owns tasks: a known person by name, alias or
/// sole first name; "me" as configured; else an owner who is nobody known, as written on task
/// lines. The error lists whom an ambiguous or unknown name may mean.
[[nodiscard]] Result<std::string> find_person(const Input& input, const std::string& text);

/// Whether the person took part in the meeting, or it is about the person. `person` is a name as
/// find_person() gives it; names in the note may be aliases or sole first names.
[[nodiscard]] bool attended(const note::People& people, const NoteInfo& note,
                            const std::string& person);

/// Which of the names `text` is, whatever its case and diacritics. The error lists those that an
/// unknown one may mean; `what` says what the names are of: "entity".
[[nodiscard]] Result<std::string> find_name(const std::set<std::string>& names,
                                            const std::string& text, std::string_view what);

}  // namespace vaultask::report

// "dana" on a command line → a person.
#pragma once

#include <string>

#include <vaultask/result.hpp>

#include "report/report.hpp"

namespace vaultask::report {

/// The name under which the person that `text` means owns tasks: a known person by name, alias or
/// sole first name; "me" as configured; else an owner who is nobody known, as written on task
/// lines. The error lists whom an ambiguous or unknown name may mean.
[[nodiscard]] Result<std::string> find_person(const Input& input, const std::string& text);

}  // namespace vaultask::report

// What `vaultask history` was asked about.
#pragma once

#include <string>
#include <vector>

#include <vaultask/history.hpp>
#include <vaultask/result.hpp>

#include "report/report.hpp"

namespace vaultask::report {

struct HistoryTarget {
  std::string title;  ///< "Dana Whitfield", "Projects/Alpha.md".
  std::vector<const TaskHistory*> tasks;
};

/// The tasks that `words` mean, by the first that fits: the task at "PATH:LINE"; the one with that
/// id ("rel42", "^rel42"); those of a note, by its path, its name, or that of a folder; those of a
/// person, as `owe` takes the name; those whose description holds the words, whatever their case.
/// "" means all. not_found where nothing fits.
[[nodiscard]] Result<HistoryTarget> find_target(const Input& input, const std::string& words);

}  // namespace vaultask::report

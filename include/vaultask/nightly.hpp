// What cron runs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <vaultask/error.hpp>
#include <vaultask/index_report.hpp>
#include <vaultask/views.hpp>

namespace vaultask {

/// A step of a nightly run. What depends on a step that failed is left out.
struct NightlyStep {
  std::string name;           ///< "index", "journal" or "views".
  std::string counts;         ///< "79 notes, 2 changed": never text of a note.
  std::vector<Error> errors;  ///< What went wrong.
  std::vector<Diagnostic> remarks;
};

struct NightlyReport {
  std::vector<NightlyStep> steps;
  std::string log_file;
  /// The process exit status: that of the first step's error that is not `io`, else 1 where
  /// anything is to be told.
  int status = 0;
};

}  // namespace vaultask

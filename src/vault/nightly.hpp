// The steps of a nightly run.
#pragma once

#include <vaultask/nightly.hpp>
#include <vaultask/result.hpp>

namespace vaultask {

class Vault;

/// What the index and the journal say of themselves.
[[nodiscard]] std::vector<NightlyStep> index_steps(const Result<IndexReport>& report);
/// The same of views and pages.
[[nodiscard]] NightlyStep view_step(const Result<RenderReport>& report);

/// The exit status of these steps.
[[nodiscard]] int nightly_status(const std::vector<NightlyStep>& steps);

/// A line for each step, and one for each thing that went wrong: its place and its kind, never the
/// text of a note, which error messages may hold. A log that cannot be written is a remark of the
/// last step.
void log_nightly(const std::string& path, NightlyReport& report);

}  // namespace vaultask

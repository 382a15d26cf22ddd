// A file of a suite, as it is read.
#pragma once

#include <filesystem>
#include <string>

#include <vaultask/dates.hpp>

#include "json.hpp"

namespace vaultask::conformance {

enum class Kind { queries, rendering, dates, recurrence, tasks };

struct Suite {
  Kind kind = Kind::queries;
  std::filesystem::path file;
  Json content;
};

/// Reads a file; what kind it is shows in its cases. Throws std::runtime_error where it is missing
/// or of no form of conformance/README.md.
[[nodiscard]] Suite read_suite(const std::filesystem::path& file);

/// The folder of the suite's notes: what "vault" names, else "vault" beside the file or beside its
/// folder. Throws where there is none.
[[nodiscard]] std::filesystem::path vault_of(const Suite& suite);

/// The settings of a case: its profile's, and over them its own. Throws for an unknown profile.
[[nodiscard]] Json settings_of(const Suite& suite, const Json& one);

/// "2025-11-15T09:00", of the case or else of the suite, in the suite's zone, UTC.
[[nodiscard]] Now now_of(const Suite& suite, const Json& one);

}  // namespace vaultask::conformance

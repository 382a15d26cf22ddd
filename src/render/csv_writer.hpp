// Results and pages as CSV (RFC 4180, but lines end in LF), one header line.
#pragma once

#include <string>

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>

namespace vaultask::render {

/// One row a task, each once.
[[nodiscard]] std::string write_csv(const QueryResult& result);
/// The rows of all sections, each with its section's key in front where there are several. A column
/// that a section has not is empty in its rows.
[[nodiscard]] std::string write_csv(const Document& document);

}  // namespace vaultask::render

// Results and pages as CSV (RFC 4180, but lines end in LF) or TSV, one header line.
#pragma once

#include <cstdint>
#include <string>

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>

namespace vaultask::render {

enum class Separated : std::uint8_t { by_commas, by_tabs };

/// One row a task, each once.
[[nodiscard]] std::string write_separated(const QueryResult& result, Separated format);
/// The rows of all sections, each with its section's key in front where there are several. A column
/// that a section has not is empty in its rows.
[[nodiscard]] std::string write_separated(const Document& document, Separated format);

}  // namespace vaultask::render

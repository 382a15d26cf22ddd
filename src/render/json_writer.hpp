// Results and pages as JSON and JSON lines.
//
// The form is versioned: "version" changes when a key changes its meaning or goes. "version" is 1
// so far.
#pragma once

#include <string>

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>

namespace vaultask::render {

[[nodiscard]] std::string write_json(const QueryResult& result);
/// One task a line, groups left out, each task once.
[[nodiscard]] std::string write_json_lines(const QueryResult& result);
[[nodiscard]] std::string write_json(const Document& document);
/// One row a line, with its section's key.
[[nodiscard]] std::string write_json_lines(const Document& document);

}  // namespace vaultask::render

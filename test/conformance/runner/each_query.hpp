// Runs the queries of a suite, each under its own settings and at its own time.
#pragma once

#include <functional>
#include <vector>

#include <vaultask/query.hpp>
#include <vaultask/result.hpp>

#include "suite.hpp"

namespace vaultask::conformance {

/// What becomes of the answer to one case.
using MakeAnswer = std::function<Json(const Json& one, const Result<QueryResult>& result)>;

/// The answers in the order of the cases. They are asked in another: those of the same settings and
/// time together, so that a vault is opened once for them.
[[nodiscard]] std::vector<Json> answer_each_query(const Suite& suite, const MakeAnswer& answer);

}  // namespace vaultask::conformance

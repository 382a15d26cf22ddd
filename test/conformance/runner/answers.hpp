// Our own answers to a suite, each in the shape in which the plugin's are recorded.
#pragma once

#include <string>

#include <vaultask/query.hpp>
#include <vaultask/result.hpp>

#include "json.hpp"
#include "suite.hpp"

namespace vaultask::conformance {

/// {"results": [{"id", "errorKind"?, "total", "totalBeforeLimit", "countText", "layout",
/// "groups"}]}; with "errorKind" goes "message", our own text.
[[nodiscard]] Json answer_queries(const Suite& suite);
/// The suite's own content with "expected" replaced; our own text of an error is a "message".
[[nodiscard]] Json answer_rendering(const Suite& suite);
/// … with "range", "single" and "singleForward" replaced.
[[nodiscard]] Json answer_dates(const Suite& suite);
/// … with "text" and "next" replaced.
[[nodiscard]] Json answer_recurrence(const Suite& suite);
/// … with "tasks" replaced by all tasks that we find.
[[nodiscard]] Json answer_tasks(const Suite& suite);

/// "query" or "search", as the suites call it; "other" for what is wrong with neither.
[[nodiscard]] std::string error_kind(const Error& error);
/// As recorded under "layout".
[[nodiscard]] Json layout_json(const Layout& layout);

}  // namespace vaultask::conformance

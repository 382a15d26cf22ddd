#include <vaultask/render.hpp>

#include "answers.hpp"
#include "each_query.hpp"

namespace vaultask::conformance {
namespace {

/// TODO(lead): the plugin's "Copy results" text and the lines it shows, once render.hpp has them:
/// {"markdown": …, "display": [{"text", "urgency", "backlink"}, …]}.
Json rendered(const QueryResult&) {
  return {{"markdown", nullptr}, {"display", nullptr}};
}

Json answer(const Json& one, const Result<QueryResult>& result) {
  Json out = one;
  if (result) {
    out["expected"] = rendered(*result);
  } else {
    out["expected"] = {{"errorKind", error_kind(result.error())},
                       {"message", to_string(result.error())}};
  }
  return out;
}

}  // namespace

Json answer_rendering(const Suite& suite) {
  Json answers = suite.content;
  answers["cases"] = answer_each_query(suite, answer);
  return answers;
}

}  // namespace vaultask::conformance

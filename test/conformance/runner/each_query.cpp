#include "each_query.hpp"

#include <map>
#include <utility>

#include "vault_copy.hpp"

namespace vaultask::conformance {
namespace {

/// Cases that one opened vault can answer.
struct Batch {
  Json settings;
  Now now;
  std::vector<std::size_t> cases;
};

std::vector<Batch> batches_of(const Suite& suite) {
  std::map<std::pair<std::string, std::pair<Date, int>>, Batch> batches;
  const Json& cases = suite.content.at("cases");
  for (std::size_t i = 0; i < cases.size(); ++i) {
    Json settings = settings_of(suite, cases[i]);
    const Now now = now_of(suite, cases[i]);
    Batch& batch = batches[{settings.dump(), {now.today, now.second_of_day}}];
    batch.settings = std::move(settings);
    batch.now = now;
    batch.cases.push_back(i);
  }
  std::vector<Batch> all;
  for (auto& [key, batch] : batches) all.push_back(std::move(batch));
  return all;
}

Result<QueryResult> run(Vault& vault, const Json& one) {
  QueryOptions options;
  options.note = text_at(one, "queryFile");
  if (one.value("raw", false)) options.global_query = options.file_defaults = false;
  return vault.query(one.at("query").get<std::string>(), options);
}

}  // namespace

std::vector<Json> answer_each_query(const Suite& suite, const MakeAnswer& answer) {
  const Json& cases = suite.content.at("cases");
  VaultCopy copy(vault_of(suite), suite.content.value("tz", "UTC"));
  std::vector<Json> answers(cases.size());
  for (const Batch& batch : batches_of(suite)) {
    Vault vault = copy.open(batch.settings, batch.now);
    for (const std::size_t i : batch.cases) answers[i] = answer(cases[i], run(vault, cases[i]));
  }
  return answers;
}

}  // namespace vaultask::conformance

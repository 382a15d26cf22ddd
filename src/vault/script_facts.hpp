// What scripts ask of the vault, out of the index.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "script/vault_facts.hpp"

namespace vaultask::store {
class IndexReader;
}

namespace vaultask {

/// Reads each kind of fact when it is first asked for. The reader must outlive it.
class ScriptFacts final : public script::VaultFacts {
 public:
  explicit ScriptFacts(store::IndexReader& reader) : reader_(reader) {}

  /// All tasks of the vault, as the index orders them; they must outlive the query.
  void use_tasks(const std::vector<Task>& tasks) { tasks_ = &tasks; }

  Result<const std::vector<Task>*> tasks() override;
  Result<const std::map<std::string, script::NoteFacts, std::less<>>*> notes() override;
  Result<const std::map<std::string, std::vector<script::LinkFacts>, std::less<>>*> links()
      override;
  Result<const std::map<std::string, std::vector<script::ItemFacts>, std::less<>>*> items()
      override;

 private:
  store::IndexReader& reader_;
  const std::vector<Task>* tasks_ = nullptr;
  std::optional<std::map<std::string, script::NoteFacts, std::less<>>> notes_;
  std::optional<std::map<std::string, std::vector<script::LinkFacts>, std::less<>>> links_;
  std::optional<std::map<std::string, std::vector<script::ItemFacts>, std::less<>>> items_;
};

}  // namespace vaultask

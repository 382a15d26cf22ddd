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
  Result<const script::ByPath<script::NoteFacts>*> notes() override;
  Result<const script::ByPath<std::vector<script::LinkFacts>>*> links() override;
  Result<const script::ByPath<std::vector<script::ItemFacts>>*> items() override;

 private:
  store::IndexReader& reader_;
  const std::vector<Task>* tasks_ = nullptr;
  std::optional<script::ByPath<script::NoteFacts>> notes_;
  std::optional<script::ByPath<std::vector<script::LinkFacts>>> links_;
  std::optional<script::ByPath<std::vector<script::ItemFacts>>> items_;
};

}  // namespace vaultask

// Indexing states of a vault that are no more: the commits of its history, one after the other.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <vaultask/result.hpp>

#include "scan/scanner.hpp"
#include "store/history_writer.hpp"
#include "store/index_writer.hpp"

namespace vaultask::scan {

/// A note of a commit that is not as it was in the one before.
struct ReplayedNote {
  std::string path;
  std::optional<std::string> bytes;  ///< nullopt: it is gone.
};

/// An index in memory that is brought from one state to the next. The rules must outlive it.
class Replay {
 public:
  [[nodiscard]] static Result<Replay> begin(const ScanRules& rules);

  /// Whether a walk over the vault would find a note of this path.
  [[nodiscard]] bool is_note(const std::string& path) const;
  /// Takes the next state; returns the notes that changed in it, as the journal compares them,
  /// those among them whose tasks only got other owners.
  [[nodiscard]] Result<std::vector<store::NoteNow>> apply(std::vector<ReplayedNote> notes);

 private:
  Replay(store::IndexWriter index, const ScanRules& rules)
      : index_(std::move(index)), rules_(&rules) {}
  Result<void> resolve_owners(std::vector<std::int64_t> touched);

  store::IndexWriter index_;
  const ScanRules* rules_;
  std::unordered_map<std::string, std::int64_t> ids_;
};

}  // namespace vaultask::scan

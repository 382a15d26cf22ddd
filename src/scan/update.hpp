// Writes what a run read, and decides what depends on all notes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/index_report.hpp>
#include <vaultask/result.hpp>

#include "note/link_resolver.hpp"
#include "scan/read_ahead.hpp"
#include "scan/scanner.hpp"
#include "scan/walk.hpp"
#include "store/index_writer.hpp"

namespace vaultask::scan {

/// One run's changes of the index. Not thread-safe; what it is made of must outlive it.
class Update {
 public:
  /// `attachments_changed`: others of them than in the last run.
  Update(store::IndexWriter& writer, IndexReport& report, Walk& walk, bool attachments_changed)
      : writer_(writer), report_(report), walk_(walk), attachments_changed_(attachments_changed) {}

  /// Writes a note that was read, and its state in the walk's folder.
  Result<void> take(const Change& change, const ReadNote& note);
  Result<void> remove(const store::FileState& state);
  /// Owners and links depend on all notes. So they are decided last.
  Result<void> resolve(const ScanRules& rules);

 private:
  store::ListedNote& listed(const Change& change);
  Result<void> take_failure(const Error& error, const Change& change);
  Result<void> resolve_owners(const ScanRules& rules);
  Result<void> resolve_owners_of_all(const ScanRules& rules);
  Result<void> resolve_owners_of_touched(const note::People& people);
  Result<void> resolve_links();
  std::optional<std::string> resolve_link(std::string_view target, std::string_view path);

  store::IndexWriter& writer_;
  IndexReport& report_;
  Walk& walk_;
  bool attachments_changed_;
  /// Made when the first link asks: of one note that changes, most links lead where they led.
  std::optional<note::LinkResolver> resolver_;
  Result<void> targets_status_;  ///< What making it came to.
  const store::ResolveLink resolve_ = [this](std::string_view target, std::string_view path) {
    return resolve_link(target, path);
  };
  std::vector<std::int64_t> touched_;
  bool vanished_any_ = false;   ///< A note was deleted between the walk and its reading.
  bool pages_changed_ = false;  ///< A page of ours became a note, or a note a page.
};

}  // namespace vaultask::scan

// Brings the index up to date with the vault.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <vaultask/index_report.hpp>
#include <vaultask/result.hpp>

#include "base/files.hpp"
#include "scan/ignore.hpp"
#include "store/index_writer.hpp"
#include "task/note_record.hpp"

namespace vaultask::scan {

struct ScanRules {
  task::ReadRules read;
  Ignore ignore;
  std::vector<std::string> self;  ///< Names the settings give to the vault's owner.
};

/// Called with (notes done, notes to read) now and then, on the calling thread.
using Progress = std::function<void(std::size_t, std::size_t)>;

/// Walks the vault, reads what is new or changed and writes it; the caller commits. Whatever cannot
/// be read is reported and keeps its last known rows; errors of the database end the scan. A vault
/// without any note, where the index has some, is taken for one that is not mounted: `incomplete`.
/// `now_ns` is the time of the clock, since 1970, by which young files are told.
[[nodiscard]] Result<IndexReport> scan(const files::Fd& root, store::IndexWriter& writer,
                                       const ScanRules& rules, std::int64_t now_ns,
                                       const Progress& progress);

}  // namespace vaultask::scan

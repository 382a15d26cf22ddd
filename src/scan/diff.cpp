#include "scan/diff.hpp"

#include <map>
#include <tuple>

namespace vaultask::scan {
namespace {

/// A rename changes neither a file's inode nor its size nor when it was written.
auto identity(const files::Stamp& stamp) {
  return std::tuple(stamp.inode, stamp.size, stamp.mtime_ns);
}

std::size_t count_renamed(const Diff& diff) {
  std::map<decltype(identity({})), std::size_t> gone;
  for (const auto* state : diff.removed) ++gone[identity(state->stamp)];
  std::size_t renamed = 0;
  for (const Change& change : diff.to_read) {
    if (change.known != nullptr) continue;
    const auto found = gone.find(identity(change.found->stamp));
    if (found == gone.end() || found->second == 0) continue;
    --found->second;
    ++renamed;
  }
  return renamed;
}

}  // namespace

Diff compare(const std::vector<FoundFile>& found, const std::vector<store::FileState>& known) {
  Diff diff;
  auto f = found.begin();
  auto k = known.begin();
  while (f != found.end() || k != known.end()) {
    const bool only_found = k == known.end() || (f != found.end() && f->path < k->path);
    if (only_found) {
      diff.to_read.push_back({&*f++, nullptr});
    } else if (f == found.end() || k->path < f->path) {
      diff.removed.push_back(&*k++);
    } else {
      if (k->racy || f->stamp != k->stamp) {
        diff.to_read.push_back({&*f, &*k});
      } else {
        ++diff.unchanged;
      }
      ++f;
      ++k;
    }
  }
  diff.renamed = count_renamed(diff);
  return diff;
}

}  // namespace vaultask::scan

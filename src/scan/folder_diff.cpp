#include "scan/folder_diff.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vaultask::scan {
namespace {

/// The paths of what is there, or away for a while, and could not be looked at.
class OutOfSight {
 public:
  explicit OutOfSight(const Listed& listed) : folder_(listed.listing) {
    for (const Error& error : listed.unreadable) paths_.push_back(error.place->path);
    std::ranges::sort(paths_);
  }
  bool holds(const std::string& name) const {
    return !paths_.empty() && std::ranges::binary_search(paths_, folder_.path_of(name));
  }

 private:
  const store::FolderListing& folder_;
  std::vector<std::string> paths_;
};

void compare_notes(const std::vector<store::ListedNote>& known, const OutOfSight& out_of_sight,
                   Listed& now, FolderDiff& diff) {
  std::vector<store::ListedNote> notes;
  notes.reserve(now.listing.notes.size());
  auto k = known.begin();
  const auto pass_known = [&] {
    if (out_of_sight.holds(k->name)) {
      notes.push_back(*k);
    } else {
      diff.gone.push_back(*k);
    }
    ++k;
  };
  for (store::ListedNote& note : now.listing.notes) {
    while (k != known.end() && k->name < note.name) pass_known();
    const bool is_known = k != known.end() && k->name == note.name;
    if (!is_known || must_read(k->state, note.state.stamp)) diff.to_read.push_back(notes.size());
    notes.push_back(is_known ? *k++ : std::move(note));
  }
  while (k != known.end()) pass_known();
  now.listing.notes = std::move(notes);
}

void compare_folders(const std::vector<std::string>& known, const OutOfSight& out_of_sight,
                     Listed& now, FolderDiff& diff) {
  std::vector<std::string> not_found;
  std::ranges::set_difference(known, now.listing.folders, std::back_inserter(not_found));
  for (std::string& name : not_found) {
    const bool is_there = out_of_sight.holds(name);
    (is_there ? now.listing.folders : diff.gone_folders).push_back(std::move(name));
  }
  std::ranges::sort(now.listing.folders);
}

}  // namespace

FolderDiff compare(const store::FolderListing& known, Listed& now) {
  FolderDiff diff;
  const OutOfSight out_of_sight(now);
  compare_notes(known.notes, out_of_sight, now, diff);
  compare_folders(known.folders, out_of_sight, now, diff);
  if (!now.unreadable.empty()) now.listing.stamp.reset();
  return diff;
}

}  // namespace vaultask::scan

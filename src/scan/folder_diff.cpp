#include "scan/folder_diff.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vaultask::scan {
namespace {

bool is_hidden(const Listed& listed, const std::string& name) {
  return std::ranges::any_of(listed.unreadable, [&](const Error& error) {
    return error.place->path == listed.listing.path_of(name);
  });
}

void compare_notes(const std::vector<store::ListedNote>& known, Listed& now, FolderDiff& diff) {
  std::vector<store::ListedNote> notes;
  notes.reserve(now.listing.notes.size());
  auto k = known.begin();
  const auto pass_known = [&] {
    if (is_hidden(now, k->name)) {
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

void compare_folders(const std::vector<std::string>& known, Listed& now, FolderDiff& diff) {
  std::vector<std::string> out_of_sight;
  std::ranges::set_difference(known, now.listing.folders, std::back_inserter(out_of_sight));
  for (std::string& name : out_of_sight) {
    (is_hidden(now, name) ? now.listing.folders : diff.gone_folders).push_back(std::move(name));
  }
  std::ranges::sort(now.listing.folders);
}

}  // namespace

FolderDiff compare(const store::FolderListing& known, Listed& now) {
  FolderDiff diff;
  compare_notes(known.notes, now, diff);
  compare_folders(known.folders, now, diff);
  if (!now.unreadable.empty()) now.listing.stamp.reset();
  return diff;
}

}  // namespace vaultask::scan

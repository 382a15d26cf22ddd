#include "scan/folder_diff.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vaultask::scan {
namespace {

using store::ListedNote;

files::Stamp stamp(std::int64_t mtime) {
  return {10, mtime, mtime, 1};
}

ListedNote seen(std::string name, std::int64_t mtime) {
  return {std::move(name), {0, stamp(mtime), false, false}};
}

ListedNote known(std::string name, std::int64_t id, std::int64_t mtime, bool racy = false) {
  return {std::move(name), {id, stamp(mtime), racy, false}};
}

store::FolderListing folder(std::vector<ListedNote> notes, std::vector<std::string> folders = {}) {
  store::FolderListing listing;
  listing.path = "Work";
  listing.stamp = stamp(1);
  listing.notes = std::move(notes);
  listing.folders = std::move(folders);
  return listing;
}

Error cannot_look_at(const std::string& path) {
  return {ErrorCode::io, "cannot look at", Place{path, 0, 0}, {}, {}};
}

std::vector<std::string> names(const std::vector<ListedNote>& notes) {
  std::vector<std::string> all;
  for (const ListedNote& note : notes) all.push_back(note.name);
  return all;
}

using Names = std::vector<std::string>;
using Places = std::vector<std::size_t>;

TEST(FolderDiff, OfTheSameNotesReadsNone) {
  Listed now{folder({seen("a.md", 5), seen("b.md", 6)}), {}};
  const auto before = folder({known("a.md", 1, 5), known("b.md", 2, 6)});
  const FolderDiff diff = compare(before, now);
  EXPECT_EQ(diff.to_read, Places());
  EXPECT_TRUE(diff.gone.empty());
  EXPECT_EQ(now.listing, before);
}

TEST(FolderDiff, ReadsWhatIsNewChangedOrRacy) {
  Listed now{folder({seen("a.md", 5), seen("b.md", 7), seen("c.md", 8), seen("d.md", 9)}), {}};
  const FolderDiff diff =
      compare(folder({known("b.md", 2, 6), known("c.md", 3, 8, true), known("d.md", 4, 9)}), now);
  EXPECT_EQ(diff.to_read, (Places{0, 1, 2}));
  EXPECT_EQ(now.listing.notes[0].state.note_id, 0);
  // Should reading fail, it must be tried again: so the old stamp stays.
  EXPECT_EQ(now.listing.notes[1].state, known("b.md", 2, 6).state);
  EXPECT_EQ(now.listing.notes[3].state.note_id, 4);
}

TEST(FolderDiff, TellsWhatIsGone) {
  Listed now{folder({seen("b.md", 6)}, {"Deep"}), {}};
  const FolderDiff diff =
      compare(folder({known("a.md", 1, 5), known("b.md", 2, 6), known("c.md", 3, 7)},
                     {"Away", "Deep", "Old"}),
              now);
  EXPECT_EQ(names(diff.gone), (Names{"a.md", "c.md"}));
  EXPECT_EQ(diff.gone[0].state.note_id, 1);
  EXPECT_EQ(diff.gone_folders, (Names{"Away", "Old"}));
  EXPECT_EQ(diff.to_read, Places());
}

TEST(FolderDiff, KeepsWhatCannotBeLookedAt) {
  Listed now{folder({seen("b.md", 6), seen("d.md", 1)}, {"Deep"}),
             {cannot_look_at("Work/a.md"), cannot_look_at("Work/c.md"), cannot_look_at("Work/Away"),
              cannot_look_at("Work/new.md")}};
  const FolderDiff diff = compare(
      folder({known("a.md", 1, 5), known("b.md", 2, 6), known("c.md", 3, 7)}, {"Away", "Deep"}),
      now);
  EXPECT_TRUE(diff.gone.empty());
  EXPECT_TRUE(diff.gone_folders.empty());
  EXPECT_EQ(names(now.listing.notes), (Names{"a.md", "b.md", "c.md", "d.md"}));
  EXPECT_EQ(diff.to_read, Places{3});
  EXPECT_EQ(now.listing.folders, (Names{"Away", "Deep"}));
  EXPECT_EQ(now.listing.stamp, std::nullopt) << "it must be listed again";
}

}  // namespace
}  // namespace vaultask::scan

#include "store/packed_folder.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "store/packed_rows.hpp"

namespace vaultask::store {
namespace {

template <class Entry, class Add>
std::string pack_list(const std::vector<Entry>& entries, Add add) {
  PackedRows rows;
  for (const Entry& entry : entries) add(entry, rows);
  return std::string(rows.json().value_or(""));
}

/// Fills a list from its beginning, so that its texts keep their memory, and cuts it behind the
/// last row.
template <class Entry, class Read>
void unpack_list(std::string_view json, std::vector<Entry>& entries, Read read) {
  std::size_t count = 0;
  for (PackedReader row(json); row.next(); ++count) {
    if (count == entries.size()) entries.emplace_back();
    read(row, entries[count]);
  }
  entries.resize(count);
}

void add_note(const ListedNote& note, PackedRows& rows) {
  const files::Stamp& stamp = note.state.stamp;
  rows.add(note.name, note.state.note_id, stamp.size, stamp.mtime_ns, stamp.ctime_ns,
           static_cast<std::int64_t>(stamp.inode), int{note.state.racy}, int{note.state.is_page});
}

void read_note(PackedReader& row, ListedNote& note) {
  note.name = row.text();
  note.state.note_id = row.integer();
  note.state.stamp.size = row.integer();
  note.state.stamp.mtime_ns = row.integer();
  note.state.stamp.ctime_ns = row.integer();
  note.state.stamp.inode = static_cast<std::uint64_t>(row.integer());
  note.state.racy = row.integer() != 0;
  note.state.is_page = row.integer() != 0;
}

void add_name(const std::string& name, PackedRows& rows) {
  rows.add(name);
}

void read_name(PackedReader& row, std::string& name) {
  name = row.text();
}

}  // namespace

PackedFolder pack(const FolderListing& listing) {
  return {listing.path,
          listing.stamp,
          pack_list(listing.notes, add_note),
          pack_list(listing.folders, add_name),
          pack_list(listing.attachments, add_name),
          listing.skipped};
}

void unpack(const PackedFolder& folder, FolderListing& listing) {
  listing.path = folder.path;
  listing.stamp = folder.stamp;
  unpack_list(folder.notes, listing.notes, read_note);
  unpack_list(folder.folders, listing.folders, read_name);
  unpack_list(folder.attachments, listing.attachments, read_name);
  listing.skipped = folder.skipped;
}

}  // namespace vaultask::store

#include "store/note_files.hpp"

#include "store/index_reader.hpp"
#include "store/statements.hpp"

namespace vaultask::store {

Result<std::vector<NoteFile>> read_note_files(IndexReader& index) {
  auto rows = index.connection().prepare(sql::kNoteFiles);
  if (!rows) return fail(rows.error());
  std::vector<NoteFile> files;
  while (rows->step()) {
    NoteFile& file = files.emplace_back();
    file.path = rows->text(0);
    file.title = rows->text(1);
    file.date = Date::parse(rows->text(2));
    file.hash = static_cast<std::uint64_t>(rows->integer(3));
    file.plain = rows->integer(4) != 0;
    file.transcript_first = static_cast<int>(rows->integer(5));
    file.transcript_last = static_cast<int>(rows->integer(6));
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return files;
}

}  // namespace vaultask::store

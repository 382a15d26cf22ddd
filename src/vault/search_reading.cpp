#include "vault/search_reading.hpp"

#include <cstddef>
#include <utility>

#include "base/parallel.hpp"
#include "vault/query_blocks.hpp"

namespace vaultask {
namespace {

CutNote cut_one(const files::Fd& root, const store::NoteFile& file, const note::SectionNames& names,
                bool with_transcripts) {
  CutNote cut;
  cut.file = &file;
  auto content = files::read_at(root, file.path, kLargestNote);
  if (!content) {
    cut.error = content.error();
    return cut;
  }
  cut.hash = files::content_hash(content->bytes);
  const search::KnownNote known{file.title, file.plain, file.transcript_first,
                                file.transcript_last};
  cut.columns = search::cut_note(file.path, std::move(content->bytes),
                                 cut.hash == file.hash ? &known : nullptr, names, with_transcripts);
  return cut;
}

}  // namespace

void cut_notes(const files::Fd& root, const std::vector<const store::NoteFile*>& notes,
               const note::SectionNames& names, bool with_transcripts,
               const std::function<bool(const CutNote&)>& take) {
  make_in_order<CutNote>(
      notes.size(),
      [&](std::size_t i) { return cut_one(root, *notes[i], names, with_transcripts); }, take);
}

}  // namespace vaultask

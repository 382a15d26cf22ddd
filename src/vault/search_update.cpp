#include "vault/search_update.hpp"

#include <unordered_map>
#include <utility>

#include "base/files.hpp"
#include "vault/search_reading.hpp"

namespace vaultask {
namespace {

/// How the notes differ from what is known of them.
struct Differences {
  std::vector<const store::NoteFile*> to_read;
  std::unordered_map<std::string, store::SearchSource> to_extend;  ///< By what was said in them.
  std::vector<std::string> gone;

  [[nodiscard]] bool none() const { return to_read.empty() && gone.empty(); }
};

/// Both in order of path.
Differences compare(const std::vector<store::NoteFile>& notes,
                    const std::vector<store::SearchSource>& known, bool transcripts) {
  Differences found;
  auto note = notes.begin();
  auto source = known.begin();
  while (note != notes.end() || source != known.end()) {
    if (source == known.end() || (note != notes.end() && note->path < source->path)) {
      found.to_read.push_back(&*note++);
    } else if (note == notes.end() || source->path < note->path) {
      found.gone.push_back((source++)->path);
    } else {
      const bool silent = transcripts && !source->transcript_length;
      if (note->hash != source->hash || silent) found.to_read.push_back(&*note);
      if (note->hash == source->hash && silent) found.to_extend.emplace(note->path, *source);
      ++note;
      ++source;
    }
  }
  return found;
}

class Updating {
 public:
  Updating(const SearchUpdater& job, store::SearchWriter& writer, SearchUpdate& update)
      : job_(job), writer_(writer), update_(update) {}

  Result<void> run(const files::Fd& root, const Differences& differences) {
    for (const std::string& path : differences.gone) writer_.remove(path);
    const std::size_t all = differences.to_read.size();
    std::size_t done = 0;
    Result<void> written;
    cut_notes(root, differences.to_read, job_.names, job_.transcripts, [&](const CutNote& note) {
      if (job_.progress) job_.progress(++done, all);
      written = take(note, differences);
      return written.has_value();
    });
    return written;
  }

 private:
  Result<void> take(const CutNote& note, const Differences& differences) {
    if (note.error) {
      ++update_.unreadable;
      return {};
    }
    ++update_.read;
    const std::string& path = note.file->path;
    const auto source = differences.to_extend.find(path);
    if (source != differences.to_extend.end() && source->second.hash == note.hash) {
      return writer_.put_transcript(source->second.id, note.columns.transcript);
    }
    // That there is no transcript is known without having looked for one.
    const bool none = note.hash == note.file->hash && note.file->transcript_first == 0;
    const search::NoteColumns& columns = note.columns;
    return writer_.put(path, note.hash,
                       {columns.title, columns.headings, columns.text,
                        job_.transcripts || none ? &columns.transcript : nullptr});
  }

  const SearchUpdater& job_;
  store::SearchWriter& writer_;
  SearchUpdate& update_;
};

}  // namespace

Result<store::SearchReader> SearchUpdater::open(const std::vector<store::NoteFile>& notes,
                                                bool rebuild, SearchUpdate& update) const {
  update.notes = notes.size();
  if (!rebuild && !database.empty()) {
    auto reader = store::SearchReader::open(database, fingerprint);
    if (reader) {
      const auto known = reader->sources();
      const auto worn = reader->is_worn();
      const bool sound = known && worn;
      if (sound && !*worn && compare(notes, *known, transcripts).none()) return reader;
      rebuild = !sound || *worn;
    } else if (reader.error().code != ErrorCode::not_found) {
      return reader;
    }
  }
  auto writer = database.empty() ? store::SearchWriter::in_memory()
                                 : store::SearchWriter::open(database, fingerprint, rebuild);
  if (!writer) return fail(writer.error());
  const auto known = writer->sources();
  if (!known) return fail(known.error());
  const Differences differences = compare(notes, *known, transcripts);
  update.built = writer->fresh();
  update.built_transcripts = transcripts && !differences.to_extend.empty();
  auto root = files::open_directory(vault);
  if (!root) return fail(root.error());
  if (auto done = Updating(*this, *writer, update).run(*root, differences); !done) {
    return fail(done.error());
  }
  return std::move(*writer).commit();
}

}  // namespace vaultask

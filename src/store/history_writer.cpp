#include "store/history_writer.hpp"

#include "store/facts.hpp"
#include "store/history_comparison.hpp"
#include "store/history_file.hpp"
#include "store/history_run.hpp"
#include "store/history_statements.hpp"
#include "store/statements.hpp"

namespace vaultask::store {

struct HistoryWriter::Impl {
  explicit Impl(HistoryFile opened, std::string in)
      : file(std::move(opened)), folder(std::move(in)) {}

  HistoryFile file;
  std::string folder;
  std::optional<WritingMark> mark;
  std::optional<HistoryRun> run;  ///< The one that is under way.
};

HistoryWriter::HistoryWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
HistoryWriter::HistoryWriter(HistoryWriter&&) noexcept = default;
HistoryWriter& HistoryWriter::operator=(HistoryWriter&&) noexcept = default;
HistoryWriter::~HistoryWriter() = default;

Result<HistoryWriter> HistoryWriter::open(const std::string& folder) {
  auto file = open_history(folder);
  if (!file) return fail(file.error());
  return HistoryWriter(std::make_unique<Impl>(std::move(*file), folder));
}

const std::string& HistoryWriter::set_aside() const {
  return impl_->file.set_aside();
}

Result<std::string> HistoryWriter::fact(const char* key) {
  return read_fact(impl_->file.db(), key);
}

Result<HistoryWriter::RunCounts> HistoryWriter::run_counts() {
  const auto index = impl_->file.db().number(sql::history::kIndexRuns);
  if (!index) return fail(index.error());
  const auto git = impl_->file.db().number(sql::history::kGitRuns);
  if (!git) return fail(git.error());
  return RunCounts{*index, *git};
}

Result<bool> HistoryWriter::has_source(const std::string& source) {
  auto found = impl_->file.db().prepare(sql::history::kHasSource);
  if (!found) return fail(found.error());
  found->start(source);
  const bool has = found->step();
  if (auto status = found->status(); !status) return fail(status.error());
  return has;
}

Result<void> HistoryWriter::put_fact(const char* key, const std::string& value) {
  auto statement = impl_->file.db().prepare(sql::kPutMeta);
  if (!statement) return fail(statement.error());
  return statement->run(key, value);
}

Result<void> HistoryWriter::begin(const RunInfo& run) {
  impl_->mark.emplace(impl_->folder);
  if (auto begun = impl_->file.db().execute(sql::kBegin); !begun) return begun;
  auto started = HistoryRun::begin(impl_->file.db(), run);
  if (!started) return fail(started.error());
  impl_->run = std::move(*started);
  return {};
}

bool HistoryWriter::is_empty() const {
  return impl_->run->empty;
}

Result<std::vector<HistoryWriter::KnownNote>> HistoryWriter::known_notes() {
  auto rows = impl_->file.db().prepare(sql::history::kKnownNotes);
  if (!rows) return fail(rows.error());
  std::vector<KnownNote> notes;
  while (rows->step()) notes.push_back({std::string(rows->text(0)), rows->integer(1)});
  if (auto status = rows->status(); !status) return fail(status.error());
  return notes;
}

Result<void> HistoryWriter::compare(std::vector<NoteNow> notes) {
  return compare_notes(*impl_->run, std::move(notes));
}

Result<std::size_t> HistoryWriter::end() {
  if (auto finished = impl_->run->finish(); !finished) return fail(finished.error());
  const std::size_t events = impl_->run->events;
  impl_->run.reset();
  if (auto done = impl_->file.db().execute(sql::kCommit); !done) return fail(done.error());
  if (auto kept = impl_->file.keep(); !kept) return fail(kept.error());
  impl_->mark.reset();
  return events;
}

}  // namespace vaultask::store

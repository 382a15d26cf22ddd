// Searching the text of a vault's notes.
#include <algorithm>

#include "base/files.hpp"
#include "note/vault_path.hpp"
#include "report/period.hpp"
#include "report/search_page.hpp"
#include "search/search_text.hpp"
#include "store/note_files.hpp"
#include "store/search_file.hpp"
#include "vault/search_candidates.hpp"
#include "vault/search_hits.hpp"
#include "vault/search_update.hpp"
#include "vault/text_links.hpp"
#include "vault/vault_impl.hpp"

namespace vaultask {
namespace {

Result<void> check_paths(const std::vector<std::string>& paths,
                         const std::vector<store::NoteFile>& notes) {
  for (const std::string& path : paths) {
    const bool known = std::any_of(notes.begin(), notes.end(), [&](const auto& note) {
      return note::lies_in(note.path, {path});
    });
    if (known) continue;
    return fail(ErrorCode::usage, "the index has no note or folder \"" + path + '"',
                "paths are relative to the vault, and .md belongs to them");
  }
  return {};
}

}  // namespace

Result<store::SearchReader> Vault::Impl::open_search(const std::vector<store::NoteFile>& notes,
                                                     bool transcripts, bool rebuild,
                                                     SearchAnswer& answer) const {
  if (options.index == IndexUse::cached) {
    return store::SearchReader::open(database_folder, fingerprint);
  }
  static const std::string kInMemory;
  const bool in_memory = options.index == IndexUse::none;
  const SearchUpdater updater{folder,           in_memory ? kInMemory : database_folder,
                              fingerprint,      settings.read.sections,
                              options.progress, transcripts};
  answer.update = {};
  auto opened = updater.open(notes, rebuild, answer.update);
  if (opened || in_memory || opened.error().code != ErrorCode::locked) return opened;
  auto old = store::SearchReader::open(database_folder, fingerprint);
  if (!old) return opened;
  answer.stale = opened.error();
  return old;
}

Result<SearchAnswer> Vault::search(const SearchRequest& request) {
  const auto text = search::parse_search_text(request.text);
  if (!text) return fail(text.error());
  std::vector<std::string> arguments = request.period;
  const auto period = report::take_period(arguments, impl_->now.day);
  if (!period) return fail(period.error());
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  const auto notes = store::read_note_files(*impl_->reader);
  if (!notes) return fail(notes.error());
  if (auto known = check_paths(request.paths, *notes); !known) return fail(known.error());

  SearchScope scope;
  scope.transcripts = request.searches_transcripts();
  scope.holds = [&](const store::NoteFile& note) {
    const bool in_period = !*period || (note.date && (*period)->holds(*note.date));
    return in_period && note::lies_in(note.path, request.paths);
  };
  SearchWords words = expressions_of(*text);
  SearchAnswer answer;
  const auto find = [&](bool rebuild) -> Result<std::vector<const store::NoteFile*>> {
    auto reader = impl_->open_search(*notes, scope.transcripts, rebuild, answer);
    if (!reader) return fail(reader.error());
    return find_candidates(*reader, *notes, scope, words);
  };
  auto candidates = find(false);
  // Only a look into it tells that it is damaged.
  const bool damaged = !candidates && candidates.error().code == ErrorCode::damaged;
  if (damaged && impl_->options.index == IndexUse::update) candidates = find(true);
  if (!candidates) return fail(candidates.error());

  auto root = files::open_directory(impl_->folder);
  if (!root) return fail(root.error());
  const auto found = read_hits(*root, *candidates, words, request, impl_->settings.read);
  if (!found) return fail(found.error());
  answer.page = report::search_page(
      request.text, found->hits,
      {found->notes, candidates->size() - found->read, found->hits.size() == request.limit});
  if (auto linked = add_links(answer.page, *impl_->reader); !linked) return fail(linked.error());
  return answer;
}

}  // namespace vaultask

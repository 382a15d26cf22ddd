#include "report/series.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "note/vault_path.hpp"
#include "text/unicode.hpp"

namespace vaultask::report {
namespace {

/// "People/Dana", with or without "/" at either end.
std::string folder_of(const NoteInfo& note) {
  std::string folder = note.folder.empty() ? note::folder(note.path) : note.folder;
  while (folder.ends_with('/')) folder.pop_back();
  folder.erase(0, std::min(folder.find_first_not_of('/'), folder.size()));
  return folder;
}

/// What the series of a note is found by; the path where it is alone.
using SeriesKey = std::tuple<std::string, std::string, std::string>;

SeriesKey key_of(const NoteInfo& note) {
  const bool alone = !note.date || (note.series.empty() && note.entity.empty());
  if (alone) return {"", "", note.path};
  if (!note.series.empty()) return {text::fold_name(note.series), "", ""};
  return {text::fold_name(note.entity), text::path_key(folder_of(note)), "in a folder"};
}

Series begun_by(const NoteInfo& note) {
  if (!note.series.empty()) return {note.series, "", {}};
  return {note.entity.empty() ? note.title : note.entity, folder_of(note), {}};
}

}  // namespace

std::vector<Series> find_series(const std::vector<NoteInfo>& notes) {
  std::map<SeriesKey, Series> by_key;
  for (const NoteInfo& note : notes) {
    by_key.try_emplace(key_of(note), begun_by(note)).first->second.notes.push_back(&note);
  }
  std::vector<Series> all;
  for (auto& [key, series] : by_key) {
    std::sort(series.notes.begin(), series.notes.end(), [](const NoteInfo* a, const NoteInfo* b) {
      return std::tie(a->date, a->path) < std::tie(b->date, b->path);
    });
    all.push_back(std::move(series));
  }
  std::stable_sort(all.begin(), all.end(), [](const Series& a, const Series& b) {
    return std::tie(a.name, a.folder) < std::tie(b.name, b.folder);
  });
  return all;
}

}  // namespace vaultask::report

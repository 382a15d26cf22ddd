#include "note/note_names.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "note/vault_path.hpp"
#include "text/unicode.hpp"

namespace vaultask::note {
namespace {

std::vector<std::string> paths_of(const std::vector<NamedNote>& notes) {
  std::vector<std::string> paths;
  paths.reserve(notes.size());
  for (const NamedNote& note : notes) paths.push_back(note.path);
  return paths;
}

}  // namespace

NoteNames::NoteNames(std::vector<NamedNote> notes)
    : notes_(std::move(notes)), resolver_(paths_of(notes_)) {}

void NoteNames::expect(const std::vector<std::string>& names) {
  expected_.clear();
  for (const std::string& name : names) expected_[text::fold_name(name)];
  if (!expected_.empty()) find_bearers(expected_);
}

void NoteNames::find_bearers(ByName& names) const {
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    const auto bear = [&](std::string_view name) {
      const auto row = names.find(text::fold_name(name));
      if (row == names.end() || (!row->second.empty() && row->second.back() == i)) return;
      row->second.push_back(i);
    };
    const std::string_view file = base_name(notes_[i].path);
    bear(file);
    if (notes_[i].title != file) bear(notes_[i].title);
    for (const std::string& alias : notes_[i].aliases) bear(alias);
  }
}

std::optional<std::size_t> NoteNames::at(std::string_view path) const {
  const auto found =
      std::lower_bound(notes_.begin(), notes_.end(), path,
                       [](const NamedNote& note, std::string_view one) { return note.path < one; });
  if (found == notes_.end() || found->path != path) return std::nullopt;
  return static_cast<std::size_t>(found - notes_.begin());
}

std::optional<std::size_t> NoteNames::linked(std::string_view target, std::string_view from) const {
  const auto path = resolver_.resolve(target, from);
  return path ? at(*path) : std::nullopt;
}

std::vector<std::size_t> NoteNames::called(std::string_view name) const {
  const bool is_path = name.find('/') != name.npos || name.ends_with(".md");
  if (is_path) {
    if (const auto note = linked(name, "")) return {*note};
  }
  const std::string folded = text::fold_name(name);
  if (const auto found = expected_.find(folded); found != expected_.end()) return found->second;
  ByName one{{folded, {}}};
  find_bearers(one);
  return std::move(one.begin()->second);
}

}  // namespace vaultask::note

#include "note/lineage.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <vaultask/suggest.hpp>

#include "base/strings.hpp"
#include "markdown/inline_scanner.hpp"
#include "note/loops.hpp"
#include "note/properties.hpp"
#include "note/vault_path.hpp"
#include "text/unicode.hpp"

namespace vaultask::note {
namespace {

std::vector<NamedNote> names_of(std::vector<LineageNote>& notes) {
  std::vector<NamedNote> names;
  names.reserve(notes.size());
  for (LineageNote& note : notes) names.push_back(std::move(note.names));
  return names;
}

}  // namespace

Lineage::Lineage(std::vector<LineageNote> notes, std::vector<std::string> levels)
    : levels_(std::move(levels)), names_(names_of(notes)) {
  const LineageLevels known(levels_);
  notes_.reserve(notes.size());
  std::vector<Reference> references;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const NamedNote& named = names_.notes()[i];
    notes_.push_back({named.path, named.title, known.find(notes[i].type), {}, {}});
    for (const std::string& value : notes[i].accrues_to) {
      auto found = references_in(value, i);
      std::move(found.begin(), found.end(), std::back_inserter(references));
    }
  }
  resolve(std::move(references));
  Edges edges;
  edges.reserve(notes_.size());
  for (const Note& note : notes_) edges.push_back(note.parents);
  auto circles = find_loops(edges);
  std::move(circles.begin(), circles.end(), std::back_inserter(loops_));
  std::sort(loops_.begin(), loops_.end());
}

/// The links of a text, "[[A]], [[B]]"; the text itself where it holds none.
std::vector<Lineage::Reference> Lineage::references_in(std::string_view value, std::size_t from) {
  const std::string_view text = text::trim_js(value);
  std::vector<Reference> found;
  if (text.find("[[") != text.npos || text.find("](") != text.npos) {
    markdown::InlineSpans spans;
    markdown::scan_inline(text, spans);
    for (auto& link : spans.links) {
      found.push_back({from, std::string(text.substr(link.begin, link.end - link.begin)),
                       std::move(link.text.target), true});
    }
  }
  if (found.empty() && !text.empty()) {
    found.push_back({from, std::string(text), std::string(text), false});
  }
  return found;
}

void Lineage::resolve(std::vector<Reference> references) {
  // Links are quick; what is asked by name is asked for all together.
  std::vector<std::string> names;
  for (const Reference& each : references) {
    if (!each.link || !linked(each.name, notes_[each.from].path)) names.push_back(each.name);
  }
  names_.expect(names);
  for (Reference& each : references) {
    Meaning meaning = meant_by(each, notes_[each.from].path);
    if (meaning.note) {
      add_parent(each.from, *meaning.note);
    } else {
      unresolved_.push_back({each.from, std::move(each.written), std::move(meaning.candidates)});
    }
  }
}

void Lineage::add_parent(std::size_t note, std::size_t parent) {
  if (parent == note) {
    if (loops_.empty() || loops_.back().front() != note) loops_.push_back({note});
    return;
  }
  // Notes come in order: one that is a child already was the last to become one.
  auto& children = notes_[parent].children;
  if (!children.empty() && children.back() == note) return;
  children.push_back(note);
  notes_[note].parents.push_back(parent);
}

std::optional<std::size_t> Lineage::at(std::string_view path) const {
  return names_.at(path);
}

std::optional<std::size_t> Lineage::linked(std::string_view target, std::string_view from) const {
  return names_.linked(target, from);
}

Lineage::Meaning Lineage::meant_by(std::string_view text, std::string_view from) const {
  const auto references = references_in(text, 0);
  return references.empty() ? Meaning{} : meant_by(references.front(), from);
}

Lineage::Meaning Lineage::meant_by(const Reference& reference, std::string_view from) const {
  if (!reference.link) return meant_by_name(reference.name);
  if (const auto note = linked(reference.name, from)) return {note, {}};
  // Obsidian follows no link by title or alias: what the writer may have meant.
  return {std::nullopt, names_.called(reference.name)};
}

Lineage::Meaning Lineage::meant_by_name(std::string_view name) const {
  auto found = names_.called(name);
  if (found.size() == 1) return {found.front(), {}};
  std::vector<std::size_t> levelled;
  std::copy_if(found.begin(), found.end(), std::back_inserter(levelled),
               [&](std::size_t note) { return notes_[note].level.has_value(); });
  if (levelled.size() == 1) return {levelled.front(), {}};
  return {std::nullopt, std::move(found)};
}

std::vector<std::string> Lineage::suggestions(std::string_view text) const {
  constexpr std::size_t kMost = 5;
  const std::string name = text.starts_with("[[") ? plain_name(text) : std::string(text);
  const std::string begin = text::fold_name(name);
  std::vector<std::string> known, found;
  for (const Note& note : notes_) {
    if (!note.level && note.children.empty()) continue;
    for (std::string one : {std::string(base_name(note.path)), note.title}) {
      if (text::fold_name(one).starts_with(begin)) {
        if (found.size() < kMost) found.push_back(std::move(one));
        break;
      }
      known.push_back(std::move(one));
    }
  }
  if (!found.empty()) return found;
  std::string near = nearest(name, known);
  return near.empty() ? found : std::vector<std::string>{std::move(near)};
}

std::vector<std::size_t> Lineage::ancestors(std::size_t note) const {
  std::vector<std::size_t> found{note};
  std::vector<bool> seen(notes_.size());
  seen[note] = true;
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const std::size_t parent : notes_[found[i]].parents) {
      if (!seen[parent]) found.push_back(parent);
      seen[parent] = true;
    }
  }
  found.erase(found.begin());
  return found;
}

std::vector<bool> Lineage::reaching(const std::vector<std::size_t>& notes) const {
  std::vector<bool> reached(notes_.size());
  std::vector<std::size_t> next;
  const auto reach = [&](std::size_t note) {
    if (!reached[note]) next.push_back(note);
    reached[note] = true;
  };
  for (const std::size_t note : notes) reach(note);
  while (!next.empty()) {
    const std::size_t note = next.back();
    next.pop_back();
    for (const std::size_t child : notes_[note].children) reach(child);
  }
  return reached;
}

std::vector<std::size_t> Lineage::with_level() const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    if (notes_[i].level) found.push_back(i);
  }
  return found;
}

}  // namespace vaultask::note

#include "vault/text_links.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "markdown/inline_scanner.hpp"
#include "note/link_resolver.hpp"
#include "store/index_reader.hpp"
#include "store/link_targets.hpp"

namespace vaultask {
namespace {

/// Gathers the links of texts, and then looks up where they lead: note by note in the order in
/// which the index has them, since that of an answer would read it here and there.
class Finder {
 public:
  /// @param note  that the text is of; "" for a text of no note's
  void add(std::string_view text, const SharedText& note) {
    if (text.find("[[") == text.npos && text.find("](") == text.npos) return;
    markdown::scan_inline(text, spans_);
    for (markdown::LinkSpan& span : spans_.links) {
      wanted_.push_back({note, std::move(span.text.target)});
    }
  }

  Result<NoteLinks> find(store::IndexReader& reader) {
    std::sort(wanted_.begin(), wanted_.end());
    wanted_.erase(std::unique(wanted_.begin(), wanted_.end()), wanted_.end());
    const auto first_of_note = std::find_if(wanted_.begin(), wanted_.end(),
                                            [](const Wanted& each) { return !each.note.empty(); });
    if (auto done = resolve({wanted_.begin(), first_of_note}, reader); !done) {
      return fail(done.error());
    }
    if (auto done = look_up({first_of_note, wanted_.end()}, reader); !done) {
      return fail(done.error());
    }
    return std::move(links_);
  }

 private:
  using Wanted = store::WrittenLink;

  /// What the links of notes lead to stands in the index.
  Result<void> look_up(std::span<const Wanted> of_notes, store::IndexReader& reader) {
    auto paths = reader.link_targets(of_notes);
    if (!paths) return fail(paths.error());
    for (std::size_t i = 0; i < of_notes.size(); ++i) {
      if (!(*paths)[i].ends_with(".md")) continue;
      links_.add(of_notes[i].note, of_notes[i].target, std::move((*paths)[i]));
    }
    return {};
  }

  Result<void> resolve(std::span<const Wanted> of_no_note, store::IndexReader& reader) {
    if (of_no_note.empty()) return {};
    const auto notes = reader.notes();
    if (!notes) return fail(notes.error());
    std::vector<std::string> paths;
    for (const NoteInfo& each : *notes) paths.push_back(each.path);
    const note::LinkResolver resolver(std::move(paths));
    for (const Wanted& each : of_no_note) {
      if (auto path = resolver.resolve(each.target, "")) {
        links_.add("", each.target, std::move(*path));
      }
    }
    return {};
  }

  markdown::InlineSpans spans_;
  std::vector<Wanted> wanted_;
  NoteLinks links_;
};

void add(Finder& finder, const Section& section) {
  for (std::size_t i = 0; i < section.columns.size(); ++i) {
    if (section.columns[i].note.empty()) continue;
    for (std::size_t note = 0; note < section.columns.size(); ++note) {
      if (section.columns[i].note != section.columns[note].key) continue;
      for (const auto& row : section.rows) {
        const auto* text = std::get_if<std::string>(&row[i]);
        const auto* path = std::get_if<std::string>(&row[note]);
        if (text != nullptr && path != nullptr) finder.add(*text, *path);
      }
    }
  }
}

}  // namespace

Result<void> add_links(QueryResult& result, store::IndexReader& reader) {
  Finder finder;
  for (const auto* tasks : {&result.tasks, &result.nested_tasks}) {
    for (const Task& task : *tasks) finder.add(task.description, task.path);
  }
  for (const ListItem& item : result.list_items) finder.add(item.text, item.path);
  for (const TaskGroup& group : result.groups) {
    for (const GroupHeading& heading : group.headings) finder.add(heading.text, {});
  }
  auto links = finder.find(reader);
  if (!links) return fail(links.error());
  result.links = std::move(*links);
  return {};
}

Result<void> add_links(Document& document, store::IndexReader& reader) {
  Finder finder;
  for (const Section& section : document.sections) add(finder, section);
  auto links = finder.find(reader);
  if (!links) return fail(links.error());
  document.links = std::move(*links);
  return {};
}

}  // namespace vaultask

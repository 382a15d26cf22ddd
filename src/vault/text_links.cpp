#include "vault/text_links.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "markdown/inline_scanner.hpp"
#include "note/link_resolver.hpp"
#include "store/index_reader.hpp"

namespace vaultask {
namespace {

class Finder {
 public:
  explicit Finder(store::IndexReader& reader) : reader_(reader) {}

  /// @param note  that the text is of; "" for a text of no note's
  Result<void> read(std::string_view text, const std::string& note) {
    if (text.find("[[") == text.npos && text.find("](") == text.npos) return {};
    markdown::scan_inline(text, spans_);
    if (spans_.links.empty()) return {};
    return note.empty() ? resolve() : look_up(note);
  }

  NoteLinks take() { return std::move(links_); }

 private:
  /// What the links of a note lead to stands in the index.
  Result<void> look_up(const std::string& note) {
    if (!links_of_.contains(note)) {
      auto links = reader_.links_of(note);
      if (!links) return fail(links.error());
      links_of_.emplace(note, std::move(*links));
    }
    const auto& known = links_of_.at(note);
    for (const markdown::LinkSpan& span : spans_.links) {
      const auto link = std::find_if(known.begin(), known.end(), [&](const auto& each) {
        return each.target == span.text.target;
      });
      if (link == known.end() || !link->leads_to || !link->leads_to->ends_with(".md")) continue;
      links_.add(note, span.text.target, *link->leads_to);
    }
    return {};
  }

  Result<void> resolve() {
    if (!resolver_) {
      const auto notes = reader_.notes();
      if (!notes) return fail(notes.error());
      std::vector<std::string> paths;
      for (const NoteInfo& each : *notes) paths.push_back(each.path);
      resolver_.emplace(std::move(paths));
    }
    for (const markdown::LinkSpan& span : spans_.links) {
      if (auto path = resolver_->resolve(span.text.target, "")) {
        links_.add("", span.text.target, std::move(*path));
      }
    }
    return {};
  }

  store::IndexReader& reader_;
  std::unordered_map<std::string, std::vector<store::NoteLink>> links_of_;
  std::optional<note::LinkResolver> resolver_;
  markdown::InlineSpans spans_;
  NoteLinks links_;
};

Result<void> read(Finder& finder, const Section& section) {
  for (std::size_t i = 0; i < section.columns.size(); ++i) {
    if (section.columns[i].note.empty()) continue;
    for (std::size_t note = 0; note < section.columns.size(); ++note) {
      if (section.columns[i].note != section.columns[note].key) continue;
      for (const auto& row : section.rows) {
        const auto* text = std::get_if<std::string>(&row[i]);
        const auto* path = std::get_if<std::string>(&row[note]);
        if (text == nullptr || path == nullptr) continue;
        if (auto done = finder.read(*text, *path); !done) return done;
      }
    }
  }
  return {};
}

}  // namespace

Result<void> add_links(QueryResult& result, store::IndexReader& reader) {
  Finder finder(reader);
  for (const auto* tasks : {&result.tasks, &result.nested_tasks}) {
    for (const Task& task : *tasks) {
      if (auto done = finder.read(task.description, task.path); !done) return done;
    }
  }
  for (const ListItem& item : result.list_items) {
    if (auto done = finder.read(item.text, item.path); !done) return done;
  }
  for (const TaskGroup& group : result.groups) {
    for (const GroupHeading& heading : group.headings) {
      if (auto done = finder.read(heading.text, ""); !done) return done;
    }
  }
  result.links = finder.take();
  return {};
}

Result<void> add_links(Document& document, store::IndexReader& reader) {
  Finder finder(reader);
  for (const Section& section : document.sections) {
    if (auto done = read(finder, section); !done) return done;
  }
  document.links = finder.take();
  return {};
}

}  // namespace vaultask

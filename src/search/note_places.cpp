#include "search/note_places.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/strings.hpp"
#include "markdown/front_matter.hpp"
#include "markdown/line_prefix.hpp"
#include "note/note_parser.hpp"
#include "note/vault_path.hpp"

namespace vaultask::search {
namespace {

PlaceKind place_kind(note::SectionKind kind) {
  switch (note::item_kind(kind)) {
    case ItemKind::decision:
      return PlaceKind::decision;
    case ItemKind::risk:
      return PlaceKind::risk;
    case ItemKind::question:
      return PlaceKind::question;
    case ItemKind::outcome:
      return PlaceKind::outcome;
    case ItemKind::key_fact:
      return PlaceKind::fact;
  }
  return PlaceKind::text;
}

/// Without what a block's first line begins with; a checkbox stays.
std::string_view first_content(std::string_view line) {
  std::string_view content = line.substr(markdown::line_prefix_length(line));
  const auto hashes = std::min(content.find_first_not_of('#'), content.size());
  if (hashes > 0 && hashes <= 6 && content.substr(hashes).starts_with(' ')) {
    content.remove_prefix(hashes);
  }
  return strings::trim(content);
}

/// A "-" in a further line is no marker, or the line would not belong to the block.
std::string_view next_content(std::string_view line) {
  return strings::trim(line.substr(std::min(line.find_first_not_of(" \t>"), line.size())));
}

class PlaceReader {
 public:
  PlaceReader(const note::ParsedNote& note, const std::vector<Task>& tasks, bool with_transcript)
      : note_(note),
        with_transcript_(with_transcript),
        count_(static_cast<int>(note.source.line_count())),
        kinds_(static_cast<std::size_t>(count_) + 1, PlaceKind::text) {
    mark(tasks);
  }

  NotePlaces read() {
    NotePlaces found;
    found.title = note_.info.title;
    found.places.push_back(title());
    auto span = note_.text.begin();
    for (int n = 1; n <= count_; ++n) {
      while (span != note_.text.end() && span->first_line < n) ++span;
      const bool begins = span != note_.text.end() && span->first_line == n;
      const int last = begins ? std::clamp(span->last_line, n, count_) : n;
      enter(n);
      if (n != heading_line_ && n != property_line_ && wanted(n)) add(found.places, n, last);
      n = last;
    }
    return found;
  }

 private:
  PlaceKind& kind(int line) { return kinds_[static_cast<std::size_t>(line)]; }
  [[nodiscard]] std::string_view text(int line) const {
    return note_.source.line(static_cast<std::size_t>(line));
  }
  bool wanted(int line) { return with_transcript_ || kind(line) != PlaceKind::transcript; }

  void mark(const std::vector<Task>& tasks) {
    const auto body = static_cast<int>(markdown::parse_front_matter(note_.source).body_line);
    for (int n = 1; n < body; ++n) kind(n) = PlaceKind::property;
    for (const markdown::Heading& heading : note_.headings) kind(heading.line) = PlaceKind::heading;
    for (const note::SectionItem& item : note_.section_contents.items) {
      kind(item.line) = place_kind(item.kind);
    }
    for (const Task& task : tasks) kind(task.line) = PlaceKind::task;
    for (const note::LineRange& lines : note_.transcripts) {
      for (int n = lines.first; n <= lines.last; ++n) kind(n) = PlaceKind::transcript;
    }
    title_line_ = find_title(body);
  }

  /// Where the title stands: as a heading, else as a property; 0 where it is the file's name. Both
  /// lines say the same, and are no places of their own.
  int find_title(int body) {
    for (const markdown::Heading& heading : note_.headings) {
      const bool found = heading.level == 1 && heading.text == note_.info.title;
      if (found && heading_line_ == 0) heading_line_ = heading.line;
    }
    for (int n = 2; n + 1 < body && property_line_ == 0; ++n) {
      if (text(n).starts_with("title:")) property_line_ = n;
    }
    return heading_line_ != 0 ? heading_line_ : property_line_;
  }

  Place title() const {
    const std::string& title = note_.info.title;
    const std::string_view name = note::base_name(note_.info.path);
    Place place{PlaceKind::title, std::max(title_line_, 1), {}, title};
    if (name != title) place.text += " (" + std::string(name) + ')';
    return place;
  }

  void enter(int line) {
    while (next_heading_ < note_.headings.size() && note_.headings[next_heading_].line <= line) {
      heading_ = note_.headings[next_heading_++].text;
    }
  }

  void add(std::vector<Place>& places, int first, int last) {
    Place place{kind(first), first, heading_, std::string(first_content(text(first)))};
    for (int n = first + 1; n <= last; ++n) {
      place.text += '\n';
      place.text += next_content(text(n));
    }
    if (!strings::trim(place.text).empty()) places.push_back(std::move(place));
  }

  const note::ParsedNote& note_;
  bool with_transcript_;
  int count_;
  std::vector<PlaceKind> kinds_;  ///< By line, from 1.
  int title_line_ = 0, heading_line_ = 0, property_line_ = 0;
  std::size_t next_heading_ = 0;
  std::string heading_;
};

}  // namespace

NotePlaces read_places(const std::string& path, const std::string& bytes,
                       const task::ReadRules& rules, bool with_transcript) {
  const note::ParsedNote note = note::parse_note(path, bytes, rules.sections);
  const task::NoteRecord record = task::read_note(path, bytes, rules);
  return PlaceReader(note, record.tasks, with_transcript).read();
}

}  // namespace vaultask::search

#include "note/note_marks.hpp"

#include "markdown/blocks.hpp"
#include "markdown/front_matter_marks.hpp"
#include "markdown/inline_marks.hpp"
#include "text/source_text.hpp"

namespace vaultask::note {

NoteMarks read_note_marks(const markdown::Yaml& properties, const text::SourceText& source,
                          const markdown::Blocks& blocks) {
  NoteMarks marks;
  for (auto& tag : markdown::property_tags(properties)) marks.tags.push_back({0, std::move(tag)});
  for (auto& link : markdown::property_links(properties)) {
    marks.links.push_back({0, std::move(link.key), false, std::move(link.original),
                           std::move(link.text.target), std::move(link.text.display)});
  }
  auto body = markdown::find_inline_marks(source, blocks.text);
  for (auto& tag : body.tags) marks.tags.push_back({tag.line, std::move(tag.text)});
  marks.links.reserve(marks.links.size() + body.links.size());
  for (auto& link : body.links) {
    marks.links.push_back({link.line, "", link.embed, std::move(link.original),
                           std::move(link.text.target), std::move(link.text.display)});
  }
  return marks;
}

}  // namespace vaultask::note

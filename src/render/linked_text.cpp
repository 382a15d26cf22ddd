#include "render/linked_text.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "markdown/inline_scanner.hpp"
#include "note/vault_path.hpp"
#include "render/escape.hpp"
#include "render/inert_text.hpp"

namespace vaultask::render {
namespace {

using markdown::LinkSpan;

/// Text and links, one behind the other.
class Pieces {
 public:
  void add_text(std::string_view text) { text_ += text; }

  void add_link(const std::string& link) {
    end_text(true);
    out_ += link;
    behind_link_ = true;
  }

  std::string take() {
    end_text(false);
    return std::move(out_);
  }

 private:
  void end_text(bool before_link) {
    out_ += inert_text(strings::printable(text_), Spelling::escaped, {behind_link_, before_link});
    if (!text_.empty()) behind_link_ = false;
    text_.clear();
  }

  std::string out_;
  std::string text_;  ///< What was added since the last link.
  bool behind_link_ = false;
};

/// All links in the order of the text; those that stand in another follow it.
std::vector<LinkSpan> links_in(std::string_view text) {
  markdown::InlineSpans spans;
  markdown::scan_inline(text, spans);
  std::vector<LinkSpan> all = std::move(spans.links);
  all.insert(all.end(), spans.sites.begin(), spans.sites.end());
  std::sort(all.begin(), all.end(),
            [](const LinkSpan& a, const LinkSpan& b) { return a.begin < b.begin; });
  return all;
}

/// "text (address)" of a Markdown link; a wikilink as it is written.
void add_as_text(std::string_view written, const LinkSpan& span, Pieces& pieces) {
  if (!span.markdown) return pieces.add_text(written);
  const std::size_t label = span.embed ? 2 : 1;
  pieces.add_text(span.label);
  if (!span.label.empty()) pieces.add_text(" ");
  pieces.add_text(written.substr(label + span.label.size() + 1));
}

std::string link_to(const std::string& path, const LinkSpan& span) {
  const auto hash = span.text.target.find('#');
  const std::string_view part =
      hash == std::string::npos ? "" : std::string_view(span.text.target).substr(hash + 1);
  const std::string label =
      span.text.display.empty() ? std::string(note::base_name(path)) : span.text.display;
  return subpath_link(path, part, label);
}

}  // namespace

std::string linked_text(std::string_view text, const NoteLinks& links, std::string_view note) {
  if (text.find('[') == text.npos) return markdown_text(text);
  Pieces pieces;
  std::size_t done = 0;
  for (const LinkSpan& span : links_in(text)) {
    if (span.begin < done) continue;
    pieces.add_text(text.substr(done, span.begin - done));
    done = span.end;
    if (const std::string* path = links.find(note, span.text.target)) {
      pieces.add_link(link_to(*path, span));
    } else {
      add_as_text(text.substr(span.begin, span.end - span.begin), span, pieces);
    }
  }
  pieces.add_text(text.substr(done));
  return pieces.take();
}

std::string linked_heading(std::string_view text, const NoteLinks& links) {
  return as_heading(linked_text(strings::trim(text), links, ""));
}

std::string linked_paragraph(std::string_view text, const NoteLinks& links, std::string_view note) {
  return as_paragraph(linked_text(strings::trim(text), links, note));
}

std::string linked_cell(std::string_view text, const NoteLinks& links, std::string_view note) {
  return cell_of_markdown(linked_text(text, links, note));
}

}  // namespace vaultask::render

#include "markdown/inline_marks.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/strings.hpp"
#include "markdown/inline_scanner.hpp"
#include "markdown/line_prefix.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

/// Without one of these no line holds a mark, or the end of one that began on a line before: #tag,
/// [[link]], [text](link). Their first signs are looked for, which is fast, and most lines have
/// none.
bool may_hold_marks(std::string_view line) {
  return line.find('#') != line.npos || line.find("[[") != line.npos ||
         line.find("](") != line.npos;
}

bool may_hold_marks(const text::SourceText& source, LineSpan lines) {
  for (int n = lines.first_line; n <= lines.last_line; ++n) {
    if (may_hold_marks(source.line(static_cast<std::size_t>(n)))) return true;
  }
  return false;
}

/// The id that ends a line, "" for none. It stands behind white space or begins the content.
std::string_view block_id_of(std::string_view line) {
  line = strings::trim(line);
  if (line.empty() || !(strings::is_alnum(line.back()) || line.back() == '-')) return {};
  std::size_t at = line.size();
  while (at > 0 && (strings::is_alnum(line[at - 1]) || line[at - 1] == '-')) --at;
  if (at == line.size() || at == 0 || line[at - 1] != '^') return {};
  const bool apart = at == 1 || strings::is_blank(line[at - 2]);
  return apart || line_prefix_length(line) == at - 1 ? line.substr(at) : std::string_view();
}

/// A run of lines as one text, and the way back from its offsets.
class Run {
 public:
  void read(const text::SourceText& source, LineSpan lines) {
    text_.clear();
    lines_.clear();
    for (int n = lines.first_line; n <= lines.last_line; ++n) {
      const std::string_view line = source.line(static_cast<std::size_t>(n));
      const std::size_t prefix = line_prefix_length(line);
      if (!text_.empty()) text_ += '\n';
      lines_.push_back({text_.size(), n, prefix});
      text_ += line.substr(prefix);
    }
  }

  const std::string& text() const { return text_; }

  /// Line and column of a mark, both from 1.
  template <class Mark>
  void place(Mark& mark, std::size_t offset) const {
    const auto next =
        std::upper_bound(lines_.begin(), lines_.end(), offset,
                         [](std::size_t at, const Line& line) { return at < line.begin; });
    const Line& line = *std::prev(next);
    mark.line = line.number;
    mark.column = static_cast<int>(line.prefix + offset - line.begin) + 1;
  }

 private:
  struct Line {
    std::size_t begin = 0;  ///< In the text.
    int number = 0;
    std::size_t prefix = 0;
  };
  std::string text_;
  std::vector<Line> lines_;
};

}  // namespace

InlineMarks find_inline_marks(const text::SourceText& source, const std::vector<LineSpan>& text) {
  InlineMarks marks;
  Run run;
  InlineSpans spans;
  for (const LineSpan& lines : text) {
    const auto id = block_id_of(source.line(static_cast<std::size_t>(lines.last_line)));
    if (!id.empty()) marks.block_ids.push_back({lines.last_line, std::string(id)});
    if (!may_hold_marks(source, lines)) continue;
    run.read(source, lines);
    scan_inline(run.text(), spans);
    for (LinkSpan& span : spans.links) {
      Link link;
      run.place(link, span.begin);
      link.embed = span.embed;
      link.original = run.text().substr(span.begin, span.end - span.begin);
      link.text = std::move(span.text);
      marks.links.push_back(std::move(link));
    }
    for (const TagSpan& span : spans.tags) {
      Tag tag;
      run.place(tag, span.begin);
      tag.text = run.text().substr(span.begin, span.end - span.begin);
      marks.tags.push_back(std::move(tag));
    }
  }
  return marks;
}

}  // namespace vaultask::markdown

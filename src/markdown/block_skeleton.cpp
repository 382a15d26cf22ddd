#include "markdown/block_skeleton.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/strings.hpp"
#include "markdown/block_starts.hpp"
#include "markdown/html_tag.hpp"
#include "markdown/line_prefix.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

using strings::is_blank;

bool all_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_blank);
}

std::size_t run_length(std::string_view text, char c) {
  return std::min(text.find_first_not_of(c), text.size());
}

bool contains_ci(std::string_view text, std::string_view lower_needle) {
  return strings::to_lower(text).find(lower_needle) != std::string::npos;
}

// ---- HTML blocks (CommonMark 4.6) ----

/// The ends of HTML blocks of kinds 1 to 5, as far as they stand on this line.
std::string html_ends(std::string_view content) {
  if (content.find('>') == std::string_view::npos) return {};
  std::string ends;
  if (content.find("</") != std::string_view::npos) {
    for (const auto* end : {"</script>", "</pre>", "</style>"}) {
      if (contains_ci(content, end)) ends += end;
    }
  }
  for (const auto* end : {"-->", "?>", "]]>"}) {
    if (content.find(end) != std::string_view::npos) ends += end;
  }
  return ends.empty() ? ">" : ends;
}

constexpr std::array<std::string_view, 60> kBlockTags{
    "address",  "article",  "aside",    "base",       "basefont", "blockquote", "body",   "caption",
    "center",   "col",      "colgroup", "dd",         "details",  "dialog",     "dir",    "div",
    "dl",       "dt",       "fieldset", "figcaption", "figure",   "footer",     "form",   "frame",
    "frameset", "h1",       "h2",       "h3",         "h4",       "h5",         "h6",     "head",
    "header",   "hr",       "html",     "iframe",     "legend",   "li",         "link",   "main",
    "menu",     "menuitem", "nav",      "noframes",   "ol",       "optgroup",   "option", "p",
    "param",    "section",  "summary",  "table",      "tbody",    "td",         "tfoot",  "th",
    "thead",    "title",    "tr",       "track"};

bool is_block_tag(std::string_view name) {
  const std::string lower = strings::to_lower(name);
  return lower == "ul" ||
         std::binary_search(kBlockTags.begin(), kBlockTags.end(), std::string_view(lower));
}

/// Whether `text`, which follows "<tag", is the rest of an open tag and then only blanks.
bool completes_open_tag(std::string_view text) {
  const std::size_t length = open_tag_rest_length(text);
  return length != 0 && all_blank(text.substr(length));
}

/// A line that opens an HTML block, in its shortest form, or "" where it opens none. What it holds
/// of the ends of such blocks is kept: it may stand inside one.
std::string html_opening(std::string_view content) {
  const std::string_view rest = content.substr(1);
  const std::string ends = html_ends(content);
  if (rest.starts_with("!--")) return "<!--x" + ends;
  if (rest.starts_with("?")) return "<?x" + ends;
  if (rest.starts_with("![CDATA[")) return "<![CDATA[x" + ends;
  if (rest.size() > 1 && rest[0] == '!' && rest[1] >= 'A' && rest[1] <= 'Z') return "<!X" + ends;
  const bool closing = rest.starts_with("/");
  const std::string_view tag = rest.substr(closing ? 1 : 0);
  const std::size_t length = tag_name_length(tag);
  if (length == 0) return {};
  const std::string_view name = tag.substr(0, length);
  const std::string_view after = tag.substr(length);
  const bool ended = after.empty() || is_blank(after[0]) || after[0] == '>';
  for (const auto* verbatim : {"script", "pre", "style"}) {
    if (!closing && ended && strings::equals_ci(name, verbatim)) return "<pre " + ends;
  }
  if (is_block_tag(name) && (ended || after.starts_with("/>"))) return "<div " + ends;
  const bool complete = closing ? after.find_first_not_of(" \t") != std::string_view::npos &&
                                      strings::trim(after).front() == '>' &&
                                      all_blank(strings::trim(after).substr(1))
                                : completes_open_tag(after);
  // A tag alone on its line must stay alone; an attribute's value has room for the rest.
  return complete ? "<a x=\"" + ends + "\">" : "";
}

// ---- one line ----

/// The content of a line as cmark needs to see it. Not empty: the content is not blank.
std::string content_skeleton(std::string_view content) {
  constexpr std::size_t kLongestFence = 256;
  switch (content.front()) {
    case '#':
      if (const int level = heading_level(content); level != 0) {
        const std::string_view rest = content.substr(static_cast<std::size_t>(level));
        return std::string(static_cast<std::size_t>(level), '#') +
               (all_blank(rest) ? "" : " x" + html_ends(rest));
      }
      break;
    case '`':
    case '~':
      if (const FenceSign fence = fence_sign(content); fence.length != 0) {
        return std::string(std::min(fence.length, kLongestFence), fence.mark) +
               (fence.bare ? "" : "x" + html_ends(content));
      }
      break;
    case '=':
    case '-':
      // A setext underline. "---" is also a rule, and stays both.
      if (is_underline(content)) {
        return std::string(std::min<std::size_t>(run_length(content, content.front()), 3),
                           content.front());
      }
      [[fallthrough]];
    case '*':
    case '_': {
      const char mark = content.front();
      const auto marks = static_cast<std::size_t>(std::count(content.begin(), content.end(), mark));
      const bool only = mark != '=' && std::all_of(content.begin(), content.end(), [&](char c) {
                          return c == mark || is_blank(c);
                        });
      if (only && mark == '*' && marks < 3) return std::string(marks, mark);
      if (only && marks >= 3) return mark == '-' ? "- - -" : std::string(3, mark);
      break;
    }
    case '<': {
      std::string opening = html_opening(content);
      if (!opening.empty()) return opening;
      break;
    }
    case '[':
      if (is_link_definition(content)) return "[x]: x" + html_ends(content);
      break;
    default:
      break;
  }
  return "x" + html_ends(content);
}

}  // namespace

std::string block_skeleton(const text::SourceText& source, std::size_t first_line,
                           const std::vector<bool>& hidden) {
  // Where such an opening continues a paragraph, cmark-gfm looks for its end up to the end of the
  // paragraph, each time: quadratic, so their number is limited. No note holds so many.
  constexpr int kMostDeclarations = 100;
  int declarations = 0;
  std::string out;
  for (std::size_t n = first_line; n <= source.line_count(); ++n) {
    if (n < hidden.size() && hidden[n]) {
      out += '\n';
      continue;
    }
    const std::string_view line = source.line(n);
    const std::size_t prefix = line_prefix_length(line);
    std::string_view content = line.substr(prefix);
    while (!content.empty() && is_blank(content.back())) content.remove_suffix(1);
    out += line.substr(0, prefix);
    const bool declaration =
        content.starts_with("<?") || (content.starts_with("<!") && !content.starts_with("<!--"));
    if (declaration && ++declarations > kMostDeclarations) {
      out += "x" + html_ends(content);
    } else if (!content.empty()) {
      out += content_skeleton(content);
    }
    out += '\n';
  }
  return out;
}

}  // namespace vaultask::markdown

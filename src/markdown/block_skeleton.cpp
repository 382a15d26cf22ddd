#include "markdown/block_skeleton.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/strings.hpp"
#include "markdown/line_prefix.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

using strings::is_alpha;
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

constexpr std::array<std::string_view, 62> kBlockTags{
    "address",  "article",    "aside",    "base",     "basefont", "blockquote", "body",
    "caption",  "center",     "col",      "colgroup", "dd",       "details",    "dialog",
    "dir",      "div",        "dl",       "dt",       "fieldset", "figcaption", "figure",
    "footer",   "form",       "frame",    "frameset", "h1",       "h2",         "h3",
    "h4",       "h5",         "h6",       "head",     "header",   "hr",         "html",
    "iframe",   "legend",     "li",       "link",     "main",     "menu",       "menuitem",
    "meta",     "nav",        "noframes", "ol",       "optgroup", "option",     "p",
    "param",    "section",    "source",   "summary",  "table",    "tbody",      "td",
    "tfoot",    "th",         "thead",    "title",    "tr",       "track"};

std::size_t tag_name_length(std::string_view text) {
  if (text.empty() || !is_alpha(text.front())) return 0;
  std::size_t n = 1;
  while (n < text.size() && (strings::is_alnum(text[n]) || text[n] == '-')) ++n;
  return n;
}

bool is_block_tag(std::string_view name) {
  const std::string lower = strings::to_lower(name);
  return lower == "ul" ||
         std::binary_search(kBlockTags.begin(), kBlockTags.end(), std::string_view(lower));
}

/// Whether `text`, which follows "<tag", is the rest of an open tag and then only blanks.
bool completes_open_tag(std::string_view text) {
  std::size_t at = 0;
  const auto skip_blanks = [&] {
    const std::size_t from = at;
    while (at < text.size() && is_blank(text[at])) ++at;
    return at != from;
  };
  for (;;) {
    const bool separated = skip_blanks();
    if (at < text.size() && text[at] == '/') ++at;
    if (at < text.size() && text[at] == '>') return all_blank(text.substr(at + 1));
    const char first = at < text.size() ? text[at] : '\0';
    if (!separated || !(is_alpha(first) || first == '_' || first == ':')) return false;
    while (at < text.size() && (strings::is_alnum(text[at]) ||
                                std::string_view("_.:-").find(text[at]) != std::string_view::npos)) {
      ++at;
    }
    const std::size_t after_name = at;
    skip_blanks();
    if (at >= text.size() || text[at] != '=') {
      at = after_name;
      continue;
    }
    ++at;
    skip_blanks();
    if (at >= text.size()) return false;
    if (text[at] == '"' || text[at] == '\'') {
      const auto close = text.find(text[at], at + 1);
      if (close == std::string_view::npos) return false;
      at = close + 1;
    } else {
      const std::size_t from = at;
      while (at < text.size() &&
             std::string_view(" \t\"'=<>`").find(text[at]) == std::string_view::npos) {
        ++at;
      }
      if (at == from) return false;
    }
  }
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
    if (!closing && ended && strings::equals_ci(name, verbatim)) return "<pre>" + ends;
  }
  if (is_block_tag(name) && (ended || after.starts_with("/>"))) return "<div>" + ends;
  const bool complete = closing ? after.find_first_not_of(" \t") != std::string_view::npos &&
                                      strings::trim(after).front() == '>' &&
                                      all_blank(strings::trim(after).substr(1))
                                : completes_open_tag(after);
  // A tag alone on its line must stay alone; an attribute's value has room for the rest.
  return complete ? "<a x=\"" + ends + "\">" : "";
}

// ---- one line ----

/// A fence's marker: its character and length; length 0 where the content is no fence.
struct Fence {
  char mark = '\0';
  std::size_t length = 0;
  bool bare = false;  ///< nothing behind it: may also close
};

Fence find_fence(std::string_view content) {
  const char mark = content.front();
  if (mark != '`' && mark != '~') return {};
  const std::size_t length = run_length(content, mark);
  if (length < 3) return {};
  const std::string_view info = content.substr(length);
  if (mark == '`' && info.find('`') != std::string_view::npos) return {};
  return {mark, length, all_blank(info)};
}

/// The content of a line as cmark needs to see it. Not empty: the content is not blank.
std::string content_skeleton(std::string_view content) {
  constexpr std::size_t kLongestFence = 200;
  switch (content.front()) {
    case '#': {
      const std::size_t hashes = run_length(content, '#');
      const std::string_view rest = content.substr(hashes);
      if (hashes <= 6 && (rest.empty() || is_blank(rest[0]))) {
        return std::string(hashes, '#') + (all_blank(rest) ? "" : " x");
      }
      break;
    }
    case '`':
    case '~': {
      const Fence fence = find_fence(content);
      if (fence.length != 0) {
        return std::string(std::min(fence.length, kLongestFence), fence.mark) +
               (fence.bare ? "" : "x");
      }
      break;
    }
    case '=':
    case '-':
      // A setext underline. "---" is also a rule, and stays both.
      if (all_blank(content.substr(run_length(content, content.front())))) {
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
      if (only && marks >= 3) return mark == '-' ? "- - -" : std::string(3, mark);
      break;
    }
    case '<': {
      std::string opening = html_opening(content);
      if (!opening.empty()) return opening;
      break;
    }
    default:
      break;
  }
  return "x" + html_ends(content);
}

/// Follows which lines lie inside Obsidian's %% comments and $$ math, which cmark-gfm does not
/// know. Fences and HTML comments are followed too: signs inside them open nothing.
class HiddenLines {
 public:
  HiddenLines(const text::SourceText& source, std::size_t first_line)
      : last_comment_(last_line_with(source, first_line, "%%")),
        last_math_(last_line_with(source, first_line, "$$")) {}

  /// Whether the line is hidden. Call once for each line, in order.
  bool hides(std::size_t line_number, const LinePrefix& prefix, std::string_view content) {
    switch (state_) {
      case State::comment:
        return stay_until(content, "%%");
      case State::math:
        return stay_until(content, "$$");
      case State::html_comment:
        if (content.find("-->") != std::string_view::npos) state_ = State::open;
        return false;
      case State::fence:
        if (prefix.quote_depth >= fence_depth_) {
          const Fence fence = content.empty() ? Fence{} : find_fence(content);
          if (fence.bare && fence.mark == fence_.mark && fence.length >= fence_.length) {
            state_ = State::open;
          }
          return false;
        }
        state_ = State::open;  // the quote that held the fence has ended, and the fence with it
        break;
      case State::open:
        break;
    }
    if (content.empty()) return false;
    if (const Fence fence = find_fence(content); fence.length != 0) {
      state_ = State::fence;
      fence_ = fence;
      fence_depth_ = prefix.quote_depth;
    } else if (content.starts_with("<!--")) {
      if (content.find("-->") == std::string_view::npos) state_ = State::html_comment;
    } else if (opens(content, "%%") && line_number < last_comment_) {
      state_ = State::comment;
      return true;
    } else if (opens(content, "$$") && line_number < last_math_) {
      state_ = State::math;
      return true;
    }
    return false;
  }

 private:
  enum class State { open, fence, html_comment, comment, math };

  static std::size_t last_line_with(const text::SourceText& source, std::size_t first_line,
                                    std::string_view sign) {
    for (std::size_t n = source.line_count(); n >= first_line && n > 0; --n) {
      if (source.line(n).find(sign) != std::string_view::npos) return n;
    }
    return 0;
  }

  static bool opens(std::string_view content, std::string_view sign) {
    return content.starts_with(sign) &&
           content.find(sign, sign.size()) == std::string_view::npos;
  }

  bool stay_until(std::string_view content, std::string_view sign) {
    if (content.find(sign) != std::string_view::npos) state_ = State::open;
    return true;
  }

  State state_ = State::open;
  Fence fence_;
  std::size_t fence_depth_ = 0;
  std::size_t last_comment_;
  std::size_t last_math_;
};

}  // namespace

std::string block_skeleton(const text::SourceText& source, std::size_t first_line) {
  std::string out;
  HiddenLines hidden(source, first_line);
  for (std::size_t n = first_line; n <= source.line_count(); ++n) {
    const std::string_view line = source.line(n);
    const LinePrefix prefix = find_line_prefix(line);
    std::string_view content = line.substr(prefix.length);
    while (!content.empty() && is_blank(content.back())) content.remove_suffix(1);
    if (!hidden.hides(n, prefix, content)) {
      out += line.substr(0, prefix.length);
      if (!content.empty()) out += content_skeleton(content);
    }
    out += '\n';
  }
  return out;
}

}  // namespace vaultask::markdown

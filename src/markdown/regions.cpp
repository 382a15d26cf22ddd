#include "markdown/regions.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/strings.hpp"
#include "markdown/line_prefix.hpp"
#include "markdown/visible_tree.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

constexpr std::string_view kName = "vaultask:";
constexpr std::string_view kBegin = "vaultask:begin";
constexpr std::string_view kEnd = "vaultask:end";

std::string_view opening_sign(CommentKind kind) {
  return kind == CommentKind::html ? "<!--" : "%%";
}
std::string_view closing_sign(CommentKind kind) {
  return kind == CommentKind::html ? "-->" : "%%";
}

/// A line that begins or ends a region.
struct Marker {
  CommentKind kind = CommentKind::html;
  bool begins = false;
  LinePrefix prefix;
  std::string_view rest;  ///< Behind the name.
};

/// Whether `text` begins with `word`, and the word ends there.
bool begins_with_word(std::string_view text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return text.empty() || strings::is_blank(text.front()) || text.starts_with("-->") ||
         text.starts_with("%%");
}

std::optional<Marker> marker_of(std::string_view line) {
  if (line.find(kName) == line.npos) return std::nullopt;
  const std::size_t length = line_prefix_length(line);
  const std::string_view content = line.substr(length);
  for (const auto kind : {CommentKind::html, CommentKind::percent}) {
    if (!content.starts_with(opening_sign(kind))) continue;
    const std::string_view text = strings::trim(content.substr(opening_sign(kind).size()));
    for (const bool begins : {true, false}) {
      const std::string_view name = begins ? kBegin : kEnd;
      if (!begins_with_word(text, name)) continue;
      return Marker{kind, begins, measure_prefix(line.substr(0, length)), text.substr(name.size())};
    }
  }
  return std::nullopt;
}

/// Where each line's block begins, for lines in which markers count only if they begin it.
class Surroundings {
 public:
  Surroundings(const text::SourceText& source, std::size_t first_line)
      : first_(source.line_count() + 1) {
    const VisibleTree visible = parse_visible(source, first_line);
    const int offset = static_cast<int>(first_line) - 1;
    walk(visible.tree.get(), [&](cmark_node* node, bool) {
      const cmark_node_type type = cmark_node_get_type(node);
      const int first = cmark_node_get_start_line(node) + offset;
      const int last = last_line_of(node) + offset;
      if (type == CMARK_NODE_CODE_BLOCK) mark(first, last, -1);
      if (type == CMARK_NODE_HTML_BLOCK) mark(first, last, first);
    });
    for (const HiddenBlock& block : visible.hidden_blocks) {
      const int first = static_cast<int>(block.first_line);
      mark(first, static_cast<int>(block.last_line),
           block.kind == HiddenBlock::Kind::comment ? first : -1);
    }
  }

  /// Whether a marker at the line is one.
  [[nodiscard]] bool allow_marker(std::size_t line) const {
    return first_[line] == 0 || first_[line] == static_cast<int>(line);
  }

 private:
  void mark(int first, int last, int as) {
    for (int n = first; n <= last; ++n) {
      if (static_cast<std::size_t>(n) < first_.size()) first_[static_cast<std::size_t>(n)] = as;
    }
  }

  std::vector<int> first_;  ///< By line; 0 where a marker is free to stand.
};

class Finder {
 public:
  Finder(const text::SourceText& source, std::size_t first_line)
      : source_(source), surroundings_(source, first_line), line_(first_line) {}

  Regions find() {
    for (; line_ <= source_.line_count(); ++line_) {
      if (!surroundings_.allow_marker(line_)) continue;
      const auto marker = marker_of(source_.line(line_));
      if (marker) marker->begins ? begin(*marker) : end(*marker);
    }
    if (open_) {
      problem(open_->opening.first_line, "the region that begins here has no end",
              "add a line " + end_marker(open_->kind, "") + " below it");
    }
    return std::move(found_);
  }

 private:
  void problem(int line, std::string message, std::string hint) {
    found_.problems.push_back(
        {Severity::error, "view-markers", std::move(message), Place{"", line, 0}, std::move(hint)});
  }

  void begin(const Marker& marker) {
    const int line = static_cast<int>(line_);
    if (open_) {
      problem(line,
              "a region begins here within the one that begins at line " +
                  std::to_string(open_->opening.first_line),
              "regions cannot be nested: end the first one before this line");
      ++nested_;
    }
    Region region;
    region.kind = marker.kind;
    region.opening.first_line = line;
    region.quotes = marker.prefix.quotes;
    region.indent = marker.prefix.indent;
    region.prefix = marker.prefix.continued;
    const bool whole = read_opening(marker, region);
    if (whole && nested_ == 0) open_ = std::move(region);
  }

  /// The rest of the opening comment.
  bool read_opening(const Marker& marker, Region& region) {
    const std::string_view sign = closing_sign(marker.kind);
    std::string_view rest = marker.rest;
    for (;;) {
      const auto closing = rest.find(sign);
      const bool first = region.opening.first_line == static_cast<int>(line_);
      const std::string_view said = rest.substr(0, closing);
      if (first) {
        region.head = strings::trim(said);
      } else if (closing == rest.npos || !strings::trim(said).empty()) {
        region.text += std::string(said) + '\n';
      }
      if (closing != rest.npos) {
        region.opening.last_line = static_cast<int>(line_);
        if (strings::trim(rest.substr(closing + sign.size())).empty()) return true;
        problem(
            static_cast<int>(line_), "text stands behind the end of the opening comment",
            "the comment ends with the first " + std::string(sign) + "; begin a new line there");
        return false;
      }
      if (line_ == source_.line_count()) break;
      ++line_;
      rest = without_prefix(source_.line(line_), region.quotes, region.indent);
    }
    problem(region.opening.first_line, "the comment that begins the region has no end",
            "add a line " + std::string(sign) + " behind the query");
    return false;
  }

  void end(const Marker& marker) {
    if (nested_ > 0) {
      --nested_;
      return;
    }
    const int line = static_cast<int>(line_);
    const auto open = std::exchange(open_, std::nullopt);
    if (!open) {
      problem(line, "a region ends here that begins nowhere",
              "delete the line, or add its beginning");
      return;
    }
    const std::string began =
        "the region that begins at line " + std::to_string(open->opening.first_line);
    if (marker.kind != open->kind) {
      problem(line, began + " ends with a comment of another kind",
              "write " + end_marker(open->kind, "…"));
      return;
    }
    if (marker.prefix.quotes != open->quotes) {
      problem(line, began + " ends in another quote", "put as many > before both of its markers");
      return;
    }
    const auto closing = marker.rest.find(closing_sign(marker.kind));
    const bool whole =
        closing != marker.rest.npos &&
        strings::trim(marker.rest.substr(closing + closing_sign(marker.kind).size())).empty();
    if (!whole) {
      problem(line, "the marker that ends a region is not closed, or has text behind it",
              "write " + end_marker(open->kind, "…") + " on a line of its own");
      return;
    }
    Region region = *open;
    region.end_line = line;
    region.hash = strings::trim(marker.rest.substr(0, closing));
    found_.all.push_back(std::move(region));
  }

  const text::SourceText& source_;
  const Surroundings surroundings_;
  std::size_t line_;
  std::optional<Region> open_;
  int nested_ = 0;  ///< Regions begun within it.
  Regions found_;
};

}  // namespace

Regions find_regions(const text::SourceText& source, std::size_t first_line) {
  // The signs first: they are rare, and so found fast, where the name's first letter is not.
  const bool any_comment = source.contains(opening_sign(CommentKind::html)) ||
                           source.contains(opening_sign(CommentKind::percent));
  if (!any_comment || !source.contains(kName)) return {};
  return Finder(source, first_line).find();
}

std::string region_body(const text::SourceText& source, const Region& region) {
  std::string body;
  bool blank = true;
  for (int n = region.body_first(); n <= region.body_last(); ++n) {
    const auto line =
        without_prefix(source.line(static_cast<std::size_t>(n)), region.quotes, region.indent);
    blank = blank && strings::trim(line).empty();
    body += (n == region.body_first() ? "" : "\n") + std::string(line);
  }
  return blank ? std::string() : body;
}

std::string end_marker(CommentKind kind, std::string_view hash) {
  std::string text = std::string(opening_sign(kind)) + ' ' + std::string(kEnd) + ' ';
  if (!hash.empty()) text += std::string(hash) + ' ';
  return text += closing_sign(kind);
}

}  // namespace vaultask::markdown

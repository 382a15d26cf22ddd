#include "view/note_views.hpp"

#include <utility>

#include "base/strings.hpp"
#include "markdown/front_matter.hpp"
#include "text/line_index.hpp"
#include "text/source_text.hpp"
#include "view/body_hash.hpp"

namespace vaultask::view {
namespace {

using markdown::Region;

constexpr std::string_view kBom = "\xEF\xBB\xBF";

Error error_of(const Diagnostic& problem, const std::string& path) {
  return {ErrorCode::parse_query,
          problem.message,
          Place{path, problem.place.line, 0},
          {},
          problem.hint};
}

/// The bytes of a note, cut at its regions' generated lines and end markers.
class Cuts {
 public:
  explicit Cuts(std::string_view bytes)
      : bom_(bytes.starts_with(kBom) ? kBom.size() : 0),
        bytes_(bytes),
        lines_(bytes.substr(bom_)) {}

  /// From where its generated lines begin to where the line behind its end marker does.
  [[nodiscard]] std::pair<std::size_t, std::size_t> of(const Region& region) const {
    return {begin_of(region.body_first()), bom_ + lines_.next(line(region.end_line))};
  }

  /// What ends the line of the end marker; "" where the note ends there.
  [[nodiscard]] std::string_view end_of_marker_line(const Region& region) const {
    const std::size_t n = line(region.end_line);
    const std::size_t end = lines_.start(n) + lines_.length(n);
    return bytes_.substr(bom_ + end, lines_.next(n) - end);
  }

  /// What ends the line that begins the region.
  [[nodiscard]] std::string_view line_end(const Region& region) const {
    const std::size_t n = line(region.opening.first_line);
    const std::size_t end = lines_.start(n) + lines_.length(n);
    return bytes_.substr(bom_ + end, lines_.next(n) - end);
  }

  /// The line of the end marker up to the marker.
  [[nodiscard]] std::string_view before_end_marker(const Region& region) const {
    const std::size_t n = line(region.end_line);
    const std::string_view text = bytes_.substr(bom_ + lines_.start(n), lines_.length(n));
    return text.substr(0, text.find(region.kind == markdown::CommentKind::html ? "<!--" : "%%"));
  }

 private:
  static std::size_t line(int n) { return static_cast<std::size_t>(n); }
  [[nodiscard]] std::size_t begin_of(int n) const { return bom_ + lines_.start(line(n)); }

  std::size_t bom_;
  std::string_view bytes_;
  text::LineIndex lines_;
};

/// All bytes that are nobody's but the note's owner's.
std::string outside_of(std::string_view bytes, const std::vector<NoteView>& views) {
  const Cuts cuts(bytes);
  std::string out;
  std::size_t done = 0;
  for (const NoteView& view : views) {
    const auto [from, to] = cuts.of(view.region);
    out.append(bytes.substr(done, from - done)) += '\0';  // no note with regions holds one
    out += cuts.before_end_marker(view.region);
    out += cuts.end_of_marker_line(view.region);
    done = to;
  }
  return out.append(bytes.substr(done));
}

/// Lines of a body in the note's own writing.
std::string in_place(const Region& region, std::string_view body, std::string_view line_end) {
  std::string out;
  for (const auto text : strings::split(body, '\n')) {
    std::string line = region.prefix + std::string(text);
    line.erase(line.find_last_not_of(" \t") + 1);
    out += line;
    out += line_end;
  }
  return out;
}

/// Obsidian takes all that stands behind an unpaired %% for a comment.
bool leaves_comment_open(std::string_view body) {
  std::size_t signs = 0;
  for (auto at = body.find("%%"); at != body.npos; at = body.find("%%", at + 2)) ++signs;
  return signs % 2 != 0;
}

bool same_but_for_place(const Region& a, const Region& b) {
  return a.kind == b.kind && a.prefix == b.prefix && a.head == b.head && a.text == b.text;
}

/// Whether the note `after` is `before` with other bodies and nothing else.
bool holds(const std::string& path, std::string_view before, const std::vector<NoteView>& views,
           std::string_view after, const std::vector<std::optional<std::string>>& bodies) {
  const auto read = find_views(path, after);
  if (!read || read->size() != views.size()) return false;
  for (std::size_t i = 0; i < views.size(); ++i) {
    const NoteView& view = (*read)[i];
    if (!same_but_for_place(view.region, views[i].region)) return false;
    if (view.body != bodies[i].value_or(views[i].body)) return false;
    if (bodies[i] && leaves_comment_open(*bodies[i])) return false;
    if (bodies[i] ? view.is_edited() : view.region.hash != views[i].region.hash) return false;
  }
  return outside_of(before, views) == outside_of(after, *read);
}

}  // namespace

bool NoteView::is_edited() const {
  return !body.empty() && region.hash != body_hash(body);
}

Result<std::vector<NoteView>> find_views(const std::string& path, std::string_view bytes) {
  const auto source = text::SourceText::decode(std::string(bytes));
  if (source.encoding() != text::Encoding::utf8 && source.encoding() != text::Encoding::utf8_bom) {
    return fail(
        {ErrorCode::unsupported,
         "views are not written into a note that is not UTF-8",
         Place{path, 1, 0},
         {},
         "`vaultask doctor --fix` prints the patch for a damaged note; save others as UTF-8"});
  }
  const auto regions =
      markdown::find_regions(source, markdown::parse_front_matter(source).body_line);
  if (!regions.problems.empty()) {
    Error error = error_of(regions.problems.front(), path);
    for (std::size_t i = 1; i < regions.problems.size(); ++i) {
      error.more.push_back(error_of(regions.problems[i], path));
    }
    return fail(std::move(error));
  }
  std::vector<NoteView> views;
  for (const Region& region : regions.all) {
    views.push_back({region, markdown::region_body(source, region)});
  }
  return views;
}

std::string framed(std::string_view markdown) {
  while (markdown.ends_with('\n')) markdown.remove_suffix(1);
  if (markdown.empty()) return {};  // as a region reads that holds nothing but blank lines
  std::string body;
  for (std::string_view line : strings::split(markdown, '\n')) {
    // Editors and git hooks drop blanks at the ends of lines; that must not look like an edit.
    line.remove_suffix(line.size() - (line.find_last_not_of(" \t") + 1));
    body += '\n' + std::string(line);
  }
  return body + '\n';
}

Result<std::string> with_bodies(const std::string& path, std::string_view bytes,
                                const std::vector<NoteView>& views,
                                const std::vector<std::optional<std::string>>& bodies) {
  const Cuts cuts(bytes);
  std::string out;
  std::size_t done = 0;
  for (std::size_t i = 0; i < views.size(); ++i) {
    if (!bodies[i]) continue;
    const Region& region = views[i].region;
    const auto [from, to] = cuts.of(region);
    out += bytes.substr(done, from - done);
    out += in_place(region, *bodies[i], cuts.line_end(region));
    out += cuts.before_end_marker(region);
    out += markdown::end_marker(region.kind, body_hash(*bodies[i]));
    out += cuts.end_of_marker_line(region);
    done = to;
  }
  out += bytes.substr(done);
  if (!holds(path, bytes, views, out, bodies)) {
    return fail({ErrorCode::internal,
                 "the note would not read as it should with its new views",
                 Place{path, views.front().region.opening.first_line, 0},
                 {},
                 "nothing was written; please report this"});
  }
  return out;
}

}  // namespace vaultask::view

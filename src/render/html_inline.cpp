#include "render/html_inline.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <vector>

#include <vaultask/date.hpp>

#include "base/strings.hpp"
#include "markdown/inline_pieces.hpp"
#include "markdown/inline_scanner.hpp"
#include "render/bare_url.hpp"
#include "render/escape.hpp"

namespace vaultask::render {
namespace {

using markdown::InlinePiece;
using markdown::LinkSpan;
using Kind = InlinePiece::Kind;

/// A text of a note that is longer is not read as Markdown (markdown/inline_pieces.hpp).
constexpr std::size_t kLongestNoteText = 4096;

/// The address of an image that stands for a wikilink: its number follows.
constexpr std::string_view kPlace = "wikilink:";

std::string link_element(std::string_view address, const std::string& inside) {
  return "<a href=\"" + html_attribute(address) + "\">" + inside + "</a>";
}

// ---- plain text ----

/// The length of "https://" or "www." at text[at], where an address may begin; 0 for neither.
std::size_t address_sign(std::string_view text, std::size_t at) {
  if (at > 0 && strings::is_alnum(text[at - 1])) return 0;
  for (const std::string_view sign : {"https://", "http://", "www."}) {
    if (strings::starts_with_ci(text.substr(at), sign)) return sign.size();
  }
  return 0;
}

/// "2025-11-14" at text[at].
bool is_date_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLength = 10;
  const bool apart = (at == 0 || !strings::is_digit(text[at - 1])) &&
                     (at + kLength >= text.size() || !strings::is_digit(text[at + kLength]));
  return apart && strings::is_digit(text[at]) && Date::parse(text.substr(at, kLength));
}

/// Escaped; dates do not break at their hyphens.
std::string words_of(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_date_at(text, at)) continue;
    const auto date = text.substr(at, 10);
    out += html_text(text.substr(done, at - done)) + "<span class=\"date\">" + html_text(date) +
           "</span>";
    done = at + date.size();
    at = done - 1;
  }
  return out + html_text(text.substr(done));
}

std::string with_addresses(std::string_view text) {
  std::string out;
  std::size_t done = 0, bad_end = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at < bad_end) continue;
    const std::size_t sign = address_sign(text, at);
    if (sign == 0) continue;
    const UrlRest url = url_rest(text.substr(at + sign));
    if (!url.plain || url.length == 0) {
      bad_end = at + sign + url.judged;
      continue;
    }
    const auto address = text.substr(at, sign + url.length);
    const std::string scheme = strings::starts_with_ci(address, "www.") ? "https://" : "";
    out += words_of(text.substr(done, at - done)) +
           link_element(scheme + std::string(address), html_text(address));
    done = at + address.size();
    at = done - 1;
  }
  return out + words_of(text.substr(done));
}

// ---- Markdown ----

/// A wikilink's name and path; "" for a path that nobody knows.
std::string note_name(std::string_view name, std::string_view path) {
  const std::string title = path.empty() ? "" : " title=\"" + html_attribute(path) + '"';
  return "<span class=\"note\"" + title + '>' + words_of(name) + "</span>";
}

bool is_safe(std::string_view address) {
  return strings::starts_with_ci(address, "https://") ||
         strings::starts_with_ci(address, "http://") || strings::starts_with_ci(address, "mailto:");
}

/// Writes the pieces, with the note names in their places.
class PieceWriter {
 public:
  explicit PieceWriter(const std::vector<std::string>& names) : names_(names) {}

  std::string write(const std::vector<InlinePiece>& pieces) {
    for (const InlinePiece& piece : pieces) add(piece);
    return std::move(out_);
  }

 private:
  void add(const InlinePiece& piece) {
    switch (piece.kind) {
      case Kind::text:
        out_ += links_.empty() ? with_addresses(piece.text) : words_of(piece.text);
        break;
      case Kind::code:
        out_ += "<code>" + html_text(piece.text) + "</code>";
        break;
      case Kind::image:
        add_name(piece.text);
        break;
      case Kind::image_end:
        break;
      case Kind::emphasis:
        out_ += "<em>";
        break;
      case Kind::emphasis_end:
        out_ += "</em>";
        break;
      case Kind::strong:
        out_ += "<strong>";
        break;
      case Kind::strong_end:
        out_ += "</strong>";
        break;
      case Kind::link:
        // CommonMark has no links in links, but in an image's description there may be one.
        links_.push_back(is_safe(piece.text) && links_.empty());
        if (links_.back()) out_ += "<a href=\"" + html_attribute(piece.text) + "\">";
        break;
      case Kind::link_end:
        if (links_.back()) out_ += "</a>";
        links_.pop_back();
        break;
    }
  }

  void add_name(std::string_view address) {
    if (!address.starts_with(kPlace)) return;
    address.remove_prefix(kPlace.size());
    std::size_t n = names_.size();
    const auto read = std::from_chars(address.data(), address.data() + address.size(), n);
    if (read.ec == std::errc() && n < names_.size()) out_ += names_[n];
  }

  const std::vector<std::string>& names_;
  std::vector<bool> links_;  ///< Those that are open: whether each is an element.
  std::string out_;
};

using PathOf = std::function<std::string(const std::string& target)>;

/// cmark-gfm knows no wikilinks: images stand in their places when it reads the text.
std::string inline_html(std::string_view text, const PathOf& path_of) {
  markdown::InlineSpans spans;
  markdown::scan_inline(text, spans);
  std::string readable;
  std::vector<std::string> names;
  std::size_t done = 0;
  for (const LinkSpan& span : spans.links) {
    if (span.markdown || span.begin < done) continue;
    readable += text.substr(done, span.begin - done);
    readable += "![](" + std::string(kPlace) + std::to_string(names.size()) + ')';
    names.push_back(note_name(span.text.display, path_of(span.text.target)));
    done = span.end;
  }
  readable += text.substr(done);
  return PieceWriter(names).write(markdown::parse_inline(readable));
}

}  // namespace

std::string html_of_text(std::string_view text) {
  return with_addresses(text);
}

std::string html_of_markdown(std::string_view markdown) {
  return inline_html(markdown, [](const std::string& target) { return target; });
}

std::string html_of_note_text(std::string_view text, const NoteLinks& links,
                              std::string_view note) {
  if (text.size() > kLongestNoteText) return html_of_text(text);
  return inline_html(text, [&](const std::string& target) {
    const std::string* path = links.find(note, target);
    return path == nullptr ? std::string() : *path;
  });
}

}  // namespace vaultask::render

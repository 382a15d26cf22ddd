#include "markdown/inline_scanner.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "markdown/html_tag.hpp"
#include "markdown/tag_text.hpp"
#include "text/unicode.hpp"

namespace vaultask::markdown {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_punctuation(char c) {
  return c > ' ' && c < 0x7F && !strings::is_alnum(c);
}

constexpr std::array<bool, 256> special_signs() {
  std::array<bool, 256> special{};
  for (const char c : std::string_view("\\`[]<$%#")) special[static_cast<unsigned char>(c)] = true;
  return special;
}
constexpr auto kSpecial = special_signs();

/// Walks over the text once, from element to element. Each handler reads the element at `at_` and
/// moves behind it, or moves one sign on where there is none.
class Scanner {
 public:
  Scanner(std::string_view text, InlineSpans& out) : text_(text), out_(out) {}

  void run() {
    while (at_ < text_.size()) {
      while (at_ < text_.size() && !kSpecial[static_cast<unsigned char>(text_[at_])]) ++at_;
      if (at_ == text_.size()) break;
      switch (text_[at_]) {
        case '\\':
          escape();
          break;
        case '`':
          code_span();
          break;
        case '[':
          open_bracket();
          break;
        case ']':
          close_bracket();
          break;
        case '<':
          html();
          break;
        case '$':
          math();
          break;
        case '%':
          comment_sign();
          break;
        default:
          hash();
      }
    }
    std::sort(out_.links.begin(), out_.links.end(),
              [](const LinkSpan& a, const LinkSpan& b) { return a.begin < b.begin; });
    // Only now: an image around an image drops it, so copies before would be quadratic.
    for (LinkSpan& link : out_.links) {
      if (!link.label.empty()) link.text.display = link.label;
    }
  }

 private:
  struct Bracket {
    std::size_t begin = 0;  ///< Of the "[", or the "!" of an image.
    std::size_t text = 0;   ///< Behind the "[".
    bool image = false;
    std::size_t links = 0;  ///< How many were found before it.
    std::size_t tags = 0;
  };

  /// Moves behind an element.
  void end_element(std::size_t end) {
    at_ = end;
    element_end_ = end;
  }

  void escape() {
    if (at_ + 1 < text_.size() && is_punctuation(text_[at_ + 1])) {
      end_element(at_ + 2);
    } else {
      ++at_;
    }
  }

  /// A code span ends at the next run of as many backticks (CommonMark 6.3).
  void code_span() {
    if (backticks_.empty()) index_backticks();
    const std::size_t length = std::min(text_.find_first_not_of('`', at_), text_.size()) - at_;
    const auto& runs = backticks_[length];
    const auto close = std::upper_bound(runs.begin(), runs.end(), at_);
    if (close == runs.end()) {
      at_ += length;
    } else {
      end_element(*close + length);
    }
  }

  void index_backticks() {
    for (std::size_t at = text_.find('`', at_); at != npos;) {
      const std::size_t end = std::min(text_.find_first_not_of('`', at), text_.size());
      backticks_[end - at].push_back(at);
      at = text_.find('`', end);
    }
  }

  void html() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<!--") && no_comment_end_) {
      ++at_;
      return;
    }
    const std::size_t length = inline_html_length(rest);
    if (length != 0) {
      end_element(at_ + length);
    } else {
      no_comment_end_ = no_comment_end_ || rest.starts_with("<!--");
      ++at_;
    }
  }

  /// $x$: no white space inside next to the signs and no digit behind, as with pandoc; and $$x$$.
  void math() {
    const std::size_t signs = text_.substr(at_).starts_with("$$") ? 2 : 1;
    const std::size_t from = at_ + signs;
    const std::size_t close =
        no_math_end_[signs - 1] ? npos : text_.find(text_.substr(at_, signs), from);
    no_math_end_[signs - 1] = close == npos;
    if (close == npos || close == from ||
        (signs == 1 && (is_space(from) || is_space(close - 1) || text_[close - 1] == '\\' ||
                        (close + 1 < text_.size() && strings::is_digit(text_[close + 1]))))) {
      at_ = from;
    } else {
      end_element(close + signs);
    }
  }

  /// Text in %% comments %% is read like any other.
  void comment_sign() {
    if (text_.substr(at_).starts_with("%%")) {
      end_element(at_ + 2);
    } else {
      ++at_;
    }
  }

  void hash() {
    const std::size_t length = begins_element() ? tag_length(text_.substr(at_)) : 0;
    if (length == 0) {
      ++at_;
      return;
    }
    out_.tags.push_back({at_, at_ + length});
    end_element(at_ + length);
  }

  bool begins_element() const {
    if (at_ == 0 || element_end_ == at_) return true;
    const auto before = utf8::decode_before(text_, at_);
    return text::is_js_space(before.code_point) || behind_emphasis();
  }

  /// Whether the signs before `at_` open or close an emphasis, a ~~strike~~ or a ==highlight==:
  /// what is left of CommonMark's rules (6.4) where a "#" follows.
  bool behind_emphasis() const {
    const char sign = text_[at_ - 1];
    const bool pairs_only = sign == '~' || sign == '=';
    if (!pairs_only && sign != '*' && sign != '_') return false;
    std::size_t begin = at_ - 1;
    while (begin > 0 && text_[begin - 1] == sign && at_ - begin < 4) --begin;
    const std::size_t length = at_ - begin;
    if (length > 3 || (pairs_only && length != 2)) return false;
    const std::string_view signs = text_.substr(begin, length);
    const bool space_before = begin == 0 || is_space(begin - 1);
    const bool opens = space_before || is_punctuation(text_[begin - 1]);
    return (opens && run_follows(signs)) || (!space_before && run_precedes(signs, begin));
  }

  /// Whether a run of just these signs stands behind `at_`.
  bool run_follows(std::string_view signs) const {
    for (auto at = text_.find(signs, at_); at != npos; at = text_.find(signs, at + 1)) {
      if (is_run(at, signs)) return true;
    }
    return false;
  }

  bool run_precedes(std::string_view signs, std::size_t end) const {
    while (end >= signs.size()) {
      const auto at = text_.rfind(signs, end - signs.size());
      if (at == npos) return false;
      if (is_run(at, signs)) return true;
      end = at + signs.size() - 1;
    }
    return false;
  }

  bool is_run(std::size_t begin, std::string_view signs) const {
    const std::size_t end = begin + signs.size();
    return (begin == 0 || text_[begin - 1] != signs[0]) &&
           (end == text_.size() || text_[end] != signs[0]);
  }

  bool is_space(std::size_t at) const {
    return at >= text_.size() || strings::is_blank(text_[at]) || text_[at] == '\n';
  }

  void open_bracket() {
    const bool image = at_ > 0 && text_[at_ - 1] == '!' && element_end_ != at_;
    const std::size_t begin = image ? at_ - 1 : at_;
    if (text_.substr(at_).starts_with("[[") && wikilink(begin, image)) return;
    brackets_.push_back({begin, at_ + 1, image, out_.links.size(), out_.tags.size()});
    ++at_;
  }

  /// [[…]] on one line. A single "]" does not end it, and in [[a [[b]] c]] the inner one is the
  /// link (observed in Obsidian 1.13.7; markdown-vault-mcp issue 1358).
  bool wikilink(std::size_t begin, bool embed) {
    const std::size_t from = at_ + 2;
    std::size_t at = from;
    for (;; ++at) {
      while (at < text_.size() && text_[at] != '[' && text_[at] != ']' && text_[at] != '\n') ++at;
      if (at == text_.size() || text_[at] == '\n') return false;
      if (text_[at] == ']' && text_.substr(at).starts_with("]]")) break;
      if (text_[at] == '[' && text_.substr(at).starts_with("[[")) return false;
    }
    auto link = wikilink_text(text_.substr(from, at - from));
    if (!link) return false;
    out_.links.push_back({begin, at + 2, embed, std::move(*link)});
    end_element(at + 2);
    return true;
  }

  void close_bracket() {
    if (brackets_.empty()) {
      ++at_;
      return;
    }
    const Bracket open = brackets_.back();
    brackets_.pop_back();
    const bool inside_link = !open.image && brackets_.size() < no_links_below_;
    no_links_below_ = std::min(no_links_below_, brackets_.size());
    const std::string_view label = text_.substr(open.text, at_ - open.text);
    if (label.starts_with('^')) {  // a footnote's mark
      end_element(at_ + 1);
      return;
    }
    auto destination = inside_link ? std::nullopt : link_destination(text_.substr(at_ + 1));
    if (!destination) {
      ++at_;
      return;
    }
    drop_inside(open);
    end_element(at_ + 1 + destination->length);
    if (!open.image) no_links_below_ = brackets_.size();
    const bool site = destination->external || destination->target.empty();
    (site ? out_.sites : out_.links)
        .push_back(
            {open.begin, at_, open.image, {std::move(destination->target), {}}, label, true});
  }

  /// A link's text holds no tags and no links but images.
  void drop_inside(const Bracket& open) {
    out_.tags.resize(open.tags);
    const auto inside = out_.links.begin() + static_cast<std::ptrdiff_t>(open.links);
    out_.links.erase(
        std::remove_if(inside, out_.links.end(),
                       [&](const LinkSpan& link) { return open.image || !link.embed; }),
        out_.links.end());
  }

  std::string_view text_;
  InlineSpans& out_;
  std::size_t at_ = 0;
  std::size_t element_end_ = npos;                             ///< Where the last element ended.
  std::map<std::size_t, std::vector<std::size_t>> backticks_;  ///< Runs of them, by length.
  std::vector<Bracket> brackets_;                              ///< Those still open.
  std::size_t no_links_below_ = 0;  ///< Brackets around a link open none themselves.
  bool no_comment_end_ = false;
  bool no_math_end_[2] = {false, false};
};

}  // namespace

void scan_inline(std::string_view text, InlineSpans& out) {
  out.clear();
  Scanner(text, out).run();
}

}  // namespace vaultask::markdown

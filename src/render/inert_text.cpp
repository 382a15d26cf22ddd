#include "render/inert_text.hpp"

#include <algorithm>
#include <array>

#include "base/char_set.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "markdown/tag_text.hpp"
#include "render/bare_url.hpp"
#include "text/unicode.hpp"

namespace vaultask::render {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_punctuation(char c) {
  return c > ' ' && c < 0x7F && !strings::is_alnum(c);
}

/// How each sign is written that would mean something. An entity where scanners look at the raw
/// text, and would find the sign behind a backslash, too.
struct SignRow {
  char sign;
  std::string_view escaped;
  std::string_view look_alike;
};
constexpr std::array<SignRow, 19> kSigns{{{'\\', "\\\\", "∖"},
                                          {'`', "\\`", "ˋ"},
                                          {'[', "\\[", "("},
                                          {']', "]", ")"},
                                          {'|', "|", "¦"},
                                          {'<', "&lt;", "‹"},
                                          {'&', "&amp;", "＆"},
                                          {'*', "\\*", "∗"},
                                          {'_', "\\_", "＿"},
                                          {'~', "\\~", "∼"},
                                          {'$', "\\$", "＄"},
                                          {'#', "\\#", "＃"},
                                          {'(', "\\(", "("},
                                          {'=', "&#61;", "＝"},
                                          {'%', "&#37;", "％"},
                                          {':', "&#58;", "∶"},
                                          {'^', "&#94;", "^"},
                                          {'!', "&#33;", "!"},
                                          {'.', "&#46;", "․"}}};

/// Schemes that do something without "//" behind them.
constexpr std::array<std::string_view, 11> kActiveSchemes{"javascript", "data", "vbscript", "file",
                                                          "obsidian",   "blob", "about",    "xmpp",
                                                          "tel",        "sms",  "app"};

/// Walks over the text once. Each handler writes the sign at `at_` and moves behind it.
class Writer {
 public:
  Writer(std::string_view text, Spelling spelling, Neighbours neighbours)
      : text_(text), spelling_(spelling), neighbours_(neighbours), block_id_(block_id_of(text)) {}

  std::string run() {
    out_.reserve(text_.size() + text_.size() / 8);
    while (at_ < text_.size()) {
      const std::size_t end = kActiveSigns.find_in(text_, at_);
      out_ += text_.substr(at_, end - at_);
      at_ = end;
      if (at_ < text_.size()) sign();
    }
    return std::move(out_);
  }

 private:
  /// What may mean something: those that sign() has a case for.
  static constexpr CharSet kActiveSigns{"\\`[<]|&*_~$%=:.#^(!"};

  void sign() {
    const char c = text_[at_];
    switch (c) {
      case '\\':
        return put(c, for_label() || at_ + 1 == text_.size() || is_punctuation(text_[at_ + 1]));
      case '`':
        return backtick();
      case '[':
      case '<':
        return put(c, true);
      case ']':
      case '|':
        return put(c, for_label());
      case '&':
        return put(c, begins_entity(text_.substr(at_)));
      case '*':
      case '_':
      case '~':
      case '$':
        return run_of(c);
      case '%':  // %%comment%%
        return put(c, next() == c);
      case '=':
        return highlight();
      case ':':
        return colon();
      case '.':
        return www();
      case '#':
        return put(c, !follows_word() && markdown::tag_length(text_.substr(at_)) > 0);
      case '^':
        return put(c, !for_label() && at_ == block_id_);
      case '(':
        return put(c, at_ == 0 ? neighbours_.link_before : text_[at_ - 1] == ']');
      case '!':
        return put(c, at_ + 1 == text_.size() && neighbours_.link_behind);
      default:
        return put(c, false);
    }
  }

  bool for_label() const { return spelling_ == Spelling::look_alike; }

  char next() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : '\0'; }

  /// Behind a letter or digit; at the text's beginning nothing is known.
  bool follows_word() const {
    return at_ > 0 && text::is_word(utf8::decode_before(text_, at_).code_point);
  }

  void put(char c, bool active) {
    ++at_;
    if (!active) {
      out_ += c;
      return;
    }
    const auto row = std::find_if(kSigns.begin(), kSigns.end(),
                                  [c](const SignRow& each) { return each.sign == c; });
    out_ += for_label() ? row->look_alike : row->escaped;
  }

  bool between_blanks(std::size_t begin, std::size_t end) const {
    return begin > 0 && text_[begin - 1] == ' ' && end < text_.size() && text_[end] == ' ';
  }

  /// Dataview runs `= …` and `$= …`, and looks for them itself.
  void backtick() {
    const std::string_view behind = text_.substr(at_ + 1);
    const bool inline_query = behind.starts_with('=') || behind.starts_with("$=");
    if (!inline_query || for_label()) return put('`', true);
    out_ += "&#96;";
    ++at_;
  }

  /// Signs of emphasis, ~~strikes~~ and $math$: they mean nothing between two blanks, and "_"
  /// nothing inside a word (CommonMark 6.4).
  void run_of(char c) {
    const std::size_t end = std::min(text_.find_first_not_of(c, at_), text_.size());
    bool active = !between_blanks(at_, end);
    if (c == '$' && end - at_ > 1) active = true;  // $$ x $$
    if (c == '_' && follows_word() && end < text_.size() &&
        text::is_word(utf8::decode(text_, end).code_point)) {
      active = false;
    }
    while (at_ < end) put(c, active);
  }

  /// ==highlight==: as emphasis, but never one sign alone.
  void highlight() {
    const std::size_t end = std::min(text_.find_first_not_of('=', at_), text_.size());
    const bool active = !between_blanks(at_, end);
    while (at_ < end) put('=', active && next() == '=');
  }

  void colon() {
    if (next() == ':') return put(':', true);  // key:: value
    const std::string_view scheme = scheme_before();
    if (scheme.empty()) return put(':', false);
    if (!text_.substr(at_).starts_with("://")) {
      const bool active = std::any_of(kActiveSchemes.begin(), kActiveSchemes.end(),
                                      [&](auto each) { return strings::equals_ci(scheme, each); });
      return put(':', active && next() != '\0' && next() != ' ');
    }
    const bool web = strings::equals_ci(scheme, "http") || strings::equals_ci(scheme, "https");
    if (web && copy_url(3)) return;
    put(':', true);
  }

  void www() {
    const bool named = at_ >= 3 && strings::equals_ci(text_.substr(at_ - 3, 3), "www") &&
                       (at_ == 3 || !strings::is_alnum(text_[at_ - 4]));
    if (!named) return put('.', false);
    if (copy_url(1)) return;
    put('.', true);
  }

  /// The letters before the colon at `at_`, as long as a scheme may be.
  std::string_view scheme_before() const {
    constexpr std::size_t kLongest = 16;
    std::size_t begin = at_;
    while (begin > 0 && at_ - begin < kLongest && is_scheme_sign(text_[begin - 1])) --begin;
    return text_.substr(begin, at_ - begin);
  }

  static bool is_scheme_sign(char c) { return strings::is_alnum(c) || c == '-' || c == '+'; }

  /// Copies the address whose scheme or "www" stands before `at_`, where it can stand as it is.
  bool copy_url(std::size_t skipped) {
    const std::size_t begin = at_ + skipped;
    if (for_label() || begin < bad_url_end_) return false;
    const UrlRest url = url_rest(text_.substr(begin));
    const bool glued = neighbours_.link_behind && begin + url.judged == text_.size();
    if (!url.plain || url.length == 0 || glued) {
      bad_url_end_ = begin + url.judged;
      return false;
    }
    out_ += text_.substr(at_, skipped + url.length);
    at_ = begin + url.length;
    return true;
  }

  /// Where "^id" begins that ends the text, but for blanks, behind a blank.
  static std::size_t block_id_of(std::string_view text) {
    text = text.substr(0, text.find_last_not_of(' ') + 1);
    std::size_t at = text.size();
    while (at > 0 && (strings::is_alnum(text[at - 1]) || text[at - 1] == '-')) --at;
    if (at == text.size() || at == 0 || text[at - 1] != '^') return npos;
    return at == 1 || text[at - 2] == ' ' ? at - 1 : npos;
  }

  std::string_view text_;
  Spelling spelling_;
  Neighbours neighbours_;
  std::size_t block_id_;
  std::size_t at_ = 0;
  std::size_t bad_url_end_ = 0;  ///< An address that begins before it holds a bad sign.
  std::string out_;
};

}  // namespace

bool begins_entity(std::string_view text) {
  constexpr std::size_t kLongest = 40;  // the longest name has 31 letters
  if (!text.starts_with('&')) return false;
  std::size_t at = text.substr(1).starts_with('#') ? 2 : 1;
  const std::size_t first = at;
  while (at < text.size() && at < kLongest && strings::is_alnum(text[at])) ++at;
  return at > first && at < text.size() && text[at] == ';';
}

std::string inert_text(std::string_view text, Spelling spelling, Neighbours neighbours) {
  return Writer(text, spelling, neighbours).run();
}

}  // namespace vaultask::render

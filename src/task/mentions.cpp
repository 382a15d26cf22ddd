#include "task/mentions.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "note/people.hpp"
#include "note/properties.hpp"
#include "task/signifiers.hpp"
#include "task/tags.hpp"
#include "text/unicode.hpp"

namespace vaultask::task {
namespace {

/// Nobody's task has more owners; a hostile line may.
constexpr std::size_t kMostMentions = 100;

constexpr std::array<std::string_view, 3> kOwnerWords{"owner", "assignee", "person"};

bool is_owner_key(std::string_view key) {
  key = strings::trim(key);
  if (key.ends_with(kVariationSelector)) key.remove_suffix(kVariationSelector.size());
  return key == kOwnerSign || std::any_of(kOwnerWords.begin(), kOwnerWords.end(),
                                          [&](auto word) { return strings::equals_ci(word, key); });
}

/// Words after "@" that look like names and are annotations of Java, Kotlin or TypeScript instead.
bool is_annotation(std::string_view word) {
  constexpr std::array<std::string_view, 31> kKnown{"After",
                                                    "AfterEach",
                                                    "Autowired",
                                                    "Bean",
                                                    "Before",
                                                    "BeforeEach",
                                                    "Component",
                                                    "Controller",
                                                    "Deprecated",
                                                    "Entity",
                                                    "Inject",
                                                    "Injectable",
                                                    "Input",
                                                    "NgModule",
                                                    "NonNull",
                                                    "NotNull",
                                                    "Nullable",
                                                    "Output",
                                                    "Override",
                                                    "ParameterizedTest",
                                                    "Repository",
                                                    "RequestMapping",
                                                    "Service",
                                                    "RestController",
                                                    "SafeVarargs",
                                                    "Test",
                                                    "Transactional",
                                                    "Transient",
                                                    "Value",
                                                    "SuppressWarnings",
                                                    "FunctionalInterface"};
  return std::find(kKnown.begin(), kKnown.end(), word) != kKnown.end();
}

/// Where things of a text end, found once, so that reading it takes linear time whatever it holds.
class Ends {
 public:
  explicit Ends(std::string_view text) : text_(text) {
    std::vector<std::size_t> square, round;
    for (std::size_t at = 0; at < text.size(); ++at) {
      switch (text[at]) {
        case '[':
          square.push_back(at);
          break;
        case '(':
          round.push_back(at);
          break;
        case ']':
          close(square, at);
          break;
        case ')':
          close(round, at);
          break;
        case '`': {
          const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
          runs_.push_back({at, end - at});
          last_run_[end - at] = at;
          at = end - 1;
          break;
        }
        default:
          break;
      }
    }
  }

  /// The bracket that closes the one at `open`, nested ones counted; npos if none does.
  [[nodiscard]] std::size_t closing_bracket(std::size_t open) const {
    const auto found = partner_.find(open);
    return found == partner_.end() ? std::string_view::npos : found->second;
  }

  /// The next "]]" at or behind `at`. To be asked with rising `at`.
  [[nodiscard]] std::size_t link_close(std::size_t at) {
    if (link_close_ < at || !asked_) link_close_ = text_.find("]]", at);
    asked_ = true;
    return link_close_;
  }

  /// Behind the code span that the backticks at `at` open; behind these where they open none.
  [[nodiscard]] std::size_t behind_code_span(std::size_t at) const {
    auto run = std::lower_bound(runs_.begin(), runs_.end(), at,
                                [](const Run& r, std::size_t wanted) { return r.at < wanted; });
    if (run == runs_.end() || run->at != at) return at + 1;
    const std::size_t length = run->length;
    if (last_run_.at(length) == at) return at + length;
    for (++run; run->length != length;) ++run;
    return run->at + length;
  }

 private:
  struct Run {
    std::size_t at;
    std::size_t length;
  };

  void close(std::vector<std::size_t>& open, std::size_t at) {
    if (open.empty()) return;
    partner_.emplace(open.back(), at);
    open.pop_back();
  }

  std::string_view text_;
  std::unordered_map<std::size_t, std::size_t> partner_;
  std::vector<Run> runs_;
  std::unordered_map<std::size_t, std::size_t> last_run_;  ///< By length of the run.
  std::size_t link_close_ = 0;
  bool asked_ = false;
};

/// Reads a description from left to right, once.
class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text), ends_(text) {}

  std::vector<Mention> find() {
    std::size_t at = 0;
    while (at < text_.size() && mentions_.size() < kMostMentions) {
      switch (text_[at]) {
        case '`':
          at = ends_.behind_code_span(at);
          break;
        case '[':
          at = text_.substr(at).starts_with("[[") ? read_link(at) : read_field(at);
          break;
        case '(':
          at = read_field(at);
          break;
        case '@':
          at = read_at(at);
          break;
        case '#':
          at = read_tag(at);
          break;
        case kOwnerSign[0]:
          at = text_.substr(at).starts_with(kOwnerSign) ? read_owner_sign(at) : at + 1;
          break;
        default:
          ++at;
      }
    }
    find_outer_links();
    return std::move(mentions_);
  }

 private:
  void add(Mention::Kind kind, std::string_view text) {
    mentions_.push_back({kind, std::string(text)});
  }

  std::size_t read_link(std::size_t at) {
    const auto close = ends_.link_close(at);
    if (close == std::string_view::npos) return at + 2;
    const std::string_view inner = text_.substr(at + 2, close - at - 2);
    if (inner.starts_with('@')) add_name_of_link(inner.substr(1));
    return close + 2;
  }

  void add_name_of_link(std::string_view inner) {
    const std::string name = note::plain_name("[[" + std::string(inner) + "]]");
    if (!name.empty()) add(Mention::Kind::at_link, name);
  }

  /// `[owner:: X]` or `(owner:: X)`; several names are parted by commas.
  std::size_t read_field(std::size_t at) {
    constexpr std::size_t kLongestKey = 40;
    const std::string_view head = text_.substr(at + 1, kLongestKey);
    const auto colons = head.find("::");
    if (colons == std::string_view::npos || !is_owner_key(head.substr(0, colons))) return at + 1;
    const std::size_t value = at + 1 + colons + 2;
    const auto close = ends_.closing_bracket(at);
    if (close == std::string_view::npos || close < value) return at + 1;
    for (const auto part : strings::split(text_.substr(value, close - value), ',')) {
      if (mentions_.size() == kMostMentions) break;
      const std::string name = note::plain_name(part);
      if (!name.empty()) add(Mention::Kind::field, name);
    }
    return close + 1;
  }

  std::size_t read_owner_sign(std::size_t at) {
    std::string_view rest = text_.substr(at + kOwnerSign.size());
    if (rest.starts_with(kVariationSelector)) rest.remove_prefix(kVariationSelector.size());
    rest = text::trim_js_left(rest);
    if (rest.starts_with('@')) rest.remove_prefix(1);
    if (rest.starts_with("[[")) {
      const std::size_t open = text_.size() - rest.size();
      const auto close = ends_.link_close(open);
      if (close == std::string_view::npos) return open;
      add(Mention::Kind::field, note::plain_name(text_.substr(open, close + 2 - open)));
      return close + 2;
    }
    if (note::capitalised_name_length(rest) > 0 || !note::name_word_ends(rest).empty()) {
      add(Mention::Kind::field, name_text(rest));
    }
    return text_.size() - rest.size();
  }

  std::size_t read_tag(std::size_t at) {
    const std::size_t end = std::min(text_.find_first_of(kTagEnds, at + 1), text_.size());
    const std::string_view tag = text_.substr(at + 1, end - at - 1);
    if (at > 0) {
      const auto before = utf8::decode_before(text_, at);
      if (!text::is_js_space(before.code_point)) return end;
    }
    for (const auto word : kOwnerWords) {
      if (strings::starts_with_ci(tag, word) && tag.size() > word.size() + 1 &&
          tag[word.size()] == '/') {
        add(Mention::Kind::tag, tag.substr(word.size() + 1));
      }
    }
    return end;
  }

  std::size_t read_at(std::size_t at) {
    const std::string_view rest = text_.substr(at + 1);
    if (rest.starts_with("[[")) {
      const auto close = ends_.link_close(at + 1);
      if (close == std::string_view::npos) return at + 3;
      add_name_of_link(text_.substr(at + 3, close - at - 3));
      return close + 2;
    }
    if (at > 0) {
      // A word before the sign makes it a mail address, a slash part of some other address; but
      // "@Dana/@Tom" are two people.
      const auto before = utf8::decode_before(text_, at);
      if (before.code_point == '@' || text::is_word(before.code_point)) return at + 1;
      if (before.code_point == '/' && at != behind_mention_ + 1) return at + 1;
    }
    const std::vector<std::size_t> ends = note::name_word_ends(rest);
    if (ends.empty()) return at + 1;
    const std::string_view word = rest.substr(0, ends.front());
    const char next = ends.front() < rest.size() ? rest[ends.front()] : '\0';
    const bool scope = next == '/' && !rest.substr(ends.front()).starts_with("/@");
    if (scope || next == '(' || next == '@' || next == '{' || next == '_') return at + 1;
    if (is_annotation(word)) return at + 1;
    add(Mention::Kind::at, name_text(rest));
    behind_mention_ = at + 1 + ends.back();
    return at + 1;
  }

  /// As much of the text as can matter for a name.
  static std::string_view name_text(std::string_view text) {
    const auto ends = note::name_word_ends(text);
    std::size_t end = ends.empty() ? 0 : ends.back();
    if (end < text.size() && text[end] != ' ') ++end;  // tells an ended name from a cut one
    return text.substr(
        0, utf8::find_invalid(text.substr(0, end)) == std::string_view::npos ? end : ends.back());
  }

  /// Rule 5: a link that opens the description, or closes it before the tags, unless a preposition
  /// stands before it.
  void find_outer_links() {
    const std::string_view head = without_leading_tags();
    if (head.starts_with("[[") && !head.starts_with("[[@")) {
      const auto close = head.find("]]");
      if (close != std::string_view::npos) {
        add(Mention::Kind::link, note::plain_name(head.substr(0, close + 2)));
      }
    }
    const std::string_view body = without_trailing_tags();
    if (!body.ends_with("]]")) return;
    const auto open = body.rfind("[[");
    if (open == std::string_view::npos || open == 0 || body.substr(open).starts_with("[[@")) return;
    if (body.find("]]", open) + 2 != body.size()) return;  // in brackets: [delegated:: [[Dana]]]
    if (body[open - 1] == '!' || body[open - 1] == '@') return;
    std::string_view before = strings::trim(body.substr(0, open));
    const auto space = before.find_last_of(" \t");
    const std::string_view word =
        space == std::string_view::npos ? before : before.substr(space + 1);
    if (is_preposition(word)) return;
    add(Mention::Kind::link, note::plain_name(body.substr(open)));
  }

  /// A global filter such as #task often stands in front of everything.
  std::string_view without_leading_tags() const {
    std::string_view body = text::trim_js(text_);
    while (body.starts_with('#') && body.find(' ') != std::string_view::npos) {
      body = text::trim_js_left(body.substr(body.find(' ')));
    }
    return body;
  }

  std::string_view without_trailing_tags() const {
    std::string_view body = text::trim_js(text_);
    for (;;) {
      const auto hash = body.rfind('#');
      if (hash == std::string_view::npos || hash == 0 || body[hash - 1] != ' ' ||
          body.find(' ', hash) != std::string_view::npos) {
        return body;
      }
      body = text::trim_js(body.substr(0, hash));
    }
  }

  static bool is_preposition(std::string_view word) {
    constexpr std::array<std::string_view, 45> kWords{
        "to",        "with",       "for",     "from",  "by",      "of",      "about",   "at",
        "in",        "on",         "via",     "per",   "through", "and",     "or",      "see",
        "cc",        "after",      "before",  "into",  "against", "between", "like",    "than",
        "under",     "over",       "without", "near",  "behind",  "versus",  "vs",      "re",
        "regarding", "concerning", "during",  "until", "since",   "toward",  "towards", "within",
        "beside",    "besides",    "except",  "upon",  "onto"};
    while (!word.empty() && !strings::is_alpha(word.back())) word.remove_suffix(1);
    while (!word.empty() && !strings::is_alpha(word.front())) word.remove_prefix(1);
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](auto known) { return strings::equals_ci(known, word); });
  }

  std::string_view text_;
  Ends ends_;
  std::size_t behind_mention_ = std::string_view::npos;  ///< Where the last @ mention's words end.
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> find_mentions(std::string_view description) {
  return Finder(description).find();
}

}  // namespace vaultask::task

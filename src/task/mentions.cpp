#include "task/mentions.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "note/people.hpp"
#include "note/properties.hpp"
#include "task/signifiers.hpp"
#include "text/unicode.hpp"

namespace vaultask::task {
namespace {

constexpr std::array<std::string_view, 3> kOwnerWords{"owner", "assignee", "person"};

bool is_owner_key(std::string_view key) {
  key = strings::trim(key);
  return key == kOwnerSign || std::any_of(kOwnerWords.begin(), kOwnerWords.end(), [&](auto word) {
           return strings::equals_ci(word, key);
         });
}

/// Offset of the bracket that closes the one at `open`, counting nested ones; npos if none does.
std::size_t closing_bracket(std::string_view text, std::size_t open) {
  const char opener = text[open];
  const char closer = opener == '[' ? ']' : ')';
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == opener) ++depth;
    if (text[at] == closer && --depth == 0) return at;
  }
  return std::string_view::npos;
}

/// Words after "@" that look like names and are Java's, C#'s or Python's instead.
bool is_annotation(std::string_view word) {
  constexpr std::array<std::string_view, 20> kKnown{
      "Override",  "Deprecated", "Test",      "Autowired", "Bean",     "Component", "Controller",
      "Entity",    "Inject",     "Nullable",  "NotNull",   "NonNull",  "Repository", "Service",
      "Component", "Injectable", "Transient", "Transactional", "SuppressWarnings", "Input"};
  return std::find(kKnown.begin(), kKnown.end(), word) != kKnown.end();
}

/// Reads a description from left to right, once.
class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Mention> find() {
    std::size_t at = 0;
    while (at < text_.size()) {
      switch (text_[at]) {
        case '`':
          at = behind_code_span(at);
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
        default:
          if (text_.substr(at).starts_with(kOwnerSign)) {
            at = read_owner_sign(at);
          } else {
            ++at;
          }
      }
    }
    find_outer_links();
    return std::move(mentions_);
  }

 private:
  void add(Mention::Kind kind, std::string_view text) {
    mentions_.push_back({kind, std::string(text)});
  }

  std::size_t behind_code_span(std::size_t at) const {
    const std::size_t run =
        std::min(text_.find_first_not_of('`', at), text_.size()) - at;
    const std::string fence(run, '`');
    for (std::size_t close = at + run; (close = text_.find(fence, close)) != std::string_view::npos;) {
      const std::size_t end = std::min(text_.find_first_not_of('`', close), text_.size());
      if (end - close == run) return end;
      close = end;
    }
    return at + run;
  }

  std::size_t read_link(std::size_t at) {
    const auto close = text_.find("]]", at);
    if (close == std::string_view::npos) return at + 2;
    const std::string_view inner = text_.substr(at + 2, close - at - 2);
    if (inner.starts_with('@')) add_name_of_link(inner.substr(1));
    return close + 2;
  }

  void add_name_of_link(std::string_view inner) {
    const std::string name = note::plain_name("[[" + std::string(inner) + "]]");
    if (!name.empty()) add(Mention::Kind::at_link, name);
  }

  std::size_t read_field(std::size_t at) {
    const auto colons = text_.find("::", at);
    if (colons == std::string_view::npos) return at + 1;
    if (!is_owner_key(text_.substr(at + 1, colons - at - 1))) return at + 1;
    const auto close = closing_bracket(text_, at);
    if (close == std::string_view::npos || close < colons) return at + 1;
    for (const auto part : strings::split(text_.substr(colons + 2, close - colons - 2), ',')) {
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
      add(Mention::Kind::field, note::plain_name(rest));
    } else if (note::capitalised_name_length(rest) > 0 || !note::name_word_ends(rest).empty()) {
      add(Mention::Kind::field, name_text(rest));
    }
    return text_.size() - rest.size();
  }

  std::size_t read_tag(std::size_t at) {
    const std::size_t end =
        std::min(text_.find_first_of(" \t!@#$%^&*(),.?\":{}|<>", at + 1), text_.size());
    const std::string_view tag = text_.substr(at + 1, end - at - 1);
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
      const auto close = rest.find("]]");
      if (close == std::string_view::npos) return at + 3;
      add_name_of_link(rest.substr(2, close - 2));
      return at + 1 + close + 2;
    }
    if (at > 0) {
      // A word before the sign makes it a mail address or a handle of something else.
      const auto before = utf8::decode_before(text_, at);
      if (before.code_point == '@' || text::is_word(before.code_point)) return at + 1;
    }
    const std::vector<std::size_t> ends = note::name_word_ends(rest);
    if (ends.empty()) return at + 1;
    const std::string_view word = rest.substr(0, ends.front());
    const char next = ends.front() < rest.size() ? rest[ends.front()] : '\0';
    if (next == '(' || next == '/' || next == '@' || next == '{' || next == '_') return at + 1;
    if (is_annotation(word)) return at + 1;
    add(Mention::Kind::at, name_text(rest));
    return at + 1;
  }

  /// As much of the text as can matter for a name.
  static std::string_view name_text(std::string_view text) {
    const auto ends = note::name_word_ends(text);
    std::size_t end = ends.empty() ? 0 : ends.back();
    if (end < text.size() && text[end] != ' ') ++end;  // tells an ended name from a cut one
    return text.substr(0, utf8::find_invalid(text.substr(0, end)) == std::string_view::npos
                              ? end
                              : ends.back());
  }

  /// Rule 5: a link that opens the description, or closes it before the tags, unless a preposition
  /// stands before it.
  void find_outer_links() {
    if (text_.starts_with("[[") && !text_.starts_with("[[@")) {
      const auto close = text_.find("]]");
      if (close != std::string_view::npos) {
        add(Mention::Kind::link, note::plain_name(text_.substr(0, close + 2)));
      }
    }
    const std::string_view body = without_trailing_tags();
    if (!body.ends_with("]]")) return;
    const auto open = body.rfind("[[");
    if (open == std::string_view::npos || open == 0 || body.substr(open).starts_with("[[@")) return;
    if (body[open - 1] == '!' || body[open - 1] == '@') return;
    std::string_view before = strings::trim(body.substr(0, open));
    const auto space = before.find_last_of(" \t");
    const std::string_view word = space == std::string_view::npos ? before : before.substr(space + 1);
    if (is_preposition(word)) return;
    add(Mention::Kind::link, note::plain_name(body.substr(open)));
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
    constexpr std::array<std::string_view, 32> kWords{
        "to",    "with",  "for",     "from",  "by",      "of",      "about", "at",
        "in",    "on",    "via",     "per",   "through", "and",     "or",    "see",
        "cc",    "after", "before",  "into",  "against", "between", "like",  "than",
        "under", "over",  "without", "near",  "behind",  "versus",  "vs",    "re"};
    while (!word.empty() && !strings::is_alpha(word.back())) word.remove_suffix(1);
    while (!word.empty() && !strings::is_alpha(word.front())) word.remove_prefix(1);
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](auto known) { return strings::equals_ci(known, word); });
  }

  std::string_view text_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> find_mentions(std::string_view description) {
  return Finder(description).find();
}

}  // namespace vaultask::task

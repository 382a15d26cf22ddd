#include "search/search_text.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "text/unicode.hpp"

namespace vaultask::search {
namespace {

/// Each word costs the database a cursor.
constexpr std::size_t kLongestText = 1000;

/// Controls, NUL among them, part words as blanks do.
std::string without_controls(std::string_view text) {
  std::string clean(text);
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  std::replace_if(clean.begin(), clean.end(), is_control, ' ');
  return clean;
}

bool has_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = utf8::decode(text, at);
    if (decoded.valid && text::is_word(decoded.code_point)) return true;
    at += decoded.length;
  }
  return false;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  SearchText read() {
    SearchText found;
    for (skip_space(); at_ < text_.size(); skip_space()) {
      const bool unwanted = text_[at_] == '-';
      if (unwanted) ++at_;
      Term term = read_term();
      if (!has_words(term.text)) continue;
      (unwanted ? found.unwanted : found.wanted).push_back(std::move(term));
    }
    return found;
  }

 private:
  /// The length of the space at a place; 0 for none.
  [[nodiscard]] std::size_t space_at(std::size_t at) const {
    const auto decoded = utf8::decode(text_, at);
    return decoded.valid && text::is_js_space(decoded.code_point) ? decoded.length : 0;
  }

  void skip_space() {
    while (at_ < text_.size()) {
      const std::size_t length = space_at(at_);
      if (length == 0) return;
      at_ += length;
    }
  }

  Term read_term() {
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    const auto close = quoted ? text_.find('"', at_ + 1) : std::string_view::npos;
    if (close == std::string_view::npos) return read_word();
    Term term{std::string(text_.substr(at_ + 1, close - at_ - 1))};
    at_ = close + 1;
    if (at_ < text_.size() && text_[at_] == '*') {
      term.prefix = true;
      ++at_;
    }
    return term;
  }

  Term read_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && space_at(at_) == 0) at_ += utf8::decode(text_, at_).length;
    Term term{std::string(text_.substr(begin, at_ - begin))};
    term.prefix = term.text.ends_with('*');
    while (term.text.ends_with('*')) term.text.pop_back();
    return term;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Result<SearchText> parse_search_text(std::string_view text) {
  if (text.size() > kLongestText) {
    return fail(ErrorCode::usage,
                "the text to search for is longer than " + std::to_string(kLongestText) + " bytes");
  }
  const std::string clean = without_controls(text);
  SearchText found = Reader(clean).read();
  if (!found.wanted.empty()) return found;
  if (!found.unwanted.empty()) {
    return fail(ErrorCode::usage, "there are only words to leave out",
                "add a word that the notes shall hold, as in: vaultask search 'labels -printer'");
  }
  return fail(ErrorCode::usage, "there is no word to search for",
              "name one with a letter or digit, as in: vaultask search 'release notes'");
}

}  // namespace vaultask::search

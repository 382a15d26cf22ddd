#include "note/resolved_marker.hpp"

#include <vaultask/date.hpp>

#include <algorithm>

#include "base/char_set.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace vaultask::note {
namespace {

constexpr std::string_view kWords[] = {
    "answer",   "answered", "closed",  "done",   "mitigated",
    "obsolete", "resolved", "settled", "solved",
};
constexpr std::size_t kShortestWord = 4, kLongestWord = 9;
constexpr std::string_view kSigns[] = {"✅", "☑", "✔"};
constexpr std::string_view kEmojiStyle = "\uFE0F";
/// Signs that tie a remark to what stands before it. "->" and "=>" begin with one and end with ">".
constexpr std::string_view kDashes[] = {"–", "—", "→", "⇒", "-", "=", ">"};

constexpr CharSet kEmphasis(" \t*_");
/// What the marker words begin with.
constexpr CharSet kFirstLetters("acdmorsACDMORS");

bool is_emphasis(char c) {
  return kEmphasis.holds(c);
}

/// Without blanks and emphasis at the end.
std::string_view trim_emphasis_right(std::string_view text) {
  while (!text.empty() && is_emphasis(text.back())) text.remove_suffix(1);
  return text;
}

/// Without blanks and emphasis at both ends.
std::string_view trim_emphasis(std::string_view text) {
  while (!text.empty() && is_emphasis(text.front())) text.remove_prefix(1);
  return trim_emphasis_right(text);
}

std::string_view without_final_dashes(std::string_view text) {
  for (bool trimmed = true; trimmed;) {
    trimmed = false;
    text = trim_emphasis_right(text);
    for (const auto dash : kDashes) {
      if (!text.ends_with(dash)) continue;
      text.remove_suffix(dash.size());
      trimmed = true;
    }
  }
  return text;
}

std::string_view without_final_stop(std::string_view text) {
  text = trim_emphasis(text);
  while (text.ends_with('.') || text.ends_with('!')) text.remove_suffix(1);
  return trim_emphasis(text);
}

std::size_t word_length(std::string_view text) {
  std::size_t n = 0;
  while (n < text.size() && strings::is_alpha(text[n])) ++n;
  return n;
}

bool is_marker_word(std::string_view word) {
  if (word.size() < kShortestWord || word.size() > kLongestWord) return false;
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view one) { return strings::equals_ci(one, word); });
}

/// Length of the marker word that the text begins with; 0 if there is none.
std::size_t marker_length(std::string_view text) {
  if (text.empty() || !kFirstLetters.holds(text.front())) return 0;
  const std::size_t n = word_length(text);
  if (!is_marker_word(text.substr(0, n))) return 0;
  const bool ends = n == text.size() || (static_cast<unsigned char>(text[n]) < 0x80 &&
                                         !strings::is_digit(text[n]) && text[n] != '\'');
  return ends ? n : 0;
}

/// Sets text and remark if there is a text at all.
bool take(std::string_view& text, std::string& remark, std::string_view rest,
          std::string_view said) {
  rest = strings::trim(rest);
  if (trim_emphasis(rest).empty()) return false;
  text = rest;
  remark = trim_remark(said);
  return true;
}

bool take_sign_in_front(std::string_view& text, std::string& remark) {
  for (const auto sign : kSigns) {
    if (text.starts_with(sign)) {
      std::string_view rest = text.substr(sign.size());
      if (rest.starts_with(kEmojiStyle)) rest.remove_prefix(kEmojiStyle.size());
      return take(text, remark, rest, {});
    }
  }
  return false;
}

bool take_sign_at_end(std::string_view& text, std::string& remark) {
  // What may follow is ASCII, so the sign is the last character that is not.
  const std::size_t end = utf8::find_ascii_tail(text);
  std::string_view to_sign = text.substr(0, end);
  if (to_sign.ends_with(kEmojiStyle)) to_sign.remove_suffix(kEmojiStyle.size());
  const auto sign = std::find_if(std::begin(kSigns), std::end(kSigns),
                                 [&](std::string_view one) { return to_sign.ends_with(one); });
  if (sign == std::end(kSigns)) return false;
  const std::string_view after = without_final_stop(text.substr(end));
  if (!after.empty() && !Date::parse(after)) return false;
  return take(text, remark, to_sign.substr(0, to_sign.size() - sign->size()), after);
}

/// Offset of the bracket that the one at the end closes; npos if none does.
std::size_t opening_bracket(std::string_view text) {
  const char close = text.back();
  const char open = close == ')' ? '(' : '[';
  int depth = 0;
  for (std::size_t at = text.size(); at-- > 0;) {
    if (text[at] == close) ++depth;
    if (text[at] == open && --depth == 0) return at;
  }
  return text.npos;
}

bool take_bracket_at_end(std::string_view& text, std::string& remark) {
  const std::string_view body = without_final_stop(text);
  if (!body.ends_with(')') && !body.ends_with(']')) return false;
  const auto open = opening_bracket(body);
  if (open == body.npos) return false;
  const std::string_view inner = body.substr(open + 1, body.size() - open - 2);
  const std::size_t word = marker_length(inner);
  if (word == 0) return false;
  const auto before = static_cast<std::size_t>(body.data() - text.data()) + open;
  std::string_view rest = text.substr(0, before);
  while (rest.ends_with('*') || rest.ends_with('_')) rest.remove_suffix(1);
  return take(text, remark, rest, inner.substr(word));
}

bool take_bracket_in_front(std::string_view& text, std::string& remark) {
  const std::string_view body = trim_emphasis(text);
  if (!body.starts_with('(') && !body.starts_with('[')) return false;
  const auto close = body.find(body.front() == '(' ? ')' : ']');
  if (close == body.npos) return false;
  const std::string_view inner = body.substr(1, close - 1);
  const std::size_t word = marker_length(inner);
  if (word == 0) return false;
  std::string_view rest = strings::trim(body.substr(close + 1));
  const auto first = rest.find_first_not_of("*_:");
  return take(text, remark, first == rest.npos ? rest : rest.substr(first), inner.substr(word));
}

/// What stands before a marker word, for telling whether the word begins something new.
enum class Before { beginning, sentence, dash, other };

Before look_before(std::string_view text) {
  const std::size_t length = text.size();
  text = trim_emphasis_right(text);
  if (text.empty()) return Before::beginning;
  if (text.size() == length) return Before::other;  // the "closed" of "semi-closed"
  if (text.ends_with('.') || text.ends_with('?') || text.ends_with('!')) return Before::sentence;
  const bool dash = std::any_of(std::begin(kDashes), std::end(kDashes),
                                [&](std::string_view one) { return text.ends_with(one); });
  return dash ? Before::dash : Before::other;
}

/// "Resolved: the lab", "The lab. Resolved: by Jan", "The lab – resolved".
bool take_label(std::string_view& text, std::string& remark) {
  // What ends the text is looked at once, not for each marker word.
  const std::string_view whole = trim_emphasis_right(text);
  const std::string_view stopped = without_final_stop(whole);
  const auto behind = [](std::string_view cut, std::size_t from) {
    return trim_emphasis(cut.substr(std::min(from, cut.size())));
  };
  // A marker word begins the text, or stands behind a blank or emphasis.
  for (std::size_t at = 0; at < text.size(); at = kEmphasis.find_in(text, at) + 1) {
    const std::size_t length = marker_length(text.substr(at));
    if (length == 0) continue;
    const Before before = look_before(text.substr(0, at));
    if (before == Before::other) continue;
    const std::string_view after = behind(whole, at + length);
    const bool label = after.starts_with(':');
    if (before == Before::beginning && label) {
      return take(text, remark, trim_emphasis(after.substr(1)), {});
    }
    const std::string_view last = behind(stopped, at + length);
    const bool ends = last.empty() || Date::parse(last).has_value();
    if (before != Before::beginning && (label || ends)) {
      return take(text, remark, without_final_dashes(text.substr(0, at)), after);
    }
  }
  return false;
}

}  // namespace

std::string trim_remark(std::string_view remark) {
  for (bool trimmed = true; trimmed;) {
    const std::size_t length = remark.size();
    const auto first = remark.find_first_not_of(" \t:;,.!");
    remark = first == remark.npos ? std::string_view() : remark.substr(first);
    // Emphasis that closes here was opened before the remark; what opens here belongs to it.
    const auto text = remark.find_first_not_of("*_");
    if (text == remark.npos) return {};
    if (strings::is_blank(remark[text])) remark.remove_prefix(text);
    for (const auto dash : kDashes) {
      if (remark.starts_with(dash)) remark.remove_prefix(dash.size());
    }
    trimmed = remark.size() < length;
  }
  return std::string(strings::trim(remark));
}

bool take_resolved_marker(std::string_view& text, std::string& remark) {
  return take_sign_in_front(text, remark) || take_sign_at_end(text, remark) ||
         take_bracket_in_front(text, remark) || take_bracket_at_end(text, remark) ||
         take_label(text, remark);
}

}  // namespace vaultask::note

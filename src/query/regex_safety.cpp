#include "query/regex_safety.hpp"

#include <vector>

#include "base/strings.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

constexpr std::size_t kLongest = 500;
constexpr int kMostQuantifiers = 25;

bool is_one_of(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

// ---- ret's first step: escapes become the characters they stand for ----

/// An escape behind its backslash; length 0 where ret sees none. Hexadecimal digits are capitals.
struct Escape {
  std::size_t length = 0;
  unsigned code = 0;
};

Escape find_hex(std::string_view text, std::size_t digits) {
  unsigned code = 0;
  if (text.size() <= digits) return {};
  for (const char c : text.substr(1, digits)) {
    const auto value = std::string_view("0123456789ABCDEF").find(c);
    if (value == std::string_view::npos) return {};
    code = code * 16 + static_cast<unsigned>(value);
  }
  return {digits + 1, code};
}

Escape find_escape(std::string_view text) {
  if (text.empty()) return {};
  if (text[0] == 'u') return find_hex(text, 4);
  if (text[0] == 'x') return find_hex(text, 2);
  if (text[0] == 'c' && text.size() > 1 &&
      is_one_of(text[1], "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^?")) {
    return {2, text[1] == '?' ? unsigned{' '} : static_cast<unsigned>(text[1] - '@')};
  }
  if (is_one_of(text[0], "0tnvfr")) return {1, '\n'};  // none of them has a meaning
  return {};
}

std::string with_escapes_read(std::string_view body) {
  std::string out;
  while (!body.empty()) {
    std::size_t length = 1;
    if (body.starts_with("[\\b]")) {
      length = 4;
      out += '\b';
    } else if (body.starts_with("\\\\") && find_escape(body.substr(2)).length > 0) {
      length = 2 + find_escape(body.substr(2)).length;
      out += body.substr(0, length);
    } else if (const Escape escape = find_escape(body.substr(1));
               body.front() == '\\' && escape.length > 0) {
      length = 1 + escape.length;
      const char c = escape.code < 0x80 ? static_cast<char>(escape.code) : 'x';
      if (is_one_of(c, "[]{}^$.|?*+()")) out += '\\';
      out += c;
    } else {
      out += body.front();
    }
    body.remove_prefix(length);
  }
  return out;
}

// ---- ret's second step, as far as it counts ----

/// A character, a class, a group, or one of these with its quantifiers.
struct Part {
  int quantifiers = 0;  ///< In it and on it.
  bool nested = false;  ///< One of them on what has one.
  bool is_repetition = false;
};

/// A lazy quantifier is one on a repetition to ret; safe-regex2 then does not look into it.
Part repeated(const Part& part) {
  if (part.is_repetition) return {1, false, true};
  return {part.quantifiers + 1, part.nested || part.quantifiers > 0, true};
}

class Check {
 public:
  explicit Check(std::string_view text) : text_(text) {}

  std::optional<std::string> refusal() {
    groups_.emplace_back();
    while (at_ < text_.size() && !refusal_) step();
    if (!refusal_ && groups_.size() > 1) cannot_read("a group without its )");
    if (refusal_) return refusal_;
    finish_part();
    const Part& all = groups_.front().sum;
    if (all.nested) return "the Tasks plugin refuses a quantifier in what is repeated, as in (a+)+";
    if (all.quantifiers > kMostQuantifiers) {
      return "the Tasks plugin refuses more than " + std::to_string(kMostQuantifiers) +
             " quantifiers; here are " + std::to_string(all.quantifiers);
    }
    return std::nullopt;
  }

 private:
  struct Group {
    Part sum;                  ///< Of what is finished.
    std::optional<Part> last;  ///< What a quantifier would repeat.
  };

  void cannot_read(std::string what) { refusal_ = "the Tasks plugin refuses " + std::move(what); }

  void finish_part() {
    Group& group = groups_.back();
    if (!group.last) return;
    group.sum.quantifiers += group.last->quantifiers;
    group.sum.nested = group.sum.nested || group.last->nested;
    group.last.reset();
  }
  void begin_part(const Part& part) {
    finish_part();
    groups_.back().last = part;
  }

  void repeat() {
    auto& last = groups_.back().last;
    if (!last) return cannot_read("a quantifier without something to repeat");
    last = repeated(*last);
  }

  void step() {
    switch (text_[at_++]) {
      case '\\':
        return read_escape();
      case '[':
        return read_class();
      case '(':
        return open_group();
      case ')':
        return close_group();
      case '|':
        return finish_part();
      case '{':
        return read_braces();
      case '?':
      case '+':
      case '*':
        return repeat();
      default:
        return begin_part({});
    }
  }

  void read_escape() {
    if (at_ == text_.size()) return cannot_read("a \\ at the end");
    if (strings::is_digit(text_[at_++])) {
      while (at_ < text_.size() && strings::is_digit(text_[at_])) ++at_;
    }
    begin_part({});
  }

  void read_class() {
    if (text_.substr(at_).starts_with('^')) ++at_;
    for (; at_ < text_.size() && text_[at_] != ']'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    if (at_ >= text_.size()) return cannot_read("a class without its ]");
    ++at_;
    begin_part({});
  }

  void open_group() {
    finish_part();
    groups_.emplace_back();
    const std::string_view rest = text_.substr(at_);
    if (!rest.starts_with('?')) return;
    if (rest.starts_with("?<=") || rest.starts_with("?<!")) return cannot_read("look-behind");
    if (rest.starts_with("?<")) return read_name();
    if (rest.size() < 2 || !is_one_of(rest[1], "=!:")) return cannot_read("this kind of group");
    at_ += 2;
  }

  void read_name() {
    const auto close = text_.find('>', at_);
    const std::string_view name = text_.substr(at_ + 2, close - at_ - 2);
    bool plain = close != std::string_view::npos && !name.empty() && !strings::is_digit(name[0]);
    for (const char c : name) plain = plain && (strings::is_alnum(c) || c == '_' || c == '$');
    if (!plain) return cannot_read("other letters than a to z in the name of a group");
    at_ = close + 1;
  }

  void close_group() {
    if (groups_.size() == 1) return cannot_read("a ) without its group");
    finish_part();
    Part group = groups_.back().sum;
    groups_.pop_back();
    begin_part(group);
  }

  /// {2}, {2,} or {2,3}; other braces are letters.
  void read_braces() {
    std::size_t end = at_;
    const auto skip_digits = [&] {
      while (end < text_.size() && strings::is_digit(text_[end])) ++end;
    };
    skip_digits();
    const bool number = end > at_;
    if (number && text_.substr(end).starts_with(',')) {
      ++end;
      skip_digits();
    }
    if (!number || !text_.substr(end).starts_with('}')) return begin_part({});
    at_ = end + 1;
    repeat();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Group> groups_;
  std::optional<std::string> refusal_;
};

}  // namespace

std::optional<std::string> regex_refusal(std::string_view body) {
  if (text::utf16_length(body) > kLongest) {
    return "the Tasks plugin refuses regular expressions of more than " + std::to_string(kLongest) +
           " characters";
  }
  const std::string text = with_escapes_read(body);
  return Check(text).refusal();
}

}  // namespace vaultask::query

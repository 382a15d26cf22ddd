#include "markdown/simple_yaml.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/strings.hpp"
#include "markdown/yaml_scalar.hpp"

namespace vaultask::markdown {
namespace {

constexpr std::size_t kMostBytes = 16 * 1024;
constexpr std::size_t kMostKeys = 64;  ///< In one map: each is compared with those before it.
constexpr std::size_t kLongestName = 200;
constexpr std::size_t kDeepest = 8;

bool is_letter(char c) {
  return strings::is_alnum(c) || c == '_' || c < 0;
}

/// Whether it holds only what YAML 1.1 prints (5.1) and takes for no line break but LF; tabs are
/// left to libyaml, too.
bool is_plain_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x7F) continue;
    if (byte < 0x80 && byte != '\n') return false;
    const auto second = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : '\0');
    const auto third = static_cast<unsigned char>(at + 2 < text.size() ? text[at + 2] : '\0');
    if (byte == 0xC2 && second < 0xA0) return false;                              // controls
    if (byte == 0xE2 && second == 0x80 && (third & 0xFEU) == 0xA8) return false;  // line breaks
    if (byte == 0xEF && second == 0xBB && third == 0xBF) return false;            // a mark
    if (byte == 0xEF && second == 0xBF && (third & 0xFEU) == 0xBE) return false;  // no characters
  }
  return true;
}

Yaml text_value(std::string text) {
  Yaml value;
  value.kind = Yaml::Kind::text;
  value.scalar = std::move(text);
  return value;
}

/// The text in quotes that the text begins with, its quotes included; "" where it is no such text,
/// or holds an escape.
std::string_view quoted_part(std::string_view text) {
  const char quote = text.front();
  const auto close = text.find(quote, 1);
  if (close == std::string_view::npos) return {};
  if (quote == '\'' && text.substr(close + 1).starts_with('\'')) return {};
  if (quote == '"' && text.substr(0, close).find('\\') != std::string_view::npos) return {};
  return text.substr(0, close + 1);
}

/// A plain scalar outside of brackets, trimmed. Nothing in it may be a sign of YAML.
bool is_plain_scalar(std::string_view text) {
  const char first = text.front();
  const bool begins = is_letter(first) || first == '(' || first == '/' || first == '$' ||
                      ((first == '-' || first == '+' || first == '.') && text.size() > 1 &&
                       strings::is_digit(text[1]));
  if (!begins) return false;
  for (auto at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] == ' ') return false;
  }
  for (auto at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
    if (text[at - 1] == ' ') return false;
  }
  return true;
}

/// A plain scalar in brackets, or a key; trimmed.
bool is_plain_in_flow(std::string_view text) {
  return !text.empty() && is_letter(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return is_letter(c) || c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' ||
                  c == ')' || c == '+';
         });
}

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) { next_line(); }

  std::optional<Yaml> read() {
    Yaml root;
    root.kind = Yaml::Kind::map;
    if (!ended_ && indent_ != 0) return std::nullopt;
    if (!read_map(root, 0, 1) || !ended_) return std::nullopt;
    return root;
  }

 private:
  /// The next line that is not blank.
  void next_line() {
    do {
      ended_ = rest_.empty();
      const auto end = std::min(rest_.find('\n'), rest_.size());
      line_ = rest_.substr(0, end);
      rest_.remove_prefix(std::min(end + 1, rest_.size()));
      indent_ = std::min(line_.find_first_not_of(' '), line_.size());
      line_.remove_prefix(indent_);
    } while (line_.empty() && !ended_);
  }

  /// Each of these is false where the text leaves the subset.

  bool read_map(Yaml& map, std::size_t indent, std::size_t depth) {
    while (!ended_ && indent_ == indent) {
      std::size_t colon = 0;
      if (!read_key(map, colon)) return false;
      const std::string_view written = strings::trim(line_.substr(colon + 1));
      Yaml value;
      if (written.empty()) {
        next_line();
        if (!read_below(value, indent, depth)) return false;
      } else if (written.front() == '|' || written.front() == '>') {
        if (!read_block_scalar(value, written, indent)) return false;
      } else {
        if (!read_value(value, written)) return false;
        next_line();
      }
      map.children.push_back(std::move(value));
    }
    return ended_ || indent_ < indent;
  }

  /// The key of the line, and where its colon stands.
  bool read_key(Yaml& map, std::size_t& colon) {
    colon = line_.find(':');
    if (colon == std::string_view::npos || (colon + 1 < line_.size() && line_[colon + 1] != ' '))
      return false;
    return add_key(map, line_.substr(0, colon));
  }

  /// What stands below a key without a value on its line: a map, a list or nothing.
  bool read_below(Yaml& value, std::size_t indent, std::size_t depth) {
    if (ended_ || indent_ < indent) return true;
    if (line_.starts_with("- ")) return read_list(value, indent_);
    if (indent_ == indent) return true;
    if (depth == kDeepest) return false;
    value.kind = Yaml::Kind::map;
    return read_map(value, indent_, depth + 1);
  }

  bool read_list(Yaml& list, std::size_t indent) {
    list.kind = Yaml::Kind::list;
    for (; !ended_ && indent_ == indent && line_.starts_with("- "); next_line()) {
      const std::string_view written = strings::trim(line_.substr(1));
      if (written.empty() || !read_value(list.children.emplace_back(), written)) return false;
    }
    return ended_ || indent_ <= indent;
  }

  /// A value that stands on one line, trimmed and not empty.
  static bool read_value(Yaml& value, std::string_view written) {
    switch (written.front()) {
      case '"':
      case '\'':
        if (quoted_part(written).size() != written.size()) return false;
        value = text_value(std::string(written.substr(1, written.size() - 2)));
        return true;
      case '[':
        return read_flow(value, written.substr(1), ']');
      case '{':
        return read_flow(value, written.substr(1), '}');
      default:
        if (!is_plain_scalar(written)) return false;
        value = plain_scalar(std::string(written));
        return true;
    }
  }

  /// "[a, b]" or "{a: b, c: d}" without its first bracket.
  static bool read_flow(Yaml& value, std::string_view rest, char close) {
    value.kind = close == ']' ? Yaml::Kind::list : Yaml::Kind::map;
    rest = strings::trim(rest);
    if (rest.size() == 1 && rest.front() == close) return true;
    for (;;) {
      if (value.kind == Yaml::Kind::map && !take_flow_key(value, rest)) return false;
      if (!take_flow_scalar(value.children.emplace_back(), rest, close)) return false;
      if (rest.empty()) return false;
      const char sign = rest.front();
      rest = strings::trim(rest.substr(1));
      if (sign == close) return rest.empty();
      if (sign != ',') return false;
    }
  }

  /// Up to the comma or bracket.
  static bool take_flow_scalar(Yaml& value, std::string_view& rest, char close) {
    if (rest.empty()) return false;
    const bool quoted = rest.front() == '"' || rest.front() == '\'';
    std::string_view part;
    if (quoted) {
      part = quoted_part(rest);
      if (part.empty()) return false;
      value = text_value(std::string(part.substr(1, part.size() - 2)));
    } else {
      std::size_t end = 0;
      while (end < rest.size() && rest[end] != ',' && rest[end] != close) ++end;
      part = rest.substr(0, end);
      const std::string_view plain = strings::trim(part);
      if (!is_plain_in_flow(plain)) return false;
      value = plain_scalar(std::string(plain));
    }
    rest = strings::trim(rest.substr(part.size()));
    return true;
  }

  static bool take_flow_key(Yaml& map, std::string_view& rest) {
    const auto colon = rest.find(": ");
    if (colon == std::string_view::npos || !add_key(map, rest.substr(0, colon))) return false;
    rest = strings::trim(rest.substr(colon + 1));
    return true;
  }

  static bool add_key(Yaml& map, std::string_view written) {
    if (!is_plain_in_flow(written) || written.ends_with(' ')) return false;
    if (written.size() > kLongestName || map.keys.size() == kMostKeys) return false;
    std::string key(written);
    if (std::find(map.keys.begin(), map.keys.end(), key) != map.keys.end()) return false;
    if (plain_scalar(key).kind != Yaml::Kind::text) return false;
    map.keys.push_back(std::move(key));
    return true;
  }

  /// | keeps the lines, > joins them by blanks; a "-" behind them drops the last line break.
  bool read_block_scalar(Yaml& value, std::string_view sign, std::size_t indent) {
    const bool fold = sign.front() == '>';
    const bool strip = sign.substr(1) == "-";
    if (sign.size() > 1 && !strip) return false;
    const char* line_begin = rest_.data();
    next_line();
    if (ended_ || indent_ <= indent) return false;
    const std::size_t own = indent_;
    std::string text;
    while (!ended_ && indent_ >= own) {
      // Blank lines before this one, and where lines are joined blanks at their ends, mean more.
      const bool blank_before = line_.data() - indent_ != line_begin;
      if (blank_before || (fold && (indent_ > own || line_.ends_with(' ')))) return false;
      if (!text.empty()) text += fold ? ' ' : '\n';
      text.append(indent_ - own, ' ').append(line_);
      line_begin = rest_.data();
      next_line();
    }
    const bool blank_behind =
        ended_ ? line_begin != rest_.data() : line_.data() - indent_ != line_begin;
    if (blank_behind) return false;
    if (!strip) text += '\n';
    value = text_value(std::move(text));
    return true;
  }

  std::string_view rest_;   ///< The lines behind this one.
  std::string_view line_;   ///< Without its indentation.
  std::size_t indent_ = 0;  ///< Blanks before it.
  bool ended_ = false;
};

}  // namespace

std::optional<Yaml> read_simple_yaml(std::string_view text) {
  if (text.size() > kMostBytes || !is_plain_text(text)) return std::nullopt;
  return Reader(text).read();
}

}  // namespace vaultask::markdown

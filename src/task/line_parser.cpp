#include "task/line_parser.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "task/recurrence.hpp"
#include "task/signifiers.hpp"
#include "task/tags.hpp"
#include "text/unicode.hpp"

namespace vaultask::task {
namespace {

using strings::is_alnum;
using strings::is_alpha;
using strings::is_digit;

/// Reads fields off the end of a text. Each take_… removes one field, if it ends the text, and
/// trims what is left; it returns whether it did.
class FieldReader {
 public:
  FieldReader(std::string_view text, TaskFormat format, Task& task) : format_(format), task_(task) {
    keep(text);
  }

  /// The plugin's loop: every round tries each field once, until a round finds nothing.
  void read() {
    constexpr int kMostRounds = 21;
    for (int round = 0; round < kMostRounds; ++round) {
      bool found = take_priority();
      for (const DateSign& row : kDateSigns) found |= take_date(row);
      found |= take_word(kRecurrence, is_recurrence_char, rule_);
      found |= take_on_completion();
      found |= take_tag();
      found |= take_word(kId, is_id_char, task_.id);
      found |= take_depends_on();
      if (!found) break;
    }
    task_.description = rest_;
    for (auto tag = trailing_tags_.rbegin(); tag != trailing_tags_.rend(); ++tag) {
      task_.description += ' ';
      task_.description += *tag;
    }
    if (rest_.empty()) task_.description = text::trim_js_left(task_.description);
    read_rule();
  }

 private:
  static bool is_recurrence_char(char c) { return is_alnum(c) || c == ',' || c == ' ' || c == '!'; }
  static bool is_id_char(char c) { return is_alnum(c) || c == '-' || c == '_'; }

  void keep(std::string_view rest) {
    rest_ = text::trim_js(rest);
    const std::size_t ascii = utf8::find_ascii_tail(rest_);
    behind_sign_ = rest_.substr(ascii);
    to_sign_ = rest_.substr(0, ascii);
    if (to_sign_.ends_with(kVariationSelector)) to_sign_.remove_suffix(kVariationSelector.size());
  }

  /// A field that ends the text: its value, and what stands before the field.
  struct Cut {
    std::string_view before;
    std::string_view value;
  };

  std::optional<Cut> cut(const FieldSign& sign) const {
    return format_ == TaskFormat::emoji ? cut_behind_sign(sign) : cut_bracketed(sign.key);
  }

  /// `SIGN[U+FE0F] VALUE`. No value holds anything but ASCII, so the sign that introduces what ends
  /// the text is what its last character beyond ASCII belongs to.
  std::optional<Cut> cut_behind_sign(const FieldSign& sign) const {
    for (const std::string_view emoji : sign.signs) {
      if (emoji.empty() || !to_sign_.ends_with(emoji)) continue;
      return Cut{to_sign_.substr(0, to_sign_.size() - emoji.size()), trim_blanks(behind_sign_)};
    }
    return std::nullopt;
  }

  /// `[KEY:: VALUE]` or `(KEY:: VALUE)`, a comma behind it or not.
  std::optional<Cut> cut_bracketed(std::string_view key) const {
    std::string_view body = rest_;
    if (body.ends_with(',')) body = trim_blanks(body.substr(0, body.size() - 1));
    if (!body.ends_with(']') && !body.ends_with(')')) return std::nullopt;
    const char opener = body.back() == ']' ? '[' : '(';
    body.remove_suffix(1);
    const std::string introduction = std::string(key) + "::";
    const auto at = body.rfind(introduction);
    if (at == std::string_view::npos) return std::nullopt;
    std::string_view before = body.substr(0, at);
    while (before.ends_with(' ')) before.remove_suffix(1);
    if (!before.ends_with(opener)) return std::nullopt;
    before.remove_suffix(1);
    return Cut{before, trim_blanks(body.substr(at + introduction.size()))};
  }

  bool take_priority() {
    if (format_ == TaskFormat::dataview) return take_priority_word();
    std::string_view end = rest_;
    if (end.ends_with(kVariationSelector)) end.remove_suffix(kVariationSelector.size());
    for (const PrioritySign& row : kPrioritySigns) {
      if (!end.ends_with(row.sign)) continue;
      task_.priority = row.priority;
      keep(end.substr(0, end.size() - row.sign.size()));
      return true;
    }
    return false;
  }

  bool take_priority_word() {
    const auto field = cut_bracketed(kPriorityKey);
    if (!field) return false;
    for (const PrioritySign& row : kPrioritySigns) {
      if (field->value != strings::to_lower(to_string(row.priority))) continue;
      task_.priority = row.priority;
      keep(field->before);
      return true;
    }
    return false;
  }

  bool take_date(const DateSign& row) {
    constexpr std::string_view kShape = "dddd-dd-dd";
    const auto field = cut(row.sign);
    if (!field || field->value.size() != kShape.size()) return false;
    for (std::size_t i = 0; i < kShape.size(); ++i) {
      const char c = field->value[i];
      if (kShape[i] == 'd' ? !is_digit(c) : c != '-') return false;
    }
    const auto date = Date::parse(field->value);
    task_.*row.member = date ? TaskDate(*date) : TaskDate::invalid(std::string(field->value));
    keep(field->before);
    return true;
  }

  /// A field whose value holds only characters of one kind.
  template <class Text>
  bool take_word(const FieldSign& sign, bool (*belongs)(char), Text& target) {
    const auto field = cut(sign);
    if (!field || field->value.empty()) return false;
    if (!std::all_of(field->value.begin(), field->value.end(), belongs)) return false;
    target = field->value;
    keep(field->before);
    return true;
  }

  /// The plugin knows two actions; any other word is read, and is no action.
  bool take_on_completion() {
    std::string word;
    if (!take_word(kOnCompletion, is_alpha, word)) return false;
    word = strings::to_lower(word);
    task_.on_completion = word == "delete" || word == "keep" ? word : std::string();
    return true;
  }

  /// The rule comes last, since it needs the dates. One that is no rule is lost, as in the plugin.
  void read_rule() {
    const auto rule = Recurrence::parse(rule_);
    if (rule && rule->holds_for({task_.start, task_.scheduled, task_.due})) {
      task_.recurrence = rule->text();
    }
  }

  bool take_tag() {
    const auto at = rest_.rfind('#');
    if (at == std::string_view::npos) return false;
    const std::string_view tag = rest_.substr(at);
    if (tag.size() < 2 || !is_tag_body(tag.substr(1))) return false;
    if (at > 0) {
      const auto before = utf8::decode_before(rest_, at);
      if (!before.valid || !text::is_js_space(before.code_point)) return false;
    }
    trailing_tags_.push_back(tag);
    keep(rest_.substr(0, at));
    return true;
  }

  bool take_depends_on() {
    const auto field = cut(kDependsOn);
    if (!field) return false;
    std::vector<std::string> ids;
    for (const auto part : strings::split(field->value, ',')) {
      const std::string_view id = trim_blanks(part);
      if (id.empty() || !std::all_of(id.begin(), id.end(), is_id_char)) return false;
      ids.emplace_back(id);
    }
    task_.depends_on = std::move(ids);
    keep(field->before);
    return true;
  }

  static std::string_view trim_blanks(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
  }

  static bool is_tag_body(std::string_view body) {
    return body.find_first_of(kTagEnds) == std::string_view::npos;
  }

  std::string_view rest_;         ///< Not read yet.
  std::string_view to_sign_;      ///< Its part up to the last character beyond ASCII,
  std::string_view behind_sign_;  ///< and what follows that; a variation selector is in neither.
  TaskFormat format_;
  Task& task_;
  std::string rule_;                             ///< The recurrence as written.
  std::vector<std::string_view> trailing_tags_;  ///< The last one on the line first.
};

/// The block link at the end of a body, " ^abc" with its blank; "" if there is none.
std::string_view find_block_link(std::string_view body) {
  const auto caret = body.rfind('^');
  if (caret == std::string_view::npos || caret == 0 || body[caret - 1] != ' ') return {};
  const std::string_view id = body.substr(caret + 1);
  const bool valid = !id.empty() && std::all_of(id.begin(), id.end(),
                                                [](char c) { return is_alnum(c) || c == '-'; });
  return valid ? body.substr(caret - 1) : std::string_view{};
}

/// Up to where JavaScript's "." stops: the end of the line, whatever marks it.
std::string_view first_line(std::string_view text) {
  return text.substr(
      0, std::min({text.find('\r'), text.find('\n'), text.find("\u2028"), text.find("\u2029")}));
}

/// The spaces that end a body, where they make a hard line break (CommonMark 6.7): two or more,
/// tabs do not count, behind some text.
std::string_view find_hard_break(std::string_view body) {
  const auto last = body.find_last_not_of(' ');
  const std::size_t end = last == std::string_view::npos ? 0 : last + 1;
  if (body.size() - end < 2 || text::trim_js(body).empty()) return {};
  return body.substr(end);
}

}  // namespace

std::optional<TaskLine> split_task_line(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size()) {
    const auto c = utf8::decode(line, at);
    if (c.code_point != '>' && !text::is_js_space(c.code_point)) break;
    at += c.length;
  }
  TaskLine split;
  split.indentation = line.substr(0, at);
  const std::size_t marker = at;
  if (at < line.size() && (line[at] == '-' || line[at] == '*' || line[at] == '+')) {
    ++at;
  } else {
    while (at < line.size() && is_digit(line[at])) ++at;
    if (at == marker || at >= line.size() || (line[at] != '.' && line[at] != ')')) {
      return std::nullopt;
    }
    ++at;
  }
  split.list_marker = line.substr(marker, at - marker);
  const std::size_t gap = at;
  while (at < line.size() && line[at] == ' ') ++at;
  if (at == gap || at >= line.size() || line[at] != '[') return std::nullopt;
  ++at;
  if (at >= line.size()) return std::nullopt;
  const auto symbol = utf8::decode(line, at);
  if (symbol.code_point == U'\u2028' || symbol.code_point == U'\u2029') return std::nullopt;
  split.symbol = line.substr(at, symbol.length);
  at += symbol.length;
  if (at >= line.size() || line[at] != ']') return std::nullopt;
  ++at;
  if (at < line.size()) {
    const auto next = utf8::decode(line, at);
    if (!text::is_js_space(next.code_point)) return std::nullopt;
  }
  std::string_view body = first_line(line.substr(at));
  split.hard_break = find_hard_break(body);
  body = text::trim_js(body);
  split.block_link = find_block_link(body);
  split.text = text::trim_js(body.substr(0, body.size() - split.block_link.size()));
  return split;
}

void parse_task_body(const TaskLine& line, const StatusRegistry& statuses, Task& task,
                     TaskFormat format) {
  task.indentation = line.indentation;
  task.list_marker = line.list_marker;
  task.status = statuses.find(line.symbol);
  task.block_link = line.block_link;
  task.hard_break = line.hard_break;
  FieldReader(line.text, format, task).read();
  task.tags = find_tags(task.description);
}

}  // namespace vaultask::task

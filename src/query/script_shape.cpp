#include "query/script_shape.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <variant>

#include "base/strings.hpp"
#include "query/script_property.hpp"

namespace vaultask::query {
namespace {

using TextCall = bool (*)(std::string_view text, std::string_view part);

/// The method of texts, nullptr where it is not known here.
TextCall text_test(std::string_view method) {
  if (method == "includes")
    return [](std::string_view a, std::string_view b) { return a.find(b) != a.npos; };
  if (method == "startsWith")
    return [](std::string_view a, std::string_view b) { return a.starts_with(b); };
  if (method == "endsWith")
    return [](std::string_view a, std::string_view b) { return a.ends_with(b); };
  return nullptr;
}

/// Reads an expression from the left. Where it meets what it does not know, it gives up.
class Reader {
 public:
  Reader(std::string_view text, const Context& context) : text_(text), context_(context) {}

  std::optional<ScriptBoolean> whole() {
    auto filter = any_of();
    skip_blanks();
    if (take(";")) skip_blanks();
    return text_.empty() ? std::move(filter) : std::nullopt;
  }

 private:
  using Filter = std::optional<ScriptBoolean>;
  using Operand = std::optional<ScriptOperand>;

  void skip_blanks() {
    while (!text_.empty() && strings::is_blank(text_.front())) text_.remove_prefix(1);
  }

  bool take(std::string_view sign) {
    skip_blanks();
    if (!text_.starts_with(sign)) return false;
    text_.remove_prefix(sign.size());
    return true;
  }

  Filter any_of() {
    auto left = all_of();
    while (left && take("||")) {
      auto right = all_of();
      if (!right) return std::nullopt;
      left = [a = *std::move(left), b = *std::move(right)](const Task& t) { return a(t) || b(t); };
    }
    return left;
  }

  Filter all_of() {
    auto left = one();
    while (left && take("&&")) {
      auto right = one();
      if (!right) return std::nullopt;
      left = [a = *std::move(left), b = *std::move(right)](const Task& t) { return a(t) && b(t); };
    }
    return left;
  }

  /// A comparison, or what is a boolean by itself.
  Filter one() {
    constexpr int kDeepest = 32;
    if (++depth_ > kDeepest) return std::nullopt;
    auto filter = negated_or_compared();
    --depth_;
    return filter;
  }

  Filter negated_or_compared() {
    skip_blanks();
    if (text_.starts_with('!') && !text_.starts_with("!=")) {
      text_.remove_prefix(1);
      // `!a === b` compares the negation, so nothing may follow it.
      auto inner = negatable();
      if (!inner || comparison_follows()) return std::nullopt;
      return [inner = *std::move(inner)](const Task& task) { return !inner(task); };
    }
    if (text_.starts_with('(')) {
      auto inner = in_brackets();
      return inner && !comparison_follows() ? std::move(inner) : std::nullopt;
    }
    auto left = operand();
    return left ? compared(*std::move(left)) : std::nullopt;
  }

  Filter negatable() {
    skip_blanks();
    if (text_.starts_with('!')) return one();
    if (text_.starts_with('(')) return in_brackets();
    auto value = operand();
    auto* boolean = value ? std::get_if<ScriptBoolean>(&*value) : nullptr;
    return boolean != nullptr ? Filter(std::move(*boolean)) : std::nullopt;
  }

  Filter in_brackets() {
    text_.remove_prefix(1);
    auto inner = any_of();
    return inner && take(")") ? std::move(inner) : std::nullopt;
  }

  bool comparison_follows() {
    skip_blanks();
    // What else can follow makes the whole unknown anyway.
    return !text_.empty() && std::string_view("=!<>").find(text_.front()) != text_.npos;
  }

  // ---- operands ----

  Operand operand() {
    skip_blanks();
    if (text_.empty()) return std::nullopt;
    const char first = text_.front();
    if (first == '"' || first == '\'') {
      auto text = literal();
      if (!text) return std::nullopt;
      return ScriptText([text = *std::move(text)](const Task&) { return text; });
    }
    if (strings::is_digit(first)) return number();
    return named();
  }

  /// A text between quotes, without escapes.
  std::optional<std::string> literal() {
    skip_blanks();
    if (text_.empty() || (text_.front() != '"' && text_.front() != '\'')) return std::nullopt;
    const auto close = text_.find(text_.front(), 1);
    if (close == text_.npos) return std::nullopt;
    std::string inner(text_.substr(1, close - 1));
    if (inner.find_first_of("\\\r\n") != inner.npos) return std::nullopt;
    text_.remove_prefix(close + 1);
    return inner;
  }

  /// "12", "1.5"; no other form.
  Operand number() {
    const auto end = std::find_if_not(text_.begin(), text_.end(), [](char c) {
      return strings::is_digit(c) || strings::is_alpha(c) || c == '.' || c == '_';
    });
    const std::string_view digits(text_.begin(), end);
    const bool octal = digits.size() > 1 && digits[0] == '0' && digits[1] != '.';
    double value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value,
                                      std::chars_format::fixed);
    if (octal || read.ec != std::errc() || read.ptr != digits.data() + digits.size()) {
      return std::nullopt;
    }
    text_.remove_prefix(digits.size());
    return ScriptNumber([value](const Task&) { return value; });
  }

  /// A property, or one with a test of it behind.
  Operand named() {
    const auto end = std::find_if_not(text_.begin(), text_.end(), [](char c) {
      return strings::is_alpha(c) || strings::is_digit(c) || c == '.' || c == '_' || c == '$';
    });
    const std::string_view name(text_.begin(), end);
    text_.remove_prefix(name.size());
    if (name == "null") return ScriptNull{};
    if (name == "true" || name == "false") {
      return ScriptBoolean([value = name == "true"](const Task&) { return value; });
    }
    if (text_.starts_with('(')) return call(name);
    return script_property(name, context_);
  }

  /// "NAME.includes('…')"; the arguments follow.
  Operand call(std::string_view name) {
    const auto dot = name.rfind('.');
    if (dot == name.npos) return std::nullopt;
    const std::string_view method = name.substr(dot + 1);
    auto subject = script_property(name.substr(0, dot), context_);
    text_.remove_prefix(1);
    auto argument = literal();
    if (!subject || !argument || !take(")")) return std::nullopt;
    if (auto* text = std::get_if<ScriptText>(&*subject)) {
      const auto test = text_test(method);
      if (test == nullptr) return std::nullopt;
      return ScriptBoolean([read = std::move(*text), test, wanted = *std::move(argument)](
                               const Task& task) { return test(read(task), wanted); });
    }
    auto* texts = std::get_if<ScriptTexts>(&*subject);
    if (texts == nullptr || method != "includes") return std::nullopt;
    return ScriptBoolean(
        [read = std::move(*texts), wanted = *std::move(argument)](const Task& task) {
          const auto all = read(task);
          return std::find(all.begin(), all.end(), wanted) != all.end();
        });
  }

  // ---- comparisons ----

  /// The longest sign first.
  std::string_view comparison() {
    skip_blanks();
    for (const std::string_view sign : {"===", "!==", "==", "!=", "<=", ">=", "<", ">"}) {
      if (take(sign)) return sign;
    }
    return {};
  }

  Filter compared(ScriptOperand left) {
    const std::string_view sign = comparison();
    if (sign.empty()) {
      auto* boolean = std::get_if<ScriptBoolean>(&left);
      return boolean != nullptr ? Filter(std::move(*boolean)) : std::nullopt;
    }
    auto right = operand();
    // `a === b === c` compares a boolean.
    if (!right || comparison_follows()) return std::nullopt;
    if (sign.ends_with('=') && sign != "<=" && sign != ">=") {
      auto same = equal(left, *right);
      if (!same || sign.front() == '=') return same;
      return [same = *std::move(same)](const Task& task) { return !same(task); };
    }
    auto *a = std::get_if<ScriptNumber>(&left), *b = std::get_if<ScriptNumber>(&*right);
    if (a == nullptr || b == nullptr) return std::nullopt;
    return ordered(sign, std::move(*a), std::move(*b));
  }

  static ScriptBoolean ordered(std::string_view sign, ScriptNumber a, ScriptNumber b) {
    if (sign == "<") return [a, b](const Task& t) { return a(t) < b(t); };
    if (sign == "<=") return [a, b](const Task& t) { return a(t) <= b(t); };
    if (sign == ">") return [a, b](const Task& t) { return a(t) > b(t); };
    return [a, b](const Task& t) { return a(t) >= b(t); };
  }

  /// Of one type, == and === are the same.
  static Filter equal(const ScriptOperand& left, const ScriptOperand& right) {
    if (const auto* a = std::get_if<ScriptText>(&left), *b = std::get_if<ScriptText>(&right);
        a != nullptr && b != nullptr) {
      return [a = *a, b = *b](const Task& task) { return a(task) == b(task); };
    }
    if (const auto* a = std::get_if<ScriptNumber>(&left), *b = std::get_if<ScriptNumber>(&right);
        a != nullptr && b != nullptr) {
      return [a = *a, b = *b](const Task& task) { return a(task) == b(task); };
    }
    if (const auto* a = std::get_if<ScriptBoolean>(&left), *b = std::get_if<ScriptBoolean>(&right);
        a != nullptr && b != nullptr) {
      return [a = *a, b = *b](const Task& task) { return a(task) == b(task); };
    }
    const auto* optional = std::get_if<ScriptOptionalText>(&left);
    if (optional == nullptr) return std::nullopt;
    if (std::holds_alternative<ScriptNull>(right)) {
      return [a = *optional](const Task& task) { return !a(task).has_value(); };
    }
    const auto* text = std::get_if<ScriptText>(&right);
    if (text == nullptr) return std::nullopt;
    return [a = *optional, b = *text](const Task& task) { return a(task) == b(task); };
  }

  std::string_view text_;
  const Context& context_;
  int depth_ = 0;
};

}  // namespace

std::optional<std::function<bool(const Task&)>> recognise_filter(std::string_view expression,
                                                                 const Context& context) {
  // With that word it is the body of a function, even where it stands in a text.
  if (expression.find("return") != expression.npos) return std::nullopt;
  return Reader(expression, context).whole();
}

}  // namespace vaultask::query

#include "task/unread_fields.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/strings.hpp"
#include "task/lenient_date.hpp"
#include "task/recurrence.hpp"
#include "task/rule_in_text.hpp"
#include "task/signifiers.hpp"

namespace vaultask::task {
namespace {

using Reason = UnreadField::Reason;
using strings::is_alnum;

enum class Value : std::uint8_t { date, rule, word, ids };

struct KnownField {
  std::string_view name;
  const FieldSign* sign;
  Value value;
};

/// Every field but priority, which has five signs and no value.
constexpr auto kKnownFields = [] {
  std::array<KnownField, kDateSigns.size() + 4> fields{};
  for (std::size_t i = 0; i < kDateSigns.size(); ++i) {
    for (const DateField& field : kDateFields) {
      if (field.member == kDateSigns[i].member) {
        fields[i] = {field.name, &kDateSigns[i].sign, Value::date};
      }
    }
  }
  fields[kDateSigns.size()] = {"recurrence", &kRecurrence, Value::rule};
  fields[kDateSigns.size() + 1] = {"on completion", &kOnCompletion, Value::word};
  fields[kDateSigns.size() + 2] = {"id", &kId, Value::word};
  fields[kDateSigns.size() + 3] = {"depends on", &kDependsOn, Value::ids};
  return fields;
}();

bool is_word_char(char c) {
  return is_alnum(c) || c == '-' || c == '_';
}

std::size_t blanks(std::string_view text) {
  return std::min(text.find_first_not_of(' '), text.size());
}

std::string written(const KnownField& field, std::string_view value, TaskFormat format) {
  if (format == TaskFormat::emoji)
    return std::string(field.sign->signs[0]) + ' ' + std::string(value);
  return '[' + std::string(field.sign->key) + ":: " + std::string(value) + ']';
}

class Scanner {
 public:
  Scanner(std::string_view text, TaskFormat format) : text_(text), format_(format) {}

  std::vector<UnreadField> scan() {
    for (std::size_t at = 0; at < text_.size();) {
      std::size_t end = field_at(at);
      if (end == at) end = behind_quoted(at);
      at = end > at ? end : at + 1;
    }
    for (UnreadField& field : found_) {
      if (field.reason == Reason::text_behind && only_tags_behind(field.end)) {
        field.reason = Reason::tags_behind;
      }
    }
    return std::move(found_);
  }

 private:
  /// Notes the field that begins at `at`; returns its end, or `at` where none does.
  std::size_t field_at(std::size_t at) {
    const char c = text_[at];
    if (c == '\xE2' || c == '\xF0') return sign_at(at);
    if (c == '[' || c == '(') return key_at(at, c == '[' ? ']' : ')');
    const bool word_begins = strings::is_alpha(c) && (at == 0 || !is_word_char(text_[at - 1]));
    return word_begins ? key_at(at, '\0') : at;
  }

  /// The end of a code span, wikilink or comment that begins at `at`, or `at`: what stands in one
  /// is shown or hidden, not meant as a field.
  std::size_t behind_quoted(std::size_t at) {
    if (text_[at] != '[' && text_[at] != '%' && text_[at] != '`') return at;
    for (Quote& quote : quotes_) {
      if (!quote.may_close || !text_.substr(at).starts_with(quote.open)) continue;
      const auto close = text_.find(quote.close, at + quote.open.size());
      if (close != std::string_view::npos) return close + quote.close.size();
      quote.may_close = false;  // nor does a later one: each is looked for once
    }
    return at;
  }

  std::size_t sign_at(std::size_t at) {
    for (const PrioritySign& row : kPrioritySigns) {
      if (!text_.substr(at).starts_with(row.sign)) continue;
      std::string corrected(row.sign);
      if (format_ == TaskFormat::dataview) {
        corrected = "[priority:: " + strings::to_lower(to_string(row.priority)) + ']';
      }
      return note("priority", in_order(TaskFormat::emoji), at, behind(at, row.sign),
                  std::move(corrected));
    }
    for (const KnownField& field : kKnownFields) {
      for (const std::string_view sign : field.sign->signs) {
        if (sign.empty() || !text_.substr(at).starts_with(sign)) continue;
        return value_at(field, at, behind(at, sign));
      }
    }
    return at;
  }

  /// What stands behind a sign.
  std::size_t value_at(const KnownField& field, std::size_t at, std::size_t from) {
    const std::size_t value = from + blanks(text_.substr(from));
    const std::string_view rest = text_.substr(value);
    switch (field.value) {
      case Value::date: {
        const LenientDate date = read_lenient_date(rest);
        if (date.length == 0) {
          if (is_picture(field)) return at;
          if (begins_with_day_word(rest)) return note(field.name, Reason::bad_value, at, value, "");
          return ends_or_sign(rest) ? note(field.name, Reason::no_value, at, from, "") : at;
        }
        Reason reason = in_order(TaskFormat::emoji);
        if (date.time_behind) reason = Reason::time_behind;
        if (date.linked) reason = Reason::linked_date;
        if (!date.linked && !date.exact) reason = Reason::bad_value;
        if (selected_twice(text_.substr(at, from - at))) reason = Reason::bad_value;
        // 2025-11-14T10:00: the time stays as a word, the T does not.
        const bool joined = date.time_behind && rest.substr(date.length).starts_with('T');
        return note(field.name, reason, at, value + date.length + (joined ? 1 : 0),
                    date.date ? written(field, date.date->to_iso(), format_) : "");
      }
      case Value::rule: {
        const std::string_view rule = rule_at_start(rest);
        if (rule.empty()) return at;
        const auto end = static_cast<std::size_t>(rule.data() + rule.size() - text_.data());
        return note(field.name, in_order(TaskFormat::emoji), at, end,
                    written(field, rule, format_));
      }
      case Value::word:
      case Value::ids: {
        std::size_t length = 0;
        while (length < rest.size() && is_word_char(rest[length])) ++length;
        if (length == 0) return at;
        // "⛔ a, b then": where the ids end and the words begin is anybody's guess.
        const bool goes_on = field.value == Value::ids &&
                             rest.substr(std::min(rest.find_first_not_of(' ', length), rest.size()))
                                 .starts_with(',');
        return note(field.name, in_order(TaskFormat::emoji), at, value + length,
                    goes_on ? std::string() : written(field, rest.substr(0, length), format_));
      }
    }
    return at;
  }

  /// `[key:: value]`, `(key:: value)` or, where `closer` is 0, `key:: value`.
  std::size_t key_at(std::size_t at, char closer) {
    std::size_t from = at;
    if (closer != '\0') from += 1 + blanks(text_.substr(at + 1));
    std::size_t to = from;
    while (to < text_.size() && strings::is_alpha(text_[to])) ++to;
    if (to == from || !text_.substr(to).starts_with("::")) return at;
    const std::string_view key = text_.substr(from, to - from);
    std::size_t value_begin = to + 2;
    value_begin += blanks(text_.substr(value_begin));
    const bool priority = strings::equals_ci(key, kPriorityKey);
    const auto known = std::find_if(
        kKnownFields.begin(), kKnownFields.end(),
        [&](const KnownField& field) { return strings::equals_ci(key, field.sign->key); });
    if (!priority && known == kKnownFields.end()) return at;
    const bool date = !priority && known->value == Value::date;
    if (closer == '\0' && !date) return at;  // "id:: …" may be anything
    std::string_view value = text_.substr(value_begin);
    std::size_t end = 0;
    if (closer == '\0') {
      value = value.substr(0, read_lenient_date(value).length);
      end = value_begin + value.size();
    } else {
      const auto length = value.substr(0, kLongestValue).find(closer);
      if (length == std::string_view::npos) return at;
      value = value.substr(0, length);
      end = value_begin + length + 1;
      if (text_.substr(end).starts_with(',')) ++end;  // the plugin takes it as the field's, too
    }
    value = strings::trim(value);
    if (value.empty()) return at;
    Reason reason = Reason::text_behind;
    const std::string_view exact = priority ? kPriorityKey : known->sign->key;
    if (format_ == TaskFormat::emoji) {
      reason = Reason::other_format;
    } else if (closer == '\0') {
      reason = Reason::bare_key;
    } else if (key != exact) {
      reason = Reason::key_case;
    }
    std::string corrected = priority ? priority_of(value) : corrected_value(*known, value);
    const bool inexact = date && !read_lenient_date(value).exact;
    if (reason == Reason::text_behind && (corrected.empty() || inexact)) {
      reason = Reason::bad_value;
    }
    return note(priority ? "priority" : known->name, reason, at, end, std::move(corrected));
  }

  std::string priority_of(std::string_view value) const {
    for (const PrioritySign& row : kPrioritySigns) {
      if (!strings::equals_ci(value, to_string(row.priority))) continue;
      if (format_ == TaskFormat::emoji) return std::string(row.sign);
      return "[priority:: " + strings::to_lower(to_string(row.priority)) + ']';
    }
    return {};
  }

  std::string corrected_value(const KnownField& field, std::string_view value) const {
    switch (field.value) {
      case Value::date: {
        const LenientDate date = read_lenient_date(value);
        const bool whole = date.length == value.size();
        return date.date && whole ? written(field, date.date->to_iso(), format_) : std::string();
      }
      case Value::rule:
        return Recurrence::parse(value) ? written(field, value, format_) : std::string();
      case Value::word:
      case Value::ids: {
        const bool words = std::all_of(value.begin(), value.end(), [&](char c) {
          return is_word_char(c) || (field.value == Value::ids && (c == ',' || c == ' '));
        });
        return words ? written(field, value, format_) : std::string();
      }
    }
    return {};
  }

  /// The end of a sign and of the variation selectors behind it. The plugin takes one.
  std::size_t behind(std::size_t at, std::string_view sign) const {
    std::size_t end = at + sign.size();
    while (text_.substr(end).starts_with(kVariationSelector)) end += kVariationSelector.size();
    return end;
  }

  static bool selected_twice(std::string_view sign) {
    if (!sign.ends_with(kVariationSelector)) return false;
    sign.remove_suffix(kVariationSelector.size());
    return sign.ends_with(kVariationSelector);
  }

  /// Looks no further than a line of tags would go on.
  bool only_tags_behind(std::size_t at) const {
    std::string_view rest = strings::trim(text_.substr(at));
    if (rest.empty()) return false;
    while (!rest.empty() && rest.front() == '#') {
      rest = strings::trim(rest.substr(std::min(rest.find(' '), rest.size())));
    }
    return rest.empty();
  }

  /// ✅ and ❌ without a date are what everybody writes for yes and no.
  static bool is_picture(const KnownField& field) {
    return field.name == "done" || field.name == "cancelled";
  }

  static bool ends_or_sign(std::string_view rest) {
    if (rest.empty()) return true;
    return std::any_of(kKnownFields.begin(), kKnownFields.end(), [&](const KnownField& field) {
      return std::any_of(field.sign->signs.begin(), field.sign->signs.end(),
                         [&](auto sign) { return !sign.empty() && rest.starts_with(sign); });
    });
  }

  /// Why a field that is in order is not read.
  Reason in_order(TaskFormat written_in) const {
    return format_ == written_in ? Reason::text_behind : Reason::other_format;
  }

  std::size_t note(std::string_view name, Reason reason, std::size_t begin, std::size_t end,
                   std::string corrected) {
    found_.push_back({name, reason, begin, end, std::move(corrected)});
    return end;
  }

  static constexpr std::size_t kLongestValue = 200;

  struct Quote {
    std::string_view open, close;
    bool may_close = true;
  };
  std::array<Quote, 4> quotes_{{{"[[", "]]"}, {"%%", "%%"}, {"``", "``"}, {"`", "`"}}};

  std::string_view text_;
  TaskFormat format_;
  std::vector<UnreadField> found_;
};

}  // namespace

std::vector<UnreadField> find_unread_fields(std::string_view description, TaskFormat format) {
  // Most descriptions hold neither a sign nor a key.
  const bool possible = description.find("::") != std::string_view::npos ||
                        description.find('\xE2') != std::string_view::npos ||
                        description.find('\xF0') != std::string_view::npos;
  if (!possible) return {};
  return Scanner(description, format).scan();
}

}  // namespace vaultask::task

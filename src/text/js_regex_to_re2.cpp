#include "text/js_regex_to_re2.hpp"

#include <algorithm>
#include <charconv>

namespace vaultask::text {
namespace {

using Kind = JsRegexNode::Kind;

constexpr std::size_t kLongest = std::size_t{4} << 20;  // of the written pattern, in bytes
constexpr unsigned kMostRepeats = 1000;                 // RE2's limit
constexpr UChar32 kFirstHalf = 0xD800, kLastHalf = 0xDFFF, kLastUnit = 0xFFFF;

void append_hex(std::string& out, UChar32 c) {
  char digits[8];
  const auto end = std::to_chars(digits, digits + sizeof digits, static_cast<unsigned>(c), 16).ptr;
  out.append("\\x{").append(digits, end).append("}");
}

void append_range(std::string& out, UChar32 first, UChar32 last) {
  append_hex(out, first);
  if (last > first) append_hex(out += '-', last);
}

bool any_of(const JsRegexNode& node, Kind a, Kind b) {
  return node.kind == a || node.kind == b ||
         std::any_of(node.children.begin(), node.children.end(),
                     [=](const auto& child) { return any_of(child, a, b); });
}

class Writer {
 public:
  explicit Writer(const JsSubjectForm& form, bool multiline) : form_(form), multiline_(multiline) {}

  std::string write(const JsRegexNode& node) {
    switch (node.kind) {
      case Kind::set:
        return write_set(node.set);
      case Kind::line_start:
        return multiline_ ? "(?m:^)" : "\\A";
      case Kind::line_end:
        return multiline_ ? "(?m:$)" : "\\z";
      case Kind::word_edge:
        return "\\b";
      case Kind::no_word_edge:
        return "\\B";
      case Kind::sequence:
        return write_all(node, "");
      case Kind::choice:
        return write_all(node, "|");
      case Kind::repeat:
        return write_repeat(node);
    }
    return {};
  }

  bool too_long() const { return too_long_; }

 private:
  std::string write_all(const JsRegexNode& node, std::string_view between) {
    std::string out = "(?:";
    for (const JsRegexNode& child : node.children) {
      if (&child != &node.children.front()) out += between;
      append(out, write(child));
    }
    return out += ')';
  }

  std::string write_set(CharSet set) {
    if (!form_.lines) return write_class(std::move(set));
    // Line terminators are three characters in the text.
    std::string out = "(?:";
    for (const auto& [character, letter] : kJsLineTerminators) {
      if (set.contains(static_cast<UChar32>(character))) out += {'\\', 'n', letter, '\\', 'n', '|'};
      set.remove(static_cast<UChar32>(character));
    }
    return out + write_class(std::move(set)) + ')';
  }

  std::string write_class(CharSet set) const {
    if (form_.halves) set.retain(0, kLastUnit);
    // RE2 takes [Kk] for (?i:k), and then, beside other alternatives, has the Kelvin sign in it;
    // and ſ in [Ss].
    if (set.size() == 2 && set.contains('K') && set.contains('k')) return "(?:K|k)";
    if (set.size() == 2 && set.contains('S') && set.contains('s')) return "(?:S|s)";
    CharSet halves = set;
    halves.retain(kFirstHalf, kLastHalf);
    set.remove(kFirstHalf, kLastHalf);
    std::string out = "[";
    append_ranges(out, set, 0);
    // Unpaired halves are in no UTF-8 text.
    if (form_.halves) append_ranges(out, halves, static_cast<UChar32>(kHalves) - kFirstHalf);
    return out.size() == 1 ? "[^\\x00-\\x{10FFFF}]" : out + ']';
  }

  static void append_ranges(std::string& out, const CharSet& set, UChar32 shift) {
    for (int32_t i = 0; i < set.getRangeCount(); ++i) {
      append_range(out, set.getRangeStart(i) + shift, set.getRangeEnd(i) + shift);
    }
  }

  /// RE2 repeats up to a thousand times; what is more is written again.
  std::string write_repeat(const JsRegexNode& node) {
    constexpr unsigned kUnlimited = JsRegexNode::kUnlimited;
    const std::string part = write(node.children.front());
    const auto counted = [&part](unsigned least, const std::string& most) {
      return part + '{' + std::to_string(least) + ',' + most + '}';
    };
    std::string out = "(?:";
    unsigned least = node.least;
    unsigned optional = node.most == kUnlimited ? 0 : node.most - node.least;
    for (; least > kMostRepeats && !too_long_; least -= kMostRepeats) {
      append(out, counted(kMostRepeats, std::to_string(kMostRepeats)));
    }
    if (node.most == kUnlimited) {
      append(out, least == 0 ? part + '*' : counted(least, ""));
    } else {
      const unsigned more = std::min(optional, kMostRepeats - least);
      append(out, counted(least, std::to_string(least + more)));
      optional -= more;
    }
    while (optional > 0 && !too_long_) {
      const unsigned more = std::min(optional, kMostRepeats);
      append(out, counted(0, std::to_string(more)));
      optional -= more;
    }
    return out += ')';
  }

  void append(std::string& out, const std::string& part) {
    too_long_ = too_long_ || out.size() + part.size() > kLongest;
    if (!too_long_) out += part;
  }

  JsSubjectForm form_;
  bool multiline_;
  bool too_long_ = false;
};

}  // namespace

Result<Re2Pattern> to_re2(const JsRegexNode& root, const JsRegexFlags& flags) {
  const bool lines = flags.multiline && any_of(root, Kind::line_start, Kind::line_end);
  const JsSubjectForm form{.halves = !flags.code_points,
                           .lines = lines,
                           .plain_s_and_k = flags.ignore_case && flags.code_points};
  Writer writer(form, lines);
  std::string text = writer.write(root);
  if (writer.too_long()) {
    return fail(ErrorCode::unsupported, "the regular expression repeats too much");
  }
  // \B and the ends of lines also hold inside of a character, as RE2 sees it; a search that walks
  // from character to character does not come there.
  const bool by_characters = lines || any_of(root, Kind::no_word_edge, Kind::no_word_edge);
  if (flags.sticky) {
    text.insert(0, "\\A");
  } else if (by_characters) {
    text.insert(0, lines ? "\\A(?:[^\\n]|\\n[nrlp]\\n)*" : "\\A[\\x00-\\x{10FFFF}]*");
  }
  return Re2Pattern{std::move(text), form};
}

}  // namespace vaultask::text

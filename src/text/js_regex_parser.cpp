#include "text/js_regex_parser.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "text/js_regex_class.hpp"
#include "text/js_regex_escape.hpp"
#include "text/js_regex_group_names.hpp"
#include "text/js_regex_reader.hpp"

namespace vaultask::text {
namespace {

using Node = JsRegexNode;
using Kind = JsRegexNode::Kind;

constexpr int kDeepest = 200;  // groups in groups; RE2 has a limit of its own

struct LookAround {
  std::string_view opening, name;
  bool ahead;
};
constexpr std::array<LookAround, 4> kLookArounds{{{"?=", "look-ahead (?=…)", true},
                                                  {"?!", "look-ahead (?!…)", true},
                                                  {"?<=", "look-behind (?<=…)", false},
                                                  {"?<!", "look-behind (?<!…)", false}}};

struct Quantifier {
  unsigned least, most;
};

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

class Parser {
 public:
  Parser(std::string_view body, const JsRegexFlags& flags)
      : flags_(flags), reader_(body, flags.code_points), count_(count_js_groups(reader_)) {}

  Result<Node> parse() {
    JsGroupNames names;
    Node root = parse_choice(names, 0);
    if (!reader_.at_end()) reader_.refuse("this ) closes no group", reader_.position());
    for (const auto& [name, position] : references_) {
      if (!names.contains(name)) reader_.refuse("no group has this name", position);
    }
    if (auto error = reader_.error()) return fail(*std::move(error));
    return root;
  }

 private:
  Node parse_choice(JsGroupNames& names, int depth) {
    Node choice{.kind = Kind::choice};
    do {
      // A name may come again in another alternative, of which only one can match.
      JsGroupNames in_alternative;
      choice.children.push_back(parse_sequence(in_alternative, depth));
      names.merge(in_alternative);
    } while (reader_.take("|"));
    return choice.children.size() == 1 ? std::move(choice.children.front()) : choice;
  }

  Node parse_sequence(JsGroupNames& names, int depth) {
    Node sequence;
    while (!reader_.at_end() && reader_.peek() != '|' && reader_.peek() != ')') {
      sequence.children.push_back(parse_term(names, depth));
    }
    return sequence;
  }

  Node parse_term(JsGroupNames& names, int depth) {
    if (reader_.take("^")) return Node{.kind = Kind::line_start};
    if (reader_.take("$")) return Node{.kind = Kind::line_end};
    if (reader_.take("\\b")) return Node{.kind = Kind::word_edge};
    if (reader_.take("\\B")) return Node{.kind = Kind::no_word_edge};
    bool may_repeat = true;
    Node atom = reader_.take("(") ? parse_group(names, depth, may_repeat) : parse_atom();
    if (!may_repeat) return atom;
    const std::size_t at = reader_.position();
    const auto quantifier = take_quantifier();
    if (!quantifier) return atom;
    if (quantifier->least > quantifier->most) reader_.refuse("the numbers are out of order", at);
    Node repeat{.kind = Kind::repeat, .least = quantifier->least, .most = quantifier->most};
    repeat.children.push_back(std::move(atom));
    return repeat;
  }

  /// Behind the "(" of a group or of a look-around, up to and with its ")".
  Node parse_group(JsGroupNames& names, int depth, bool& may_repeat) {
    const std::size_t begin = reader_.position() - 1;
    if (depth == kDeepest) {
      reader_.cannot_read_on("a group in " + std::to_string(kDeepest) + " others", begin);
    }
    bool look_around = false;
    for (const LookAround& row : kLookArounds) {
      if (!reader_.take(row.opening)) continue;
      look_around = true;
      may_repeat = row.ahead && !flags_.code_points;
      reader_.cannot(std::string(row.name), begin);
      break;
    }
    if (!look_around && !reader_.take("?:")) {
      if (reader_.take("?<")) {
        if (!names.insert(read_js_group_name(reader_)).second) {
          reader_.refuse("two groups have this name", begin);
        }
      } else if (reader_.peek() == '?') {
        reader_.refuse("there is no such kind of group", begin);
      }
    }
    JsGroupNames inside;
    Node group = parse_choice(inside, depth + 1);
    if (!reader_.take(")")) reader_.refuse("the group is not closed by a )", begin);
    for (const auto& name : inside) {
      if (!names.insert(name).second) reader_.refuse("two groups in it have the same name", begin);
    }
    return look_around ? Node{} : group;
  }

  Node parse_atom() {
    const std::size_t begin = reader_.position();
    const JsEscapeRules rules{flags_, count_.named};
    if (reader_.take(".")) {
      return set_node(flags_.dot_all ? complement_of({}) : complement_of(js_line_terminators()));
    }
    if (reader_.take("[")) return set_node(read_js_class(reader_, rules));
    if (reader_.take("\\")) {
      if (take_reference(begin)) return Node{};
      return set_node(close_over_case(to_set(read_js_escape(reader_, rules)), flags_));
    }
    if (take_quantifier()) reader_.refuse("there is nothing to repeat", begin);
    const char32_t c = reader_.next();
    const bool bracket = c == '{' || c == '}' || c == ']';  // letters by annex B
    if (bracket && flags_.code_points) {
      reader_.refuse("with the flag u or v this must have a \\ before it", begin);
    }
    return set_node(close_over_case(to_set(c), flags_));
  }

  static Node set_node(CharSet set) { return Node{.kind = Kind::set, .set = std::move(set)}; }

  /// Behind a backslash: \1, where there are so many groups, or \k<name>.
  bool take_reference(std::size_t begin) {
    const std::size_t behind = reader_.position();
    if (reader_.peek() >= '1' && reader_.peek() <= '9') {
      const unsigned number = take_number();
      if (number <= count_.groups) {
        reader_.cannot("the back-reference \\" + std::to_string(number), begin);
        return true;
      }
      reader_.go_to(behind);
      return false;
    }
    if ((!flags_.code_points && !count_.named) || !reader_.take("k<")) return false;
    references_.emplace_back(read_js_group_name(reader_), begin);
    reader_.cannot("the back-reference \\k<…>", begin);
    return true;
  }

  /// The number that stands here; those too long to tell apart are all Node::kUnlimited.
  unsigned take_number() {
    unsigned long long number = 0;
    while (is_digit(reader_.peek())) {
      number = std::min<unsigned long long>(number * 10 + (reader_.next() - '0'), Node::kUnlimited);
    }
    return static_cast<unsigned>(number);
  }

  std::optional<Quantifier> take_quantifier() {
    std::optional<Quantifier> found;
    if (reader_.take("*")) {
      found = {0, Node::kUnlimited};
    } else if (reader_.take("+")) {
      found = {1, Node::kUnlimited};
    } else if (reader_.take("?")) {
      found = {0, 1};
    } else {
      found = take_braces();
    }
    if (found) reader_.take("?");  // lazy, which is the same here
    return found;
  }

  /// {2}, {2,} or {2,3}; other braces are left for the reader of letters.
  std::optional<Quantifier> take_braces() {
    const std::size_t begin = reader_.position();
    if (!reader_.take("{") || !is_digit(reader_.peek())) {
      reader_.go_to(begin);
      return std::nullopt;
    }
    Quantifier found{take_number(), 0};
    found.most = found.least;
    if (reader_.take(",")) found.most = is_digit(reader_.peek()) ? take_number() : Node::kUnlimited;
    if (reader_.take("}")) return found;
    reader_.go_to(begin);
    return std::nullopt;
  }

  const JsRegexFlags& flags_;
  JsRegexReader reader_;
  JsGroupCount count_;
  std::vector<std::pair<std::u32string, std::size_t>> references_;
};

}  // namespace

Result<JsRegexNode> parse_js_regex(std::string_view body, const JsRegexFlags& flags) {
  return Parser(body, flags).parse();
}

}  // namespace vaultask::text

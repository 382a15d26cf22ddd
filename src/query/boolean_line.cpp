#include "query/boolean_line.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

struct Delimiters {
  char open;
  char close;
};
constexpr std::array<Delimiters, 4> kDelimiters{{{'(', ')'}, {'[', ']'}, {'{', '}'}, {'"', '"'}}};

struct Word {
  std::string_view text;
  BooleanOperator op;
};
constexpr std::array<Word, 4> kWords{{{"NOT", BooleanOperator::logical_not},
                                      {"XOR", BooleanOperator::logical_xor},
                                      {"AND", BooleanOperator::logical_and},
                                      {"OR", BooleanOperator::logical_or}}};

/// The kind of delimiters, by the first character behind capitals and blanks, and by the last.
std::optional<Delimiters> delimiters_of(std::string_view line) {
  const auto first = std::find_if(line.begin(), line.end(), [](char c) {
    return (c < 'A' || c > 'Z') && c != ' ' && c != '\t';
  });
  if (first == line.end() || first + 1 == line.end()) return std::nullopt;
  for (const Delimiters& kind : kDelimiters) {
    if (*first == kind.open && line.back() == kind.close) return kind;
  }
  return std::nullopt;
}

std::size_t skip_space(std::string_view line, std::size_t at) {
  return line.size() - text::trim_js_left(line.substr(std::min(at, line.size()))).size();
}

/// What the cutting makes of the line.
struct Token {
  enum class Kind : std::uint8_t { open, close, filter, op };
  Kind kind = Kind::filter;
  std::string_view filter{};
  BooleanOperator op = BooleanOperator::logical_not;
};

/// Cuts the line where an operator stands between delimiters, or NOT before one.
class Cutter {
 public:
  Cutter(std::string_view line, Delimiters kind) : line_(line), kind_(kind) {}

  std::optional<std::vector<Token>> cut() {
    std::size_t from = 0;
    for (std::size_t at = 0; at < line_.size();) {
      const std::size_t end = operator_at(at);
      if (end == 0) {
        ++at;
        continue;
      }
      add_piece(line_.substr(from, at - from));
      add_operators(line_.substr(at, end - at));
      from = at = end;
    }
    add_piece(line_.substr(from));
    if (!fits_) return std::nullopt;
    return std::move(tokens_);
  }

 private:
  /// The end of `) AND NOT (` or `NOT (` at this place; 0 for none.
  std::size_t operator_at(std::size_t at) const {
    if (line_[at] == kind_.close) {
      std::size_t next = skip_space(line_, at + 1);
      for (const std::string_view word : {"AND", "OR", "XOR"}) {
        if (!line_.substr(next).starts_with(word)) continue;
        next += word.size();
        const std::size_t open = skip_space(line_, next);
        if (open < line_.size() && line_[open] == kind_.open) return open + 1;
        if (word == "XOR" || next >= line_.size() || line_[next] != ' ') return 0;
        const std::size_t second = line_.find_first_not_of(' ', next);
        if (second == line_.npos || !line_.substr(second).starts_with("NOT")) return 0;
        const std::size_t last = skip_space(line_, second + 3);
        return last < line_.size() && line_[last] == kind_.open ? last + 1 : 0;
      }
      return 0;
    }
    if (!line_.substr(at).starts_with("NOT")) return 0;
    const std::size_t open = skip_space(line_, at + 3);
    return open < line_.size() && line_[open] == kind_.open ? open + 1 : 0;
  }

  void add_operators(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto word = std::find_if(kWords.begin(), kWords.end(), [&](const Word& one) {
        return text.substr(at).starts_with(one.text);
      });
      if (word != kWords.end()) {
        tokens_.push_back({Token::Kind::op, {}, word->op});
        at += word->text.size();
        continue;
      }
      if (at == 0 && text[at] == kind_.close) {
        tokens_.push_back({Token::Kind::close});
      } else if (at + 1 == text.size()) {
        tokens_.push_back({Token::Kind::open});
      } else if (text[at] != ' ') {
        fits_ = false;  // the plugin repairs missing blanks, and knows no others
      }
      ++at;
    }
  }

  /// What stands between operators: delimiters and blanks, a filter, delimiters and blanks.
  void add_piece(std::string_view text) {
    std::size_t from = 0;
    for (; from < text.size() && (text[from] == ' ' || text[from] == kind_.open); ++from) {
      if (text[from] == kind_.open) tokens_.push_back({Token::Kind::open});
    }
    std::size_t to = text.size();
    while (to > from && (text[to - 1] == ' ' || text[to - 1] == kind_.close)) --to;
    if (to > from) tokens_.push_back({Token::Kind::filter, text.substr(from, to - from)});
    for (std::size_t at = to; at < text.size(); ++at) {
      if (text[at] == kind_.close) tokens_.push_back({Token::Kind::close});
    }
  }

  std::string_view line_;
  Delimiters kind_;
  bool fits_ = true;
  std::vector<Token> tokens_;
};

/// Puts tokens into postfix order (the shunting-yard algorithm of E. W. Dijkstra, 1961).
std::optional<std::vector<BooleanStep>> to_postfix(const std::vector<Token>& tokens, bool quotes) {
  std::vector<BooleanStep> steps;
  std::vector<Token> waiting;  // operators and open brackets
  const auto flush = [&] {
    steps.push_back({{}, waiting.back().op});
    waiting.pop_back();
  };
  bool wants_filter = true;
  for (const Token& token : tokens) {
    if (quotes && (token.kind == Token::Kind::open || token.kind == Token::Kind::close)) continue;
    switch (token.kind) {
      case Token::Kind::filter:
        if (!wants_filter) return std::nullopt;
        steps.push_back({token.filter});
        wants_filter = false;
        break;
      case Token::Kind::open:
        if (!wants_filter) return std::nullopt;
        waiting.push_back(token);
        break;
      case Token::Kind::close:
        if (wants_filter) return std::nullopt;
        while (!waiting.empty() && waiting.back().kind == Token::Kind::op) flush();
        if (waiting.empty()) return std::nullopt;
        waiting.pop_back();
        break;
      case Token::Kind::op: {
        const bool prefix = token.op == BooleanOperator::logical_not;
        if (prefix != wants_filter) return std::nullopt;
        // A smaller number binds stronger; NOT waits for what follows it.
        while (!prefix && !waiting.empty() && waiting.back().kind == Token::Kind::op &&
               waiting.back().op <= token.op) {
          flush();
        }
        waiting.push_back(token);
        wants_filter = true;
        break;
      }
    }
  }
  if (wants_filter) return std::nullopt;
  while (!waiting.empty()) {
    if (waiting.back().kind != Token::Kind::op) return std::nullopt;
    flush();
  }
  return steps;
}

}  // namespace

bool is_boolean_line(std::string_view line) {
  for (const Delimiters& kind : kDelimiters) {
    const auto open = line.find(kind.open);
    if (open != line.npos && line.find(kind.close, open + 2) != line.npos) return true;
  }
  return std::any_of(kWords.begin(), kWords.end(), [&](const Word& word) {
    const auto at = line.rfind(word.text);
    if (at == line.npos) return false;
    const std::size_t next = skip_space(line, at + word.text.size());
    return next < line.size() && std::string_view("([{\"").find(line[next]) != line.npos;
  });
}

std::optional<std::vector<BooleanStep>> read_boolean_line(std::string_view line) {
  const auto kind = delimiters_of(line);
  if (!kind) return std::nullopt;
  const auto tokens = Cutter(line, *kind).cut();
  if (!tokens) return std::nullopt;
  return to_postfix(*tokens, kind->open == kind->close);
}

}  // namespace vaultask::query

#include "base/date_format.hpp"

#include <algorithm>

#include "base/date_format_fields.hpp"
#include "base/date_format_tokens.hpp"
#include "base/utf8.hpp"

namespace vaultask {
namespace {

struct Shorthand {
  std::string_view spelling;
  std::string_view meaning;
};
// The longest first.
constexpr Shorthand kShorthands[] = {
    {"LTS", "h:mm:ss A"},
    {"LT", "h:mm A"},
    {"LLLL", "dddd, MMMM D, YYYY h:mm A"},
    {"LLL", "MMMM D, YYYY h:mm A"},
    {"LL", "MMMM D, YYYY"},
    {"L", "MM/DD/YYYY"},
    {"llll", "ddd, MMM D, YYYY h:mm A"},
    {"lll", "MMM D, YYYY h:mm A"},
    {"ll", "MMM D, YYYY"},
    {"l", "M/D/YYYY"},
};

/// Length of the bracketed text that `rest` begins with: up to the last "]" before the next "[".
/// 0 where there is none.
std::size_t bracketed(std::string_view rest) {
  if (!rest.starts_with('[')) return 0;
  const std::size_t next = std::min(rest.find('[', 1), rest.size());
  const std::size_t end = rest.substr(0, next).rfind(']');
  return end == std::string_view::npos ? 0 : end + 1;
}

/// moment's shorthands written out, but for those in brackets or behind a backslash.
std::string expand_shorthands(std::string_view format) {
  std::string out;
  while (!format.empty()) {
    const bool escaped = format.starts_with('\\');
    const std::string_view rest = format.substr(escaped ? 1 : 0);
    const auto* const found =
        std::find_if(std::begin(kShorthands), std::end(kShorthands),
                     [rest](const Shorthand& one) { return rest.starts_with(one.spelling); });
    const bool is_shorthand = found != std::end(kShorthands);
    std::size_t length = bracketed(format);
    if (length == 0 && is_shorthand) length = found->spelling.size() + (escaped ? 1 : 0);
    if (is_shorthand && !escaped) {
      out += found->meaning;
    } else {
      out += format.substr(0, std::max<std::size_t>(length, 1));
    }
    format.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

/// A text of the format as moment writes it: without its brackets, or without backslashes.
std::string written_text(std::string_view text) {
  if (text.size() > 1 && text.starts_with('[')) return std::string(text.substr(1, text.size() - 2));
  std::string out(text);
  std::erase(out, '\\');
  return out;
}

/// The same as moment expects it when it reads: its unescapeFormat. Inner "]" are lost here, and
/// for "[]" the word "undefined" is expected.
std::string read_text(std::string_view text) {
  std::string in(text);
  if (const auto first = in.find('\\'); first != std::string::npos) in.erase(first, 1);
  std::string out;
  for (std::size_t at = 0; at < in.size(); ++at) {
    if (in[at] == '\\' && at + 1 < in.size()) {
      out += in[++at];
      continue;
    }
    const std::size_t end = in[at] == '[' ? in.find_first_of("[]", at + 1) : std::string::npos;
    if (end == std::string::npos || in[end] == '[') {
      out += in[at];
      continue;
    }
    out += end == at + 1 ? "undefined" : in.substr(at + 1, end - at - 1);
    at = end;
  }
  return out;
}

/// What moment's pattern for tokens passes over.
bool ends_line(std::string_view rest) {
  return rest.starts_with('\n') || rest.starts_with('\r') || rest.starts_with("\u2028") ||
         rest.starts_with("\u2029");
}

}  // namespace

DateFormat::DateFormat(std::string_view format) {
  const std::string expanded = expand_shorthands(format);
  for (std::string_view rest = expanded; !rest.empty();) {
    if (ends_line(rest)) {
      rest.remove_prefix(utf8::decode(rest, 0).length);
      continue;
    }
    Piece piece;
    std::size_t length = bracketed(rest);
    if (length == 0) {
      const bool escaped = rest.size() > 1 && rest[0] == '\\' && !ends_line(rest.substr(1));
      const std::size_t start = escaped ? 1 : 0;
      const auto* token = date_format::find_token(rest.substr(start));
      length =
          start + (token != nullptr ? token->spelling.size() : utf8::decode(rest, start).length);
      if (!escaped) piece.token = token;
    }
    piece.written = written_text(rest.substr(0, length));
    piece.read = read_text(rest.substr(0, length));
    pieces_.push_back(std::move(piece));
    rest.remove_prefix(length);
  }
}

std::optional<Date> DateFormat::parse(std::string_view text, std::optional<Date> today) const {
  date_format::Fields fields;
  bool any = false;  // any token read; texts alone make no date
  for (const Piece& piece : pieces_) {
    if (piece.token != nullptr && piece.token->zoned) return std::nullopt;
    any = any || (piece.token != nullptr && piece.token->write != nullptr);
    if (piece.token != nullptr && piece.token->read != nullptr) {
      if (!piece.token->read(text, fields)) return std::nullopt;
      continue;
    }
    if (piece.read.empty() || !text.starts_with(piece.read)) return std::nullopt;
    text.remove_prefix(piece.read.size());
  }
  if (!any || !text.empty()) return std::nullopt;
  return date_format::resolve(fields, today);
}

std::string DateFormat::format(Date date) const {
  std::string out;
  for (const Piece& piece : pieces_) {
    out += piece.token != nullptr && piece.token->write != nullptr ? piece.token->write(date)
                                                                   : piece.written;
  }
  return out;
}

}  // namespace vaultask

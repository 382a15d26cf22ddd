#include "render/bare_url.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "render/inert_text.hpp"

namespace vaultask::render {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_letter(char c) {
  return strings::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// "example.org", "localhost", "10.0.0.1": 0 where there is none.
std::size_t host_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (is_letter(text[at]) || text[at] == '.' || text[at] == '-')) ++at;
  return at > 0 && is_letter(text.front()) ? at : 0;
}

/// Whether the sign at text[at] is one of the address and nothing else.
bool is_plain(std::string_view text, std::size_t at) {
  const char c = text[at];
  const char before = at == 0 ? ' ' : text[at - 1];
  if (is_letter(c)) return true;
  switch (c) {
    case '_':  // Inside a word it is no emphasis; behind one it can only end one.
      return strings::is_alnum(before);
    case '~':  // Behind "/" it could only begin a ~strike~.
      return before == '/';
    case '%':
    case '=':
    case ':':  // Never twice: comment, highlight, inline field.
      return before != c;
    case '&':
      return !begins_entity(text.substr(at));
    default:
      return std::string_view("-./?#+@,;!'()").find(c) != npos;
  }
}

}  // namespace

UrlRest url_rest(std::string_view text) {
  UrlRest rest;
  const std::size_t host = host_length(text);
  rest.judged = host + 1;
  if (host == 0) return rest;
  std::size_t at = host;
  bool in_path = false;
  int depth = 0;
  constexpr std::string_view kSentenceEnds = ".,;:!?'\")";
  for (; at < text.size() && text[at] != ' '; ++at) {
    in_path = in_path || text[at] == '/' || text[at] == '?' || text[at] == '#';
    const bool ends_quote = text[at] == '"' && (at + 1 == text.size() || text[at + 1] == ' ');
    // A name in front of the host would hide where the address leads.
    const bool names_user = text[at] == '@' && !in_path;
    // Behind a parenthesis that was opened before the address only the sentence may end.
    depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
    const bool glued = depth < 0 && kSentenceEnds.find(text[at]) == npos;
    if ((!is_plain(text, at) && !ends_quote) || names_user || glued) {
      rest.judged = at + 1;
      return rest;
    }
  }
  rest.plain = true;
  rest.judged = at;
  rest.length = text.substr(0, at).find_last_not_of(kSentenceEnds) + 1;
  return rest;
}

}  // namespace vaultask::render

#include "render/escape.hpp"

#include <algorithm>
#include <array>

#include "base/char_set.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "render/inert_text.hpp"
#include "text/unicode.hpp"

namespace vaultask::render {
namespace {

constexpr auto npos = std::string_view::npos;

bool has_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return text.find(part) != npos; });
}

/// Whether a path can stand in a wikilink, which has no escapes: readers of Markdown would see
/// something else first. Obsidian warns of the first five, and Windows refuses most others.
bool fits_link(std::string_view path) {
  constexpr CharSet kNever("[]#^|<>\\`*");
  if (kNever.find_in(path) < path.size() || has_any(path, {"%%", "::", "$$", "=="})) return false;
  for (auto at = path.find('&'); at != npos; at = path.find('&', at + 1)) {
    if (begins_entity(path.substr(at))) return false;
  }
  return true;
}

/// A heading in a link. Obsidian compares headings without signs, so those that mean something can
/// be blanks; a "#" would part a heading from the one below it.
std::string heading_part(std::string_view heading) {
  constexpr CharSet kSigns("[]#^|<>\\`*~$");
  std::string out(heading);
  for (std::size_t at = 0; at < out.size(); ++at) {
    const char c = out[at];
    const char next = at + 1 < out.size() ? out[at + 1] : '\0';
    const bool pair = next == c && (c == '%' || c == ':' || c == '=');
    const bool entity = c == '&' && begins_entity(std::string_view(out).substr(at));
    if (pair || entity || kSigns.holds(c)) out[at] = ' ';
  }
  return out;
}

/// "^id" of a block.
bool is_block(std::string_view subpath) {
  return subpath.starts_with('^') && std::all_of(subpath.begin() + 1, subpath.end(), [](char c) {
           return strings::is_alnum(c) || c == '-';
         });
}

std::string link(std::string_view path, std::string_view inert_part, std::string_view label) {
  if (path.ends_with(".md")) path.remove_suffix(3);
  const std::string target = strings::printable(path);
  if (target != path || !fits_link(target)) return markdown_text(label);
  std::string text = "[[" + target;
  if (!inert_part.empty()) text.append("#").append(inert_part);
  text.append("|").append(inert_text(strings::printable(label), Spelling::look_alike));
  return text.append("]]");
}

/// The length of what would begin a block at the beginning of a paragraph (CommonMark 4 and 5), up
/// to where a backslash makes it text; npos where nothing does.
std::size_t block_sign(std::string_view text) {
  const auto ends_marker = [&](std::size_t at) { return at >= text.size() || text[at] == ' '; };
  if (text.empty()) return npos;
  switch (text.front()) {
    case '>':
      return 0;
    case '#':
      return ends_marker(text.find_first_not_of('#')) ? 0 : npos;
    case '-':
    case '+':
    case '*':
      return ends_marker(1) || text[1] == text[0] ? 0 : npos;
    default:
      break;
  }
  const auto digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits == npos || digits > 9) return npos;
  return (text[digits] == '.' || text[digits] == ')') && ends_marker(digits + 1) ? digits : npos;
}

std::string entity(char32_t c) {
  return "&#" + std::to_string(static_cast<unsigned>(c)) + ';';
}

}  // namespace

std::string markdown_text(std::string_view text) {
  return inert_text(strings::printable(text));
}

std::string markdown_paragraph(std::string_view text) {
  return as_paragraph(markdown_text(strings::trim(text)));
}

std::string markdown_heading(std::string_view text) {
  return as_heading(markdown_text(strings::trim(text)));
}

std::string as_paragraph(std::string markdown) {
  if (const auto sign = block_sign(markdown); sign != npos) markdown.insert(sign, 1, '\\');
  return markdown;
}

std::string as_heading(std::string markdown) {
  // A closing sequence (CommonMark 4.2).
  const auto last = markdown.find_last_not_of('#');
  const std::size_t closing = last == npos ? 0 : last + 1;
  const bool apart = closing == 0 || markdown[closing - 1] == ' ';
  if (closing < markdown.size() && apart) markdown.insert(closing, 1, '\\');
  return markdown;
}

std::string markdown_cell(std::string_view text) {
  return cell_of_markdown(markdown_text(text));
}

std::string cell_of_markdown(std::string_view markdown) {
  std::string out;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    // Behind a backslash one more could be read in two ways.
    const bool behind_backslash = at > 0 && markdown[at - 1] == '\\';
    if (markdown[at] != '|') {
      out += markdown[at];
    } else {
      out += behind_backslash ? "&#124;" : "\\|";
    }
  }
  return out;
}

std::string markdown_code(std::string_view raw) {
  const std::string text = strings::printable(raw);
  if (text.empty()) return text;
  // Code does not hide these from those who look for them.
  if (has_any(text, {"<!--", "%%", "<%", "::", "`=", "`$="})) return markdown_paragraph(raw);
  // The fence is a run of backticks that the text does not hold (CommonMark 6.1).
  std::size_t longest = 0, run = 0;
  for (const char c : text) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
  const std::string fence(longest + 1, '`');
  // A blank within: Dataview runs `= …` and `$= …`, and a backtick would lengthen the fence.
  const bool padded = text.front() == '=' || text.front() == '$' || longest > 0 ||
                      (text.front() == ' ' && text.back() == ' ');
  const std::string pad = padded ? " " : "";
  return fence + pad + text + pad + fence;
}

std::string markdown_code_cell(std::string_view text) {
  // In code an entity would be shown as such.
  return has_any(text, {"\\|"}) ? markdown_cell(text) : cell_of_markdown(markdown_code(text));
}

std::string wikilink(std::string_view note_path, std::string_view heading, std::string_view label) {
  const std::string part = heading_part(strings::printable(heading));
  return link(note_path, part, label);
}

std::string subpath_link(std::string_view note_path, std::string_view subpath,
                         std::string_view label) {
  if (is_block(subpath)) return link(note_path, subpath, label);
  std::string parts;
  for (const auto heading : strings::split(subpath, '#')) {
    if (!parts.empty()) parts += '#';
    parts += heading_part(strings::printable(heading));
  }
  return link(note_path, parts, label);
}

std::string mermaid_label(std::string_view text) {
  // What lines of a gantt chart begin with, but for names; days, too.
  constexpr std::array<std::string_view, 19> kWords{
      "section",      "title",          "click",
      "call",         "dateformat",     "axisformat",
      "excludes",     "includes",       "todaymarker",
      "weekday",      "weekend",        "acctitle",
      "accdescr",     "accdescription", "topaxis",
      "tickinterval", "gantt",          "inclusiveenddates",
      "end"};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = utf8::decode(text, at);
    const std::string_view character = text.substr(at, decoded.length);
    at += character.size();
    // Mermaid trims what JavaScript does.
    const bool read = strings::printable(character) != character ||
                      text::is_js_space(decoded.code_point) ||
                      std::string_view(":;#\"%[](){}<>|`\\").find(character) != npos;
    const std::string_view shown = read ? " " : character;
    if (shown != " " || !out.ends_with(' ')) out += shown;
  }
  out = strings::trim(out);
  const auto letters = std::find_if_not(out.begin(), out.end(), strings::is_alpha);
  const std::string first = strings::to_lower(std::string(out.begin(), letters));
  const bool word = std::find(kWords.begin(), kWords.end(), first) != kWords.end();
  const bool date = out.find_first_not_of("0123456789") == 4 && out[4] == '-';
  return word || date || out.empty() ? "– " + out : out;
}

std::string html_text(std::string_view text) {
  constexpr std::string_view kPlain = " ,.()/-'?+";
  std::string out;
  for (const char c : strings::printable(text)) {
    const bool plain = strings::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
    if (plain || kPlain.find(c) != npos) {
      out += c;
    } else {
      out += entity(static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string html_attribute(std::string_view text) {
  return strings::replace_all(html_text(text), "'", "&#39;");
}

std::string csv_field(std::string_view raw) {
  const std::string text = strings::printable(raw);
  if (text.find_first_of(",\"") == std::string::npos) return text;
  return '"' + strings::replace_all(text, "\"", "\"\"") + '"';
}

}  // namespace vaultask::render

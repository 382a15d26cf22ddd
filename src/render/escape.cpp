#include "render/escape.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "note/vault_path.hpp"

namespace vaultask::render {
namespace {

/// Link targets and labels cannot hold these; Obsidian has no escape for them.
std::string link_part(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool unusable = c == '[' || c == ']' || c == '|' || c == '^';
    out += unusable ? ' ' : c;
  }
  return out;
}

/// "[ ]" and its kin as "\[ ]": a task here would be counted a second time.
std::string without_checkboxes(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '[' && at + 1 < text.size()) {
      const std::size_t close = at + 1 + utf8::decode(text, at + 1).length;
      const bool ends = close + 1 >= text.size() || text[close + 1] == ' ';
      if (close < text.size() && text[close] == ']' && ends) out += '\\';
    }
    out += text[at];
  }
  return out;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string out = without_checkboxes(strings::printable(text));
  out = strings::replace_all(std::move(out), "<", "&lt;");
  out = strings::replace_all(std::move(out), "![", "&#33;[");
  // Dataview runs `= …` and `$= …`.
  for (const auto* code : {"`=", "`$="}) {
    out = strings::replace_all(std::move(out), code, "&#96;" + std::string(code + 1));
  }
  for (const auto* scheme : {"javascript:", "data:", "vbscript:"}) {
    for (std::size_t at = 0; (at = out.find("](", at)) != std::string::npos; at += 2) {
      if (strings::starts_with_ci(std::string_view(out).substr(at + 2), scheme))
        out.insert(at + 1, "\\");
    }
  }
  return strings::replace_all(std::move(out), "%%", "&#37;&#37;");
}

std::string markdown_cell(std::string_view text) {
  return strings::replace_all(markdown_text(text), "|", "\\|");
}

std::string markdown_code_cell(std::string_view raw) {
  const std::string text = strings::printable(raw);
  if (text.empty()) return text;
  // The fence is a run of backticks that the text does not hold (CommonMark 6.1).
  std::size_t longest = 0, run = 0;
  for (const char c : text) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
  const std::string fence(longest + 1, '`');
  // A blank within: Dataview runs `= …` and `$= …`, and a backtick would lengthen the fence.
  const bool padded = text.front() == '=' || text.front() == '$' || longest > 0;
  const std::string pad = padded ? " " : "";
  return fence + pad + strings::replace_all(text, "|", "\\|") + pad + fence;
}

std::string wikilink(std::string_view note_path, std::string_view heading, std::string_view label) {
  if (note_path.ends_with(".md")) note_path.remove_suffix(3);
  std::string target = link_part(note_path);
  // "#" parts a heading from its parents in a link; inside a heading it is a blank there.
  if (!heading.empty()) target += '#' + strings::replace_all(link_part(heading), "#", " ");
  return strings::printable("[[" + target + '|' + link_part(label) + "]]");
}

std::string csv_field(std::string_view raw) {
  // A tab steers nothing and is data.
  std::string text;
  for (const auto part : strings::split(raw, '\t')) {
    text += (part.data() == raw.data() ? "" : "\t") + strings::printable(part);
  }
  if (text.find_first_of(",\"\t") == std::string::npos) return text;
  return '"' + strings::replace_all(text, "\"", "\"\"") + '"';
}

}  // namespace vaultask::render

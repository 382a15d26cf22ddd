#include "render/escape.hpp"

#include <algorithm>
#include <iterator>

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

/// "](javascript:…" as "]\(javascript:…": no link, so that nothing is run.
std::string without_scripts(const std::string& text) {
  constexpr std::string_view kSchemes[] = {"javascript:", "data:", "vbscript:"};
  std::string out;
  std::size_t done = 0;
  for (auto at = text.find("]("); at != std::string::npos; at = text.find("](", at + 2)) {
    const std::string_view target = std::string_view(text).substr(at + 2);
    const bool runs = std::any_of(
        std::begin(kSchemes), std::end(kSchemes),
        [&](std::string_view scheme) { return strings::starts_with_ci(target, scheme); });
    if (!runs) continue;
    out.append(text, done, at + 1 - done) += '\\';
    done = at + 1;
  }
  return out.append(text, done);
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string out = without_checkboxes(strings::printable(text));
  // In code spans, too, where readers see the entity: what is a span to one reader of Markdown (next
  // to a backslash, to math) is HTML to another.
  out = strings::replace_all(std::move(out), "<", "&lt;");
  out = strings::replace_all(std::move(out), "![", "&#33;[");
  // Dataview runs `= …` and `$= …`.
  for (const auto* code : {"`=", "`$="}) {
    out = strings::replace_all(std::move(out), code, "&#96;" + std::string(code + 1));
  }
  return strings::replace_all(without_scripts(out), "%%", "&#37;&#37;");
}

std::string markdown_cell(std::string_view text) {
  return strings::replace_all(markdown_text(text), "|", "\\|");
}

std::string markdown_code(std::string_view raw) {
  const std::string text = strings::printable(raw);
  if (text.empty()) return text;
  // The fence is a run of backticks that the text does not hold (CommonMark 6.1).
  std::size_t longest = 0, run = 0;
  for (const char c : text) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
  const std::string fence(longest + 1, '`');
  // A blank within: Dataview runs `= …` and `$= …`, and a backtick would lengthen the fence.
  const bool padded = text.front() == '=' || text.front() == '$' || longest > 0;
  const std::string pad = padded ? " " : "";
  return fence + pad + text + pad + fence;
}

std::string markdown_code_cell(std::string_view text) {
  return strings::replace_all(markdown_code(text), "|", "\\|");
}

std::string wikilink(std::string_view note_path, std::string_view heading, std::string_view label) {
  if (note_path.ends_with(".md")) note_path.remove_suffix(3);
  std::string target = link_part(note_path);
  // "#" parts a heading from its parents in a link; inside a heading it is a blank there.
  if (!heading.empty()) target += '#' + strings::replace_all(link_part(heading), "#", " ");
  return strings::printable("[[" + target + '|' + link_part(label) + "]]");
}

std::string csv_field(std::string_view raw) {
  const std::string text = strings::printable(raw);
  if (text.find_first_of(",\"") == std::string::npos) return text;
  return '"' + strings::replace_all(text, "\"", "\"\"") + '"';
}

}  // namespace vaultask::render

#include "render/escape.hpp"

#include "base/strings.hpp"
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

}  // namespace

std::string markdown_text(std::string_view text) {
  return strings::replace_all(strings::printable(text), "<", "&lt;");
}

std::string markdown_cell(std::string_view text) {
  return strings::replace_all(markdown_text(text), "|", "\\|");
}

std::string wikilink(std::string_view note_path, std::string_view heading, std::string_view label) {
  if (note_path.ends_with(".md")) note_path.remove_suffix(3);
  std::string target = link_part(note_path);
  // "#" parts a heading from its parents in a link; inside a heading it is a blank there.
  if (!heading.empty()) target += '#' + strings::replace_all(link_part(heading), "#", " ");
  return strings::printable("[[" + target + '|' + link_part(label) + "]]");
}

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  return '"' + strings::replace_all(std::string(text), "\"", "\"\"") + '"';
}

}  // namespace vaultask::render

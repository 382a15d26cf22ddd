#include "task/list_findings.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace vaultask::task {
namespace {

/// Boxes that people draw instead of writing them.
struct DrawnBox {
  std::string_view box;
  char symbol;
};
constexpr std::array<DrawnBox, 6> kDrawnBoxes{{{"\u2610", ' '},        // ☐ ballot box
                                               {"\u2B1C", ' '},        // ⬜ white large square
                                               {"\u25A1", ' '},        // □ white square
                                               {"\u2611", 'x'},        // ☑ ballot box with check
                                               {"\u2612", 'x'},        // ☒ ballot box with x
                                               {"\U0001F532", ' '}}};  // 🔲 black square button

/// A line, cut behind white space, quote signs and its list marker.
struct Cut {
  std::string_view indentation;
  std::string_view marker;  ///< "" where there is none.
  std::string_view text;
  bool gap = false;  ///< White space stands behind the marker.
  bool tab = false;  ///< A tab is among it: the plugin wants blanks.
};

Cut cut_line(std::string_view line) {
  Cut cut;
  std::size_t at = 0;
  while (at < line.size() && (strings::is_blank(line[at]) || line[at] == '>')) ++at;
  cut.indentation = line.substr(0, at);
  std::size_t end = at;
  if (end < line.size() && (line[end] == '-' || line[end] == '*' || line[end] == '+')) {
    ++end;
  } else {
    while (end < line.size() && strings::is_digit(line[end])) ++end;
    const bool numbered = end > at && end < line.size() && (line[end] == '.' || line[end] == ')');
    end = numbered ? end + 1 : at;
  }
  cut.marker = line.substr(at, end - at);
  cut.gap = end < line.size() && strings::is_blank(line[end]);
  for (std::size_t n = end; n < line.size() && strings::is_blank(line[n]); ++n) {
    cut.tab = cut.tab || line[n] == '\t';
  }
  cut.text = strings::trim(line.substr(end));
  return cut;
}

std::string written(const Cut& cut, char symbol, std::string_view text) {
  return std::string(cut.indentation) + (cut.marker.empty() ? "-" : std::string(cut.marker)) +
         " [" + symbol + "] " + std::string(strings::trim(text));
}

}  // namespace

bool may_hold_checkbox(std::string_view line) {
  for (const char c : line) {
    if (c == '[' || c == '\xE2' || c == '\xF0') return true;
    const bool before = strings::is_blank(c) || strings::is_digit(c) || c == '>' || c == '-' ||
                        c == '*' || c == '+' || c == '.' || c == ')';
    if (!before) return false;
  }
  return false;
}

std::string correct_checkbox(std::string_view line) {
  const Cut cut = cut_line(line);
  std::string_view text = cut.text;
  if (!may_hold_checkbox(text)) return {};
  for (const DrawnBox& drawn : kDrawnBoxes) {
    if (!text.starts_with(drawn.box)) continue;
    text.remove_prefix(drawn.box.size());
    if (text.starts_with("\uFE0F")) text.remove_prefix(3);
    return strings::trim(text).empty() ? "" : written(cut, drawn.symbol, text);
  }
  if (!text.starts_with('[')) return {};
  const auto close = text.find(']');
  if (close == std::string_view::npos || close > 3) return {};
  const std::string_view inside = text.substr(1, close - 1);
  const std::string_view mark = strings::trim(inside);
  const bool box = mark.empty() || mark == "x" || mark == "X";
  const std::string_view rest = text.substr(close + 1);
  // [c](url), [x][ref], [^1], [x]: a definition, [[x]]: links and notes, not boxes.
  if (!box || rest.empty() ||
      std::string_view("([:]").find(rest.front()) != std::string_view::npos) {
    return {};
  }
  const bool spaced = strings::is_blank(rest.front());
  const bool exact = inside.size() == 1 && spaced && !cut.marker.empty() && cut.gap && !cut.tab;
  // "[x]text" is a box only where no letter could make it a word: "- [t]eam" is none, "[x]y" may
  // be.
  if (exact || strings::trim(rest).empty()) return {};
  if (!spaced && inside.empty()) return written(cut, ' ', rest);
  return written(cut, mark.empty() ? ' ' : mark.front(), rest);
}

std::string with_checkbox(std::string_view line) {
  const Cut cut = cut_line(line);
  if (cut.marker.empty() || !cut.gap || cut.text.empty()) return {};
  const bool linked = cut.text.starts_with("[[");  // "[[Dana Whitfield]] to send the budget"
  const bool link_alone = linked && cut.text.find("]]") + 2 == cut.text.size();
  const bool bracket = cut.text.front() == '[' && !linked;
  if (link_alone || bracket || cut.text.ends_with(':')) return {};
  // "- …" and "- n/a" say that there is nothing to do.
  std::size_t letters = 0;
  for (const char c : cut.text) letters += strings::is_alpha(c) || c < 0 ? 1U : 0U;
  constexpr std::size_t kShortestAction = 6;
  if (letters < kShortestAction) return {};
  return written(cut, ' ', cut.text);
}

}  // namespace vaultask::task

#include "cli/roff.hpp"

#include <algorithm>
#include <cstdio>
#include <sstream>

namespace vaultask::cli {
namespace {

/// The character at `at`, of which there is one; `at` moves behind it. Our texts are UTF-8.
char32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const unsigned first = byte(at++);
  if (first < 0xC0) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  char32_t c = first & (0x3FU >> more);
  for (int i = 0; i < more; ++i) c = (c << 6U) | (byte(at++) & 0x3FU);
  return c;
}

void append(std::string& roff, char32_t c) {
  switch (c) {
    case U'\\':
      roff += "\\e";
      return;
    case U'-':
      roff += "\\-";
      return;
    case U'\'':
      roff += "\\(aq";
      return;
    case U'`':
      roff += "\\(ga";
      return;
    case U'^':
      roff += "\\(ha";
      return;
    case U'~':
      roff += "\\(ti";
      return;
    default:
      break;
  }
  if (c < 0x80) {
    roff += static_cast<char>(c);
    return;
  }
  char number[16];
  std::snprintf(number, sizeof number, "\\[u%04X]", static_cast<unsigned>(c));
  roff += number;
}

/// At the beginning of a line a dot would begin a request; an apostrophe is escaped anyway.
std::string guarded(const std::string& line) {
  return line.starts_with('.') ? "\\&" + line : line;
}

/// Prose with what stands between backquotes in bold.
std::string with_bold(std::string_view prose) {
  std::string roff;
  while (true) {
    const auto open = prose.find('`');
    const auto close = open == std::string_view::npos ? open : prose.find('`', open + 1);
    if (close == std::string_view::npos) return roff + roff_escaped(prose);
    roff += roff_escaped(prose.substr(0, open));
    roff += "\\fB" + roff_escaped(prose.substr(open + 1, close - open - 1)) + "\\fR";
    prose.remove_prefix(close + 1);
  }
}

}  // namespace

std::string roff_escaped(std::string_view text) {
  std::string roff;
  for (std::size_t at = 0; at < text.size();) append(roff, next_character(text, at));
  return roff;
}

RoffPage::RoffPage(std::string_view name, std::string_view version) {
  std::string upper(name);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  line(".\\\" Made by `" + std::string(name) + " --man` from the program's own tables.");
  line(".TH " + upper + " 1 \"\" \"" + std::string(name) + ' ' + std::string(version) +
       "\" \"User Commands\"");
}

void RoffPage::line(std::string_view request) {
  page_ += request;
  page_ += '\n';
  after_heading_ = false;
}

/// In lines that people and tools can read; where they break does not matter to roff.
void RoffPage::prose(std::string_view text) {
  constexpr std::size_t kWidth = 76;
  std::istringstream words(with_bold(text));
  std::string row;
  for (std::string word; words >> word;) {
    if (!row.empty() && row.size() + 1 + word.size() > kWidth) {
      line(guarded(row));
      row.clear();
    }
    row += (row.empty() ? "" : " ") + word;
  }
  if (!row.empty()) line(guarded(row));
}

void RoffPage::section(std::string_view title) {
  line(".SH " + roff_escaped(title));
  after_heading_ = true;
  in_entry_ = false;
}

void RoffPage::name(std::string_view name, std::string_view purpose) {
  line(roff_escaped(name) + " \\- " + roff_escaped(purpose));
}

void RoffPage::subsection(std::string_view title) {
  line(".SS " + roff_escaped(title));
  after_heading_ = true;
  in_entry_ = false;
}

void RoffPage::paragraph(std::string_view text) {
  if (!after_heading_) line(".PP");
  prose(text);
  in_entry_ = false;
}

void RoffPage::entry(std::string_view name, std::string_view mark, std::string_view text) {
  line(".TP");
  line("\\fB" + roff_escaped(name) + "\\fR" + (mark.empty() ? "" : " " + roff_escaped(mark)));
  prose(text);
  in_entry_ = true;
}

void RoffPage::examples(const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  if (!in_entry_ && !after_heading_) line(".PP");
  line(in_entry_ ? ".RS 11" : ".RS 4");  // an entry's text stands at 7
  line(".nf");
  for (const std::string& one : lines) line(guarded(roff_escaped(one)));
  line(".fi");
  line(".RE");
}

void RoffPage::text(std::string_view lines) {
  std::string paragraph_text;
  std::vector<std::string> examples_above;
  in_entry_ = false;
  const auto flush = [&] {
    if (!paragraph_text.empty()) paragraph(paragraph_text);
    examples(examples_above);
    paragraph_text.clear();
    examples_above.clear();
  };
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    const std::string_view one = lines.substr(0, end);
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    const bool example = one.starts_with(' ');
    if (one.empty() || example == examples_above.empty()) flush();
    if (example) {
      examples_above.emplace_back(one.substr(std::min<std::size_t>(one.find_first_not_of(' '), 2)));
    } else if (!one.empty()) {
      paragraph_text += (paragraph_text.empty() ? "" : " ") + std::string(one);
    }
  }
  flush();
}

}  // namespace vaultask::cli

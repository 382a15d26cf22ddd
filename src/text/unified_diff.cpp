#include "text/unified_diff.hpp"

#include <algorithm>
#include <vector>

namespace vaultask::text {
namespace {

using Lines = std::vector<std::string_view>;

/// The lines with their line feeds; the last one may have none.
Lines split_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto feed = text.find('\n');
    const std::size_t length = feed == std::string_view::npos ? text.size() : feed + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

/// Lines [from, to) of both texts that differ.
struct Change {
  std::size_t old_from, old_to, new_from, new_to;
};

std::vector<Change> find_changes(const Lines& before, const Lines& after) {
  std::size_t head = 0;
  const std::size_t shorter = std::min(before.size(), after.size());
  while (head < shorter && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  if (before.size() != after.size()) {
    return {{head, before.size() - tail, head, after.size() - tail}};
  }
  std::vector<Change> changes;
  for (std::size_t i = head; i < before.size() - tail; ++i) {
    if (before[i] == after[i]) continue;
    if (!changes.empty() && changes.back().old_to == i) {
      ++changes.back().old_to;
      ++changes.back().new_to;
    } else {
      changes.push_back({i, i + 1, i, i + 1});
    }
  }
  return changes;
}

void write_line(char sign, std::string_view line, std::string& out) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

std::string range(std::size_t from, std::size_t count) {
  // An empty range is named by the line before it.
  return std::to_string(count == 0 ? from : from + 1) + ',' + std::to_string(count);
}

/// A file name as patch and git read it: in quotes where it holds control characters, quotes or
/// backslashes, and ended by a tab where it holds blanks.
std::string file_name(char side, std::string_view path) {
  std::string name = {side, '/'};
  bool quoted = false;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      constexpr const char* kDigits = "01234567";
      name += {'\\', kDigits[byte >> 6U], kDigits[byte >> 3U & 7U], kDigits[byte & 7U]};
      quoted = true;
    } else if (c == '"' || c == '\\') {
      name += {'\\', c};
      quoted = true;
    } else {
      name += c;
    }
  }
  if (quoted) return '"' + name + '"';
  return path.find(' ') == std::string_view::npos ? name : name + '\t';
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  constexpr std::size_t kContext = 3;
  const Lines old_lines = split_lines(before), new_lines = split_lines(after);
  const auto changes = find_changes(old_lines, new_lines);
  if (before == after) return {};
  std::string out = "--- " + file_name('a', path) + "\n+++ " + file_name('b', path) + '\n';
  for (std::size_t first = 0; first < changes.size();) {
    std::size_t last = first;
    while (last + 1 < changes.size() &&
           changes[last + 1].old_from - changes[last].old_to <= 2 * kContext) {
      ++last;
    }
    const std::size_t lead = std::min(kContext, changes[first].old_from);
    const std::size_t trail = std::min(kContext, old_lines.size() - changes[last].old_to);
    const std::size_t old_from = changes[first].old_from - lead;
    const std::size_t new_from = changes[first].new_from - lead;
    out += "@@ -" + range(old_from, changes[last].old_to + trail - old_from) + " +" +
           range(new_from, changes[last].new_to + trail - new_from) + " @@\n";
    std::size_t at = old_from;
    for (; first <= last; ++first) {
      const Change& change = changes[first];
      for (; at < change.old_from; ++at) write_line(' ', old_lines[at], out);
      for (; at < change.old_to; ++at) write_line('-', old_lines[at], out);
      for (std::size_t i = change.new_from; i < change.new_to; ++i) {
        write_line('+', new_lines[i], out);
      }
    }
    for (const std::size_t end = at + trail; at < end; ++at) write_line(' ', old_lines[at], out);
  }
  return out;
}

}  // namespace vaultask::text

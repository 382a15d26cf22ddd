#include "text/unified_diff.hpp"

#include <algorithm>
#include <unordered_map>
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

/// A line that stands in both texts once, and where.
struct Anchor {
  std::size_t in_old, in_new;
};

/// Lines that stand once in each range, as many as keep their order: an increasing subsequence of
/// the greatest length, by patience sorting.
std::vector<Anchor> find_anchors(const Lines& before, const Lines& after, const Change& range) {
  struct Seen {
    std::size_t times_old = 0, times_new = 0, in_old = 0, in_new = 0;
  };
  std::unordered_map<std::string_view, Seen> seen;
  for (std::size_t i = range.old_from; i < range.old_to; ++i) {
    Seen& line = seen[before[i]];
    ++line.times_old;
    line.in_old = i;
  }
  for (std::size_t i = range.new_from; i < range.new_to; ++i) {
    Seen& line = seen[after[i]];
    ++line.times_new;
    line.in_new = i;
  }
  std::vector<Anchor> common;
  for (std::size_t i = range.new_from; i < range.new_to; ++i) {
    const Seen& line = seen.at(after[i]);
    if (line.times_old == 1 && line.times_new == 1) common.push_back({line.in_old, i});
  }
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> tops, left(common.size(), kNone);  // indices into `common`
  for (std::size_t i = 0; i < common.size(); ++i) {
    const auto pile = std::lower_bound(
        tops.begin(), tops.end(), common[i].in_old,
        [&](std::size_t top, std::size_t in_old) { return common[top].in_old < in_old; });
    if (pile != tops.begin()) left[i] = *(pile - 1);
    pile == tops.end() ? tops.push_back(i) : void(*pile = i);
  }
  std::vector<Anchor> anchors;
  for (std::size_t i = tops.empty() ? kNone : tops.back(); i != kNone; i = left[i]) {
    anchors.push_back(common[i]);
  }
  std::reverse(anchors.begin(), anchors.end());
  return anchors;
}

/// Without the lines that are equal at both of its ends.
Change trimmed(const Lines& before, const Lines& after, Change range) {
  while (range.old_from < range.old_to && range.new_from < range.new_to &&
         before[range.old_from] == after[range.new_from]) {
    ++range.old_from;
    ++range.new_from;
  }
  while (range.old_from < range.old_to && range.new_from < range.new_to &&
         before[range.old_to - 1] == after[range.new_to - 1]) {
    --range.old_to;
    --range.new_to;
  }
  return range;
}

/// Adds what differs in a range that no anchor divides.
void add_changes(const Lines& before, const Lines& after, Change range,
                 std::vector<Change>& changes) {
  range = trimmed(before, after, range);
  if (range.old_to - range.old_from != range.new_to - range.new_from) {
    changes.push_back(range);
    return;
  }
  for (std::size_t i = 0; i < range.old_to - range.old_from; ++i) {
    const std::size_t in_old = range.old_from + i, in_new = range.new_from + i;
    if (before[in_old] == after[in_new]) continue;
    if (!changes.empty() && changes.back().old_to == in_old && changes.back().new_to == in_new) {
      ++changes.back().old_to;
      ++changes.back().new_to;
    } else {
      changes.push_back({in_old, in_old + 1, in_new, in_new + 1});
    }
  }
}

std::vector<Change> find_changes(const Lines& before, const Lines& after) {
  const Change all = trimmed(before, after, {0, before.size(), 0, after.size()});
  std::vector<Change> changes;
  Change rest = all;
  for (const Anchor& anchor : find_anchors(before, after, all)) {
    add_changes(before, after, {rest.old_from, anchor.in_old, rest.new_from, anchor.in_new},
                changes);
    rest.old_from = anchor.in_old + 1;
    rest.new_from = anchor.in_new + 1;
  }
  add_changes(before, after, rest, changes);
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

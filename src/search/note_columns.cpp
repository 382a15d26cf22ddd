#include "search/note_columns.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "note/note_parser.hpp"
#include "note/vault_path.hpp"

namespace vaultask::search {
namespace {

constexpr std::string_view kUtf8Bom = "\xEF\xBB\xBF";

/// 1 to 6 for a line that begins as a heading does; 0 for any other.
int heading_level(std::string_view line) {
  const auto first = line.find_first_not_of(' ');
  if (first == std::string_view::npos || first > 3 || line[first] != '#') return 0;
  const auto behind = line.find_first_not_of('#', first);
  const std::size_t end = behind == std::string_view::npos ? line.size() : behind;
  const bool parted = end == line.size() || line[end] == ' ' || line[end] == '\t';
  return parted && end - first <= 6 ? static_cast<int>(end - first) : 0;
}

/// "---" or "===": the line above may be a heading.
bool may_underline(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  if (line.empty() || (line.front() != '-' && line.front() != '=')) return false;
  return line.find_first_not_of(line.front()) == std::string_view::npos;
}

void append_line(std::string& out, std::string_view line) {
  out += line;
  out += '\n';
}

void add_line(NoteColumns& columns, std::string_view line) {
  append_line(heading_level(line) > 0 ? columns.headings : columns.text, line);
}

std::string title_column(const std::string& title, std::string_view path) {
  const std::string_view name = note::base_name(path);
  return name == title ? title : title + '\n' + std::string(name);
}

/// Cuts by the lines that the index tells, where nothing can stand in the way of that.
class PlainCutter {
 public:
  PlainCutter(const KnownNote& known, bool with_transcript)
      : known_(known), with_transcript_(with_transcript) {}

  /// nullopt where the note must be parsed: there may be a second transcript in it.
  std::optional<NoteColumns> cut(std::string_view bytes) {
    if (!known_.plain || utf8::find_invalid(bytes) != std::string_view::npos) return std::nullopt;
    const bool has_returns = bytes.find('\r') != std::string_view::npos;
    if (bytes.starts_with(kUtf8Bom)) bytes.remove_prefix(kUtf8Bom.size());
    int number = 0;
    while (!bytes.empty()) {
      const auto end = std::min(bytes.find('\n'), bytes.size());
      std::string_view line = bytes.substr(0, end);
      if (has_returns && line.ends_with('\r')) line.remove_suffix(1);
      // A lone CR ends a line, too.
      if (has_returns && line.find('\r') != std::string_view::npos) return std::nullopt;
      if (!take(++number, line)) return std::nullopt;
      bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return std::move(columns_);
  }

 private:
  bool take(int number, std::string_view line) {
    const bool said = known_.transcript_first <= number && number <= known_.transcript_last;
    if (!said) {
      level_ = heading_level(line);
      add_line(columns_, line);
      return true;
    }
    // Behind a heading that ends the transcript, a second one may begin.
    if (number == known_.transcript_first && level_ == 0) return false;
    const int level = heading_level(line);
    if (level > 0 && level <= level_) return false;
    if (!blank_before_ && may_underline(line)) return false;
    blank_before_ = line.find_first_not_of(" \t") == std::string_view::npos;
    if (with_transcript_) append_line(columns_.transcript, line);
    return true;
  }

  const KnownNote& known_;
  bool with_transcript_;
  NoteColumns columns_;
  int level_ = 0;             ///< Of the line before the transcript, a heading.
  bool blank_before_ = true;  ///< The line before this one says nothing.
};

NoteColumns cut_parsed(const note::ParsedNote& note, bool with_transcript) {
  NoteColumns columns;
  auto transcript = note.transcripts.begin();
  for (int n = 1; n <= static_cast<int>(note.source.line_count()); ++n) {
    while (transcript != note.transcripts.end() && transcript->last < n) ++transcript;
    const bool said = transcript != note.transcripts.end() && transcript->first <= n;
    const std::string_view line = note.source.line(static_cast<std::size_t>(n));
    if (!said) {
      add_line(columns, line);
    } else if (with_transcript) {
      append_line(columns.transcript, line);
    }
  }
  return columns;
}

}  // namespace

NoteColumns cut_note(const std::string& path, std::string bytes, const KnownNote* known,
                     const note::SectionNames& names, bool with_transcript) {
  if (known != nullptr) {
    if (auto columns = PlainCutter(*known, with_transcript).cut(bytes)) {
      columns->title = title_column(known->title, path);
      return std::move(*columns);
    }
  }
  const note::ParsedNote note = note::parse_note(path, std::move(bytes), names);
  NoteColumns columns = cut_parsed(note, with_transcript);
  columns.title = title_column(note.info.title, path);
  return columns;
}

}  // namespace vaultask::search

#include "note/note_parser.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "markdown/front_matter.hpp"
#include "note/vault_path.hpp"
#include "text/unicode.hpp"

namespace vaultask::note {
namespace {

using markdown::Heading;

/// The lines below a heading, up to the next one of its level or above.
LineRange section_lines(const std::vector<Heading>& headings, std::size_t index, int last_line) {
  for (std::size_t next = index + 1; next < headings.size(); ++next) {
    if (headings[next].level <= headings[index].level) {
      return {headings[index].line + 1, headings[next].line - 1};
    }
  }
  return {headings[index].line + 1, last_line};
}

/// A heading's words for comparing: folded, without its qualifier in brackets. "Follow‑Ups (from
/// the transcript)" is no transcript.
std::string section_name(std::string_view heading) {
  heading = strings::trim(heading);
  if (heading.ends_with(')')) heading = heading.substr(0, heading.rfind('('));
  return text::fold_name(heading);
}

bool names_transcript(const std::string& section) {
  return section.find("transcript") != std::string::npos;
}

bool names_touchpoint(const std::string& section) {
  if (section.find("touchpoint") != std::string::npos) return true;
  return section.starts_with("next") &&
         (section.find("1:1") != std::string::npos || section.find("1-1") != std::string::npos ||
          section.find("meeting") != std::string::npos);
}

/// The first date written anywhere in the line.
std::optional<Date> find_date(std::string_view line) {
  for (std::size_t at = 0; at + 10 <= line.size(); ++at) {
    if (auto date = Date::parse(line.substr(at, 10))) return date;
  }
  return std::nullopt;
}

std::optional<Date> meeting_date(const std::vector<Property>& properties, std::string_view path) {
  if (auto stated = Date::parse(property_text(properties, "date").substr(0, 10))) return stated;
  return Date::parse(base_name(path).substr(0, 10));
}

void diagnose_encoding(ParsedNote& parsed) {
  const auto add = [&](const char* code, std::string message, int line, std::string hint) {
    parsed.diagnostics.push_back({Severity::warning, code, std::move(message),
                                  Place{parsed.info.path, line, 0}, std::move(hint)});
  };
  switch (parsed.source.encoding()) {
    case text::Encoding::mac_roman_damage:
      add("encoding-mac-roman", "the note's UTF-8 was read as Mac Roman once and saved again", 1,
          "it is read as it was meant; the file itself is unchanged");
      break;
    case text::Encoding::binary:
      add("nul-byte", "the note holds NUL bytes and is not read as text", 1,
          "if it is a note, save it as UTF-8");
      break;
    case text::Encoding::utf16:
      add("utf-16", "the note is UTF-16, which Obsidian does not read", 1, "save it as UTF-8");
      break;
    case text::Encoding::utf8:
    case text::Encoding::utf8_bom:
      break;
  }
  if (parsed.source.first_invalid_line() != 0) {
    add("invalid-utf8", "bytes that are not UTF-8 are shown as U+FFFD",
        static_cast<int>(parsed.source.first_invalid_line()), "save the note as UTF-8");
  }
}

void diagnose_conflict_markers(ParsedNote& parsed) {
  int open = 0;
  for (std::size_t n = 1; n <= parsed.source.line_count(); ++n) {
    const std::string_view line = parsed.source.line(n);
    if (line.starts_with("<<<<<<< ")) {
      open = static_cast<int>(n);
    } else if (open != 0 && line.starts_with(">>>>>>> ")) {
      parsed.diagnostics.push_back({Severity::warning, "conflict-markers",
                                    "an unresolved merge conflict: tasks of both sides count",
                                    Place{parsed.info.path, open, 0},
                                    "choose one side and delete the marker lines"});
      return;
    }
  }
}

}  // namespace

ParsedNote parse_note(std::string path, std::string bytes) {
  ParsedNote parsed;
  parsed.info.path = std::move(path);
  parsed.source = text::SourceText::decode(std::move(bytes));
  diagnose_encoding(parsed);
  diagnose_conflict_markers(parsed);

  markdown::FrontMatter front = markdown::parse_front_matter(parsed.source);
  for (auto& diagnostic : front.diagnostics) {
    diagnostic.place.path = parsed.info.path;
    parsed.diagnostics.push_back(std::move(diagnostic));
  }
  parsed.properties = flatten(front.properties);
  parsed.aliases = property_names(parsed.properties, "aliases");

  markdown::Blocks blocks = markdown::parse_blocks(parsed.source, front.body_line);
  parsed.headings = std::move(blocks.headings);
  parsed.items = std::move(blocks.items);

  NoteInfo& info = parsed.info;
  info.type = property_text(parsed.properties, "type");
  info.title = property_text(parsed.properties, "title");
  info.entity = plain_name(property_text(parsed.properties, "entity"));
  info.date = meeting_date(parsed.properties, info.path);
  info.participants = property_names(parsed.properties, "participants");

  const int last_line = static_cast<int>(parsed.source.line_count());
  for (std::size_t i = 0; i < parsed.headings.size(); ++i) {
    const Heading& heading = parsed.headings[i];
    if (info.title.empty() && heading.level == 1) info.title = heading.text;
    const std::string name = section_name(heading.text);
    const LineRange lines = section_lines(parsed.headings, i, last_line);
    if (names_transcript(name)) parsed.transcripts.push_back(lines);
    if (names_touchpoint(name)) {
      for (int n = lines.first; n <= lines.last && !info.next_touchpoint; ++n) {
        info.next_touchpoint = find_date(parsed.source.line(static_cast<std::size_t>(n)));
      }
    }
  }
  if (info.title.empty()) info.title = base_name(info.path);
  return parsed;
}

bool is_person_note(const NoteInfo& info, std::string_view people_folder) {
  if (info.date) return false;
  const std::string type = strings::to_lower(info.type);
  if (type == "person" || type == "people") return true;
  if (people_folder.empty() || !info.path.starts_with(people_folder)) return false;
  const std::string_view below = std::string_view(info.path).substr(people_folder.size());
  const auto slash = below.rfind('/');
  if (slash == std::string_view::npos) return true;
  const std::string_view folder_name = file_name(below.substr(0, slash));
  return text::fold_name(folder_name) == text::fold_name(base_name(info.path));
}

}  // namespace vaultask::note

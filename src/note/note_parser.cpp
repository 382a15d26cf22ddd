#include "note/note_parser.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "markdown/front_matter.hpp"
#include "markdown/regions.hpp"
#include "note/properties_json.hpp"
#include "note/vault_path.hpp"
#include "note/written_date.hpp"
#include "text/unicode.hpp"

namespace vaultask::note {
namespace {

/// The first date that stands in a section for the next meeting.
std::optional<Date> next_touchpoint(const text::SourceText& source,
                                    const std::vector<Section>& sections) {
  for (const Section& section : sections) {
    if (section.kind != SectionKind::touchpoint) continue;
    for (int n = section.lines.first; n <= section.lines.last; ++n) {
      if (auto date = find_written_date(source.line(static_cast<std::size_t>(n)))) return date;
    }
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
      add("encoding-mac-roman", "the note's UTF-8 was read as Mac Roman and saved again", 1,
          "`vaultask doctor --fix` prints the patch that repairs it");
      break;
    case text::Encoding::windows_1252_damage:
      add("encoding-windows-1252", "the note's UTF-8 was read as Windows-1252 and saved again", 1,
          "`vaultask doctor --fix` prints the patch that repairs it");
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
  if (!parsed.source.contains("<<<<<<< ")) return;
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

/// What the properties, the headings and the file's name say of the meeting.
void read_record(ParsedNote& parsed, const std::vector<markdown::Heading>& headings) {
  NoteInfo& info = parsed.info;
  info.type = property_text(parsed.properties, "type");
  info.title = property_text(parsed.properties, "title");
  info.entity = plain_name(property_text(parsed.properties, "entity"));
  info.series = plain_name(property_text(parsed.properties, "series"));
  info.folder = property_text(parsed.properties, "folder");
  info.source = property_text(parsed.properties, "source");
  info.date = meeting_date(parsed.properties, info.path);
  info.participants = property_names(parsed.properties, "participants");
  const auto title = std::find_if(headings.begin(), headings.end(), [](const auto& heading) {
    return heading.level == 1 && !heading.text.empty();
  });
  if (info.title.empty() && title != headings.end()) info.title = title->text;
  if (info.title.empty()) info.title = base_name(info.path);
}

/// What the sections say of the meeting. The record must have been read.
void read_sections(ParsedNote& parsed, const markdown::Blocks& blocks, const SectionNames& names) {
  NoteInfo& info = parsed.info;
  const int last_line = static_cast<int>(parsed.source.line_count());
  parsed.sections = find_sections(blocks.headings, last_line, names);
  for (const Section& section : parsed.sections) {
    if (section.kind == SectionKind::transcript) parsed.transcripts.push_back(section.lines);
  }
  parsed.section_contents = find_section_items(parsed.source, blocks, parsed.sections);
  std::vector<std::string> expected = info.participants;
  expected.push_back(info.entity);
  parsed.transcript = read_transcript(parsed.source, parsed.sections, expected);
  if (parsed.transcript) info.duration_seconds = parsed.transcript->seconds;
  info.next_touchpoint = next_touchpoint(parsed.source, parsed.sections);
}

/// What vaultask wrote into a note is nobody's word: read again, it would count twice.
void leave_out_regions(ParsedNote& parsed, std::size_t first_line) {
  markdown::Regions regions = markdown::find_regions(parsed.source, first_line);
  parsed.regions = regions.all.size() + regions.problems.size();
  for (const markdown::Region& region : regions.all) {
    parsed.source.clear_lines(static_cast<std::size_t>(region.opening.first_line),
                              static_cast<std::size_t>(region.end_line));
  }
  for (Diagnostic& problem : regions.problems) {
    problem.place.path = parsed.info.path;
    parsed.diagnostics.push_back(std::move(problem));
  }
}

}  // namespace

ParsedNote parse_note(std::string path, std::string bytes, const SectionNames& names) {
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
  if (is_page(parsed.properties)) {
    ParsedNote page;
    page.info.path = page.info.title = std::move(parsed.info.path);
    page.is_page = true;
    return page;
  }
  parsed.properties_json = properties_json(front.properties);
  parsed.aliases = property_names(parsed.properties, "aliases");

  leave_out_regions(parsed, front.body_line);
  markdown::Blocks blocks = markdown::parse_blocks(parsed.source, front.body_line);
  parsed.marks = read_note_marks(front.properties, parsed.source, blocks);
  read_record(parsed, blocks.headings);
  read_sections(parsed, blocks, names);
  parsed.headings = std::move(blocks.headings);
  parsed.items = std::move(blocks.items);
  parsed.text = std::move(blocks.text);
  return parsed;
}

bool is_page(const std::vector<Property>& properties) {
  return property_text(properties, "generated-by") == "vaultask";
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

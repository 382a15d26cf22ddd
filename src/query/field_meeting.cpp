#include "query/field_meeting.hpp"

#include "base/strings.hpp"
#include "note/people.hpp"
#include "note/properties.hpp"
#include "query/field_date.hpp"
#include "query/field_text.hpp"

namespace vaultask::query {
namespace {

constexpr std::string_view kMeetingDate = "meeting date";
constexpr std::string_view kParticipants = "participants";
constexpr std::string_view kEntity = "entity";
constexpr std::string_view kNoteType = "note type";

/// What is known of the task's note; of one that is not there, nothing.
const NoteInfo& note_of(const Task& task, const Context& context) {
  static const NoteInfo kNone;
  if (context.notes == nullptr) return kNone;
  const auto found = context.notes->find(task.path);
  return found == context.notes->end() ? kNone : found->second.info;
}

/// A filter that asks the task's note.
template <class Matches>
Filter note_filter(Matches matches) {
  Filter filter{std::move(matches)};
  filter.needs_notes = true;
  return filter;
}

FilterResult asking_notes(FilterResult filter) {
  if (filter && *filter) (*filter)->needs_notes = true;
  return filter;
}

bool is_phrase(std::string_view line, std::string_view first, std::string_view name) {
  return strings::equals_ci(line, std::string(first) + ' ' + std::string(name));
}

/// `has NAME`, `no NAME`; nullopt for another line.
template <class Has>
FilterResult presence(std::string_view line, std::string_view name, Has has) {
  const bool wanted = is_phrase(line, "has", name);
  if (!wanted && !is_phrase(line, "no", name)) return std::nullopt;
  return explained(
      note_filter([has, wanted](const Task& task) { return has(task) == wanted; }),
      (wanted ? "its note has a value for " : "its note has no value for ") + std::string(name));
}

/// Filters of a field that is one text of the note.
FilterResult text_filter(std::string_view line, const Context& context, std::string_view name,
                         std::string NoteInfo::*member) {
  const auto has = [&context, member](const Task& task) {
    return !(note_of(task, context).*member).empty();
  };
  if (auto found = presence(line, name, has)) return found;
  const auto rest = after_word(line, name);
  if (!rest) return std::nullopt;
  const auto texts = [&context, member](const Task& task) {
    return std::vector<std::string>{note_of(task, context).*member};
  };
  return asking_notes(filter_by_values(*rest, texts, line));
}

SortKey text_key(const std::string& text) {
  return text.empty() ? SortKey{1, {}} : SortKey{0, text};
}

std::vector<std::string> text_groups(const std::string& text, std::string_view name) {
  return {text.empty() ? "(No " + std::string(name) + ')' : text};
}

/// The participants of the task's note, as the vault knows them.
std::vector<std::string> participants_of(const Task& task, const Context& context) {
  std::vector<std::string> names = note_of(task, context).participants;
  for (std::string& name : names) {
    if (const Person* person = context.people->find(name)) name = person->name;
  }
  return names;
}

}  // namespace

FilterResult filter_by_meeting_date(std::string_view line, const Context& context) {
  const auto has = [&context](const Task& task) { return note_of(task, context).date.has_value(); };
  if (auto found = presence(line, kMeetingDate, has)) return found;
  const auto test = date_test(kMeetingDate, line, context);
  if (!test) return std::nullopt;
  if (!*test) return fail(test->error());
  Filter filter = note_filter([&context, holds = (*test)->holds](const Task& task) {
    const auto& date = note_of(task, context).date;
    return date && holds(*date);
  });
  filter.explanation = (*test)->explanation;
  return filter;
}

SortKey meeting_date_key(const Task& task, const FieldContext& context) {
  const auto& date = note_of(task, context.query).date;
  return date_key(date ? TaskDate(*date) : TaskDate());
}

std::vector<std::string> meeting_date_groups(const Task& task, const FieldContext& context) {
  const auto& date = note_of(task, context.query).date;
  return {date_group(date ? TaskDate(*date) : TaskDate(), "meeting")};
}

FilterResult filter_by_participants(std::string_view line, const Context& context) {
  const auto has = [&context](const Task& task) {
    return !note_of(task, context).participants.empty();
  };
  if (auto found = presence(line, kParticipants, has)) return found;
  const auto rest = after_word(line, kParticipants);
  if (!rest) return std::nullopt;
  const auto names = [&context](const Task& task) { return participants_of(task, context); };
  // A name can mean somebody without being part of the whole name: "me", an alias.
  const auto whole_name = [&context](std::string_view value) {
    const Person* person = context.people->find_or_first_name(value);
    return person == nullptr ? std::string() : person->name;
  };
  return asking_notes(filter_by_values(*rest, names, line, whole_name));
}

std::vector<std::string> participants_groups(const Task& task, const FieldContext& context) {
  auto names = participants_of(task, context.query);
  if (names.empty()) names.emplace_back("(No participants)");
  return names;
}

FilterResult filter_by_entity(std::string_view line, const Context& context) {
  return text_filter(line, context, kEntity, &NoteInfo::entity);
}
SortKey entity_key(const Task& task, const FieldContext& context) {
  return text_key(note_of(task, context.query).entity);
}
std::vector<std::string> entity_groups(const Task& task, const FieldContext& context) {
  return text_groups(note_of(task, context.query).entity, kEntity);
}

FilterResult filter_by_note_type(std::string_view line, const Context& context) {
  return text_filter(line, context, kNoteType, &NoteInfo::type);
}
SortKey note_type_key(const Task& task, const FieldContext& context) {
  return text_key(note_of(task, context.query).type);
}
std::vector<std::string> note_type_groups(const Task& task, const FieldContext& context) {
  return text_groups(note_of(task, context.query).type, kNoteType);
}

}  // namespace vaultask::query

#include "report/logs.hpp"

#include <algorithm>
#include <map>

#include "base/strings.hpp"
#include "report/meeting_choice.hpp"

namespace vaultask::report {
namespace {

/// What the arguments of a log say.
struct LogRequest {
  std::optional<Period> period;
  MeetingChoice choice;
  MeetingGroup group = MeetingGroup::none;
  bool open_only = false;
};

Result<LogRequest> read_request(const Input& input, const std::vector<Series>& series,
                                std::string_view report, bool may_be_open) {
  std::vector<std::string> arguments = input.arguments;
  LogRequest request;
  auto period = take_period(arguments, input.today);
  if (!period) return fail(period.error());
  request.period = std::move(*period);
  auto choice = take_choice(arguments, input, series);
  if (!choice) return fail(choice.error());
  request.choice = std::move(*choice);
  const auto group = take_group(arguments);
  if (!group) return fail(group.error());
  request.group = *group;
  request.open_only = may_be_open && std::erase(arguments, "open") > 0;
  if (!arguments.empty()) {
    return fail(ErrorCode::usage,
                std::string(report) + " does not know \"" + arguments.front() + '"');
  }
  return request;
}

/// "Dana Whitfield · Open (3)", or "Open (3)".
std::string section_title(MeetingGroup group, const std::string& name, const std::string& text,
                          std::size_t rows) {
  const std::string counted = text + " (" + std::to_string(rows) + ')';
  return group == MeetingGroup::none ? counted : group_title(name) + " · " + counted;
}

Document begin_page(std::string_view name, const std::string& title, const LogRequest& request) {
  Document page;
  page.name = name;
  page.title = title;
  if (request.period) page.title += ", " + request.period->name;
  page.title += request.choice.title_suffix();
  return page;
}

std::string summary_of(const LogRequest& request, Date day,
                       const std::vector<const LogEntry*>& open,
                       const std::vector<const LogEntry*>& closed) {
  std::string text = "As of " + day.to_iso() + ": " + std::to_string(open.size()) + " open";
  if (!open.empty() && open.front()->raised_on()) {
    const Date oldest = *open.front()->raised_on();
    text += ", the oldest for " + strings::counted(day.days() - oldest.days(), "day");
  }
  if (request.period) {
    const auto raised = std::count_if(open.begin(), open.end(), [&](const LogEntry* entry) {
      return entry->raised_on() && request.period->holds(*entry->raised_on());
    });
    text += ", " + std::to_string(raised) + " of them raised in the period";
  }
  if (!request.open_only) {
    text += "; " + std::to_string(closed.size()) + " closed";
    if (request.period) text += " in the period";
  }
  return text + '.';
}

void keep_chosen(std::vector<const LogEntry*>& entries, const MeetingChoice& choice,
                 const note::People& people) {
  std::erase_if(entries, [&](const LogEntry* entry) {
    return !choice.holds(people, *entry->first.note, *entry->series) &&
           !choice.holds(people, *entry->last.note, *entry->series);
  });
}

Result<Document> followed_log(const Input& input, ItemKind kind, std::string_view name,
                              const std::string& title) {
  const std::vector<Series> series = find_series(input.notes);
  const auto request = read_request(input, series, name, true);
  if (!request) return fail(request.error());
  const Date day = as_of(request->period, input.today);
  const std::vector<LogEntry> all = follow_items(series, by_path(input.logs), kind, day);
  auto open = open_entries(all);
  keep_chosen(open, request->choice, input.people);
  auto closed = closed_entries(all, request->period);
  keep_chosen(closed, request->choice, input.people);
  const auto groups = [&](const LogEntry* entry) {
    return groups_of(request->group, input.people, *entry->last.note, *entry->series);
  };
  Document page = begin_page(name, title, *request);
  page.summary = summary_of(*request, day, open, closed);
  auto entries = open;
  if (!request->open_only) entries.insert(entries.end(), closed.begin(), closed.end());
  for (auto& [group, rows] : in_groups(request->group, entries, groups)) {
    const auto first_closed = std::find_if(rows.begin(), rows.end(),
                                           [](const LogEntry* entry) { return !entry->is_open(); });
    const std::vector<const LogEntry*> still_open(rows.begin(), first_closed);
    rows.erase(rows.begin(), first_closed);
    const auto add = [&](Section section, const std::string& text) {
      section.title = section_title(request->group, group.second, text, section.rows.size());
      page.sections.push_back(std::move(section));
    };
    add(open_section(kind, still_open, day, group.second), "Open");
    if (request->open_only) continue;
    add(closed_section(kind, rows, group.second),
        request->period ? "Closed in the period" : "Closed");
  }
  return page;
}

}  // namespace

Date as_of(const std::optional<Period>& period, Date today) {
  return period ? std::min(period->to, today) : today;
}

std::vector<Decision> find_decisions(const Input& input, const std::vector<Series>& series,
                                     const std::optional<Period>& period) {
  const LogsByPath logs = by_path(input.logs);
  std::vector<Decision> found;
  for (const Series& one : series) {
    for (const NoteInfo* note : one.notes) {
      const bool told = note->date
                            ? *note->date <= input.today && (!period || period->holds(*note->date))
                            : !period;
      const auto log = told ? logs.find(note->path) : logs.end();
      if (log == logs.end()) continue;
      for (const LogItem& item : log->second->items) {
        if (item.kind == ItemKind::decision) found.push_back({&one, {note, &item}});
      }
    }
  }
  // Lines stand in their order; a date that is missing is less than any other.
  std::stable_sort(found.begin(), found.end(), [](const Decision& a, const Decision& b) {
    const NoteInfo &one = *a.mention.note, &other = *b.mention.note;
    return one.date != other.date ? one.date > other.date : one.path < other.path;
  });
  return found;
}

std::vector<const LogEntry*> open_entries(const std::vector<LogEntry>& entries) {
  std::vector<const LogEntry*> open;
  for (const LogEntry& entry : entries) {
    if (entry.is_open()) open.push_back(&entry);
  }
  std::stable_sort(open.begin(), open.end(), [](const LogEntry* a, const LogEntry* b) {
    const auto one = a->raised_on(), other = b->raised_on();
    return one && (!other || *one < *other);
  });
  return open;
}

std::vector<const LogEntry*> closed_entries(const std::vector<LogEntry>& entries,
                                            const std::optional<Period>& period) {
  std::vector<const LogEntry*> closed;
  for (const LogEntry& entry : entries) {
    const auto day = entry.closed_on();
    if (!entry.is_open() && (!period || (day && period->holds(*day)))) closed.push_back(&entry);
  }
  std::stable_sort(closed.begin(), closed.end(), [](const LogEntry* a, const LogEntry* b) {
    return a->closed_on() > b->closed_on();
  });
  return closed;
}

Result<Document> decisions(const Input& input) {
  const std::vector<Series> series = find_series(input.notes);
  const auto request = read_request(input, series, "decisions", false);
  if (!request) return fail(request.error());
  auto found = find_decisions(input, series, request->period);
  std::erase_if(found, [&](const Decision& decision) {
    return !request->choice.holds(input.people, *decision.mention.note, *decision.series);
  });
  Document page = begin_page("decisions", "Decisions", *request);
  page.summary = strings::counted(static_cast<long long>(found.size()), "decision") + '.';
  const auto parts = in_groups(request->group, found, [&](const Decision& decision) {
    return groups_of(request->group, input.people, *decision.mention.note, *decision.series);
  });
  for (const auto& [group, rows] : parts) {
    Section& section = page.sections.emplace_back(decision_section(rows, group.second));
    if (request->group != MeetingGroup::none) {
      section.title = group_title(group.second) + " (" + std::to_string(rows.size()) + ')';
    }
  }
  return page;
}

Result<Document> risks(const Input& input) {
  return followed_log(input, ItemKind::risk, "risks", "Risks");
}

Result<Document> questions(const Input& input) {
  return followed_log(input, ItemKind::question, "questions", "Questions");
}

}  // namespace vaultask::report

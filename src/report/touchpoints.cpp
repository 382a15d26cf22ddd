#include "report/touchpoints.hpp"

#include <algorithm>
#include <tuple>

#include "base/strings.hpp"
#include "render/escape.hpp"
#include "report/meeting_choice.hpp"
#include "report/period.hpp"
#include "report/series.hpp"
#include "report/source_link.hpp"
#include "report/touchpoint_dates.hpp"

namespace vaultask::report {
namespace {

std::string note_link(const NoteInfo* note) {
  return note == nullptr ? "" : source_link(note, note->path, "");
}

std::string met_link(const NoteInfo* note) {
  return note == nullptr ? "" : render::wikilink(note->path, "", note->date->to_iso());
}

Cell days_since(const NoteInfo* note, Date today) {
  if (note == nullptr) return std::monostate{};
  return std::int64_t{today.days() - note->date->days()};
}

void add_data_column(Section& section, const char* name) {
  section.columns.push_back({name, name, false, false, true});
}

class TouchpointPage {
 public:
  TouchpointPage(const Input& input, const std::vector<Series>& series, MeetingChoice choice,
                 MeetingGroup group, std::optional<Period> period)
      : input_(input), choice_(std::move(choice)), group_(group), period_(std::move(period)) {
    for (const Series& one : series) take(one);
    std::stable_sort(ahead_.begin(), ahead_.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.date(), a.series->name) < std::tuple(b.date(), b.series->name);
    });
    std::stable_sort(passed_.begin(), passed_.end(),
                     [](const auto& a, const auto& b) { return a.date() > b.date(); });
    std::stable_sort(without_.begin(), without_.end(), [](const auto& a, const auto& b) {
      return *a.last_met->date < *b.last_met->date;
    });
  }

  Document write() const {
    Document page;
    page.name = "touchpoints";
    page.title = "Touchpoints";
    if (period_) page.title += ", " + period_->name;
    page.title += choice_.title_suffix();
    page.summary = "As of " + input_.today.to_iso() + ": " + std::to_string(ahead_.size()) +
                   " ahead, " + std::to_string(without_.size()) + " series without a date";
    if (!ahead_.empty()) page.summary += "; the next on " + ahead_.front().date().to_iso();
    page.summary += '.';
    add(page, "upcoming", "Upcoming", ahead_);
    if (period_) add(page, "past", "Past", passed_);
    page.sections.push_back(without_date());
    return page;
  }

 private:
  void take(const Series& series) {
    const auto touchpoints = touchpoints_of(series, input_.today);
    for (const Touchpoint& one : touchpoints) add_touchpoint(one);
    const bool has_date =
        std::any_of(touchpoints.begin(), touchpoints.end(),
                    [&](const Touchpoint& one) { return one.date() >= input_.today; });
    if (!has_date) take_without_date(series);
  }

  /// A series that was held at least twice.
  void take_without_date(const Series& series) {
    const NoteInfo* last_met = nullptr;
    int meetings = 0;
    bool chosen = false;
    for (const NoteInfo* note : series.notes) {
      const bool held = is_held(*note, input_.today);
      if (note->date && !held) continue;
      chosen = chosen || choice_.holds(input_.people, *note, series);
      if (!held) continue;
      last_met = note;
      ++meetings;
    }
    if (meetings >= 2 && chosen) without_.push_back({&series, last_met, last_met, nullptr});
  }

  void add_touchpoint(const Touchpoint& touchpoint) {
    if (!choice_.holds(input_.people, *touchpoint.set_in, *touchpoint.series)) return;
    if (touchpoint.date() >= input_.today) {
      ahead_.push_back(touchpoint);
    } else if (period_ && period_->holds(touchpoint.date())) {
      passed_.push_back(touchpoint);
    }
  }

  void add(Document& page, const std::string& key, const std::string& title,
           const std::vector<Touchpoint>& rows) const {
    const auto parts = in_groups(group_, rows, [&](const Touchpoint& one) {
      return groups_of(group_, input_.people, *one.set_in, *one.series);
    });
    for (const auto& [group, part] : parts) {
      Section section = key == "past" ? past(part, group.second) : upcoming(part, group.second);
      section.key = key;
      section.title = title + " (" + std::to_string(part.size()) + ')';
      if (group_ != MeetingGroup::none) {
        section.title = group_title(group.second) + " · " + section.title;
      }
      page.sections.push_back(std::move(section));
    }
  }

  Section upcoming(const std::vector<Touchpoint>& rows, const std::string& group) const {
    Section section;
    section.columns = {{"date", "Date"}, {"day", "Day"}, {"with", "With"}};
    section.columns.push_back({"last_met", "Last met", false, true});
    section.columns.push_back({"days_since", "Days since", true});
    section.columns.push_back({"source", "Set in", false, true});
    for (const char* name : {"series", "group", "path"}) add_data_column(section, name);
    for (const Touchpoint& one : rows) {
      section.rows.push_back({one.date().to_iso(), one.date().weekday_name(), with(one),
                              met_link(one.last_met), days_since(one.last_met, input_.today),
                              note_link(one.set_in), one.series->name, group, one.set_in->path});
    }
    return section;
  }

  Section past(const std::vector<Touchpoint>& rows, const std::string& group) const {
    Section section;
    section.columns = {{"date", "Date"}, {"with", "With"}};
    section.columns.push_back({"met", "Met", false, true});
    section.columns.push_back({"source", "Set in", false, true});
    for (const char* name : {"series", "group", "path"}) add_data_column(section, name);
    for (const Touchpoint& one : rows) {
      section.rows.push_back({one.date().to_iso(), with(one), met_link(one.followed),
                              note_link(one.set_in), one.series->name, group, one.set_in->path});
    }
    return section;
  }

  Section without_date() const {
    Section section;
    section.key = "without_date";
    section.title = "Without a date ahead (" + std::to_string(without_.size()) + ')';
    section.columns = {{"with", "With"}};
    section.columns.push_back({"last_met", "Last met", false, true});
    section.columns.push_back({"days_since", "Days since", true});
    for (const char* name : {"series", "path"}) add_data_column(section, name);
    for (const Touchpoint& one : without_) {
      section.rows.push_back({with(one), note_link(one.last_met),
                              days_since(one.last_met, input_.today), one.series->name,
                              one.last_met->path});
    }
    return section;
  }

  /// Whom or what the meeting is about.
  static std::string with(const Touchpoint& one) {
    return one.set_in->entity.empty() ? one.series->name : one.set_in->entity;
  }

  const Input& input_;
  MeetingChoice choice_;
  MeetingGroup group_;
  std::optional<Period> period_;
  std::vector<Touchpoint> ahead_, passed_, without_;
};

}  // namespace

Result<Document> touchpoints(const Input& input) {
  const std::vector<Series> series = find_series(input.notes);
  std::vector<std::string> arguments = input.arguments;
  auto period = take_period(arguments, input.today);
  if (!period) return fail(period.error());
  auto choice = take_choice(arguments, input, series);
  if (!choice) return fail(choice.error());
  const auto group = take_group(arguments);
  if (!group) return fail(group.error());
  if (!arguments.empty()) {
    return fail(ErrorCode::usage, "touchpoints does not know \"" + arguments.front() + '"');
  }
  return TouchpointPage(input, series, std::move(*choice), *group, std::move(*period)).write();
}

}  // namespace vaultask::report

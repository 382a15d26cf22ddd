// A vault of notes and tasks, made by hand, as a report sees it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "note/people.hpp"
#include "report/report.hpp"

namespace vaultask::report {

inline Date day(const char* iso) {
  return *Date::parse(iso);
}

class ReportTest : public testing::Test {
 protected:
  using Kind = note::PersonSource::Kind;

  void SetUp() override { set_people({"Priya Raman"}); }

  /// Two Sarahs, one Dana with an alias; `self` is "me".
  void set_people(const std::vector<std::string>& self) {
    std::vector<note::PersonSource> sources{
        {Kind::person_note, "Dana Whitfield", "People/Dana Whitfield.md", {"DW"}},
        {Kind::person_note, "Zoë Lindqvist", "People/Zoë Lindqvist.md", {}},
        {Kind::person_note, "Sarah Okonjo", "People/Sarah Okonjo.md", {}},
        {Kind::person_note, "Sarah Pettigrew", "People/Sarah Pettigrew.md", {}}};
    for (auto& source : note::self_source(self)) sources.push_back(std::move(source));
    people_ = note::People(std::move(sources));
  }

  NoteInfo& add_note(const std::string& path, std::vector<std::string> participants,
                     const char* date = nullptr) {
    NoteInfo note;
    note.path = path;
    note.title = "Meeting " + path.substr(0, path.find('.'));
    note.participants = std::move(participants);
    if (date != nullptr) note.date = day(date);
    return notes_.emplace_back(std::move(note));
  }

  Task& add_task(const std::string& path, const std::string& description,
                 const std::vector<std::string>& owners, TaskDate due = {}) {
    Task task;
    task.path = path;
    task.line = static_cast<int>(tasks_.size()) + 1;
    task.status = {" ", "Todo", StatusType::todo, "x"};
    task.description = description;
    for (const auto& owner : owners) task.owners.push_back({owner, OwnerRule::known_person});
    task.due = due;
    return tasks_.emplace_back(std::move(task));
  }

  static void close(Task& task, const char* date) {
    task.status = {"x", "Done", StatusType::done, " "};
    task.done = day(date);
  }

  Input input(std::vector<std::string> arguments) const {
    return {today_, tasks_, notes_, people_, findings_, std::move(arguments), history_};
  }

  struct Seen {
    EventKind kind;
    const char* day;  ///< Also that of the run that saw it.
    const char* from = "";
    const char* to = "";
  };
  /// Adds what the journal saw of the task that stands there: in order of path and line.
  TaskHistory& see(const std::string& path, int line, const std::vector<Seen>& events) {
    TaskHistory task;
    task.path = path;
    task.line = line;
    task.first_seen = day(events.front().day);
    task.opened = task.first_seen;
    task.since_beginning = task.first_seen == history_.began;
    for (const Seen& one : events) {
      task.events.push_back(
          {one.kind, day(one.day), day(one.day), Confidence::certain, one.from, one.to});
    }
    return history_.tasks.emplace_back(std::move(task));
  }

  Date today_ = day("2025-11-12");  // a Wednesday; its week ends on Sunday, the 16th
  std::vector<Task> tasks_;
  std::vector<NoteInfo> notes_;
  note::People people_;
  std::vector<Diagnostic> findings_;
  History history_;
};

}  // namespace vaultask::report

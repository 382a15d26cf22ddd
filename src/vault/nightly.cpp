#include "vault/nightly.hpp"

#include "base/log.hpp"
#include "base/strings.hpp"

namespace vaultask {
namespace {

std::string counted(std::size_t n, std::string_view noun) {
  return strings::counted(static_cast<long long>(n), noun);
}

std::string index_counts(const IndexReport& report) {
  std::string text = counted(report.notes, "note") + ", " + std::to_string(report.added) +
                     " new, " + std::to_string(report.changed) + " changed, " +
                     std::to_string(report.removed) + " removed";
  if (report.renamed > 0) text += ", " + std::to_string(report.renamed) + " renamed";
  if (!report.complete()) text += ", " + std::to_string(report.unreadable.size()) + " unreadable";
  return text;
}

std::string prefix(const Place& place) {
  return place.path.empty() ? std::string() : to_string(place) + ": ";
}

/// A word for the kind of error; its message may quote a note.
std::string_view kind_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::parse_query:
    case ErrorCode::run_query:
      return "query error";
    case ErrorCode::incomplete:
      return "the vault could not be read whole";
    case ErrorCode::locked:
      return "another run is at work";
    case ErrorCode::io:
      return "input or output error, or somebody is at the note";
    case ErrorCode::store:
    case ErrorCode::damaged:
      return "database error";
    case ErrorCode::usage:
    case ErrorCode::config:
      return "settings";
    case ErrorCode::not_found:
      return "not found";
    case ErrorCode::unsupported:
      return "refused";
    case ErrorCode::internal:
      return "internal error";
  }
  return "";
}

}  // namespace

std::vector<NightlyStep> index_steps(const Result<IndexReport>& report) {
  NightlyStep index{"index", {}, {}, {}};
  if (!report) {
    index.errors.push_back(report.error());
    return {std::move(index)};
  }
  index.counts = index_counts(*report);
  for (const Error& error : report->unreadable) {
    index.errors.push_back(error);
    index.errors.back().code = ErrorCode::incomplete;
  }
  if (!report->set_aside.empty()) {
    index.remarks.push_back(
        {Severity::warning,
         "index-damaged",
         "the index was damaged; a new one was built, the old one is " + report->set_aside,
         {},
         {}});
  }
  NightlyStep journal{"journal", counted(report->events, "event"), {}, {}};
  if (report->journal_error) journal.errors.push_back(*report->journal_error);
  if (!report->journal_set_aside.empty()) {
    journal.remarks.push_back({Severity::warning,
                               "journal-damaged",
                               "the journal was damaged; a new one was begun, the old one is " +
                                   report->journal_set_aside,
                               {},
                               {}});
  }
  return {std::move(index), std::move(journal)};
}

NightlyStep view_step(const Result<RenderReport>& report) {
  NightlyStep step{"views", {}, {}, {}};
  if (!report) {
    step.errors.push_back(report.error());
    return step;
  }
  if (!report->other_host.empty()) {
    step.counts = report->other_host;
    return step;
  }
  step.remarks = report->diagnostics;
  step.counts = count_views(*report);
  for (const NoteOutcome& note : report->notes) {
    for (const ViewOutcome& view : note.views) {
      if (view.error) step.errors.push_back(*view.error);
      if (view.state != ViewState::edited) continue;
      step.remarks.push_back(
          {Severity::warning, "view-edited", "edited by hand, left as it is",
           Place{note.path, view.line, 0},
           "`vaultask render --diff` shows how it differs, --force overwrites it"});
    }
  }
  return step;
}

int nightly_status(const std::vector<NightlyStep>& steps) {
  int status = 0;
  for (const NightlyStep& step : steps) {
    for (const Error& error : step.errors) {
      // One view that fails is a finding; the run itself went on.
      const bool whole = step.name != "views" || step.counts.empty();
      if (whole && status <= 1) status = exit_status(error.code);
      if (status == 0) status = 1;
    }
    if (!step.remarks.empty() && status == 0) status = 1;
  }
  return status;
}

void log_nightly(const std::string& path, NightlyReport& report) {
  auto file = log::File::open(path);
  if (!file) {
    report.steps.back().remarks.push_back(
        {Severity::warning, "log-not-written", file.error().message, Place{path, 0, 0}, {}});
    return;
  }
  report.log_file = path;
  for (const NightlyStep& step : report.steps) {
    file->info(step.name + ": " + (step.counts.empty() ? "failed" : step.counts));
    for (const Error& error : step.errors) {
      file->warn(step.name + ": " + prefix(error.place.value_or(Place())) +
                 std::string(kind_of(error.code)));
    }
    for (const Diagnostic& remark : step.remarks) {
      file->warn(step.name + ": " + prefix(remark.place) + remark.code);
    }
  }
}

}  // namespace vaultask

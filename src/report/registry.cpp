#include <array>

#include "report/burndown.hpp"
#include "report/doctor.hpp"
#include "report/history.hpp"
#include "report/lineage_report.hpp"
#include "report/logs.hpp"
#include "report/mbr.hpp"
#include "report/owe.hpp"
#include "report/report.hpp"
#include "report/slips.hpp"
#include "report/touchpoints.hpp"

namespace vaultask::report {
namespace {

constexpr Needs kHistory{.history = true};
constexpr Needs kLogs{.logs = true};

constexpr std::array<Report, 11> kReports{{
    {"owe", "What a person owes, and what is owed to the person", owe, {.any_history = true}},
    {"mbr",
     "The appendix of a monthly business review",
     mbr,
     {.any_history = true, .lineage = true, .logs = true}},
    {"lineage",
     "What is done of objectives and key results",
     lineage,
     {.any_history = true, .lineage = true}},
    {"doctor", "What is wrong in the notes", doctor, {.lineage = true, .findings = true}},
    {"decisions", "What was decided, and in which meeting", decisions, kLogs},
    {"risks", "Risks that are open, since when, and those that were closed", risks, kLogs},
    {"questions", "Questions that are open, since when, and those that were answered", questions,
     kLogs},
    {"touchpoints", "When one meets next, and when one met last", touchpoints},
    {"history", "What happened to a task, to those of a note, or to those of a person", history,
     kHistory},
    {"slips", "Tasks whose due date moved later, and how often and how far", slips, kHistory},
    {"burndown", "Open tasks over time, and what was opened and closed", burndown, kHistory},
}};

}  // namespace

std::span<const Report> reports() {
  return kReports;
}

const Report* find_report(std::string_view name) {
  for (const Report& report : kReports) {
    if (report.name == name) return &report;
  }
  return nullptr;
}

}  // namespace vaultask::report

#include <array>

#include "report/burndown.hpp"
#include "report/doctor.hpp"
#include "report/history.hpp"
#include "report/logs.hpp"
#include "report/owe.hpp"
#include "report/report.hpp"
#include "report/slips.hpp"
#include "report/touchpoints.hpp"

namespace vaultask::report {
namespace {

constexpr std::array<Report, 9> kReports{{
    {"owe", "What a person owes, and what is owed to the person", owe},
    {"doctor", "What is wrong in the notes", doctor, false, true},
    {"decisions", "What was decided, and in which meeting", decisions, false, false, true},
    {"risks", "Risks that are open, since when, and those that were closed", risks, false, false,
     true},
    {"questions", "Questions that are open, since when, and those that were answered", questions,
     false, false, true},
    {"touchpoints", "When one meets next, and when one met last", touchpoints},
    {"history", "What happened to a task, to those of a note, or to those of a person", history,
     true},
    {"slips", "Tasks whose due date moved later, and how often and how far", slips, true},
    {"burndown", "Open tasks over time, and what was opened and closed", burndown, true},
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

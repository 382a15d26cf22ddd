#include <array>

#include "report/burndown.hpp"
#include "report/doctor.hpp"
#include "report/history.hpp"
#include "report/owe.hpp"
#include "report/report.hpp"
#include "report/slips.hpp"

namespace vaultask::report {
namespace {

constexpr std::array<Report, 5> kReports{{
    {"owe", "What a person owes, and what is owed to the person", owe},
    {"doctor", "What is wrong in the notes", doctor, false, true},
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

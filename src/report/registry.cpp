#include <array>

#include "report/doctor.hpp"
#include "report/owe.hpp"
#include "report/report.hpp"

namespace vaultask::report {
namespace {

constexpr std::array<Report, 2> kReports{{
    {"owe", "What a person owes, and what is owed to the person", owe},
    {"doctor", "What is wrong in the notes", doctor},
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

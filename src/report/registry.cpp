#include <array>

#include "report/owe.hpp"
#include "report/report.hpp"

namespace vaultask::report {
namespace {

constexpr std::array<Report, 1> kReports{{
    {"owe", "What a person owes, and what is owed to the person", owe},
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

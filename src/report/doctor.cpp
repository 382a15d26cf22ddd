#include "report/doctor.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "base/strings.hpp"
#include "note/vault_path.hpp"
#include "report/dependency_findings.hpp"
#include "report/finding_kinds.hpp"
#include "report/lineage_findings.hpp"
#include "report/owner_findings.hpp"
#include "report/status_findings.hpp"

namespace vaultask::report {
namespace {

constexpr std::array kSeverityNames{"note", "warning", "error"};

std::vector<Diagnostic> all_findings(const Input& input) {
  std::vector<Diagnostic> all = input.findings;
  const auto append = [&](std::vector<Diagnostic> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
  };
  // What is said of a status or a name once for all its tasks is said of those that are asked for;
  // ids lead everywhere.
  std::vector<Task> asked_for;
  std::copy_if(input.tasks.begin(), input.tasks.end(), std::back_inserter(asked_for),
               [&](const Task& task) { return note::lies_in(task.path, input.arguments); });
  append(find_status_problems(asked_for));
  append(find_owner_problems(asked_for, input.people));
  append(find_dependency_problems(input.tasks));
  append(find_lineage_problems(input.lineage));
  std::erase_if(all, [&](const Diagnostic& finding) {
    return !note::lies_in(finding.place.path, input.arguments);
  });
  std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) {
    const int order = a.place.path.compare(b.place.path);
    return order != 0 ? order < 0 : a.place.line < b.place.line;
  });
  return all;
}

Section section_of(std::string_view code, std::string_view title, std::string_view reading,
                   const std::vector<const Diagnostic*>& findings) {
  Section section;
  section.key = strings::replace_all(std::string(code), "-", "_");
  section.title = std::string(title) + " (" + std::to_string(findings.size()) + ')';
  section.text = reading;
  const auto any = [&](auto holds) { return std::any_of(findings.begin(), findings.end(), holds); };
  const bool corrections = any([](const auto* finding) { return !finding->correction.empty(); });
  // What is to be done is mostly the same for all: it is said once then.
  const std::string& hint = findings.front()->hint;
  const bool hints_differ = any([&](const auto* finding) { return finding->hint != hint; });
  if (!hints_differ && !hint.empty()) {
    section.text += (section.text.empty() ? "What to do: " : " What to do: ") + hint + '.';
  }
  section.columns = {{"place", "Where"},
                     {"message", "What is wrong"},
                     {"hint", "What to do", false, false, !hints_differ},
                     {"correction", "Write instead", false, false, !corrections, true},
                     {"path", "Path", false, false, true},
                     {"line", "Line", true, false, true},
                     {"code", "Code", false, false, true},
                     {"severity", "Severity", false, false, true}};
  for (const Diagnostic* finding : findings) {
    section.rows.push_back(
        {to_string(finding->place), finding->message, finding->hint, finding->correction,
         finding->place.path, std::int64_t{finding->place.line}, finding->code,
         std::string(kSeverityNames[static_cast<std::size_t>(finding->severity)])});
  }
  return section;
}

}  // namespace

Result<void> check_places(const std::vector<std::string>& places,
                          const std::vector<NoteInfo>& notes) {
  for (const auto& place : places) {
    const bool known = std::any_of(notes.begin(), notes.end(), [&](const NoteInfo& note) {
      return note::lies_in(note.path, {place});
    });
    if (!known) {
      return fail(ErrorCode::usage, "the index has no note or folder \"" + place + '"',
                  "paths are relative to the vault, and .md belongs to them");
    }
  }
  return {};
}

Result<Document> doctor(const Input& input) {
  if (auto known = check_places(input.arguments, input.notes); !known) return fail(known.error());
  const auto findings = all_findings(input);
  std::map<std::string_view, std::vector<const Diagnostic*>> by_code;
  std::set<std::string_view> paths;
  for (const Diagnostic& finding : findings) {
    by_code[finding.code].push_back(&finding);
    if (!finding.place.path.empty()) paths.insert(finding.place.path);
  }
  Document page;
  page.name = "doctor";
  page.title = "What is wrong in the notes";
  page.summary = findings.empty()
                     ? "nothing found"
                     : strings::counted(static_cast<long long>(findings.size()), "finding") +
                           " in " + strings::counted(static_cast<long long>(paths.size()), "note");
  for (const FindingKind& kind : finding_kinds()) {
    const auto found = by_code.find(kind.code);
    if (found == by_code.end()) continue;
    page.sections.push_back(section_of(kind.code, kind.title, kind.reading, found->second));
    by_code.erase(found);
  }
  // A kind that the table does not know is shown all the same.
  for (const auto& [code, rest] : by_code) {
    page.sections.push_back(section_of(code, code, "", rest));
  }
  return page;
}

}  // namespace vaultask::report

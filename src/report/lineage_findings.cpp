#include "report/lineage_findings.hpp"

#include <string>

#include "base/strings.hpp"
#include "note/lineage.hpp"
#include "note/vault_path.hpp"

namespace vaultask::report {
namespace {

constexpr std::size_t kMostNamed = 8;

/// "A → B → A"
std::string chain(const note::Lineage& lineage, const std::vector<std::size_t>& loop) {
  const auto name = [&](std::size_t note) {
    return std::string(note::base_name(lineage.notes()[note].path));
  };
  std::string text;
  for (std::size_t i = 0; i < loop.size() && i < kMostNamed; ++i) text += name(loop[i]) + " → ";
  if (loop.size() > kMostNamed) text += "… → ";
  return text + name(loop.front());
}

Diagnostic unresolved(const note::Lineage& lineage, const note::Lineage::Unresolved& value) {
  std::string hint = "write the note, or correct the name";
  if (!value.candidates.empty()) {
    std::vector<std::string> links;
    for (const std::size_t note : value.candidates) {
      if (links.size() == kMostNamed) break;
      std::string path = lineage.notes()[note].path;
      if (path.ends_with(".md")) path.resize(path.size() - 3);
      links.push_back("[[" + path + "]]");
    }
    hint = "write " + strings::join(links, " or ");
  }
  return {Severity::note, "lineage-unresolved",
          '"' + value.written + '"' +
              (value.candidates.size() > 1 ? " could mean several notes" : " leads to no note"),
          Place{lineage.notes()[value.note].path, 0, 0}, std::move(hint)};
}

}  // namespace

std::vector<Diagnostic> find_lineage_problems(const note::Lineage& lineage) {
  std::vector<Diagnostic> found;
  for (const auto& loop : lineage.loops()) {
    found.push_back({Severity::warning, "lineage-loop",
                     loop.size() == 1
                         ? "the note accrues to itself: " + chain(lineage, loop)
                         : "notes accrue to each other in a circle: " + chain(lineage, loop),
                     Place{lineage.notes()[loop.front()].path, 0, 0}, "remove one of the links"});
  }
  for (const auto& value : lineage.unresolved()) found.push_back(unresolved(lineage, value));
  return found;
}

}  // namespace vaultask::report

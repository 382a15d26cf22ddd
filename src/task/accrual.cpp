#include "task/accrual.hpp"

#include <set>
#include <string_view>

#include "markdown/inline_scanner.hpp"
#include "note/lineage.hpp"

namespace vaultask::task {
namespace {

std::vector<std::size_t> linked_levels(const Task& task, const note::Lineage& lineage) {
  const std::string_view text = task.description;
  if (text.find("[[") == text.npos && text.find("](") == text.npos) return {};
  markdown::InlineSpans spans;
  markdown::scan_inline(text, spans);
  std::vector<std::size_t> found;
  std::set<std::size_t> seen;
  for (const markdown::LinkSpan& link : spans.links) {
    if (link.embed) continue;
    const auto note = lineage.linked(link.text.target, task.path);
    if (note && lineage.notes()[*note].level && seen.insert(*note).second) found.push_back(*note);
  }
  return found;
}

}  // namespace

std::vector<std::size_t> accrues_to(const Task& task, const note::Lineage& lineage) {
  auto linked = linked_levels(task, lineage);
  if (!linked.empty()) return linked;
  const auto own = lineage.at(task.path);
  if (!own) return {};
  const note::Lineage::Note& note = lineage.notes()[*own];
  return note.level ? std::vector<std::size_t>{*own} : note.parents;
}

}  // namespace vaultask::task
